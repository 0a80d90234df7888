import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Partnertaak, PartnertaakVol, PartnertakenVraag } from '#libs/contract/partnertaken.ts';
import { PARTNERTAAK_TEKST, PARTNERTAAKSTATUS_TEKST } from '#libs/contract/teksten-traject.ts';
import { DAARNA_TEKST } from '#libs/contract/teksten.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { inTransaction, rows, type Db, type Tx } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import type { Uittrekselveld } from '#libs/domain/mas/mas-afspraken.ts';
import { PARTNERTAKEN, type Partnertaaksoort } from '#libs/domain/mas/partner/partnertaak.ts';
import { isOpenPartnertaak, type Partnertaakstatus } from '#libs/domain/mas/partner/partnertaak-machine.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { moetNaamGeven } from '#libs/partnerlink/partnerlinks.ts';
import { leesTrajectteksten, leesVrijgaven } from '#libs/traject/teksten.ts';
import { maakUittreksel } from '#libs/traject/uittreksel.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import type { Naam } from '../shared/bal.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';
import { Instrumentboek } from '../shared/instrumentboek.ts';

/** De voorwaarde voor een taak `w` van een partner: zij ligt bij zijn organisatie, is voor zijn rol, en is die van zijn link als hij er een heeft. */
const TAAK_ZICHT: Vertaling = {
  heeftTaak: (p, a) =>
    `(w.organisatie_id = ${p.neem(a.organisatieId)} and w.rol = ${p.neem(a.rol)}${a.taakId === undefined ? '' : ` and w.id = ${p.neem(a.taakId)}`})`,
};

const KOLOMMEN = `w.id, w.traject_id, w.route_id, w.leerling_id, w.soort, w.status, w.rol, w.velden, w.aangeboden_op, w.reageer_uiterlijk,
  w.uiterlijk, w.aangenomen_op, w.beeindigd_op, w.versie, w.lp_id, v.naam as lp_naam, w.overstap_id,
  case when w.status = 'AANGEBODEN' then w.reageer_uiterlijk else w.uiterlijk end as moment,
  jsonb_build_object('id', g.id, 'naam', g.naam) as organisatie`;

interface Taakrij {
  readonly id: string;
  readonly traject_id: string;
  readonly route_id: string | null;
  readonly leerling_id: string;
  readonly overstap_id: string;
  readonly soort: Partnertaaksoort;
  readonly status: Partnertaakstatus;
  readonly rol: Rol;
  readonly velden: readonly Uittrekselveld[];
  readonly aangeboden_op: string;
  readonly reageer_uiterlijk: string;
  readonly uiterlijk: string;
  readonly aangenomen_op: string | null;
  readonly beeindigd_op: string | null;
  readonly versie: number;
  readonly lp_id: string;
  readonly lp_naam: string;
  readonly moment: string;
  readonly organisatie: Naam;
}

const onbekend = (): NotFound => new NotFound('partnertaak.onbekend', 'Deze taak bestaat niet.');

/** Eist dat de actor dit met de taak mag. Geeft van wie zij is. Fout: NotFound. */
export async function eisPartnertaak(
  db: Db,
  vraag: { readonly actor: Actor; readonly handeling: Handeling },
  id: string,
): Promise<Taakrij> {
  const p = new Parameters();
  const waar = zicht(vraag, TAAK_ZICHT, p);
  const [rij] = await rows<Taakrij>(
    db,
    `select ${KOLOMMEN} from ${BRON} where ${waar} and w.id = ${p.neem(id)}`,
    p.waarden,
  );
  if (!rij) throw onbekend();
  noteerInzagen([{ objectSoort: 'partnertaak', objectId: id, leerlingId: rij.leerling_id }]);
  return rij;
}

const BRON =
  'traject_taak w join organisatie g on g.id = w.organisatie_id join organisatie v on v.id = w.lp_id';

