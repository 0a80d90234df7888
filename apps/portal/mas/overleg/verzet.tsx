import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Keuzegroep } from '../../delen/velden.tsx';
import { lokaalVan, ogenblikVan } from '../../taal/tijd.ts';
import { useDaad } from '../traject/daad.ts';
import { genodigdeVan, useGenodigden } from './genodigden.tsx';
import type { Overleggegeven } from './overleg.tsx';
import { Wanneervelden, wanneerVan } from './wanneer.tsx';

interface Props {
  readonly overleg: Overleggegeven;
  readonly trajectId: string;
  readonly sluit: () => void;
}

/** Verzet een overleg, of nodigt iemand bij uit. */
export function Verzetvenster({ overleg, trajectId, sluit }: Props) {
  const { t } = useTranslation('mas');
  const verzet = useDaad('verzetOverleg');
  const { keuzes } = useGenodigden(trajectId);
  const al = new Set(overleg.deelnemers.map(({ rol, organisatie }) => `${rol}/${organisatie?.id ?? ''}`));
  const schema = z.object({
    ...wanneerVan(t),
    erbij: z.array(z.string()),
  });
  return (
    <Dialoog titel={t('overleg.verzet.titel')} open sluit={sluit}>
      <Formulier
        schema={schema}
        begin={{ op: lokaalVan(overleg.op), minuten: String(overleg.minuten), erbij: [] }}
        knop={t('overleg.verzet.bewaar')}
        annuleer={sluit}
        verstuur={async ({ op, minuten, erbij }) => {
          const inhoud = { op: ogenblikVan(op), minuten: Number(minuten), erbij: erbij.map(genodigdeVan) };
          await verzet.doe({ pad: { id: overleg.id }, inhoud }, t('overleg.verzet.klaar'));
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Wanneervelden
              op={{ fout: foutVan(errors, 'op'), ...register('op') }}
              minuten={{ fout: foutVan(errors, 'minuten'), ...register('minuten') }}
            />
            <Keuzegroep
              meer
              label={t('overleg.verzet.erbij')}
              keuzes={keuzes.filter(({ waarde }) => !al.has(waarde))}
              {...register('erbij')}
            />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
