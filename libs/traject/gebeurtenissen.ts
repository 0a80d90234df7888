import { meldWijziging } from '../audit/wijzigingen.ts';
import { row, type Tx } from '../database/transaction.ts';
import type { Trajectklasse } from '../domain/mas/partner/partnertaak.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { zetWebhooksKlaar } from '../webhook/uitgaand.ts';
import type { Trajectdoener, Trajectkop } from './traject.ts';

/** Wat er in een traject gebeurde. `gegevens`: codes, ids en dagen; geen vrije tekst. */
export interface Trajectgebeurtenis {
  readonly soort: string;
  readonly klasse?: Trajectklasse;
  readonly routeId?: string | null;
  readonly gegevens?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Wie het deed: iemand namens een organisatie, of de jongere of ouder zelf. */
export type Gebeurtenisdoener = Pick<Trajectdoener, 'gebruikerId' | 'rol'> & {
  readonly organisatieId: string | null;
};

// Of een ander systeem meeluistert, komt met het schrijven mee: zonder abonnement kost het niets.
const SQL = `
  with nieuw as (
    insert into traject_gebeurtenis (traject_id, leerling_id, route_id, klasse, soort, op, organisatie_id, gebruiker_id, rol, gegevens)
    select $2, $3, "routeId", klasse, soort, $4, $5, $6, $7, gegevens
    from jsonb_to_recordset($1::jsonb) as g(soort text, klasse text, "routeId" uuid, gegevens jsonb)
  ) select exists (select 1 from abonnement where status = 'ACTIEF') as abonnees`;

/** Schrijft gebeurtenissen van een traject, in dezelfde transactie als het feit, met wat andere systemen horen; `door` null is het systeem. */
export async function schrijfTrajectgebeurtenissen(
  tx: Tx,
  kop: Pick<Trajectkop, 'id' | 'leerlingId' | 'overstapId'>,
  gebeurtenissen: readonly Trajectgebeurtenis[],
  bij: { readonly door: Gebeurtenisdoener | null; readonly nu: Instant },
): Promise<void> {
  if (gebeurtenissen.length === 0) return;
  const lijst = gebeurtenissen.map(({ klasse = 'verzuim', routeId = null, gegevens = {}, soort }) => ({
    soort,
    klasse,
    routeId,
    gegevens,
  }));
  const geschreven = await row<{ abonnees: boolean }>(tx, SQL, [
    JSON.stringify(lijst),
    kop.id,
    kop.leerlingId,
    bij.nu,
    bij.door?.organisatieId ?? null,
    bij.door?.gebruikerId ?? null,
    bij.door?.rol ?? null,
  ]);
  meldWijziging(tx, [kop.overstapId], bij.nu);
  if (!geschreven?.abonnees) return;
  const bron = { bron: 'traject', bronId: kop.id, op: bij.nu } as const;
  await zetWebhooksKlaar(
    tx,
    lijst.map(({ soort, klasse, gegevens }) => ({ ...bron, soort, klasse, gegevens })),
  );
}
