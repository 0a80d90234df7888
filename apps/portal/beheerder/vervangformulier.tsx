import { useTranslation } from 'react-i18next';
import { NieuweVervanging } from '#libs/contract/mandaten.ts';
import { useOpdracht, useVraag } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';
import { useRolnaam } from './rolnamen.ts';

/** Regelt wie een collega vervangt, in welke rol en op welke dagen. */
export function Vervangformulier({ klaar }: { readonly klaar: () => void }) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const mij = useMij();
  const meld = useMelder();
  const mandaten = useVraag('lijstMandaten');
  const regel = useOpdracht('regelVervanging', ['lijstVervangingen', 'lijstMandaten']);
  const vandaag = kalenderdag(nu());
  return (
    <Toestand vraag={mandaten}>
      {({ items }) => {
        const mensen = [...new Map(items.map(({ gebruiker }) => [gebruiker.id, gebruiker.naam]))];
        const alle = mensen.map(([waarde, tekst]) => ({ waarde, tekst }));
        const rollen = [...new Set(items.map(({ rol }) => rol))];
        return (
          <Formulier
            schema={NieuweVervanging}
            begin={{ van: vandaag, tot: vandaag }}
            knop={t('vervanging.regel')}
            annuleer={klaar}
            verstuur={async (inhoud) => {
              await regel.mutateAsync({ inhoud });
              meld({ toon: 'goed', tekst: t('vervanging.geregeld') });
              klaar();
            }}
          >
            {({ register, formState: { errors } }) => (
              <>
                <Keuzelijst
                  label={t('vervanging.wieWeg')}
                  leeg={t('kies')}
                  keuzes={alle}
                  fout={foutVan(errors, 'afwezigeId')}
                  {...register('afwezigeId')}
                />
                <Keuzelijst
                  label={t('vervanging.rolWeg')}
                  leeg={t('kies')}
                  keuzes={rollen.map((waarde) => ({ waarde, tekst: rolnaam(waarde) }))}
                  fout={foutVan(errors, 'rol')}
                  {...register('rol')}
                />
                <Keuzelijst
                  label={t('vervanging.wieDoet')}
                  uitleg={t('vervanging.nietUzelf')}
                  leeg={t('kies')}
                  keuzes={alle.filter(({ waarde }) => waarde !== mij?.gebruiker.id)}
                  fout={foutVan(errors, 'vervangerId')}
                  {...register('vervangerId')}
                />
                <Tekstveld
                  label={t('vervanging.van')}
                  type="date"
                  min={vandaag}
                  fout={foutVan(errors, 'van')}
                  {...register('van')}
                />
                <Tekstveld
                  label={t('vervanging.tot')}
                  type="date"
                  min={vandaag}
                  fout={foutVan(errors, 'tot')}
                  {...register('tot')}
                />
              </>
            )}
          </Formulier>
        );
      }}
    </Toestand>
  );
}
