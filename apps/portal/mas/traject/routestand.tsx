import { useTranslation } from 'react-i18next';
import { Melding } from '../../delen/melding.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Gegevens } from '../../delen/pagina.tsx';
import { Zin } from '../../delen/zin.tsx';
import { dag } from '../../taal/tijd.ts';
import type { Trajectgegeven } from './daad.ts';
import type { Toestemming } from './routekaart.tsx';
import { standVan } from './tekens.tsx';

interface Props {
  readonly zaak: Trajectgegeven['routes'][number];
  readonly taken: Trajectgegeven['taken'];
  readonly toestemmingen: readonly Toestemming[];
}
const TOON = { geen: undefined, loopt: 'info', pauze: 'let-op', klaar: undefined } as const;
const KORT = { ja: 'kortJa', nee: 'kortNee', ingetrokken: 'kortIngetrokken' } as const;

/** Waar een route staat: stand, sinds wanneer, bij wie, pauze met haar dag, toestemming en motief. */
export function Routestand({ zaak, taken, toestemmingen }: Props) {
  const { t } = useTranslation('mas');
  const stand = standVan({ status: zaak.status, loopt: zaak.beeindigdOp === null });
  const partners = taken.filter(({ routeId }) => routeId === zaak.id);
  return (
    <>
      <div className="rij">
        <Merkje toon={TOON[stand]}>
          <Zin bij={`routestatus.${zaak.status}`} tekst={zaak.statusTekst} />
        </Merkje>
        {zaak.verdachte && <span>{t(`route.verdachte.${zaak.verdachte}`)}</span>}
        <span className="zacht">{t('route.sinds', { dag: dag(zaak.sinds) })}</span>
      </div>
      {zaak.evaluatieOp && stand === 'pauze' && (
        <Melding toon="let-op" titel={t('route.pauze', { dag: dag(zaak.evaluatieOp) })}>
          <p>{t('route.pauzeUitleg')}</p>
        </Melding>
      )}
      {zaak.instemmingWegOp && zaak.beeindigdOp === null && (
        <Melding toon="fout">
          <p>{t('route.instemmingWeg', { dag: dag(zaak.instemmingWegOp) })}</p>
        </Melding>
      )}
      <Gegevens regels={regels()} />
    </>
  );

  function regels() {
    const lijst: [string, React.ReactNode][] = [];
    if (zaak.evaluatieOp && stand === 'loopt')
      lijst.push([t('route.evaluatie', { dag: '' }).trim(), dag(zaak.evaluatieOp)]);
    for (const { id, organisatie, status, statusTekst, reden } of partners)
      lijst.push([
        t('route.partner'),
        <span key={id}>
          {organisatie.naam}, <Zin bij={`partnertaakstatus.${status}`} tekst={statusTekst} />
          {reden !== null && (
            <>
              : <q lang="nl">{reden}</q>
            </>
          )}
        </span>,
      ]);
    if (toestemmingen.length > 0)
      lijst.push([t('route.toestemming.kop'), <Besluiten key="besluit" besluiten={toestemmingen} />]);
    if (zaak.motief) lijst.push([t('route.motief'), zaak.motief]);
    if (zaak.toelichting) lijst.push([t('route.laatsteStap'), zaak.toelichting]);
    return lijst;
  }
}

/** Wat jongere en ouders besloten: van ieder het laatste, met het bewijs. */
function Besluiten({ besluiten }: { readonly besluiten: readonly Toestemming[] }) {
  const { t } = useTranslation('mas');
  const laatste = (['jongere', 'ouders'] as const).flatMap(
    (wie) => besluiten.find((een) => een.wie === wie) ?? [],
  );
  return (
    <ul className="kaal">
      {laatste.map(({ id, wie, besluit, bewijs, op, kenmerk }) => (
        <li key={id}>
          {t(`route.toestemming.${wie}`)}: <strong>{t(`route.toestemming.${KORT[besluit]}`)}</strong>
          <span className="zacht klein">
            {' '}
            ({t(`route.toestemming.${bewijs}`).toLowerCase()}, {dag(op)}
            {kenmerk && `, ${kenmerk}`})
          </span>
        </li>
      ))}
    </ul>
  );
}
