import { useTranslation } from 'react-i18next';
import { Bal } from '../delen/bal.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag, ogenblik } from '../taal/tijd.ts';
import { mbosVan, standVan, TEKEN, TOON, weekVan, type Weekcheck } from './weken.ts';

/** Zoveel weken van een mbo staan er meteen; de rest staat achter een klik. */
const EERST = 2;

/** Wat ontbreekt, per mbo: sinds wanneer, wie aan zet is, en wie al bericht kreeg. Wie het meest mist staat bovenaan. */
export function Ontbreekt({ checks }: { readonly checks: readonly Weekcheck[] }) {
  const { t } = useTranslation('coordinator');
  if (checks.length === 0) return null;
  const groepen = mbosVan(checks)
    .map((mbo) => ({ mbo, weken: checks.filter((check) => check.mbo.id === mbo.id) }))
    .toSorted((a, b) => b.weken.length - a.weken.length);
  return (
    <Kaart titel={t('week.ontbreekt')}>
      <div className="mist-per-mbo">
        {groepen.map(({ mbo, weken }) => (
          <Mbo key={mbo.id} naam={mbo.naam} weken={weken} />
        ))}
      </div>
    </Kaart>
  );
}

/** Een mbo met zijn weken, de langst geledene bovenaan. */
function Mbo({ naam, weken }: { readonly naam: string; readonly weken: readonly Weekcheck[] }) {
  const { t } = useTranslation('coordinator');
  const opVolgorde = weken.toSorted((a, b) => a.verwachtOp.localeCompare(b.verwachtOp));
  const rest = opVolgorde.slice(EERST);
  return (
    <section className="stapel stapel--krap">
      <h3>{naam}</h3>
      <p className="zacht">{t('week.mist', { count: weken.length })}</p>
      <Weken weken={opVolgorde.slice(0, EERST)} />
      {rest.length > 0 && (
        <details>
          <summary>
            {t('week.nog', { count: rest.length })}
            <span className="alleen-voorlezer"> {naam}</span>
          </summary>
          <Weken weken={rest} />
        </details>
      )}
    </section>
  );
}

const Weken = ({ weken }: { readonly weken: readonly Weekcheck[] }) => (
  <ul className="kaal taaklijst">
    {weken.map((check) => (
      <Gemist key={check.week} check={check} />
    ))}
  </ul>
);

function Gemist({ check }: { readonly check: Weekcheck }) {
  const { t } = useTranslation('coordinator');
  const stand = standVan(check);
  return (
    <li className="stapel stapel--krap">
      <div className="rij">
        <strong>{t('week.kop', weekVan(check.week))}</strong>
        <Merkje toon={TOON[stand]}>
          <span aria-hidden="true">{TEKEN[stand]}</span>{' '}
          <Zin bij={`weekcheckstatus.${check.status}`} tekst={check.statusTekst} />
        </Merkje>
      </div>
      <p className="zacht">{t('week.had', { dag: dag(check.verwachtOp) })}</p>
      {check.aangesproken.length > 0 ? (
        <ul>
          {check.aangesproken.map(({ rol, soort, op }) => (
            <li key={rol + op}>
              {t(`week.bericht.${soort}`, { rol: t(`delen:rol.${rol}`), op: ogenblik(op) })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('week.nogNiemand')}</p>
      )}
      <Bal bal={check.bal} kort />
    </li>
  );
}
