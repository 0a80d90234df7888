import { randomUUID } from 'node:crypto';
import { rows, type Tx } from '../database/transaction.ts';
import { organisatieMag } from '../domain/toegang/organisatie-mag.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import {
  ONDERWERPSOORTEN,
  onderwerpVan,
  webhookfeit,
  type Tijdlijnfeit,
  type Webhooktype,
} from '../domain/webhook/gebeurtenis.ts';
import { onderwerpenVan, organisatiekenmerken } from './onderwerp.ts';

/** Een regel van een tijdlijn waar andere systemen van kunnen horen. */
export interface Webhookbron extends Tijdlijnfeit {
  readonly op: Instant;
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

const feiten = (regels: readonly Webhookbron[]): Feit[] =>
  regels.flatMap((regel) => {
    const feit = webhookfeit(regel);
    return feit ? [{ ...feit, op: regel.op }] : [];
  });

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
  const berichten: { id: string; op: Instant; inhoud: Webhookinhoud }[] = [];
  for (const soort of new Set(gebeurd.map(({ type }) => onderwerpVan(type)))) {
    const eigen = gebeurd.filter(({ type }) => onderwerpVan(type) === soort);
    const onderwerpen = await onderwerpenVan(
      tx,
      soort,
      eigen.map(({ onderwerpId }) => onderwerpId),
    );
    for (const feit of eigen)
      for (const abonnee of abonnees) {
        const onderwerp = onderwerpen.get(feit.onderwerpId);
        const organisatie = organisaties.get(abonnee.organisatie_id);
        if (!onderwerp || !organisatie || !abonnee.soorten.includes(feit.type)) continue;
        if (organisatieMag(organisatie, ONDERWERPSOORTEN[soort].handeling, onderwerp))
          berichten.push({ id: randomUUID(), op: feit.op, inhoud: inhoudVan(feit, abonnee) });
      }
  }
  return berichten;
}

const inhoudVan = ({ type, onderwerpId }: Feit, { id, organisatie_id }: Abonnee): Webhookinhoud => ({
  abonnementId: id,
  organisatieId: organisatie_id,
  type,
  onderwerpId,
});
