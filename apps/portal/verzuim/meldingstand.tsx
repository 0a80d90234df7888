import { useTranslation } from 'react-i18next';
import { Merkje } from '../delen/merkje.tsx';
import type { Toon } from '../delen/melding.tsx';
import { Zin } from '../delen/zin.tsx';
import { korteDag } from '../taal/tijd.ts';
import type { Meldingregel } from './meldingenlijst.tsx';

type Status = NonNullable<Meldingregel['duoStatus']>;
const TOON: Readonly<Record<Status, Toon | undefined>> = {
  W: 'info',
  R: 'let-op',
  B: 'info',
  K: undefined,
  G: 'goed',
  I: undefined,
};

/** Hoe een melding ervoor staat: het besluit van de school, en daarna de status in het verzuimregister van DUO. */
export function Meldingstand({
  melding: { toestand, toestandTekst, duoStatus, duoStatusTekst, duoStatusOp },
  metUitleg = false,
}: {
  readonly melding: Meldingregel;
  readonly metUitleg?: boolean;
}) {
  const { t } = useTranslation('verzuim');
  return (
    <div>
      <Merkje toon={duoStatus ? TOON[duoStatus] : toestand === 'VOORSTEL' ? 'let-op' : undefined}>
        <Zin
          bij={duoStatus ? `duostatus.${duoStatus}` : `meldingtoestand.${toestand}`}
          tekst={duoStatusTekst ?? toestandTekst}
        />
      </Merkje>
      {duoStatusOp && (
        <span className="zacht klein"> {t('stand.sinds', { dag: korteDag(duoStatusOp) })}</span>
      )}
      {metUitleg && <p className="klein">{t(`stand.${duoStatus ?? toestand}`)}</p>}
    </div>
  );
}
