import { useTranslation } from 'react-i18next';
import type { UseFormReturn } from 'react-hook-form';
import { NieuweBehandeling } from '#libs/contract/behandelingen.ts';
import { BEHANDELSOORTEN } from '#libs/domain/overdracht/behandeling.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Keuzegroep } from '../delen/velden.tsx';
import { Achteraf } from './achteraf.tsx';
import type { Besluitwaarden } from './besluitschema.ts';
import { NA_BESLUIT, type Zaak } from './risicozaken.ts';

interface Props {
  readonly zaak: Zaak;
  readonly sluit: () => void;
}

/** Een contact, begeleiding of zorg vastleggen, ook van een eerdere dag met de reden. */
export function BehandelingVastleggen({ zaak, sluit }: Props) {
  const { t } = useTranslation('leerplicht');
  const meld = useMelder();
  const doe = useOpdracht('legBehandelingVast', [...NA_BESLUIT, 'lijstBehandelingen']);
  return (
    <Dialoog titel={t('behandeling.titel')} open sluit={sluit}>
      <p>{t('behandeling.gevolg')}</p>
      <Formulier
        schema={NieuweBehandeling}
        knop={t('behandeling.doe')}
        annuleer={sluit}
        verstuur={async (inhoud) => {
          await doe.mutateAsync({ pad: { id: zaak.id }, inhoud });
          meld({ toon: 'goed', tekst: t('behandeling.klaar') });
          sluit();
        }}
      >
        {(vorm) => (
          <>
            <Keuzegroep
              label={t('behandeling.wat')}
              fout={foutVan(vorm.formState.errors, 'soort')}
              keuzes={BEHANDELSOORTEN.map((waarde) => ({ waarde, tekst: t(`behandeling.soort.${waarde}`) }))}
              {...vorm.register('soort')}
            />
            <Achteraf
              vorm={vorm as unknown as UseFormReturn<Besluitwaarden, unknown, Besluitwaarden>}
              vanaf={zaak.achteraf?.vanaf}
              metToelichting
              wieLeest={t('behandeling.waaromUitleg')}
            />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
