import { useTranslation } from 'react-i18next';
import { Knoplink } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { useWeekconcept } from './weekconcept.ts';

/** Er is iets veranderd in de weekcheck dat nog niet is verstuurd: zeg het, en waar het staat. */
export function NietVerstuurd() {
  const { t } = useTranslation('mbo');
  const { open } = useWeekconcept();
  if (open === 0) return null;
  return (
    <Melding toon="let-op" titel={t('concept.titel', { count: open })}>
      <p>{t('concept.uitleg')}</p>
      <Knoplink naar="/mbo/weekcheck/invullen">{t('concept.verder')}</Knoplink>
    </Melding>
  );
}
