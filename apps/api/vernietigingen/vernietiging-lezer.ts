import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bewaarplicht, Vernietigbewijs, Vernietiging } from '#libs/contract/vernietigingen.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { inTransaction, row, rows, type Tx } from '#libs/database/transaction.ts';
import { Conflict, NotFound } from '#libs/domain/domain-error.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { watBlijft } from '#libs/domain/vernietiging/vernietiging.ts';
import { toonBewijs, type Bewijs } from '#libs/vernietiging/bewijs.ts';
import { Klok } from '#libs/time/klok.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { BEHEER_ZICHT } from '../shared/zichtbaarheid.ts';
import { zaakVan } from './vernietigzaak.ts';

interface Vraag {
  readonly actor: Actor;
  readonly handeling: Handeling;
}
type Rij = Omit<Vernietiging, 'zaak' | 'blijft'> & { readonly leerlingId: string };
interface Bladzijde {
  readonly cursor?: string | undefined;
  readonly paginaGrootte: number;
}

const ORGANISATIE =
  "(select jsonb_build_object('id', o.id, 'naam', o.naam) from organisatie o where o.id = x.organisatie_id)";
const VERNIETIGING_SQL = (nu: string): string => `
  select x.id, x.leerling_id as "leerlingId", x.klassen, x.grond, ${ORGANISATIE} as organisatie, x.gevraagd_door as "gevraagdDoor",
         (select jsonb_build_object('id', g.id, 'naam', g.naam) from gebruiker g where g.id = x.gevraagd_door) as vrager,
         x.gevraagd_op as "gevraagdOp", x.status, x.besloten_door as "beslotenDoor", x.besloten_op as "beslotenOp",
         x.status = 'GOEDGEKEURD' and x.grootboek_op is null and exists (
           select 1 from bewaarplicht b where b.leerling_id = x.leerling_id and b.opgeheven_op is null
             and (b.tot is null or b.tot >= (${nu}::timestamptz at time zone 'Europe/Amsterdam')::date)) as wacht,
         x.gewist_op as "gewistOp", x.gecontroleerd_op as "gecontroleerdOp", x.versie
  from vernietiging x`;
const BEWAARPLICHT_SQL = `
  select x.id, ${ORGANISATIE} as organisatie, x.grond, x.van, x.tot, x.gezet_door as "gezetDoor",
         (select jsonb_build_object('id', g.id, 'naam', g.naam) from gebruiker g where g.id = x.gezet_door) as zetter,
         x.opgeheven_op as "opgehevenOp", x.versie from bewaarplicht x`;

const onbekend = (): NotFound => new NotFound('vernietiging.onbekend', 'Deze vernietiging bestaat niet.');

/** Leest vernietigingen en bewaarplichten: van de eigen organisatie, en voor de regio van de hele regio. */
@Injectable()
export class VernietigingLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  async lijst(
    actor: Actor,
    vraag: Bladzijde & { readonly status?: string | undefined },
  ): Promise<{ items: Vernietiging[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'vernietiging.lezen' }, BEHEER_ZICHT, p)];
    if (vraag.status) waar.push(`x.status = ${p.neem(vraag.status)}`);
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(x.gevraagd_op, x.id) < (${p.neem(na[0])}, ${p.neem(na[1])})`);
    const sql = VERNIETIGING_SQL(p.neem(this.klok.nu()));
    return inTransaction(this.dataSource, async (tx) => {
      const gevonden = await rows<Rij>(
        tx,
        `${sql} where ${waar.join(' and ')} order by x.gevraagd_op desc, x.id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
        p.waarden,
      );
      const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [
        laatste.gevraagdOp,
        laatste.id,
      ]);
      const getoond: Vernietiging[] = [];
      for (const rij of items) getoond.push(await toon(tx, actor, rij));
      return { items: getoond, volgende };
    });
  }

  /** Fout: NotFound. */
  async een(actor: Actor, id: string): Promise<Vernietiging> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'vernietiging.lezen' }, BEHEER_ZICHT, p);
    const sql = VERNIETIGING_SQL(p.neem(this.klok.nu()));
    return inTransaction(this.dataSource, async (tx) => {
      const gevonden = await row<Rij>(tx, `${sql} where ${waar} and x.id = ${p.neem(id)}`, p.waarden);
      if (!gevonden) throw onbekend();
      return toon(tx, actor, gevonden);
    });
  }

  /** Fouten: NotFound; Conflict zolang er nog geen bewijs is. */
  async bewijs(actor: Actor, id: string): Promise<Vernietigbewijs> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'vernietiging.lezen' }, BEHEER_ZICHT, p);
    const gevonden = await row<{ bewijs: Bewijs | null }>(
      this.dataSource,
      `select x.bewijs from vernietiging x where ${waar} and x.id = ${p.neem(id)}`,
      p.waarden,
    );
    if (!gevonden) throw onbekend();
    const { bewijs } = gevonden;
    if (!bewijs)
      throw new Conflict(
        'vernietiging.nog-geen-bewijs',
        'Deze vernietiging is nog niet uitgevoerd en nagekeken.',
      );
    const { klassen, gewist, toetsen, grootboek, nagekekenOp } = bewijs;
    return {
      id,
      tekst: toonBewijs(bewijs),
      klassen: [...klassen],
      gewist,
      toetsen: [...toetsen],
      grootboek,
      nagekekenOp,
    };
  }

  async bewaarplichten(
    actor: Actor,
    vraag: Bladzijde,
  ): Promise<{ items: Bewaarplicht[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'bewaarplicht.lezen' }, BEHEER_ZICHT, p)];
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(x.van, x.id) < (${p.neem(na[0])}, ${p.neem(na[1])})`);
    const gevonden = await rows<Bewaarplicht>(
      this.dataSource,
      `${BEWAARPLICHT_SQL} where ${waar.join(' and ')} order by x.van desc, x.id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    return knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.van, laatste.id]);
  }
}

/** Waarover het gaat, alleen zolang er te beslissen is. */
async function toon(tx: Tx, actor: Actor, { leerlingId, ...rij }: Rij): Promise<Vernietiging> {
  const zaak = rij.status === 'AANGEVRAAGD' ? await zaakVan(tx, actor, leerlingId) : null;
  return { ...rij, zaak, blijft: watBlijft(rij.klassen) };
}

/** Opent de zaak van de leerling achter een vernietiging of bewaarplicht als deze actor dit ermee mag. Fout: NotFound. */
export async function openZaakVanBeheer(
  tx: Tx,
  vraag: Vraag,
  wat: { readonly tabel: 'vernietiging' | 'bewaarplicht'; readonly id: string },
): Promise<void> {
  const p = new Parameters();
  const waar = zicht(vraag, BEHEER_ZICHT, p);
  const gevonden = await row<{ leerling_id: string }>(
    tx,
    `select x.leerling_id from ${wat.tabel} x where ${waar} and x.id = ${p.neem(wat.id)}`,
    p.waarden,
  );
  if (!gevonden)
    throw wat.tabel === 'vernietiging'
      ? onbekend()
      : new NotFound('bewaarplicht.onbekend', 'Deze bewaarplicht bestaat niet.');
  await openZaak(tx, gevonden.leerling_id);
}
