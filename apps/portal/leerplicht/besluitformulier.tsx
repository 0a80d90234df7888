import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Probleem } from '../api/probleem.ts';
import { SLUITREDENEN, WEIGERREDENEN } from '#libs/domain/overdracht/overdracht-machine.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Keuzegroep, Tekstvak } from '../delen/velden.tsx';
import { Achteraf } from './achteraf.tsx';
import { SCHEMA, type Besluitwaarden } from './besluitschema.ts';
import type { Daad } from './daden.ts';
import type { Zaak } from './risicozaken.ts';
import { useBesluit } from './use-besluit.ts';

interface Props {
  readonly zaak: Zaak;
  readonly daad: Daad;
  readonly verouderd: readonly string[];
  readonly klaar: () => void;
  readonly botst: (fout: Probleem) => void;
  readonly annuleer: () => void;
}
type Vorm = UseFormReturn<Besluitwaarden, unknown, Besluitwaarden>;

/** Een bron is te oud, of de dag kan niet: dat is op te lossen, en geen collega die voor was. */
const isBotsing = (fout: unknown): fout is Probleem =>
  fout instanceof Probleem && fout.status === 409 && fout.code !== 'overdracht.bron-verouderd';

/** Wat bij een besluit te kiezen is; wat de API weigert, staat erbij zonder dat er iets weg is. */
export function Besluitformulier({ zaak, daad, verouderd, klaar, botst, annuleer }: Props) {
  const { t } = useTranslation('leerplicht');
  const doe = useBesluit();
  return (
    <Formulier
      schema={SCHEMA[daad]}
      verstuur={async (waarden) => {
        try {
          await doe(daad, zaak.id, waarden);
        } catch (fout) {
          if (!isBotsing(fout)) throw fout;
          return botst(fout);
        }
        klaar();
      }}
      knop={t(`daad.${daad}.doe`)}
      annuleer={annuleer}
    >
      {(ruw) => {
        const vorm = ruw as unknown as Vorm;
        return (
          <>
            {daad === 'weiger' && <Weigering vorm={vorm} />}
            {daad === 'sluit' && <Sluiting vorm={vorm} verouderd={verouderd} />}
            {daad !== 'meldTerug' && (
              <Achteraf vorm={vorm} vanaf={zaak.achteraf?.vanaf} metToelichting={daad !== 'weiger'} />
            )}
          </>
        );
      }}
    </Formulier>
  );
}

function Weigering({ vorm: { register, formState } }: { readonly vorm: Vorm }) {
  const { t } = useTranslation('leerplicht');
  return (
    <>
      <Keuzegroep
        label={t('weiger.waarom')}
        fout={foutVan(formState.errors, 'reden')}
        keuzes={WEIGERREDENEN.map((waarde) => ({
          waarde,
          tekst: t(`weiger.reden.${waarde}`),
          uitleg: t(`weiger.uitleg.${waarde}`),
        }))}
        {...register('reden')}
      />
      <Tekstvak
        label={t('weiger.bewijs')}
        uitleg={t('weiger.bewijsUitleg')}
        fout={foutVan(formState.errors, 'toelichting')}
        {...register('toelichting')}
      />
    </>
  );
}

interface SluitProps {
  readonly vorm: Vorm;
  readonly verouderd: readonly string[];
}
function Sluiting({ vorm: { register, formState }, verouderd }: SluitProps) {
  const { t } = useTranslation('leerplicht');
  const teOud = verouderd.length > 0;
  return (
    <Keuzegroep
      label={t('sluit.waarom')}
      fout={foutVan(formState.errors, 'reden')}
      keuzes={SLUITREDENEN.map((waarde) => ({
        waarde,
        tekst: t(`sluit.reden.${waarde}`),
        ...(waarde === 'GEPLAATST' && teOud
          ? { uit: true, uitleg: t('sluit.teOud', { bronnen: verouderd.join(', ') }) }
          : {}),
        ...(waarde === 'OVERGEGAAN_IN_MAS' || waarde === 'OVERGEGAAN_IN_RMC'
          ? { uitleg: t(`sluit.nietVanzelf.${waarde}`) }
          : {}),
      }))}
      {...register('reden')}
    />
  );
}
