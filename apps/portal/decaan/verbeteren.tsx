import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { veldregel } from '#libs/contract/veldregels.ts';
import { COHORTEN } from '#libs/domain/bestand/bestand.ts';
import type { Antwoord } from '../api/client.ts';
import { useOpdracht } from '../api/vragen.ts';
import { eigenVerandering } from '../app/live.tsx';
import { Dialoog } from '../delen/dialoog.tsx';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { naamVan } from '../delen/naam.ts';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { Inleverstand } from './inleverstand.tsx';
import { verplicht } from './leerlingregel.ts';

const Verbetering = z.strictObject({
  roepnaam: verplicht('roepnaam', 100),
  tussenvoegsel: z.string().trim().max(40),
  achternaam: verplicht('achternaam', 100),
  leerlingnummer: verplicht('leerlingnummer', 40),
  klas: z.string().trim().max(20),
  cohort: z.enum(COHORTEN, veldregel('opleiding')),
});

interface Props {
  readonly overstap: Antwoord<'leesOverstap'>;
  readonly sluit: () => void;
}

/** Gegevens van een leerling verbeteren: eerst zien wat het doet, dan opslaan, en daarna ongedaan te maken. */
export function Verbeteren({ overstap, sluit }: Props) {
  const { t } = useTranslation('decaan');
  const [bestandId, zet] = useState<string | null>(null);
  const doe = useOpdracht('corrigeerOverstap', ['lijstBestanden']);
  const { roepnaam, tussenvoegsel, achternaam, leerlingnummer, klas } = overstap.leerling;
  const begin = {
    roepnaam,
    tussenvoegsel: tussenvoegsel ?? '',
    achternaam,
    leerlingnummer,
    klas: klas ?? '',
    cohort: overstap.cohort as z.infer<typeof Verbetering>['cohort'],
  };
  return (
    <Dialoog titel={t('opgave.verbeterTitel')} open sluit={sluit}>
      {bestandId ? (
        <Inleverstand
          id={bestandId}
          naam={naamVan(overstap.leerling)}
          verbeter={() => zet(null)}
          opnieuw={sluit}
          opnieuwTekst={t('opgave.klaar')}
        />
      ) : (
        <Formulier
          schema={Verbetering}
          begin={begin}
          knop={t('nieuw.controleer')}
          annuleer={sluit}
          verstuur={async (inhoud) => {
            eigenVerandering();
            zet((await doe.mutateAsync({ pad: { id: overstap.id }, inhoud })).bestandId);
          }}
        >
          {({ register, formState: { errors } }) => (
            <>
              {(['roepnaam', 'tussenvoegsel', 'achternaam', 'leerlingnummer', 'klas'] as const).map(
                (naam) => (
                  <Tekstveld
                    key={naam}
                    label={t(`nieuw.veld.${naam}`)}
                    fout={foutVan(errors, naam)}
                    {...register(naam)}
                  />
                ),
              )}
              <Keuzelijst
                label={t('nieuw.veld.cohort')}
                fout={foutVan(errors, 'cohort')}
                keuzes={COHORTEN.map((waarde) => ({ waarde, tekst: t(`nieuw.cohort.${waarde}`) }))}
                {...register('cohort')}
              />
            </>
          )}
        </Formulier>
      )}
    </Dialoog>
  );
}
