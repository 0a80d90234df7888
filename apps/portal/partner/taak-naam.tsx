import { useTranslation } from 'react-i18next';
import { Partnernaam } from '#libs/contract/partnertaken.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Tekstveld } from '../delen/velden.tsx';
import type { Taakvol } from './taak.tsx';

/** Wie met een link kwam, zegt een keer wie hij is; daarna kan hij iets doen. */
export function Naamvraag({ taak }: { readonly taak: Taakvol }) {
  const { t } = useTranslation('partner');
  const meld = useMelder();
  const zegNaam = useOpdracht('zegNaamBijPartnertaak', ['leesPartnertaak']);
  return (
    <Kaart titel={t('naam.titel')}>
      <p>{t('naam.uitleg', { naam: taak.van.naam })}</p>
      <Formulier
        schema={Partnernaam}
        begin={{ naam: '' }}
        knop={t('naam.knop')}
        verstuur={async (inhoud) => {
          await zegNaam.mutateAsync({ pad: { id: taak.id }, inhoud });
          meld({ toon: 'goed', tekst: t('naam.klaar') });
        }}
      >
        {({ register, formState: { errors } }) => (
          <Tekstveld
            label={t('naam.veld')}
            autoComplete="name"
            fout={foutVan(errors, 'naam') && t('naam.leeg')}
            {...register('naam')}
          />
        )}
      </Formulier>
    </Kaart>
  );
}
