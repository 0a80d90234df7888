import { useTraject } from '../traject/traject.tsx';
import { Samenvoegen } from './samenvoegen.tsx';
import { Sluiten } from './sluiten.tsx';
import { Strafzaak } from './strafzaak.tsx';
import { Verhuizen } from './verhuizen.tsx';
import { Vrijstellingen } from './vrijstellingen.tsx';

/** Wat een traject laat eindigen, verhuizen of opgaan in een ander; en wie een strafzaak mag zien. */
export function Beheer() {
  const traject = useTraject();
  return (
    <div className="twee-kolom">
      <div className="stapel">
        <Sluiten traject={traject} />
        <Vrijstellingen traject={traject} />
      </div>
      <div className="stapel">
        {traject.routes.some(({ route }) => route === 'R4') && <Strafzaak id={traject.id} />}
        <Verhuizen traject={traject} />
        <Samenvoegen traject={traject} />
      </div>
    </div>
  );
}
