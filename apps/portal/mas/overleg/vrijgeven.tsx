import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Keuzegroep } from '../../delen/velden.tsx';
import { useDaad } from '../traject/daad.ts';
import { useDeelnemernaam } from './deelnemers.tsx';
import type { Overleggegeven } from './overleg.tsx';

/** De samenvatting vrijgeven, per deelnemer; niemand staat vooraf aangevinkt. */
export function Vrijgeven({ overleg: { id, deelnemers } }: { readonly overleg: Overleggegeven }) {
  const { t } = useTranslation('mas');
  const geef = useDaad('geefSamenvattingVrij');
  const naam = useDeelnemernaam();
  const nog = deelnemers.filter(({ vrijgegevenOp }) => vrijgegevenOp === null);
  if (nog.length === 0) return <p className="zacht">{t('overleg.vrij.alles')}</p>;
  const schema = z.object({ nummers: z.array(z.string()).min(1, t('overleg.vrij.mis')) });
  return (
    <Formulier
      key={nog.length}
      schema={schema}
      begin={{ nummers: [] }}
      knop={t('overleg.vrij.knop')}
      verstuur={({ nummers }) =>
        geef.doe({ pad: { id }, inhoud: { nummers: nummers.map(Number) } }, t('overleg.vrij.klaar'))
      }
    >
      {({ register, formState: { errors } }) => (
        <Keuzegroep
          meer
          label={t('overleg.vrij.kop')}
          uitleg={t('overleg.vrij.uitleg')}
          fout={foutVan(errors, 'nummers')}
          keuzes={nog.map((wie) => ({ waarde: String(wie.nummer), tekst: naam(wie) }))}
          {...register('nummers')}
        />
      )}
    </Formulier>
  );
}
