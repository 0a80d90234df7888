import { randomUUID } from 'node:crypto';
import { rows, type Tx } from '../database/transaction.ts';
import { organisatieMag } from '../domain/toegang/organisatie-mag.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { WEBHOOKHANDELING, webhooktypeVan, type Webhooktype } from '../domain/webhook/gebeurtenis.ts';
import { organisatiekenmerken, overdrachtenAlsOnderwerp } from './onderwerp.ts';

/** Een regel van de tijdlijn waar andere systemen van kunnen horen. */
export interface Webhookbron {
  readonly soort: string;
  readonly op: Instant;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** Wat in de outbox staat; alleen ids en een soort. */
export interface Webhookinhoud {
  readonly abonnementId: string;
  readonly organisatieId: string;
  readonly type: Webhooktype;
  readonly onderwerpId: string;
}

interface Abonnee {
  readonly id: string;
  readonly organisatie_id: string;
  readonly soorten: readonly string[];
}

type Feit = Pick<Webhookinhoud, 'type' | 'onderwerpId'> & { readonly op: Instant };

function feiten(regels: readonly Webhookbron[]): Feit[] {
  return regels.flatMap(({ soort, op, gegevens }) => {
    const [type, onderwerpId] = [webhooktypeVan(soort), gegevens['overdrachtId']];
    return type && typeof onderwerpId === 'string' ? [{ type, onderwerpId, op }] : [];
  });
}

/**
 * Zet berichten voor andere systemen klaar in de transactie van het feit: per abonnement dat die soort vroeg, en alleen als zijn
 * organisatie van het onderwerp mag weten. De bezorging beslist dat opnieuw.
 */
export async function zetWebhooksKlaar(tx: Tx, regels: readonly Webhookbron[]): Promise<void> {
  const gebeurd = feiten(regels);
  if (gebeurd.length === 0) return;
  const abonnees = await rows<Abonnee>(
    tx,
    "select id, organisatie_id, soorten from abonnement where status = 'ACTIEF' and soorten && $1::text[]",
    [gebeurd.map(({ type }) => type)],
  );
  if (abonnees.length === 0) return;
  const berichten = await voorWie(tx, gebeurd, abonnees);
  await rows(
    tx,
    `insert into outbox (kanaal, onderwerp, op, inhoud)
     select 'webhook', id, op, inhoud from jsonb_to_recordset($1::jsonb) as b(id text, op timestamptz, inhoud jsonb)`,
    [JSON.stringify(berichten)],
  );
}

async function voorWie(tx: Tx, gebeurd: readonly Feit[], abonnees: readonly Abonnee[]) {
  const organisaties = await organisatiekenmerken(
    tx,
    abonnees.map(({ organisatie_id }) => organisatie_id),
  );
  const onderwerpen = await overdrachtenAlsOnderwerp(
    tx,
    gebeurd.map(({ onderwerpId }) => onderwerpId),
  );
  const berichten: { id: string; op: Instant; inhoud: Webhookinhoud }[] = [];
  for (const { type, onderwerpId, op } of gebeurd) {
    const onderwerp = onderwerpen.get(onderwerpId);
    if (!onderwerp) continue;
    for (const { id, organisatie_id, soorten } of abonnees) {
      const organisatie = organisaties.get(organisatie_id);
      if (!organisatie || !soorten.includes(type)) continue;
      if (!organisatieMag(organisatie, WEBHOOKHANDELING, onderwerp)) continue;
      const inhoud = { abonnementId: id, organisatieId: organisatie_id, type, onderwerpId };
      berichten.push({ id: randomUUID(), op, inhoud });
    }
  }
  return berichten;
}
