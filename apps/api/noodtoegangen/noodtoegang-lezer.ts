import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Noodtoegang } from '#libs/contract/noodtoegangen.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { inTransaction, row, rows, type Tx } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { isNoodtoegangOpen } from '#libs/domain/toegang/noodtoegang.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { Klok } from '#libs/time/klok.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { NOOD_ZICHT } from '../shared/zichtbaarheid.ts';

interface Vraag {
  readonly actor: Actor;
  readonly handeling: Handeling;
}

interface Rij extends Omit<
  Noodtoegang,
  'reden' | 'toelichting' | 'bekeken' | 'open' | 'op' | 'tot' | 'beeindigdOp'
> {
  readonly gebruikerId: string;
  readonly leerlingId: string;
  readonly op: Instant;
  readonly tot: Instant;
  readonly beeindigdOp: Instant | null;
  readonly reden: Buffer;
  readonly toelichting: Buffer | null;
}

const ORGANISATIE = (tabel: string): string => `jsonb_build_object('id', ${tabel}.id, 'naam', ${tabel}.naam)`;
const SQL = `
  select x.id, x.overstap_id as "overstapId", x.leerling_id as "leerlingId",
         x.gebruiker_id as "gebruikerId", x.op, x.tot, x.beeindigd_op as "beeindigdOp",
         x.reden, x.beoordelen_uiterlijk as "beoordelenUiterlijk", x.oordeel, x.beoordeeld_op as "beoordeeldOp", x.toelichting,
         x.versie, jsonb_build_object('naam', g.naam, 'organisatie', ${ORGANISATIE('o')}, 'rol', x.rol) as door,
         jsonb_build_object('organisatie', ${ORGANISATIE('m')}, 'rol', x.meelezer_rol) as meelezer,
         jsonb_build_object('organisatie', ${ORGANISATIE('b')}, 'rol', x.beoordelaar_rol) as beoordelaar
  from noodtoegang x join gebruiker g on g.id = x.gebruiker_id join organisatie o on o.id = x.organisatie_id
  join organisatie m on m.id = x.meelezer_id join organisatie b on b.id = x.beoordelaar_id`;

const noteer = (rijen: readonly Rij[]): void =>
  noteerInzagen(
    rijen.map(({ id, leerlingId }) => ({ objectSoort: 'noodtoegang', objectId: id, leerlingId })),
  );

/** Leest het gebruik van de noodknop: voor wie haar gebruikte, wie meekijkt en wie oordeelt. */
@Injectable()
export class NoodtoegangLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  async lijst(
    actor: Actor,
    vraag: { readonly cursor?: string | undefined; readonly paginaGrootte: number },
  ): Promise<{ items: Noodtoegang[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'noodtoegang.lezen' }, NOOD_ZICHT, p)];
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(x.op, x.id) < (${p.neem(na[0])}, ${p.neem(na[1])})`);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `${SQL} where ${waar.join(' and ')} order by x.op desc, x.id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.op, laatste.id]);
    noteer(items);
    return { items: items.map((rij) => toon(rij, this.klok.nu())), volgende };
  }

  /** Een noodtoegang, met de reden. Fout: NotFound. */
  async een(actor: Actor, id: string): Promise<Noodtoegang> {
    return inTransaction(this.dataSource, async (tx) => {
      const rij = await vind(tx, { actor, handeling: 'noodtoegang.lezen' }, id);
      noteer([rij]);
      // De teksten staan onder de sleutel van de leerling; die gaat open omdat hiervoor is beslist dat dit mag.
      await openZaak(tx, rij.leerlingId);
      const subject = rij.leerlingId;
      const [reden, toelichting] = await openTeksten(tx, [
        { subject, kolom: TEKSTPLAATS.noodreden(id), bytes: rij.reden },
        { subject, kolom: TEKSTPLAATS.noodoordeel(id), bytes: rij.toelichting },
      ]);
      return {
        ...toon(rij, this.klok.nu()),
        reden: reden ?? null,
        toelichting: toelichting ?? null,
        ...(rij.gebruikerId === actor.gebruikerId ? {} : { bekeken: await bekeken(tx, rij) }),
      };
    });
  }
}

function toon(rij: Rij, nu: Instant): Noodtoegang {
  const {
    leerlingId: _leerling,
    gebruikerId: _gebruiker,
    reden: _reden,
    toelichting: _toelichting,
    ...rest
  } = rij;
  return { ...rest, open: isNoodtoegangOpen(rij, nu) };
}

/** Wat er in de tijd van deze noodtoegang met de noodknop is bekeken. De database geeft het alleen aan wie toezicht houdt. */
function bekeken(
  tx: Tx,
  { leerlingId, gebruikerId, op, tot }: Rij,
): Promise<NonNullable<Noodtoegang['bekeken']>> {
  return rows(
    tx,
    `select handeling, count(distinct verzoek_id)::int as aantal, max(op) as "laatstOp" from audit
     where leerling_id = $1 and actor = $2 and op >= $3 and op < $4 and noodknop and uitkomst = 'gelukt'
       and handeling not in ('openNoodtoegang', 'leesNoodtoegang', 'lijstNoodtoegangen')
     group by handeling order by handeling`,
    [leerlingId, gebruikerId, op, tot],
  );
}

async function vind(tx: Tx, vraag: Vraag, id: string): Promise<Rij> {
  const p = new Parameters();
  const waar = zicht(vraag, NOOD_ZICHT, p);
  const gevonden = await row<Rij>(tx, `${SQL} where ${waar} and x.id = ${p.neem(id)}`, p.waarden);
  if (!gevonden) throw new NotFound('noodtoegang.onbekend', 'Deze noodtoegang bestaat niet.');
  return gevonden;
}

/** Opent de zaak van de leerling als deze actor dit met deze noodtoegang mag. Fout: NotFound. */
export async function openZaakVanNoodtoegang(tx: Tx, vraag: Vraag, id: string): Promise<void> {
  await openZaak(tx, (await vind(tx, vraag, id)).leerlingId);
}
