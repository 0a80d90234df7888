import { DAARNA_TEKST } from '#libs/contract/teksten.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import type { Daarna } from '#libs/domain/overstap/overstap.ts';

export interface Naam {
  readonly id: string;
  readonly naam: string;
}

/** Wie aan zet is, zoals het bij een overstap is opgeslagen. */
export interface Balrij {
  readonly bal_organisatie: Naam | null;
  readonly bal_rol: Rol | null;
  readonly bal_sinds: string | null;
  readonly bal_uiterlijk: string | null;
  readonly bal_daarna: Daarna | null;
}

/** De kolommen van de bal van een overstap of traject; `b` is de organisatie die aan zet is. */
export const balKolommen = (zaak: 'o' | 't'): string =>
  `case when b.id is null then null else jsonb_build_object('id', b.id, 'naam', b.naam) end as bal_organisatie,
  ${zaak}.bal_rol, ${zaak}.bal_sinds, ${zaak}.bal_uiterlijk, ${zaak}.bal_daarna`;

export function balVan(rij: Balrij) {
  if (!rij.bal_organisatie || !rij.bal_rol || !rij.bal_sinds) return null;
  const daarna = rij.bal_daarna ?? 'NIETS';
  return {
    organisatie: rij.bal_organisatie,
    rol: rij.bal_rol,
    sinds: rij.bal_sinds,
    uiterlijk: rij.bal_uiterlijk,
    daarna,
    tekst: DAARNA_TEKST[daarna],
  };
}
