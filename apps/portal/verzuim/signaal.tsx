import { useTranslation } from 'react-i18next';
import { Merkje } from '../delen/merkje.tsx';
import { korteDag } from '../taal/tijd.ts';
import type { Tellergegeven } from './teller.tsx';

type Signaalgegeven = NonNullable<Tellergegeven['signalen']>[number];

/** Waarover de school met deze leerling praat; `metDoe` zegt ook wat zij kan doen. */
export function Signaallijst({
  signalen,
  metDoe = false,
}: {
  readonly signalen: readonly Signaalgegeven[];
  readonly metDoe?: boolean;
}) {
  return (
    <ul className="kaal stapel stapel--krap">
      {signalen.map((signaal) => (
        <li key={`${signaal.soort}${signaal.grens ?? ''}`}>
          <Signaal signaal={signaal} metDoe={metDoe} />
        </li>
      ))}
    </ul>
  );
}

function Signaal({
  signaal: { soort, aantal, grens, op },
  metDoe,
}: {
  readonly signaal: Signaalgegeven;
  readonly metDoe: boolean;
}) {
  const { t } = useTranslation('verzuim');
  const ernst = soort === 'thuiszitter' || (soort === 'preventie' && aantal >= 3);
  return (
    <>
      <Merkje toon={ernst ? 'let-op' : 'info'}>
        {soort === 'regionaal' ? (
          <span lang="nl">{grens}</span>
        ) : (
          t(`signaal.${soort}.naam`, { count: aantal })
        )}
      </Merkje>
      {soort !== 'preventie' && (
        <span className="zacht klein"> {t('signaal.sinds', { dag: korteDag(op) })}</span>
      )}
      {metDoe && <p className="klein">{t(`signaal.${soort}.doe${soort === 'preventie' ? aantal : ''}`)}</p>}
    </>
  );
}
