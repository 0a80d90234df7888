import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Bestand, Bestandsregel, lijstRegels } from '#libs/contract/bestanden.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { GETAL, knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { EIGEN_ZICHT } from '../shared/zichtbaarheid.ts';

type Regel = z.infer<typeof Bestandsregel>;
type Regelvraag = z.infer<typeof lijstRegels.query>;
type Bladzijde = Pick<Regelvraag, 'cursor' | 'paginaGrootte'>;

const KOLOMMEN = `x.id, x.soort, jsonb_build_object('id', g.id, 'naam', g.naam) as organisatie, x.regio, x.seizoen, x.naam, x.omvang,
  x.status, x.fouten, x.waarschuwingen, x.telling, x.ingeleverd_op as "ingeleverdOp", x.gecontroleerd_op as "gecontroleerdOp",
  x.verwerkt_op as "verwerktOp", x.ongedaan_tot as "ongedaanTot", x.teruggedraaid_op as "teruggedraaidOp", x.versie`;
const VAN = 'bestand x join organisatie g on g.id = x.organisatie_id';
const VOORTGANG = `(select jsonb_build_object('gedaan', count(*) filter (where r.toegepast_op is not null), 'totaal', count(*))
  from bestandsregel r where r.bestand_id = x.id and r.oordeel in ('nieuw', 'gewijzigd', 'zonder_effect'))`;

// Wat een mbo niet over de overstap mag weten; zijn eigen aanmelding staat er wel.
const NIET_VOOR_MBO = new Set(['overstapVan', 'overstapNaar', 'status', 'reden']);

/** Fout: NotFound als deze actor dit met dit bestand niet mag. */
export async function eisBestand(
  db: Db,
  vraag: { actor: Actor; handeling: Handeling },
  id: string,
): Promise<void> {
  const p = new Parameters();
  const waar = zicht(vraag, EIGEN_ZICHT, p);
  if (!(await row(db, `select 1 from bestand x where ${waar} and x.id = ${p.neem(id)}`, p.waarden)))
    throw new NotFound('bestand.onbekend', 'Dit bestand bestaat niet.');
}

/** Leest bestanden van de eigen organisatie; nooit de inhoud van een regel. */
@Injectable()
export class BestandLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(actor: Actor, vraag: Bladzijde): Promise<{ items: Bestand[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'bestand.lezen' }, EIGEN_ZICHT, p)];
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(x.ingeleverd_op, x.id) < (${p.neem(na[0])}, ${p.neem(na[1])})`);
    const gevonden = await rows<Bestand>(
      this.dataSource,
      `select ${KOLOMMEN}, ${VOORTGANG} as voortgang from ${VAN} where ${waar.join(' and ')}
       order by x.ingeleverd_op desc, x.id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    return knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.ingeleverdOp, laatste.id]);
  }

  /** Een bestand. Fout: NotFound. */
  async een(actor: Actor, id: string): Promise<Bestand> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'bestand.lezen' }, EIGEN_ZICHT, p);
    const bestand = await row<Bestand>(
      this.dataSource,
      `select ${KOLOMMEN}, ${VOORTGANG} as voortgang from ${VAN} where ${waar} and x.id = ${p.neem(id)}`,
      p.waarden,
    );
    if (!bestand) throw new NotFound('bestand.onbekend', 'Dit bestand bestaat niet.');
    return bestand;
  }

  /** Het verslag per regel, op regelnummer. Fout: NotFound. */
  async regels(
    actor: Actor,
    id: string,
    vraag: Regelvraag,
  ): Promise<{ items: Regel[]; volgende: string | null }> {
    await eisBestand(this.dataSource, { actor, handeling: 'bestand.lezen' }, id);
    const na = vanCursor(vraag.cursor, [GETAL]);
    noteerInzagen([{ objectSoort: 'bestand', objectId: id, leerlingId: null }]);
    const gevonden = await rows<Regel>(
      this.dataSource,
      `select regel, oordeel, meldingen, effect, overstap_id as "overstapId", toegepast_op as "toegepastOp",
              teruggedraaid_op as "teruggedraaidOp"
       from bestandsregel where bestand_id = $1 and ($2::text is null or oordeel = $2) and regel > $3
       order by regel limit $4`,
      [id, vraag.oordeel ?? null, na?.[0] ?? 0, vraag.paginaGrootte + 1],
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [String(laatste.regel)]);
    return { items: items.map((regel) => ({ ...regel, effect: toonEffect(actor, regel.effect) })), volgende };
  }
}

function toonEffect(actor: Actor, effect: Readonly<Record<string, unknown>>): Regel['effect'] {
  const mbo = actor.organisatieSoort === 'mbo';
  const delen = Object.entries(effect).filter(
    ([naam, waarde]) => (typeof waarde !== 'object' || waarde === null) && !(mbo && NIET_VOOR_MBO.has(naam)),
  );
  return Object.fromEntries(delen) as Regel['effect'];
}
