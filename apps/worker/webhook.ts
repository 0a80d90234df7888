import type { DataSource } from 'typeorm';
import { alsSysteem } from '#libs/database/rechten.ts';
import { row } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { alsCloudEvent, WEBHOOKHANDELING, type Webhookafzender } from '#libs/domain/webhook/gebeurtenis.ts';
import type { Kanaal, Zending } from '#libs/outbox/relay.ts';
import type { Bezorger } from '#libs/webhook/bezorger.ts';
import { ondertekend } from '#libs/webhook/ondertekening.ts';
import { overdrachtVoor } from '#libs/webhook/onderwerp.ts';
import { geldendeGeheimen } from '#libs/webhook/sleutels.ts';
import type { Webhookinhoud } from '#libs/webhook/uitgaand.ts';

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

/** Het adres van een abonnement dat nog geldt, als zijn organisatie nog van het onderwerp mag weten; anders null. */
async function bestemmingVan(dataSource: DataSource, bericht: Webhookinhoud): Promise<string | null> {
  const { abonnementId, organisatieId, onderwerpId } = bericht;
  const abonnement = await row<{ adres: string }>(
    dataSource,
    "select adres from abonnement where id = $1 and organisatie_id = $2 and status = 'ACTIEF'",
    [abonnementId, organisatieId],
  );
  if (!abonnement) return null;
  const wie = { organisatieId, handeling: WEBHOOKHANDELING };
  return (await overdrachtVoor(dataSource, wie, onderwerpId)) ? abonnement.adres : null;
}

async function bezorg(
  dataSource: DataSource,
  { onderwerp: id, op, ids }: Zending,
  { bezorg, afzender }: Webhooks,
): Promise<void> {
  const rij = await row<{ inhoud: Webhookinhoud }>(dataSource, 'select inhoud from outbox where id = $1', [
    ids[0],
  ]);
  if (!rij) return;
  const adres = await bestemmingVan(dataSource, rij.inhoud);
  if (adres === null) return;
  const { abonnementId, type, onderwerpId } = rij.inhoud;
  const gebeurtenis = { id, type, onderwerpId, op: op as Instant };
  const inhoud = JSON.stringify(alsCloudEvent(gebeurtenis, afzender));
  const geheimen = await geldendeGeheimen(dataSource, abonnementId, 'uit');
  const koppen = ondertekend({ id, op: new Date(), inhoud }, geheimen);
  await bezorg({
    adres,
    koppen: { ...koppen, 'Content-Type': 'application/cloudevents+json; charset=utf-8' },
    inhoud,
  });
}
