import { useTranslation } from 'react-i18next';
import { useVraag } from '../../api/vragen.ts';
import { useMij } from '../../app/mij.ts';
import { Toestand } from '../../delen/toestand.tsx';
import { ROUTES, useKan } from './daad.ts';
import { Doen } from './doen.tsx';
import { Feiten } from './feiten.tsx';
import { Routekaart } from './routekaart.tsx';
import { useTraject } from './traject.tsx';
import { Voorstellen } from './voorstellen.tsx';
import { WieDoetWat } from './wie.tsx';

/** De vier routes op een bladzijde, wat er nu kan en wat niet, en wie wat doet. */
export function Routesblad() {
  const { t } = useTranslation('mas');
  const traject = useTraject();
  const mij = useMij();
  const kan = useKan(traject.id);
  const onderzoek = useVraag('leesOnderzoek', { pad: { id: traject.id } });
  const aanZet = traject.bal?.organisatie.id === mij?.organisatie.id;
  const open = traject.beeindigdOp === null;
  const zijnGelopen = new Set(traject.routes.map(({ route }) => route));
  const wie = <WieDoetWat taken={traject.taken} />;
  return (
    <div className="twee-kolom">
      <div className="stapel">
        <Voorstellen traject={traject} />
        {!aanZet && traject.taken.length > 0 && wie}
        <Toestand vraag={kan}>
          {({ items }) => (
            <>
              <Doen traject={traject} kan={items} />
              <section className="stapel" aria-labelledby="routes">
                <h2 id="routes">{t('route.kop')}</h2>
                {!open && zijnGelopen.size === 0 && <p className="zacht">{t('route.geenGelopen')}</p>}
                {ROUTES.filter((route) => open || zijnGelopen.has(route)).map((route) => (
                  <Routekaart
                    key={route}
                    route={route}
                    traject={traject}
                    kan={items}
                    toestemmingen={onderzoek.data?.toestemmingen ?? []}
                  />
                ))}
              </section>
            </>
          )}
        </Toestand>
      </div>
      <div className="stapel">
        {(aanZet || traject.taken.length === 0) && wie}
        <Feiten traject={traject} />
      </div>
    </div>
  );
}
