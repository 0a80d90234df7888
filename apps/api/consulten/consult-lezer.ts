import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Consult, ConsultenVraag, Consultontvangers, ConsultVol } from '#libs/contract/consulten.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { inTransaction, rows, type Db, type Tx } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';

/** De voorwaarden voor een consult `c`: wie het vroeg, en wie antwoordt. */
const CONSULT_ZICHT: Vertaling = {
  eigenOrganisatie: (p, a) => `c.vrager_id = ${p.neem(a.organisatieId)}`,
  isOntvanger: (p, a) => `c.lp_id = ${p.neem(a.organisatieId)}`,
  eigenRegio: (p, a) => `c.regio = any(${p.neem(a.regios)}::text[])`,
};

interface Rij extends Omit<Consult, 'metNaam'> {
  readonly leerlingId: string | null;
  readonly trajectId: string | null;
  readonly vraag: Buffer;
  readonly antwoord: Buffer | null;
}
const KOLOMMEN = `c.id, c.regio, c.status, c.op, c.uiterlijk, c.beantwoord_op as "beantwoordOp", c.leerling_id as "leerlingId",
  (select b.traject_id from traject_consult b where b.consult_id = c.id) as "trajectId", c.vraag, c.antwoord, jsonb_build_object('id', v.id, 'naam', v.naam) as vrager,
  jsonb_build_object('id', l.id, 'naam', l.naam) as leerplicht`;
const BRON = 'consult c join organisatie v on v.id = c.vrager_id join organisatie l on l.id = c.lp_id';

/** Zonder naam gaat een inzage over het consult zelf. */
const noteer = (rijen: readonly Rij[]): void =>
  noteerInzagen(rijen.map(({ id, leerlingId }) => ({ objectSoort: 'consult', objectId: id, leerlingId })));

/** Het consult, voor wie dit ermee mag. Fout: NotFound, ook voor wie het niet mag. */
export async function eisConsult(
  db: Db,
  vraag: { readonly actor: Actor; readonly handeling: Handeling },
  id: string,
): Promise<Rij> {
  const p = new Parameters();
  const waar = zicht(vraag, CONSULT_ZICHT, p);
  const [rij] = await rows<Rij>(
    db,
    `select ${KOLOMMEN} from ${BRON} where ${waar} and c.id = ${p.neem(id)}`,
    p.waarden,
  );
  if (!rij) throw new NotFound('consult.onbekend', 'Dit consult bestaat niet.');
  noteer([rij]);
  return rij;
}

/** Leest consulten; de woorden alleen een voor een. */
@Injectable()
export class ConsultLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(actor: Actor, vraag: ConsultenVraag): Promise<{ items: Consult[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'consult.lezen' }, CONSULT_ZICHT, p)];
    if (vraag.status) waar.push(`c.status = ${p.neem(vraag.status)}`);
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(c.op, c.id) < (${na.map((deel) => p.neem(deel)).join(', ')})`);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `select ${KOLOMMEN} from ${BRON} where ${waar.join(' and ')} order by c.op desc, c.id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.op, laatste.id]);
    noteer(items);
    return { items: items.map(kern), volgende };
  }

  /** De leerplichten van elke regio waar de school bij hoort. */
  ontvangers({ regios }: Pick<Actor, 'regios'>): Promise<Consultontvangers[]> {
    return rows<Consultontvangers>(
      this.dataSource,
      `select r.regio, jsonb_agg(jsonb_build_object('id', o.id, 'naam', o.naam) order by o.naam) as leerplichten
       from regio_organisatie r join organisatie o on o.id = r.organisatie_id
       where r.regio = any($1::text[]) and o.soort = 'gemeente' group by r.regio order by r.regio`,
      [regios],
    );
  }

  een(actor: Actor, id: string): Promise<ConsultVol> {
    return inTransaction(this.dataSource, async (tx) => {
      const rij = await eisConsult(tx, { actor, handeling: 'consult.lezen' }, id);
      const plaats = (deel: 'vraag' | 'antwoord') => ({
        subject: id,
        kolom: TEKSTPLAATS[`consult${deel}`](id),
        klasse: 'verzuim' as const,
        bytes: rij[deel],
      });
      const [vraag, antwoord] = await openTeksten(tx, [plaats('vraag'), plaats('antwoord')]);
      return {
        ...kern(rij),
        leerling: await leerlingVan(tx, rij.leerlingId),
        vraag: vraag ?? null,
        antwoord: antwoord ?? null,
        trajectId: actor.rol === 'lpa' ? rij.trajectId : null,
      };
    });
  }
}

/** Wie meeleest in een consult met naam, weet om wie het gaat. */
async function leerlingVan(tx: Tx, leerlingId: string | null): Promise<ConsultVol['leerling']> {
  if (leerlingId === null) return null;
  await openZaak(tx, leerlingId);
  return naamVan((await leesPersonen(tx, [leerlingId])).get(leerlingId) ?? GEWIST);
}

const kern = (rij: Rij): Consult => ({
  id: rij.id,
  vrager: rij.vrager,
  leerplicht: rij.leerplicht,
  regio: rij.regio,
  status: rij.status,
  op: rij.op,
  uiterlijk: rij.uiterlijk,
  beantwoordOp: rij.beantwoordOp,
  metNaam: rij.leerlingId !== null,
});
