import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { veldregel } from '#libs/contract/veldregels.ts';
import { COHORTEN } from '#libs/domain/bestand/bestand.ts';
import type { Antwoord } from '../api/client.ts';
import { useOpdracht } from '../api/vragen.ts';
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

type Verbetering = z.output<typeof Verbetering>;
const VELDEN = ['roepnaam', 'tussenvoegsel', 'achternaam', 'leerlingnummer', 'klas'] as const;

const huidige = ({ leerling, cohort }: Antwoord<'leesOverstap'>): Verbetering => ({
  roepnaam: leerling.roepnaam,
  tussenvoegsel: leerling.tussenvoegsel ?? '',
  achternaam: leerling.achternaam,
  leerlingnummer: leerling.leerlingnummer,
  klas: leerling.klas ?? '',
  cohort: cohort as Verbetering['cohort'],
});

interface Props {
  readonly overstap: Antwoord<'leesOverstap'>;
  readonly sluit: () => void;
}

/** Gegevens van een leerling verbeteren: eerst zien wat het doet, dan opslaan, en daarna ongedaan te maken. */
export function Verbeteren({ overstap, sluit }: Props) {
  const { t } = useTranslation('decaan');
  const [bestandId, zet] = useState<string | null>(null);
  const [was] = useState(() => huidige(overstap));
  const [wordt, zetWordt] = useState(was);
  const doe = useOpdracht('corrigeerOverstap', ['lijstBestanden']);
  return (
    <Dialoog titel={t('opgave.verbeterTitel')} open sluit={sluit}>
      {bestandId ? (
        <Inleverstand
          id={bestandId}
          naam={naamVan(overstap.leerling)}
          verbeter={() => zet(null)}
          opnieuw={sluit}
          opnieuwTekst={t('opgave.klaar')}
          wijzigingen={<Wijzigingen was={was} wordt={wordt} />}
        />
      ) : (
        <Formulier
          schema={Verbetering}
          begin={wordt}
          knop={t('nieuw.controleer')}
          annuleer={sluit}
          verstuur={async (inhoud) => {
            zetWordt(inhoud);
            zet((await doe.mutateAsync({ pad: { id: overstap.id }, inhoud })).bestandId);
          }}
        >
          {(vorm) => <Velden vorm={vorm} />}
        </Formulier>
      )}
    </Dialoog>
  );
}

/** Wat te verbeteren is. */
function Velden({ vorm }: { readonly vorm: UseFormReturn<Verbetering> }) {
  const { t } = useTranslation('decaan');
  const {
    register,
    formState: { errors },
  } = vorm;
  return (
    <>
      {VELDEN.map((naam) => (
        <Tekstveld
          key={naam}
          label={t(`nieuw.veld.${naam}`)}
          fout={foutVan(errors, naam)}
          {...register(naam)}
        />
      ))}
      <Keuzelijst
        label={t('nieuw.veld.cohort')}
        fout={foutVan(errors, 'cohort')}
        keuzes={COHORTEN.map((waarde) => ({ waarde, tekst: t(`nieuw.cohort.${waarde}`) }))}
        {...register('cohort')}
      />
    </>
  );
}

/** Wat er anders wordt: per veld wat er stond en wat er komt. */
function Wijzigingen({ was, wordt }: { readonly was: Verbetering; readonly wordt: Verbetering }) {
  const { t } = useTranslation('decaan');
  const anders = [...VELDEN, 'cohort' as const].filter((veld) => was[veld] !== wordt[veld]);
  const toon = (veld: keyof Verbetering, bij: Verbetering): string => {
    if (veld === 'cohort') return t(`nieuw.cohort.${bij.cohort}`);
    return bij[veld] || t('opgave.leeg');
  };
  return (
    <ul>
      {anders.map((veld) => (
        <li key={veld}>
          {t('opgave.wijziging', {
            veld: t(`nieuw.veld.${veld}`),
            was: toon(veld, was),
            wordt: toon(veld, wordt),
          })}
        </li>
      ))}
    </ul>
  );
}
