import { useVraag } from '../../api/vragen.ts';
import { Toestand } from '../../delen/toestand.tsx';
import { useTraject } from '../traject/traject.tsx';
import { Checkins } from './checkins.tsx';
import { Duiding } from './duiding.tsx';
import { Feitenvorm } from './feiten.tsx';
import { Horen } from './horen.tsx';
import { Instrumentkaart } from './instrument-kaart.tsx';

/** Horen, duiden en het instrument: wat er moet voor er een route is, en daarna hoe het gaat. */
export function Onderzoek() {
  const traject = useTraject();
  const vraag = useVraag('leesOnderzoek', { pad: { id: traject.id } });
  return (
    <Toestand vraag={vraag}>
      {({ horingen, feiten, checkins }) => (
        <div className="twee-kolom">
          <div className="stapel">
            <Horen traject={traject} horingen={horingen} />
            <Instrumentkaart traject={traject} />
          </div>
          <div className="stapel">
            <Duiding traject={traject} />
            <Checkins traject={traject} checkins={checkins} />
            <Feitenvorm id={traject.id} feiten={feiten} dicht={traject.beeindigdOp !== null} />
          </div>
        </div>
      )}
    </Toestand>
  );
}
