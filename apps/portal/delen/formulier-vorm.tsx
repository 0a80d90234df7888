import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useState, type ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Probleem } from '../api/probleem.ts';
import { Foutenlijst, veldenVan } from './foutenlijst.tsx';
import { Foutmelding } from './foutmelding.tsx';
import { Knop } from './knop.tsx';
import './veldfout.ts';
import { useZeg, type Zeg } from './zin.tsx';

export interface FormulierProps<S extends z.ZodType<FieldValues, FieldValues>> {
  /** Het schema uit het contract: de browser toetst wat de API toetst. */
  readonly schema: S;
  readonly begin?: DefaultValues<z.input<S>>;
  readonly verstuur: (waarden: z.output<S>) => Promise<unknown>;
  readonly knop: string;
  readonly annuleer?: (() => void) | undefined;
  readonly gevaar?: boolean;
  readonly children: (vorm: UseFormReturn<z.input<S>, unknown, z.output<S>>) => ReactNode;
}

/** Een formulier: fouten bovenaan als lijst en bij elk veld, wat de API weigert staat op zijn plek, en een tweede klik telt niet. */
export function Vorm<S extends z.ZodType<FieldValues, FieldValues>>(props: FormulierProps<S>) {
  const { schema, begin, verstuur, knop, annuleer, gevaar = false, children } = props;
  const { t } = useTranslation('delen');
  const zeg = useZeg();
  const [velden, zetVelden] = useState<readonly string[]>([]);
  const vorm = useForm<z.input<S>, unknown, z.output<S>>({
    resolver: standardSchemaResolver(schema as never) as never,
    ...(begin ? { defaultValues: begin } : {}),
    shouldFocusError: false,
  });
  const { errors, isSubmitting, submitCount } = vorm.formState;
  const root = errors.root as { readonly fout?: unknown } | undefined;
  const doe = vorm.handleSubmit(async (waarden) => {
    try {
      await verstuur(waarden);
    } catch (fout) {
      plaatsFouten(vorm as never, fout, zeg);
    }
  });
  return (
    <form
      className="formulier"
      noValidate
      onSubmit={(gebeurtenis) => {
        zetVelden(veldenVan(gebeurtenis.currentTarget));
        void doe(gebeurtenis);
      }}
    >
      <Foutenlijst fouten={errors} keer={submitCount} velden={velden} />
      {children(vorm)}
      {root?.fout !== undefined && <Foutmelding fout={root.fout} />}
      <div className="knoprij">
        <Knop type="submit" soort={gevaar ? 'gevaar' : 'hoofd'} bezig={isSubmitting}>
          {knop}
        </Knop>
        {annuleer && (
          <Knop soort="stil" onClick={annuleer}>
            {t('annuleer')}
          </Knop>
        )}
      </div>
    </form>
  );
}

function plaatsFouten(vorm: UseFormReturn, fout: unknown, zeg: Zeg): void {
  const plaatsen = fout instanceof Probleem ? fout.plaatsen.filter((plek) => plek.in === 'body') : [];
  const velden = plaatsen.flatMap(({ pointer, detail, code }) => {
    const naam = pointer.replace(/^\//, '').replaceAll('/', '.');
    return naam ? [{ naam, detail: zeg(`fout.${code ?? ''}`) || detail }] : [];
  });
  for (const { naam, detail } of velden) vorm.setError(naam, { type: 'api', message: detail });
  // Wat bij een veld staat, hoeft niet nog eens onderaan.
  if (velden.length === 0) vorm.setError('root', { type: 'api', fout } as never);
}
