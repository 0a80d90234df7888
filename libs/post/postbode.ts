import type { DataSource } from 'typeorm';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import type { Berichtsoort } from '../domain/bericht/berichtsoort.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, returning, rows, type Tx } from '../database/transaction.ts';
import { maakBerichten } from '../dossier/berichten.ts';
import { TEKSTEN } from '../dossier/berichtteksten.ts';

const PARTIJ = 500;
const VERZAMELSLOT = 7_254_003;

interface Wachtend {
  readonly id: string;
  readonly soort: Berichtsoort;
  readonly organisatieId: string;
  readonly rol: Rol;
  /** Het postvak wil geen verzamelmail meer. */
  readonly zonder: boolean;
}

/**
 * Brengt berichten verder waarvan het wachten voorbij is: wat direct moet naar de post, de rest per postvak bij elkaar in een mail. Meer
 * tegelijk mogen: elk bericht gaat een keer verder.
 * @returns het aantal berichten dat verder ging
 */
export const bezorgWachtend = (dataSource: DataSource, nu: Instant): Promise<number> =>
  alsSysteem('bezorgBericht', 'postbode', () =>
    inTransaction(dataSource, async (tx) => {
      const direct = await laatGaan(tx, nu);
      return direct + (await verzamel(tx, nu));
    }),
  );

async function laatGaan(tx: Tx, nu: Instant): Promise<number> {
  const gegaan = await returning(
    tx,
    `with klaar as (
       select id from bericht where wacht_tot <= $1 and not verzamel order by wacht_tot, id limit ${PARTIJ} for update skip locked
     ), los as (update bericht b set wacht_tot = null from klaar where b.id = klaar.id returning b.id)
     insert into outbox (kanaal, onderwerp, op) select 'mail', id::text, $1 from los returning id`,
    [nu],
  );
  return gegaan.length;
}

/** Een tegelijk: twee helften van dezelfde stapel zouden twee mails worden. */
async function verzamel(tx: Tx, nu: Instant): Promise<number> {
  await rows(tx, 'select pg_advisory_xact_lock($1)', [VERZAMELSLOT]);
  const wachtend = await rows<Wachtend>(
    tx,
    `select b.id, b.soort, b.organisatie_id as "organisatieId", b.rol, coalesce(v.soorten ->> 'verzamelmail', '') = 'uit' as zonder
     from bericht b left join mailvoorkeur v on v.organisatie_id = b.organisatie_id
     where b.wacht_tot <= $1 and b.verzamel order by b.organisatie_id, b.aangemaakt_op, b.id for update of b`,
    [nu],
  );
  const stapels = new Map<string, Wachtend[]>();
  for (const bericht of wachtend)
    stapels.set(bericht.organisatieId, [...(stapels.get(bericht.organisatieId) ?? []), bericht]);
  for (const stapel of stapels.values()) await (stapel[0]!.zonder ? losLaten : bijElkaar)(tx, stapel, nu);
  return wachtend.length;
}

/** Zonder verzamelmail beslist de bezorging van elk bericht opnieuw. */
async function losLaten(tx: Tx, stapel: readonly Wachtend[], nu: Instant): Promise<void> {
  await rows(
    tx,
    `with los as (update bericht set wacht_tot = null, verzamel = false where id = any($1::uuid[]) returning id)
     insert into outbox (kanaal, onderwerp, op) select 'mail', id::text, $2 from los`,
    [stapel.map(({ id }) => id), nu],
  );
}

const keer = (aantal: number): string => (aantal === 1 ? '1 keer' : `${aantal} keer`);

function puntenVan(stapel: readonly Wachtend[]): string[] {
  const aantallen = new Map<Berichtsoort, number>();
  for (const { soort } of stapel) aantallen.set(soort, (aantallen.get(soort) ?? 0) + 1);
  return [...aantallen].map(([soort, aantal]) => `${TEKSTEN[soort].onderwerp} (${keer(aantal)})`);
}

/** Elk bericht gaat in een verzamelmail, dus het eerste is een kenmerk dat nooit terugkomt. */
async function bijElkaar(tx: Tx, stapel: readonly Wachtend[], nu: Instant): Promise<void> {
  const eerste = stapel[0]!;
  const sleutel = `verzamelmail/${eerste.organisatieId}/${eerste.id}`;
  const { organisatieId, rol } = eerste;
  await maakBerichten(
    tx,
    [{ soort: 'verzamelmail', sleutel, organisatieId, rol, pad: '/', punten: puntenVan(stapel) }],
    nu,
  );
  await rows(
    tx,
    `update bericht b set wacht_tot = null, verzameld_in = m.id from bericht m
     where m.sleutel = $2 and b.id = any($1::uuid[])`,
    [stapel.map(({ id }) => id), sleutel],
  );
}
