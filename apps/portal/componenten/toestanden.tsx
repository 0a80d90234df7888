import { useTranslation } from 'react-i18next';
import { GeenVerbinding, Probleem } from '../api/probleem.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Laden, Leeg } from '../delen/toestand.tsx';

const CODES = [400, 403, 404, 409, 422, 429, 500] as const;

/** Laden, leeg, en elke fout met wat men kan doen. */
export function Toestandproeven() {
  const { t } = useTranslation('componenten');
  return (
    <Kaart titel={t('toestanden')}>
      {/* Een voorbeeld: hier laadt niets. */}
      <div data-voorbeeld>
        <Laden regels={2} />
      </div>
      <Leeg titel={t('leeg')}>
        <p>{t('leegUitleg')}</p>
      </Leeg>
      <Foutmelding fout={new GeenVerbinding()} opnieuw={() => undefined} />
      {CODES.map((status) => (
        <Foutmelding
          key={status}
          fout={new Probleem(status, { detail: t('detail'), correlatieId: 'a1b2c3d4' })}
        />
      ))}
    </Kaart>
  );
}