/** Leest taken van partners: de lijst zonder leerling, een taak met precies haar uittreksel. */
@Injectable()
export class PartnertaakLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly boek: Instrumentboek,
  ) {}

  async lijst(
    actor: Actor,
    vraag: PartnertakenVraag,
  ): Promise<{ items: Partnertaak[]; volgende: string | null }> {
    const p = new Parameters();
    const moment = "case when w.status = 'AANGEBODEN' then w.reageer_uiterlijk else w.uiterlijk end";
    const waar = [zicht({ actor, handeling: 'partnertaak.lezen' }, TAAK_ZICHT, p)];
    waar.push(`w.beeindigd_op is ${vraag.open === 'ja' ? '' : 'not '}null`);
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(${moment}, w.id) > (${na.map((deel) => p.neem(deel)).join(', ')})`);
    const gevonden = await rows<Taakrij>(
      this.dataSource,
      `select ${KOLOMMEN} from ${BRON} where ${waar.join(' and ')} order by moment, w.id limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [
      laatste.moment,
      laatste.id,
    ]);
    noteerInzagen(
      items.map((rij) => ({ objectSoort: 'partnertaak', objectId: rij.id, leerlingId: rij.leerling_id })),
    );
    return { items: items.map(toonTaak), volgende };
  }

  /** Een taak met haar uittreksel, zolang zij open of gedaan is. Fout: NotFound. */
  een(actor: Actor, id: string): Promise<PartnertaakVol> {
    return inTransaction(this.dataSource, async (tx) => {
      const rij = await eisPartnertaak(tx, { actor, handeling: 'partnertaak.lezen' }, id);
      const mag = isOpenPartnertaak(rij.status) || rij.status === 'GEDAAN';
      await openZaak(tx, rij.leerling_id);
      return {
        ...toonTaak(rij),
        uittreksel: mag ? await this.uittreksel(tx, rij) : null,
        naamNodig: actor.taakId !== undefined && (await moetNaamGeven(tx, actor.gebruikerId)),
        berichten: await leesBerichten(tx, id, actor.organisatieId),
      };
    });
  }

  /** Het uittreksel, met de conclusie van het instrument in woorden. */
  private async uittreksel(tx: Tx, rij: Taakrij): Promise<NonNullable<PartnertaakVol['uittreksel']>> {
    const { conclusieInstrument: advies, ...rest } = await maakUittreksel(tx, {
      trajectId: rij.traject_id,
      routeId: rij.route_id,
      leerlingId: rij.leerling_id,
      organisatieId: rij.organisatie.id,
      overstapId: rij.overstap_id,
      velden: rij.velden,
    });
    if (advies === undefined) return rest;
    const conclusie = advies ? (await this.boek.versies()).conclusie(advies) : null;
    return {
      ...rest,
      conclusieInstrument: conclusie?.zin ?? null,
      conclusieCode: conclusie?.code ?? null,
    };
  }
}

/** Wat bij de taak geschreven is. Wie een bericht nog meer leest, weet alleen wie het schreef. */
async function leesBerichten(tx: Tx, taakId: string, lezerId: string): Promise<PartnertaakVol['berichten']> {
  const teksten = await leesTrajectteksten(tx, [taakId], lezerId);
  const vrijgaven = await leesVrijgaven(
    tx,
    teksten.map(({ id }) => id),
  );
  return teksten.flatMap(({ id, op, tekst, organisatieId }) => {
    const vrijgave = vrijgaven.get(id);
    if (!vrijgave) return [];
    const eigen = organisatieId === lezerId;
    const { van, vrijVoor, vrijVoorGezin } = vrijgave;
    return [
      {
        id,
        op,
        tekst,
        eigen,
        van,
        vrijVoor: eigen ? [...vrijVoor] : [],
        vrijVoorGezin: eigen && vrijVoorGezin,
      },
    ];
  });
}

function toonTaak(rij: Taakrij): Partnertaak {
  const { label, zin } = PARTNERTAAK_TEKST[rij.soort];
  const open = isOpenPartnertaak(rij.status);
  const daarna = 'ESCALATIE_COORDINATOR';
  return {
    id: rij.id,
    kenmerk: rij.id.slice(0, 8),
    soort: rij.soort,
    titel: label,
    tekst: zin,
    status: rij.status,
    statusTekst: PARTNERTAAKSTATUS_TEKST[rij.status],
    van: { id: rij.lp_id, naam: rij.lp_naam },
    aangebodenOp: rij.aangeboden_op,
    reageerUiterlijk: rij.reageer_uiterlijk,
    uiterlijk: rij.uiterlijk,
    aangenomenOp: rij.aangenomen_op,
    beeindigdOp: rij.beeindigd_op,
    velden: [...rij.velden],
    meldingen: open ? Object.keys(PARTNERTAKEN[rij.soort].meldingen) : [],
    bal: open
      ? {
          organisatie: rij.organisatie,
          rol: rij.rol,
          sinds: rij.aangenomen_op ?? rij.aangeboden_op,
          uiterlijk: rij.moment,
          daarna,
          tekst: DAARNA_TEKST[daarna],
        }
      : null,
    waaromHier: {
      code: rij.soort,
      tekst: zin,
      sinds: rij.aangeboden_op,
      bron: { soort: 'partnertaak', id: rij.id },
    },
    versie: rij.versie,
  };
}
