import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Tekstvak, Tekstveld } from '../../delen/velden.tsx';
import { useDaad } from '../traject/daad.ts';
import type { Vrijstelling } from './vrijstellingen.tsx';

export type Besluit = 'erken' | 'wijsAf' | 'stop';
interface Props {
  readonly wat: Besluit;
  readonly vrijstelling: Vrijstelling;
  readonly sluit: () => void;
}

/** Een vrijstelling erkennen, afwijzen of eerder laten stoppen. */
export function Besluitvenster({ wat, vrijstelling: { id, versie, bezwaren }, sluit }: Props) {
  const { t } = useTranslation('mas');
  const erken = useDaad('erkenVrijstelling');
  const wijsAf = useDaad('wijsVrijstellingAf');
  const stop = useDaad('beeindigVrijstelling');
  const moet = wat !== 'erken' || bezwaren.length > 0;
  const schema = z.object({
    motief: moet ? z.string().trim().min(1, t('route.venster.moetMotief')) : z.string().trim(),
    per: wat === 'stop' ? z.string().min(1, t('route.venster.moetDatum')) : z.string(),
  });
  return (
    <Dialoog titel={t(`beheer.vrij.${wat}`)} open sluit={sluit}>
      <Formulier
        schema={schema}
        begin={{ motief: '', per: '' }}
        knop={t(`beheer.vrij.${wat}`)}
        annuleer={sluit}
        gevaar={wat !== 'erken'}
        verstuur={async ({ motief, per }) => {
          const pad = { id };
          if (wat === 'erken')
            await erken.doe(
              { pad, inhoud: { versie, ...(motief ? { motief } : {}) } },
              t('beheer.vrij.erkend'),
            );
          else if (wat === 'wijsAf')
            await wijsAf.doe({ pad, inhoud: { motief, versie } }, t('beheer.vrij.afgewezen'));
          else await stop.doe({ pad, inhoud: { per, motief, versie } }, t('beheer.vrij.gestopt'));
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            {wat === 'stop' && (
              <Tekstveld
                type="date"
                label={t('beheer.vrij.per')}
                fout={foutVan(errors, 'per')}
                {...register('per')}
              />
            )}
            <Tekstvak
              label={t(moet ? 'beheer.vrij.waarom' : 'beheer.vrij.waaromMag')}
              fout={foutVan(errors, 'motief')}
              {...register('motief')}
            />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
