import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Bestand, Bestandsregel, lijstRegels } from '#libs/contract/bestanden.ts';
import { kentHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { GETAL, knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { EIGEN_ZICHT, OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';

type Regel = z.infer<typeof Bestandsregel>;
type Regelvraag = z.infer<typeof lijstRegels.query>;
type Bladzijde = Pick<Regelvraag, 'cursor' | 'paginaGrootte'>;

const KOLOMMEN = `x.id, x.soort, jsonb_build_object('id', g.id, 'naam', g.naam) as organisatie, x.regio, x.seizoen, x.naam, x.omvang,
  x.status, x.fouten, x.waarschuwingen, coalesce(x.herkend->'kolommen', '[]') as kolommen,
  coalesce(x.herkend->'onbekend', '[]') as "onbekendeWoorden", x.telling, x.ingeleverd_op as "ingeleverdOp", x.gecontroleerd_op as "gecontroleerdOp",
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
    const p = new Parameters();
    const gevonden = await rows<Regel & { readonly metLeerling: boolean }>(
      this.dataSource,
      `select r.regel, r.oordeel, r.meldingen, r.effect, r.overstap_id as "overstapId", r.toegepast_op as "toegepastOp",
              r.teruggedraaid_op as "teruggedraaidOp",
              ${metLeerling(actor, p)} as "metLeerling"
       from bestandsregel r left join overstap o on o.id = r.overstap_id
       where r.bestand_id = ${p.neem(id)} and r.regel > ${p.neem(na?.[0] ?? 0)}
         ${vraag.oordeel ? `and r.oordeel = ${p.neem(vraag.oordeel)}` : ''}
       order by r.regel limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [String(laatste.regel)]);
    return { items: items.map((regel) => toonRegel(actor, regel)), volgende };
  }
}

/**
 * Mag deze actor zien hoe het met de leerling van een regel staat? Een voorstel voor een leerling die er nog niet is, ziet wie uit
 * zichzelf leerlingen ziet: het is zijn eigen regel. Een noodtoegang is voor een leerling, niet voor een bestand.
 */
function metLeerling(actor: Actor, p: Parameters): string {
  const { noodtoegang: _nood, ...zelf } = actor;
  const nogNiet = kentHandeling(zelf, 'overstap.lezen');
  return `case when o.id is null then ${nogNiet} else ${zicht({ actor: zelf, handeling: 'overstap.lezen' }, OVERSTAP_ZICHT, p)} end`;
}

/** Wat er met de regel gebeurde; hoe het met de leerling staat alleen voor wie hem mag zien. */
function toonRegel(
  actor: Actor,
  { metLeerling, ...regel }: Regel & { readonly metLeerling: boolean },
): Regel {
  return metLeerling
    ? { ...regel, effect: toonEffect(actor, regel.effect) }
    : { ...regel, effect: {}, overstapId: null };
}

function toonEffect(actor: Actor, effect: Readonly<Record<string, unknown>>): Regel['effect'] {
  const mbo = actor.organisatieSoort === 'mbo';
  const delen = Object.entries(effect).filter(
    ([naam, waarde]) => (typeof waarde !== 'object' || waarde === null) && !(mbo && NIET_VOOR_MBO.has(naam)),
  );
  return Object.fromEntries(delen) as Regel['effect'];
}
