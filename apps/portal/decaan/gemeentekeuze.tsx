import { useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useVraag } from '../api/vragen.ts';
import { foutVan } from '../delen/formulier.tsx';
import { Keuzelijst, Tekstveld } from '../delen/velden.tsx';
import type { Leerlingregel } from './leerlingregel.ts';

/** De keuze voor een gemeente die niet in de lijst staat. */
const ANDERS = 'anders';

/** De woongemeente bij naam; alleen van een gemeente ver weg is het nummer nodig. */
export function Gemeentekeuze({
  vorm,
}: {
  readonly vorm: UseFormReturn<z.input<typeof Leerlingregel>, unknown, Leerlingregel>;
}) {
  const { t } = useTranslation('decaan');
  const gemeenten = useVraag('lijstGemeenten').data?.items;
  const code = useWatch({ control: vorm.control, name: 'gemeente' });
  const [anders, zetAnders] = useState(false);
  // Wie terugkomt om te verbeteren, vindt zijn eigen nummer terug.
  const los = anders || (code !== '' && gemeenten?.some((een) => een.code === code) === false);
  return (
    <>
      <Keuzelijst
        label={t('nieuw.magLeeg', { veld: t('nieuw.veld.gemeente') })}
        leeg={t('nieuw.geenGemeente')}
        keuzes={[
          ...(gemeenten ?? []).map((een) => ({ waarde: een.code, tekst: een.naam })),
          { waarde: ANDERS, tekst: t('nieuw.andereGemeente') },
        ]}
        value={los ? ANDERS : code}
        onChange={({ target: { value } }) => {
          zetAnders(value === ANDERS);
          vorm.setValue('gemeente', value === ANDERS ? '' : value, { shouldDirty: true });
          vorm.clearErrors('gemeente');
        }}
      />
      {los && (
        <Tekstveld
          label={t('nieuw.veld.gemeentecode')}
          uitleg={t('nieuw.uit.gemeente')}
          inputMode="numeric"
          autoComplete="off"
          fout={foutVan(vorm.formState.errors, 'gemeente')}
          {...vorm.register('gemeente')}
        />
      )}
    </>
  );
}
