import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VroegeOverdracht } from '#libs/contract/overstappen.ts';
import { roep, type Antwoord, type Inhoud } from '../api/client.ts';
import { eigenVerandering } from '../app/live.tsx';
import { Dialoog } from '../delen/dialoog.tsx';
import { zegEigen } from '../delen/dossier/veranderd.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import type { Overstapregel } from '../delen/dossier/werklijst.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Melding } from '../delen/melding.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { naamVan } from '../delen/naam.ts';
import { Tekstvak } from '../delen/velden.tsx';
import { Zin } from '../delen/zin.tsx';
import { kanOver } from './kan-over.ts';
import { Reeksafloop, useReeksdaad } from './reeksdaad.tsx';

interface Props {
  readonly leerlingen: readonly Overstapregel[];
  readonly sluit: (gedaan: boolean) => void;
}

/** Leerlingen eerder overdragen dan afgesproken, met een reden. Eerst staat er wie wel en wie niet. */
export function VroegOver({ leerlingen, sluit }: Props) {
  const { t } = useTranslation('decaan');
  const vragen = useQueryClient();
  const wel = leerlingen.filter(kanOver);
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
          <Voorbeeld leerlingen={leerlingen} />
          {wel.length > 0 && (
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

function Voorbeeld({ leerlingen }: { readonly leerlingen: readonly Overstapregel[] }) {
  const { t } = useTranslation('decaan');
  return (
    <>
      <Melding toon="let-op" titel={t('over.letOp')}>
        <p>{t('over.letOpUitleg')}</p>
      </Melding>
      <ul className="kaal school__gevolg" aria-label={t('over.wie')}>
        {leerlingen.map((leerling) => (
          <li key={leerling.id}>
            <span>{naamVan(leerling.leerling)}</span>
            {kanOver(leerling) ? (
              <Merkje toon="info">{t('over.gaat')}</Merkje>
            ) : (
              <span className="zacht">
                {t('over.gaatNiet')} <Zin bij={`status.${leerling.status}`} tekst={leerling.statusTekst} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
