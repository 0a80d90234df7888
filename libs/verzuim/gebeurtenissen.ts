import { rows, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';

/** Wat er met een melding kan gebeuren. Andere delen van het product luisteren naar deze namen. */
export const VERZUIMGEBEURTENISSEN = [
  'verzuimmelding_voorgesteld',
  'verzuimmelding_bijgewerkt',
  'verzuimmelding_vervallen',
  'verzuimmelding_bevestigd',
  'verzuimmelding_niet_gemeld',
  'verzuimmelding_geregistreerd',
  'verzuimmelding_status',
  'verzuimmelding_ingetrokken',
  'verzuimmelding_aangeboden',
  'verzuimmelding_overgenomen',
] as const;
export type Verzuimgebeurtenis = (typeof VERZUIMGEBEURTENISSEN)[number];

export interface NieuweGebeurtenis {
  readonly meldingId: string;
  readonly leerlingId: string;
  readonly soort: Verzuimgebeurtenis;
  /** Codes, dagen en ids; geen vrije tekst. */
  readonly gegevens?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Wie iets deed; null is het systeem. */
export type Dader = {
  readonly gebruikerId: string;
  readonly organisatieId: string;
  readonly rol: string;
} | null;

/** Schrijft gebeurtenissen, in dezelfde transactie als het feit. */
export async function schrijfGebeurtenissen(
  tx: Tx,
  gebeurtenissen: readonly NieuweGebeurtenis[],
  wie: { readonly door: Dader; readonly nu: Instant },
): Promise<void> {
  if (gebeurtenissen.length === 0) return;
  await rows(
    tx,
    `insert into verzuimgebeurtenis (melding_id, leerling_id, soort, op, organisatie_id, gebruiker_id, rol, gegevens)
     select "meldingId", "leerlingId", soort, $2, $3, $4, $5, coalesce(gegevens, '{}')
     from jsonb_to_recordset($1::jsonb) as g("meldingId" uuid, "leerlingId" uuid, soort text, gegevens jsonb)`,
    [
      JSON.stringify(gebeurtenissen),
      wie.nu,
      wie.door?.organisatieId ?? null,
      wie.door?.gebruikerId ?? null,
      wie.door?.rol ?? null,
    ],
  );
}
