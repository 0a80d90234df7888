import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { foutVan } from '../delen/formulier.tsx';
import { Tekstvak, Tekstveld, Vinkje } from '../delen/velden.tsx';
import { korteDag, kalenderdag, nu } from '../taal/tijd.ts';
import type { Besluitwaarden } from './besluitschema.ts';

interface Props {
  readonly vorm: UseFormReturn<Besluitwaarden, unknown, Besluitwaarden>;
  /** De eerste dag die nog kan. */
  readonly vanaf: string | undefined;
  /** Vraag ook waarom; een weigering heeft al een toelichting. */
  readonly metToelichting: boolean;
  /** Wie de reden leest; bij een besluit is dat ook de school. */
  readonly wieLeest?: string;
}

/** Vastleggen op de dag waarop het echt gebeurde, bijvoorbeeld na een storing; altijd met de reden. */
export function Achteraf({ vorm, vanaf, metToelichting, wieLeest }: Props) {
  const { t } = useTranslation('leerplicht');
  const [open, zet] = useState(false);
  const { register, unregister, formState } = vorm;
  const wissel = (aan: boolean): void => {
    zet(aan);
    if (!aan) unregister(metToelichting ? ['gebeurdOp', 'toelichting'] : ['gebeurdOp']);
  };
  return (
    <div className="stapel stapel--krap">
      <Vinkje
        label={t('achteraf.knop')}
        uitleg={t('achteraf.uitleg')}
        checked={open}
        onChange={({ target }) => wissel(target.checked)}
      />
      {open && (
        <div className="stapel leerplicht__achteraf">
          <Tekstveld
            type="date"
            label={t('achteraf.dag')}
            uitleg={vanaf && t('achteraf.dagUitleg', { dag: korteDag(vanaf) })}
            min={vanaf}
            max={kalenderdag(nu())}
            required
            fout={foutVan(formState.errors, 'gebeurdOp')}
            {...register('gebeurdOp')}
          />
          {metToelichting && (
            <Tekstvak
              label={t('achteraf.waarom')}
              uitleg={wieLeest ?? t('achteraf.waaromUitleg')}
              required
              fout={foutVan(formState.errors, 'toelichting')}
              {...register('toelichting')}
            />
          )}
        </div>
      )}
    </div>
  );
}
