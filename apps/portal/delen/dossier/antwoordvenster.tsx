import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { VRAAGANTWOORD_TEKST } from '#libs/contract/teksten-vragen.ts';
import { VRAAGANTWOORDEN } from '#libs/domain/overstap/vraag.ts';
import { useOpdracht } from '../../api/vragen.ts';
import { Formulier, foutVan } from '../formulier.tsx';
import { useMelder } from '../melder.tsx';
import { Keuzegroep } from '../velden.tsx';
import { taakzin, useZeg } from '../zin.tsx';
import type { Taak } from './taken.tsx';
import { zegEigen } from './veranderd.tsx';
import { DOSSIER } from './ververs.ts';

/** Een antwoord op de vraag van een ander; wie het vroeg, ziet het meteen. */
export function Antwoordvorm({ taak, sluit }: { readonly taak: Taak; readonly sluit: () => void }) {
  const { t } = useTranslation('dossier');
  const zeg = useZeg();
  const meld = useMelder();
  const beantwoord = useOpdracht('beantwoordVraag', DOSSIER);
  const schema = z.object({ antwoord: z.enum(VRAAGANTWOORDEN, t('vraag.kiesAntwoord')) });
  return (
    <Formulier
      schema={schema}
      knop={t('vraag.antwoord')}
      annuleer={sluit}
      verstuur={async (inhoud) => {
        await beantwoord.mutateAsync({ pad: { id: taak.id }, inhoud });
        zegEigen();
        meld({ toon: 'goed', tekst: t('vraag.beantwoord') });
        sluit();
      }}
    >
      {({ register, formState: { errors } }) => (
        <div>
          <Keuzegroep
            label={zeg(taakzin(taak)) || taak.tekst}
            uitleg={t('vraag.antwoordUitleg')}
            fout={foutVan(errors, 'antwoord')}
            keuzes={VRAAGANTWOORDEN.map((waarde) => ({
              waarde,
              tekst: zeg(`antwoord.${waarde}`) || VRAAGANTWOORD_TEKST[waarde],
            }))}
            {...register('antwoord')}
          />
        </div>
      )}
    </Formulier>
  );
}
