import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AANMELDSTATUS_TEKST } from '#libs/contract/teksten.ts';
import type { Aanmelding, Tijdlijnregel } from '#libs/contract/overstappen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { AANMELDING_ZICHT } from '../shared/zichtbaarheid.ts';

type Regel = z.infer<typeof Tijdlijnregel>;
type Bladzijde = { readonly cursor?: string | undefined; readonly paginaGrootte: number };

/** Leest wat onder een overstap hangt: aanmeldingen en tijdlijn. */
@Injectable()
export class OnderdelenLezer {
  constructor(private readonly dataSource: DataSource) {}

  /** De aanmeldingen die deze actor mag zien. Fout: NotFound als de overstap er voor hem niet is. */
  async aanmeldingen(actor: Actor, overstapId: string): Promise<{ items: Aanmelding[] }> {
    await eisOverstap(this.dataSource, { actor, handeling: 'overstap.lezen' }, overstapId);
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'aanmelding.lezen' }, AANMELDING_ZICHT, p);
    const gevonden = await rows<Omit<Aanmelding, 'statusTekst'>>(
      this.dataSource,
      `select a.id, jsonb_build_object('id', m.id, 'naam', m.naam) as mbo, a.opleidingcode, a.opleiding, a.niveau, a.leerweg,
              a.locatie, a.vavo, a.status, a.status_op as "statusOp", a.aangemeld_op as "aangemeldOp", a.toelatingsrecht,
              a.startdatum, a.versie
       from aanmelding a join overstap o on o.id = a.overstap_id join organisatie m on m.id = a.mbo_id
       where ${waar} and o.id = ${p.neem(overstapId)} order by a.aangemeld_op, a.id`,
      p.waarden,
    );
    return { items: gevonden.map((rij) => ({ ...rij, statusTekst: AANMELDSTATUS_TEKST[rij.status] })) };
  }

  /** De tijdlijn, het oudste eerst. Fout: NotFound. */
  async tijdlijn(actor: Actor, overstapId: string, vraag: Bladzijde) {
    await eisOverstap(this.dataSource, { actor, handeling: 'overstap.tijdlijn' }, overstapId);
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    const gevonden = await rows<Regel>(
      this.dataSource,
      `select t.id, t.soort, t.op, t.geregistreerd_op as "geregistreerdOp", t.rol, t.gegevens,
              case when g.id is null then null else jsonb_build_object('id', g.id, 'naam', g.naam) end as organisatie
       from tijdlijn t left join organisatie g on g.id = t.organisatie_id
       where t.overstap_id = $1 and ($2::timestamptz is null or (t.op, t.id) > ($2, $3::uuid))
       order by t.op, t.id limit $4`,
      [overstapId, na?.[0] ?? null, na?.[1] ?? null, vraag.paginaGrootte + 1],
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.op, laatste.id]);
    return { items: items.map((regel) => ({ ...regel, gegevens: enkelvoudig(regel.gegevens) })), volgende };
  }
}

/** Alleen codes, ids en getallen; wat samengesteld is, gaat niet naar buiten. */
function enkelvoudig(gegevens: Readonly<Record<string, unknown>>): Regel['gegevens'] {
  const delen = Object.entries(gegevens).filter(
    ([, waarde]) => typeof waarde !== 'object' || waarde === null,
  );
  return Object.fromEntries(delen) as Regel['gegevens'];
}
