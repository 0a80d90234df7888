import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { NieuweBestemming } from '#libs/contract/bestemmingen.ts';
import { BESTEMMING_TEKST } from '#libs/contract/teksten.ts';
import { BESTEMMINGEN } from '#libs/domain/overstap/bestemming.ts';
import { roep, type Antwoord, type Inhoud } from '../api/client.ts';
import { Probleem } from '../api/probleem.ts';
import { useVraag } from '../api/vragen.ts';
import { eigenVerandering } from '../api/eigen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { zegEigen } from '../delen/dossier/veranderd.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import type { Overstapregel } from '../delen/dossier/werklijst.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { naamVan } from '../delen/naam.ts';
import { Keuzelijst, Tekstvak } from '../delen/velden.tsx';
import { weigerzin } from '../delen/weigering.tsx';
import { useZeg } from '../delen/zin.tsx';
import { Reeksafloop, useReeksdaad, type Afloop } from './reeksdaad.tsx';

interface Props {
  readonly leerlingen: readonly Overstapregel[];
  readonly sluit: (gedaan: boolean) => void;
}
/** Zonder school bevestigt de coördinator. */
const SCHEMA = NieuweBestemming.extend({ ontvangerId: z.string() });
type Vastgelegd = Antwoord<'legBestemmingVast'>;

/** Vastleggen dat leerlingen ergens anders heen gaan dan naar een mbo, met het bewijs; daarna ongedaan te maken. */
export function AnderVervolg({ leerlingen, sluit }: Props) {
  const { t } = useTranslation('decaan');
  const { stand, doe, opnieuw } = useReeksdaad<Vastgelegd>();
  const { bestemmingen, scholen, vraagtSchool } = useKeuze(leerlingen);
  const ververs = useVerversing();
  const meldOngedaan = useOngedaan(ververs);
  const verstuur = (inhoud: Inhoud<'legBestemmingVast'>): Promise<void> =>
    doe(leerlingen, {
      daad: ({ id }, sleutel) => {
        eigenVerandering();
        return roep('legBestemmingVast', { pad: { id }, inhoud, sleutel });
      },
      daarna: async (afloop) => {
        if (afloop.some(({ goed }) => goed)) zegEigen();
        meldOngedaan(afloop);
        await ververs();
      },
    });
  return (
    <Dialoog
      titel={t('vervolg.titel', { count: leerlingen.length })}
      open
      sluit={() => sluit(stand !== null)}
    >
      {stand ? (
        <Reeksafloop
          stand={stand}
          opnieuw={opnieuw}
          tekst={(goed) => t(goed.stand === 'GELDT' ? 'vervolg.geldt' : 'vervolg.wacht')}
          sluit={() => sluit(true)}
        />
      ) : (
        <>
          <p>{leerlingen.map(({ leerling }) => naamVan(leerling)).join(', ')}</p>
          <Formulier
            schema={SCHEMA}
            begin={{ ontvangerId: '' }}
            verstuur={({ ontvangerId, ...inhoud }) =>
              verstuur({
                ...inhoud,
                ...(ontvangerId && vraagtSchool(inhoud.soort) ? { ontvangerId } : {}),
              })
            }
            knop={t('vervolg.doe')}
            annuleer={() => sluit(false)}
          >
            {({ register, watch, formState: { errors } }) => (
              <>
                <Keuzelijst
                  label={t('vervolg.waarheen')}
                  leeg={t('vervolg.kies')}
                  fout={foutVan(errors, 'soort')}
                  keuzes={bestemmingen}
                  {...register('soort')}
                />
                {vraagtSchool(watch('soort')) && (
                  <Keuzelijst
                    label={t('vervolg.school')}
                    uitleg={t('vervolg.schoolUitleg')}
                    leeg={t('vervolg.geenSchool')}
                    keuzes={scholen}
                    {...register('ontvangerId')}
                  />
                )}
                <Tekstvak
                  label={t('vervolg.bewijs')}
                  uitleg={t('vervolg.bewijsUitleg')}
                  fout={foutVan(errors, 'bewijs')}
                  {...register('bewijs')}
                />
              </>
            )}
          </Formulier>
        </>
      )}
    </Dialoog>
  );
}

/** Waar iemand heen kan, in de gekozen taal, en welke school dat bevestigt. */
function useKeuze(leerlingen: Props['leerlingen']) {
  const zeg = useZeg();
  const { data } = useVraag('leesBestemmingkeuze', { pad: { id: leerlingen[0]?.id ?? '' } });
  return {
    bestemmingen: BESTEMMINGEN.map((waarde) => ({
      waarde,
      tekst: zeg(`bestemming.${waarde}`) || BESTEMMING_TEKST[waarde],
    })),
    scholen: (data?.scholen ?? []).map(({ id, naam }) => ({ waarde: id, tekst: naam })),
    vraagtSchool: (soort: string | undefined): boolean =>
      data?.metBevestiging.some((een) => een === soort) ?? false,
  };
}

function useVerversing(): () => Promise<void> {
  const vragen = useQueryClient();
  return async () => {
    await Promise.all(DOSSIER.map((naam) => vragen.invalidateQueries({ queryKey: [naam] })));
  };
}

/** Biedt aan wat net is vastgelegd weer in te trekken. */
function useOngedaan(ververs: () => Promise<void>): (afloop: readonly Afloop<Vastgelegd>[]) => void {
  const { t } = useTranslation('decaan');
  const meld = useMelder();
  const zeg = useZeg();
  const misVan = (fout: Error): string =>
    (fout instanceof Probleem && weigerzin(zeg, fout)) || fout.message || t('delen:fout.onbekend.titel');
  const trekIn = async (gelukt: readonly Vastgelegd[]): Promise<void> => {
    eigenVerandering();
    for (const { id } of gelukt) await roep('trekBestemmingIn', { pad: { id }, inhoud: {} });
    zegEigen();
    await ververs();
    meld({ toon: 'goed', tekst: t('vervolg.ongedaanKlaar', { count: gelukt.length }) });
  };
  return (afloop) => {
    const gelukt = afloop.flatMap(({ goed }) => (goed ? [goed] : []));
    if (gelukt.length === 0) return;
    meld({
      toon: 'goed',
      tekst: t('vervolg.klaar', { count: gelukt.length }),
      ongedaan: {
        tekst: t('vervolg.ongedaan'),
        doe: () => void trekIn(gelukt).catch((fout: Error) => meld({ toon: 'fout', tekst: misVan(fout) })),
      },
    });
  };
}
