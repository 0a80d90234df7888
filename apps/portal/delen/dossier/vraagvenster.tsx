import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { OVERSTAPVRAAG_TEKST } from '#libs/contract/teksten-vragen.ts';
import { OVERSTAPVRAGEN } from '#libs/domain/overstap/vraag.ts';
import { useOpdracht } from '../../api/vragen.ts';
import { laatsteDag } from '../../taal/tijd.ts';
import { Dialoog } from '../dialoog.tsx';
import { Formulier, foutVan } from '../formulier.tsx';
import { useMelder } from '../melder.tsx';
import { Keuzegroep } from '../velden.tsx';
import { useZeg } from '../zin.tsx';
import { zegEigen } from './veranderd.tsx';
import { DOSSIER } from './ververs.ts';

interface Props {
  /** `school`: over een overdracht; `mentor`: over een leerling van de eigen school. */
  readonly aan: 'school' | 'mentor';
  readonly id: string;
  readonly sluit: () => void;
}

/** Een vaste vraag over een leerling, aan de school of aan de mentor; het antwoord komt in het verloop. */
export function Vraagvenster({ aan, id, sluit }: Props) {
  const { t } = useTranslation('dossier');
  const zeg = useZeg();
  const meld = useMelder();
  const vraag = useOpdracht(aan === 'school' ? 'vraagSchool' : 'vraagMentor', DOSSIER);
  const schema = z.object({ vraag: z.enum(OVERSTAPVRAGEN, t('vraag.kies')) });
  return (
    <Dialoog titel={t(`vraag.${aan}.titel`)} open sluit={sluit}>
      <Formulier
        schema={schema}
        knop={t('vraag.stel')}
        annuleer={sluit}
        verstuur={async (inhoud) => {
          const { uiterlijk } = await vraag.mutateAsync({ pad: { id }, inhoud });
          zegEigen();
          meld({ toon: 'goed', tekst: t(`vraag.${aan}.gesteld`, { dag: laatsteDag(uiterlijk) }) });
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <div>
            <Keuzegroep
              label={t('vraag.wat')}
              uitleg={t('vraag.uitleg')}
              fout={foutVan(errors, 'vraag')}
              keuzes={OVERSTAPVRAGEN.map((waarde) => ({
                waarde,
                tekst: zeg(`vraag.${waarde}`) || OVERSTAPVRAAG_TEKST[waarde],
              }))}
              {...register('vraag')}
            />
          </div>
        )}
      </Formulier>
    </Dialoog>
  );
}
