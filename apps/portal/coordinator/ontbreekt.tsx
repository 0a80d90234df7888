import { useTranslation } from 'react-i18next';
import { Bal } from '../delen/bal.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag, ogenblik } from '../taal/tijd.ts';
import { standVan, TEKEN, TOON, weekVan, type Weekcheck } from './weken.ts';

/** Wat ontbreekt, het langst geleden bovenaan: sinds wanneer, wie aan zet is, en wie al bericht kreeg. */
export function Ontbreekt({ checks }: { readonly checks: readonly Weekcheck[] }) {
  const { t } = useTranslation('coordinator');
  if (checks.length === 0) return null;
  const opVolgorde = checks.toSorted((a, b) => a.verwachtOp.localeCompare(b.verwachtOp));
  return (
    <Kaart titel={t('week.ontbreekt')}>
      <ul className="kaal taaklijst">
        {opVolgorde.map((check) => (
          <Gemist key={`${check.mbo.id}${check.week}`} check={check} />
        ))}
      </ul>
    </Kaart>
  );
}

function Gemist({ check }: { readonly check: Weekcheck }) {
  const { t } = useTranslation('coordinator');
  const stand = standVan(check);
  return (
    <li className="stapel stapel--krap">
      <div className="rij">
        <strong>
          {check.mbo.naam}, {t('week.kop', weekVan(check.week))}
        </strong>
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
