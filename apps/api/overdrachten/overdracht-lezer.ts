import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Overdracht, OverdrachtenVraag } from '#libs/contract/overdrachten.ts';
import { rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { kentHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen } from '#libs/kluis/persoon.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { Klok } from '#libs/time/klok.ts';
import { balKolommen } from '../shared/bal.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERDRACHT_ZICHT, OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { openOverdrachtteksten, type OpgehaaldeRij } from './overdrachtteksten.ts';
import { toonOverdracht } from './toon-overdracht.ts';

const KOLOMMEN = `d.id, d.nummer, d.status, d.route, d.aanleiding, d.vangnet, d.toelichting, d.aangeboden_op, d.uiterlijk,
  d.geaccepteerd_op, d.eerste_actie_op, d.eerste_actie_uiterlijk, d.teruggemeld_op, d.beeindigd_op, d.geescaleerd_op, d.versie,
  d.weiger_reden, d.sluit_reden, d.acceptatie_achteraf, d.eerste_actie_achteraf, d.afsluiting_achteraf,
  d.overstap_id, o.afspraak_id, o.seizoen, o.regio, o.leerling_id, p.geboortedatum,
  jsonb_build_object('id', v.id, 'naam', v.naam) as van, jsonb_build_object('id', n.id, 'naam', n.naam) as naar, ${balKolommen('o')}`;
// Het laatste wat een mbo over een aanmelding meldde: dat zegt per leerling waarom hij nog geen plaats heeft.
const LAATSTE_AANMELDING = `(select jsonb_build_object('mbo', jsonb_build_object('id', m.id, 'naam', m.naam), 'status', a.status,
  'op', to_char(a.status_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from aanmelding a join organisatie m on m.id = a.mbo_id where a.overstap_id = o.id
  order by a.status_op desc, a.id limit 1) as laatste_aanmelding`;
const BRONTABELLEN = `overdracht d left join overstap o on o.id = d.overstap_id
  left join leerling_persoon p on p.leerling_id = o.leerling_id join organisatie v on v.id = d.van_id
  join organisatie n on n.id = d.naar_id left join organisatie b on b.id = o.bal_organisatie_id`;

// Wat op een besluit wacht staat bovenaan, op termijn; daarna het andere.
const VOORRANG = "case d.status when 'AANGEBODEN' then '0' when 'GEACCEPTEERD' then '1' else '2' end";

const OPEN = "('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD')";
const STAND = { open: `d.status in ${OPEN}`, gesloten: `d.status not in ${OPEN}` } as const;

/** Leest overdrachten zoals deze actor ze mag zien. */
@Injectable()
export class OverdrachtLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly regelboek: Regelboek,
    private readonly klok: Klok,
  ) {}

  async lijst(
    actor: Actor,
    vraag: OverdrachtenVraag,
    reden?: string,
  ): Promise<{ items: Overdracht[]; volgende: string | null }> {
    const { p, kolommen, waar } = basis(actor);
    if (vraag.stand) waar.push(STAND[vraag.stand]);
    if (vraag.status) waar.push(`d.status = ${p.neem(vraag.status)}`);
    const na = vanCursor(vraag.cursor, [/^[012]$/, OGENBLIK, UUID]);
    if (na) waar.push(`(${VOORRANG}, d.uiterlijk, d.id) > (${na.map((deel) => p.neem(deel)).join(', ')})`);
    const gevonden = await rows<OpgehaaldeRij & { voorrang: string }>(
      this.dataSource,
      `select ${kolommen}, ${VOORRANG} as voorrang from ${BRONTABELLEN} where ${waar.join(' and ')}
       order by voorrang, d.uiterlijk, d.id limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (l) => [l.voorrang, l.uiterlijk, l.id]);
    return { items: await this.toon(actor, items, reden), volgende };
  }

  /** De hele lijst, om mee te nemen; `reden` komt in de audit. */
  async alles(actor: Actor, vraag: OverdrachtenVraag, reden: string): Promise<Overdracht[]> {
    const alle: Overdracht[] = [];
    let cursor: string | undefined;
    do {
      const bladzijde = await this.lijst(actor, { ...vraag, cursor, paginaGrootte: 200 }, reden);
      alle.push(...bladzijde.items);
      cursor = bladzijde.volgende ?? undefined;
    } while (cursor);
    return alle;
  }

  /** Hoe de organisatie van de lezer heet. */
  async naamVan({ organisatieId }: Actor): Promise<string> {
    const [rij] = await rows<{ naam: string }>(
      this.dataSource,
      'select naam from organisatie where id = $1',
      [organisatieId],
    );
    return rij?.naam ?? '';
  }

  /** Een overdracht. Fout: NotFound. */
  async een(actor: Actor, id: string): Promise<Overdracht> {
    const { p, kolommen, waar } = basis(actor);
    waar.push(`d.id = ${p.neem(id)}`);
    const [rij] = await rows<OpgehaaldeRij>(
      this.dataSource,
      `select ${kolommen} from ${BRONTABELLEN} where ${waar.join(' and ')}`,
      p.waarden,
    );
    const [overdracht] = await this.toon(actor, rij ? [rij] : []);
    if (!overdracht) throw new NotFound('overdracht.onbekend', 'Deze overdracht bestaat niet.');
    return overdracht;
  }

  /** De overdrachten van een overstap die deze actor mag zien. Fout: NotFound als hij de overstap niet mag zien. */
  async vanOverstap(actor: Actor, overstapId: string): Promise<{ items: Overdracht[] }> {
    await eisOverstap(this.dataSource, { actor, handeling: 'overstap.lezen' }, overstapId);
    const { p, kolommen, waar } = basis(actor);
    waar.push(`d.overstap_id = ${p.neem(overstapId)}`);
    const gevonden = await rows<OpgehaaldeRij>(
      this.dataSource,
      `select ${kolommen} from ${BRONTABELLEN} where ${waar.join(' and ')} order by d.nummer`,
      p.waarden,
    );
    return { items: await this.toon(actor, gevonden) };
  }

  /** De namen worden alleen geopend van wie de actor mag zien. */
  private async toon(actor: Actor, rijen: readonly OpgehaaldeRij[], reden?: string): Promise<Overdracht[]> {
    const zichtbaar = rijen.flatMap(({ id, met_leerling, leerling_id }) =>
      met_leerling && leerling_id
        ? [{ objectSoort: 'overdracht', objectId: id, leerlingId: leerling_id, ...(reden ? { reden } : {}) }]
        : [],
    );
    noteerInzagen(zichtbaar);
    const personen = await leesPersonen(
      this.dataSource,
      zichtbaar.map(({ leerlingId }) => leerlingId),
    );
    const teksten = await openOverdrachtteksten(this.dataSource, rijen);
    const getoond: Overdracht[] = [];
    for (const [plek, rij] of rijen.entries()) {
      const afspraken = rij.afspraak_id
        ? await this.regelboek.afspraken(this.dataSource, rij.afspraak_id)
        : null;
      const persoon = personen.get(rij.leerling_id ?? '') ?? GEWIST;
      getoond.push(
        toonOverdracht(actor, { ...rij, ...persoon, ...teksten[plek]! }, { afspraken, nu: this.klok.nu() }),
      );
    }
    return getoond;
  }
}

/** De voorwaarde voor overdrachten, en per rij of de actor ook de leerling mag zien. */
function basis(actor: Actor) {
  const p = new Parameters();
  const waar = [zicht({ actor, handeling: 'overdracht.lezen' }, OVERDRACHT_ZICHT, p)];
  const metLeerling = kentHandeling(actor, 'overstap.lezen')
    ? zicht({ actor, handeling: 'overstap.lezen' }, OVERSTAP_ZICHT, p)
    : 'false';
  return { p, waar, kolommen: `${KOLOMMEN}, ${LAATSTE_AANMELDING}, ${metLeerling} as met_leerling` };
}
