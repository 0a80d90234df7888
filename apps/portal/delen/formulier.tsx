import { lazy, Suspense, type ComponentType } from 'react';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { FormulierProps } from './formulier-vorm.tsx';
import { Laden } from './toestand.tsx';

// Wat een formulier nodig heeft is zwaar, en komt pas als er een formulier in beeld is.
const Vorm = lazy(async () => ({
  default: (await import('./formulier-vorm.tsx')).Vorm as unknown as ComponentType<object>,
}));

/** Een formulier: fouten bovenaan als lijst en bij elk veld, wat de API weigert staat op zijn plek, en een tweede klik telt niet. */
export function Formulier<S extends z.ZodType<FieldValues, FieldValues>>(props: FormulierProps<S>) {
  return (
    <Suspense fallback={<Laden regels={2} />}>
      <Vorm {...props} />
    </Suspense>
  );
}

/** De fout van een veld, voor onder zijn label. */
export const foutVan = (fouten: FieldErrors, naam: string): string | undefined => {
  const fout = naam
    .split('.')
    .reduce<unknown>((deel, stuk) => (deel as Record<string, unknown> | undefined)?.[stuk], fouten);
  return (fout as { message?: string } | undefined)?.message;
};
