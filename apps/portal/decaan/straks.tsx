import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { Knoplink } from '../delen/knop.tsx';
import { dag, dagenTot } from '../taal/tijd.ts';

/** Wat eraan komt: hoeveel dagen nog, en hoeveel leerlingen er dan overgaan als er niets verandert. */
export function Straks() {
  const { t } = useTranslation('decaan');
  const { data } = useVraag('leesVooruitblik');
  if (!data) return null;
  const dagen = dagenTot(data.datum);
  if (dagen <= 0) return null;
  const letOp = data.gaatOver > 0 && dagen <= 31;
  return (
    <section
      className={`school__straks${letOp ? ' school__straks--let-op' : ''}`}
      aria-label={t('straks.naam')}
    >
      <span>
        <span className="school__dagen">{dagen}</span>{' '}
        {t('straks.dagen', { count: dagen, dag: dag(data.datum) })}
      </span>
      <span>
        {data.gaatOver > 0 ? t('straks.gaatOver', { count: data.gaatOver }) : t('straks.niemand')}
        {data.niemandBevoegd > 0 && ` ${t('straks.niemandBevoegd', { count: data.niemandBevoegd })}`}
      </span>
      <Knoplink naar="/school/vooruitblik" klein>
        {t('straks.bekijk')}
      </Knoplink>
    </section>
  );
}
