import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Gegevens } from '../../delen/pagina.tsx';
import { useRoutenaam } from '../../delen/routenaam.ts';

type Beeld = Antwoord<'leesEigenTrajectcijfers'>;

/** Hoe de eigen trajecten ervoor staan: twee getallen in beeld, de rest achter een klik. */
export function Cijfers() {
  const { t } = useTranslation('mas');
  const { data } = useVraag('leesEigenTrajectcijfers');
  if (!data) return null;
  const getal = (waarde: number | null): string =>
    waarde === null ? t('traject.cijfers.weinig') : String(waarde);
  const open = data.perStatus.filter(({ status }) => status !== 'AFGESLOTEN');
  const teLaat = data.overTermijn.trajecten;
  return (
    <details className="cijferband">
      <summary>
        <span className="cijferband__kop">{t('traject.cijfers.kop')}</span>
        <span>
          <strong>{open.reduce((som, { trajecten }) => som + (trajecten ?? 0), 0)}</strong>{' '}
          {t('traject.cijfers.open')}
        </span>
        <span className={teLaat ? 'te-laat' : undefined}>
          <strong>{getal(teLaat)}</strong> {t('traject.cijfers.teLaat')}
        </span>
      </summary>
      <Alles beeld={data} getal={getal} />
    </details>
  );
}

function Alles({
  beeld,
  getal,
}: {
  readonly beeld: Beeld;
  readonly getal: (waarde: number | null) => string;
}) {
  const { t } = useTranslation('mas');
  const routenaam = useRoutenaam();
  return (
    <div className="rooster">
      <div className="stapel stapel--krap">
        <h2 className="klein">{t('traject.cijfers.mediaan')}</h2>
        <Gegevens
          regels={beeld.doorlooptijd.map(({ stap, mediaanDagen }) => [
            t(`traject.cijfers.stap.${stap}`),
            getal(mediaanDagen),
          ])}
        />
      </div>
      <div className="stapel stapel--krap">
        <h2 className="klein">{t('route.kop')}</h2>
        <Gegevens
          regels={[
            ...beeld.perRoute.map(
              ({ route, gekozen, lopend }) =>
                [
                  routenaam(route),
                  t('traject.cijfers.perRoute', { gekozen: getal(gekozen), lopend: getal(lopend) }),
                ] as const,
            ),
            [
              t('traject.cijfers.halt'),
              t('traject.cijfers.haltUit', {
                positief: getal(beeld.halt.positief),
                afgerond: getal(beeld.halt.afgerond),
              }),
            ],
          ]}
        />
      </div>
      <p className="zacht klein">{t('traject.cijfers.uitleg')}</p>
    </div>
  );
}
