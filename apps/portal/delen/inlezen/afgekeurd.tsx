import { useTranslation } from 'react-i18next';
import { Melding } from '../melding.tsx';
import { KiesBestand } from './kies-bestand.tsx';
import { Meldingen } from './meldingen.tsx';
import type { Bestand, Soort } from './soorten.ts';

interface Props {
  readonly bestand: Bestand;
  readonly soort: Soort;
  readonly basis: string;
}

/** Een bestand dat niet te lezen is: wat er mis is, wat te doen, en meteen een ander bestand kiezen. */
export function Afgekeurd({ bestand, soort, basis }: Props) {
  const { t } = useTranslation('inlezen');
  return (
    <>
      <Melding toon="fout" titel={t('afgekeurd.titel')} meteen>
        <Meldingen meldingen={bestand.fouten} metRegel />
        <p>{t('afgekeurd.niets')}</p>
      </Melding>
      <KiesBestand soort={soort} basis={basis} />
    </>
  );
}
