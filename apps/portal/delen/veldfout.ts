import i18next from 'i18next';
import { z } from 'zod';

type Mis = Parameters<z.core.$ZodErrorMap>[0];
/** Wat bij een grens hoort: hoeveel, en tekens, keuzes of een getal. */
const GRENS: Readonly<Record<string, string>> = { string: 'tekens', array: 'keuzes', set: 'keuzes' };

const isLeeg = (waarde: unknown): boolean =>
  waarde === undefined || waarde === null || waarde === '' || Number.isNaN(waarde);

function sleutelVan(mis: Mis): string {
  if (isLeeg(mis.input)) return mis.code === 'invalid_value' ? 'kies' : 'leeg';
  if (mis.code === 'too_small') return `minstens.${GRENS[mis.origin] ?? 'getal'}`;
  if (mis.code === 'too_big') return `hoogstens.${GRENS[mis.origin] ?? 'getal'}`;
  if (mis.code === 'invalid_value') return 'kies';
  const bekend = mis.code === 'invalid_format' && ['date', 'url', 'email'].includes(mis.format);
  return bekend ? `vorm.${mis.format}` : 'anders';
}

/** Wat er aan een veld schort, in de taal van de bladzijde: voor wat het schema van het contract zelf niet zegt. */
export function veldfout(mis: Mis): string {
  const regel = (mis as { readonly params?: { readonly veldregel?: unknown } }).params?.veldregel;
  if (typeof regel === 'string') return i18next.t(`zinnen:veldregel.${regel}`, { defaultValue: '' });
  const aantal = mis.code === 'too_small' ? mis.minimum : mis.code === 'too_big' ? mis.maximum : 0;
  return i18next.t(`delen:veld.${sleutelVan(mis)}`, { aantal: Number(aantal) });
}

z.config({ customError: veldfout });

/** Een zin van de portal zelf bij een veld, in de taal van de bladzijde. */
export const veldzin = (sleutel: string) => ({ error: () => i18next.t(sleutel) });
