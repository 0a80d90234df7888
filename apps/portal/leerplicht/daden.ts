import type { Zaak } from './risicozaken.ts';

/** Wat een ontvanger met een zaak kan doen. */
export const DADEN = ['neemOver', 'weiger', 'contact', 'meldTerug', 'sluit'] as const;
export type Daad = (typeof DADEN)[number];

/** Wat nu kan, het eerste is wat nu het meest voor de hand ligt. Wie toch iets anders probeert, hoort van de API waarom niet. */
export function dadenVan({ status, eersteActieOp }: Pick<Zaak, 'status' | 'eersteActieOp'>): readonly Daad[] {
  if (status === 'AANGEBODEN') return ['neemOver', 'weiger'];
  const contact: readonly Daad[] = eersteActieOp === null ? ['contact'] : [];
  if (status === 'GEACCEPTEERD') return [...contact, 'sluit', 'meldTerug'];
  return status === 'TERUGGEMELD' ? [...contact, 'sluit'] : [];
}
