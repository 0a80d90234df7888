import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VroegeOverdracht } from '#libs/contract/overstappen.ts';
import { roep, type Antwoord, type Inhoud } from '../api/client.ts';
import { eigenVerandering } from '../api/eigen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { zegEigen } from '../delen/dossier/veranderd.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import type { Overstapregel } from '../delen/dossier/werklijst.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Laden } from '../delen/toestand.tsx';
import { Tekstvak } from '../delen/velden.tsx';
import { Reeksafloop, useReeksdaad } from './reeksdaad.tsx';
import { useVoorbeeld, Voorbeeld, zouOver } from './vroeg-voorbeeld.tsx';

interface Props {
  readonly leerlingen: readonly Overstapregel[];
  readonly sluit: (gedaan: boolean) => void;
}

/** Leerlingen eerder overdragen dan afgesproken, met een reden. Eerst staat er wie naar wie gaat, en wie niet en waarom niet. */
export function VroegOver({ leerlingen, sluit }: Props) {
  const { t } = useTranslation('decaan');
  const vragen = useQueryClient();
  const { data: gezien, isPending } = useVoorbeeld(leerlingen);
  const wel = leerlingen.filter((een) => zouOver(een, gezien));
  const { stand, doe, opnieuw } = useReeksdaad<Antwoord<'draagVroegOver'>>();
  const verstuur = (inhoud: Inhoud<'draagVroegOver'>): Promise<void> =>
    doe(wel, {
      daad: ({ id }, sleutel) => {
        eigenVerandering();
        return roep('draagVroegOver', { pad: { id }, inhoud, sleutel });
      },
      daarna: async (afloop) => {
        if (afloop.some(({ goed }) => goed)) zegEigen();
        await Promise.all(DOSSIER.map((naam) => vragen.invalidateQueries({ queryKey: [naam] })));
      },
    });
  return (
    <Dialoog titel={t('over.titel', { count: leerlingen.length })} open sluit={() => sluit(stand !== null)}>
      {stand ? (
        <Reeksafloop
          stand={stand}
          opnieuw={opnieuw}
          tekst={({ naar }) => t('over.naar', { naam: naar.naam })}
          sluit={() => sluit(true)}
        />
      ) : (
        <>
          <Voorbeeld leerlingen={leerlingen} gezien={gezien} />
          {isPending && <Laden regels={1} />}
          {!isPending && wel.length > 0 && (
            <Formulier
              schema={VroegeOverdracht}
              verstuur={verstuur}
              knop={t('over.doe', { count: wel.length })}
              annuleer={() => sluit(false)}
            >
              {({ register, formState: { errors } }) => (
                <Tekstvak
                  label={t('over.reden')}
                  uitleg={t('over.redenUitleg')}
                  fout={foutVan(errors, 'toelichting')}
                  {...register('toelichting')}
                />
              )}
            </Formulier>
          )}
        </>
      )}
    </Dialoog>
  );
}
