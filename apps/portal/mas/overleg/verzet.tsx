import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Keuzegroep, Tekstveld } from '../../delen/velden.tsx';
import { lokaalVan, ogenblikVan } from '../../taal/tijd.ts';
import { useDaad } from '../traject/daad.ts';
import { genodigdeVan, useGenodigden } from './genodigden.tsx';
import type { Overleggegeven } from './overleg.tsx';

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
    op: z.string().min(1, t('overleg.plan.wanneerMis')),
    minuten: z.string().refine((tekst) => +tekst >= 5 && +tekst <= 480, t('overleg.plan.minutenMis')),
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
            <Tekstveld
              type="datetime-local"
              label={t('overleg.plan.wanneer')}
              fout={foutVan(errors, 'op')}
              {...register('op')}
            />
            <Tekstveld
              type="number"
              min={5}
              max={480}
              label={t('overleg.plan.minuten')}
              fout={foutVan(errors, 'minuten')}
              {...register('minuten')}
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
