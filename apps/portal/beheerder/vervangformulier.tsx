import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { NieuweVervanging } from '#libs/contract/mandaten.ts';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';
import { useRolnaam } from './rolnamen.ts';
import { collegas, rollenVan } from './vervangkeuzes.ts';

interface Mandaten {
  readonly mandaten: readonly Item<'lijstMandaten'>[];
}
type Vorm = UseFormReturn<z.input<typeof NieuweVervanging>, unknown, z.output<typeof NieuweVervanging>>;
/** Iemand die weg is, en iemand anders die het werk doet. */
const MINSTENS = 2;

/** Regelt wie een collega vervangt, in welke rol en op welke dagen; alleen wie en wat kan, staat erin. */
export function Vervangformulier({ klaar }: { readonly klaar: () => void }) {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const mandaten = useVraag('lijstMandaten');
  return (
    <Toestand vraag={mandaten}>
      {({ items }) =>
        collegas(items, mij?.gebruiker.id, kalenderdag(nu())).length < MINSTENS ? (
          <Leeg titel={t('vervanging.niemand')}>{t('vervanging.niemandUitleg')}</Leeg>
        ) : (
          <Vormvak mandaten={items} klaar={klaar} />
        )
      }
    </Toestand>
  );
}

function Vormvak({ mandaten, klaar }: Mandaten & { readonly klaar: () => void }) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const regel = useOpdracht('regelVervanging', ['lijstVervangingen', 'lijstMandaten']);
  const vandaag = kalenderdag(nu());
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
      {(vorm) => (
        <>
          <Wie mandaten={mandaten} vorm={vorm} />
          <Dagen vorm={vorm} />
        </>
      )}
    </Formulier>
  );
}

/** Wie weg is, in een rol die hij heeft, en wie van de anderen het werk doet. */
function Wie({ mandaten, vorm }: Mandaten & { readonly vorm: Vorm }) {
  const { t } = useTranslation('beheerder');
  const rolnaam = useRolnaam();
  const mij = useMij();
  const { errors } = vorm.formState;
  const vandaag = kalenderdag(nu());
  const mensen = collegas(mandaten, mij?.gebruiker.id, vandaag);
  const afwezige = vorm.watch('afwezigeId');
  /** Wie een ander kiest, kiest ook opnieuw wat daarvan afhangt; een enige rol staat er meteen. */
  const kiesAfwezige = (wie: string): void => {
    const rollen = rollenVan(mandaten, wie, vandaag);
    vorm.resetField('rol', { defaultValue: (rollen.length === 1 ? rollen[0] : '') as never });
    if (vorm.getValues('vervangerId') === wie) vorm.resetField('vervangerId', { defaultValue: '' });
  };
  return (
    <>
      <Keuzelijst
        label={t('vervanging.wieWeg')}
        uitleg={t('vervanging.nietUzelf')}
        leeg={t('kies')}
        keuzes={mensen}
        fout={foutVan(errors, 'afwezigeId')}
        {...vorm.register('afwezigeId', { onChange: ({ target }) => kiesAfwezige(target.value) })}
      />
      <Keuzelijst
        label={t('vervanging.rolWeg')}
        uitleg={afwezige ? undefined : t('vervanging.eerstWie')}
        leeg={t('kies')}
        keuzes={rollenVan(mandaten, afwezige, vandaag).map((waarde) => ({ waarde, tekst: rolnaam(waarde) }))}
        fout={foutVan(errors, 'rol')}
        {...vorm.register('rol')}
        value={vorm.watch('rol') ?? ''}
      />
      <Keuzelijst
        label={t('vervanging.wieDoet')}
        leeg={t('kies')}
        keuzes={mensen.filter(({ waarde }) => waarde !== afwezige)}
        fout={foutVan(errors, 'vervangerId')}
        {...vorm.register('vervangerId')}
      />
    </>
  );
}

function Dagen({ vorm: { register, formState } }: { readonly vorm: Vorm }) {
  const { t } = useTranslation('beheerder');
  const vandaag = kalenderdag(nu());
  return (
    <>
      {(['van', 'tot'] as const).map((naam) => (
        <Tekstveld
          key={naam}
          label={t(`vervanging.${naam}`)}
          type="date"
          min={vandaag}
          fout={foutVan(formState.errors, naam)}
          {...register(naam)}
        />
      ))}
    </>
  );
}
