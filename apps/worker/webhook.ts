import type { DataSource } from 'typeorm';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction, row, rows } from '#libs/database/transaction.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import {
  alsCloudEvent,
  ONDERWERPSOORTEN,
  onderwerpVan,
  type Webhookafzender,
} from '#libs/domain/webhook/gebeurtenis.ts';
import { MAXIMUM_POGINGEN, type Kanaal, type Zending } from '#libs/outbox/relay.ts';
import type { Bezorger } from '#libs/webhook/bezorger.ts';
import { ondertekend } from '#libs/webhook/ondertekening.ts';
import { onderwerpVoor } from '#libs/webhook/onderwerp.ts';
import { geldendeGeheimen } from '#libs/webhook/sleutels.ts';
import type { Webhookinhoud } from '#libs/webhook/uitgaand.ts';
import { maakBeheertaak } from '#libs/dossier/beheertaak.ts';
import { laatTakenMetSleutelVervallen } from '#libs/dossier/taken.ts';

interface Webhooks {
  readonly bezorg: Bezorger;
  readonly afzender: Webhookafzender;
}

/** Berichten naar andere systemen: bij elke poging hetzelfde kenmerk, en opnieuw beslist of dit systeem het nog mag horen. */
export const webhookKanaal = (dataSource: DataSource, webhooks: Webhooks): Kanaal => ({
  naam: 'webhook',
  partij: 20,
  tegelijk: 8,
  stuur: (zending) =>
    alsSysteem('webhook', `webhook/${zending.onderwerp}`, () => bezorg(dataSource, zending, webhooks)),
});

const VORM = { 'Content-Type': 'application/cloudevents+json; charset=utf-8' };

/** Het adres van een abonnement dat nog geldt, en de overstap, als zijn organisatie nog van het onderwerp mag weten; anders null. */
async function bestemmingVan(
  dataSource: DataSource,
  bericht: Webhookinhoud,
): Promise<{ readonly adres: string; readonly overstapId: string } | null> {
  const { abonnementId, organisatieId, type, onderwerpId } = bericht;
  const abonnement = await row<{ adres: string }>(
    dataSource,
    "select adres from abonnement where id = $1 and organisatie_id = $2 and status = 'ACTIEF'",
    [abonnementId, organisatieId],
  );
  if (!abonnement) return null;
  const soort = onderwerpVan(type);
  const wie = { organisatieId, handeling: ONDERWERPSOORTEN[soort].handeling };
  const onderwerp = await onderwerpVoor(dataSource, wie, { soort, id: onderwerpId });
  return onderwerp && { adres: abonnement.adres, overstapId: onderwerp.overstapId };
}

/** De eigen beheerder krijgt er een taak van: een per abonnement en dag, hoeveel berichten er ook liggen. */
async function meldDood(
  dataSource: DataSource,
  { abonnementId, organisatieId }: Webhookinhoud,
  op: Instant,
): Promise<void> {
  const taak = {
    soort: 'webhook-onbestelbaar',
    sleutel: `webhook/${abonnementId}/${toKalenderdag(op)}/onbestelbaar`,
    gegevens: { abonnementId },
    organisatieId,
    bij: 'organisatie',
  } as const;
  await inTransaction(dataSource, (tx) => maakBeheertaak(tx, taak, op));
}

/** Kwam een bericht aan en ligt er geen ander meer, dan is de taak van de beheerder klaar. */
async function meldWeerGoed(
  dataSource: DataSource,
  { abonnementId, organisatieId }: Webhookinhoud,
  aangekomen: { readonly id: number; readonly op: Instant },
): Promise<void> {
  const open = await rows<{ sleutel: string }>(
    dataSource,
    `select sleutel from taak where organisatie_id = $1 and soort = 'webhook-onbestelbaar' and status = 'OPEN'
       and gegevens->>'abonnementId' = $2
       and not exists (select 1 from outbox o where o.kanaal = 'webhook' and o.dood_op is not null and o.id <> $3
         and o.inhoud->>'abonnementId' = $2)`,
    [organisatieId, abonnementId, aangekomen.id],
  );
  if (open.length === 0) return;
  const sleutels = open.map(({ sleutel }) => sleutel);
  await inTransaction(dataSource, (tx) => laatTakenMetSleutelVervallen(tx, sleutels, aangekomen.op));
}

async function bezorg(
  dataSource: DataSource,
  { onderwerp: id, op, ids, pogingen }: Zending,
  { bezorg, afzender }: Webhooks,
): Promise<void> {
  const rij = await row<{ inhoud: Webhookinhoud }>(dataSource, 'select inhoud from outbox where id = $1', [
    ids[0],
  ]);
  if (!rij) return;
  const bestemming = await bestemmingVan(dataSource, rij.inhoud);
  if (bestemming === null) return;
  const { adres, overstapId } = bestemming;
  const { abonnementId, type, onderwerpId } = rij.inhoud;
  const gebeurtenis = { id, type, onderwerpId, overstapId, op: op as Instant };
  const inhoud = JSON.stringify(alsCloudEvent(gebeurtenis, afzender));
  const geheimen = await geldendeGeheimen(dataSource, abonnementId, 'uit');
  const koppen = ondertekend({ id, op: new Date(), inhoud }, geheimen);
  try {
    await bezorg({ adres, koppen: { ...koppen, ...VORM }, inhoud });
  } catch (error) {
    if (pogingen + 1 >= MAXIMUM_POGINGEN) await meldDood(dataSource, rij.inhoud, op as Instant);
    throw error;
  }
  await meldWeerGoed(dataSource, rij.inhoud, { id: ids[0]!, op: op as Instant });
}
