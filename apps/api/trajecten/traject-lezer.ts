import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  ROUTE_TEKST,
  ROUTESTATUS_TEKST,
  PARTNERTAAK_TEKST,
  PARTNERTAAKSTATUS_TEKST,
} from '#libs/contract/teksten-traject.ts';
import type { TrajectenVraag, TrajectZoekVraag } from '#libs/contract/trajecten.ts';
import type { Traject, Trajectregel } from '#libs/contract/trajectvormen.ts';
import { inTransaction, row, rows } from '#libs/database/transaction.ts';
import type { Routestatus } from '#libs/domain/mas/routezaak.ts';
import type { Partnertaaksoort } from '#libs/domain/mas/partner/partnertaak.ts';
import type { Partnertaakstatus } from '#libs/domain/mas/partner/partnertaak-machine.ts';
import type { TrajectFeiten } from '#libs/domain/mas/traject/traject.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen } from '#libs/kluis/persoon.ts';
import { leesTrajectteksten, type Trajecttekst } from '#libs/traject/teksten.ts';
import { laadTraject, onbekendTraject } from '#libs/traject/traject.ts';
import { balKolommen, type Naam } from '../shared/bal.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { openTraject, TRAJECT_ZICHT } from '../shared/eis-traject.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { heet, kanHeten } from '../shared/zoeknaam.ts';
import { toonTraject, toonTrajectregel, type Trajectrij } from './toon-traject.ts';

const NOOIT = "coalesce(t.bal_uiterlijk, '9999-12-31T00:00:00.000Z'::timestamptz)";
const KOLOMMEN = `t.id, t.leerling_id, t.overstap_id, t.regio, t.status, t.status_sinds, t.begonnen_op, t.recidive_van_id, t.versie,
  t.gemeld_op, t.opgepakt_op, t.gehoord_op, t.beeindigd_op, t.einde_reden, p.geboortedatum, ${NOOIT} as volgorde,
  jsonb_build_object('id', s.id, 'naam', s.naam) as school, jsonb_build_object('id', l.id, 'naam', l.naam) as lp,
  case when n.id is null then null else jsonb_build_object('id', n.id, 'naam', n.naam) end as aangeboden_aan, ${balKolommen('t')},
  array(select distinct r.route from traject_route r where r.traject_id = t.id and r.beeindigd_op is null order by 1) as lopende_routes,
  coalesce((select jsonb_agg(jsonb_build_object('route', l.route, 'status', l.status, 'evaluatieOp', l.evaluatie_op,
      'loopt', l.beeindigd_op is null) order by l.route)
    from (select distinct on (r.route) r.route, r.status, r.evaluatie_op, r.beeindigd_op from traject_route r
      where r.traject_id = t.id order by r.route, r.gekozen_op desc, r.id) l), '[]') as routestanden`;
const BRON = `traject t join organisatie s on s.id = t.school_id join organisatie l on l.id = t.lp_id
  left join organisatie n on n.id = t.aangeboden_aan_id left join organisatie b on b.id = t.bal_organisatie_id
  left join leerling_persoon p on p.leerling_id = t.leerling_id`;

const ROUTES = `select r.id, r.route, r.status, r.sinds, r.gekozen_op as "gekozenOp", r.evaluatie_op as "evaluatieOp", r.verdachte,
    r.instemming_weg_op as "instemmingWegOp", r.beeindigd_op as "beeindigdOp",
    array(select f.melding_id from traject_route_feit f where f.route_id = r.id) as meldingen
  from traject_route r where r.traject_id = $1 order by r.gekozen_op, r.id`;
const TAKEN = `select w.id, w.soort, w.route_id as "routeId", w.status, w.aangeboden_op as "aangebodenOp", w.uiterlijk,
    w.reageer_uiterlijk as "reageerUiterlijk", w.beeindigd_op as "beeindigdOp", w.laatst_gemeld as "laatstGemeld", w.laatst_gemeld_op as "laatstGemeldOp",
    jsonb_build_object('id', g.id, 'naam', g.naam) as organisatie
  from traject_taak w join organisatie g on g.id = w.organisatie_id where w.traject_id = $1 order by w.aangeboden_op, w.id`;

const TERUGGAVE = `select g.op, jsonb_build_object('id', o.id, 'naam', o.naam) as organisatie
  from traject_gebeurtenis g join organisatie o on o.id = g.organisatie_id
  where g.traject_id = $1 and g.soort = 'aanbod-teruggegeven' order by g.id desc limit 1`;

type Routerij = Omit<
  Traject['routes'][number],
  'naam' | 'statusTekst' | 'motief' | 'toelichting' | 'status'
> & {
  readonly status: Routestatus;
};
type Taakrij = Omit<
  Traject['taken'][number],
  'titel' | 'statusTekst' | 'soort' | 'status' | 'reden' | 'berichten'
> & {
  readonly soort: Partnertaaksoort;
  readonly status: Partnertaakstatus;
  readonly beeindigdOp: string | null;
};

interface Bladzijde {
  readonly items: Trajectregel[];
  readonly volgende: string | null;
}
interface Deelvraag {
  readonly cursor?: string | undefined;
  readonly paginaGrootte: number;
  readonly naam?: string | undefined;
}

function lijstfilters(vraag: TrajectenVraag, p: Parameters): string[] {
  const waar = [vraag.status ? `t.status = ${p.neem(vraag.status)}` : "t.status <> 'AFGESLOTEN'"];
  if (vraag.leerling)
    waar.push(
      `t.leerling_id = (select o.leerling_id from overstap o where o.id = ${p.neem(vraag.leerling)})`,
    );
  if (vraag.gepauzeerd)
    waar.push("exists (select 1 from traject_route r where r.traject_id = t.id and r.status = 'GEPAUZEERD')");
  return waar;
}

/** Een leerlingnummer is van een school: het telt alleen bij de school van het traject. */
function zoekfilters({ naam, leerlingnummer }: TrajectZoekVraag, p: Parameters): string[] {
  const waar = naam ? [kanHeten('t.leerling_id', naam, p)] : [];
  if (leerlingnummer)
    waar.push(`exists (select 1 from overstap o where o.leerling_id = t.leerling_id and o.school_id = t.school_id
      and o.leerlingnummer = ${p.neem(leerlingnummer)})`);
  return waar;
}

/** Waarom de route gekozen is, en wat er bij de laatste stap is geschreven. */
const motieven = (teksten: readonly Trajecttekst[]) => ({
  motief: teksten[0]?.tekst ?? null,
  toelichting: teksten.length > 1 ? (teksten.at(-1)?.tekst ?? null) : null,
});

/** Een taak van een partner met wat erbij geschreven is. Waarom hij haar teruggaf, staat apart: dat leest de leerplicht het eerst. */
function toonTaak(
  { beeindigdOp, ...rij }: Taakrij,
  teksten: readonly Trajecttekst[],
): Traject['taken'][number] {
  const terug = rij.status === 'TERUGGEGEVEN';
  const reden = terug ? teksten.findLast(({ op }) => op === beeindigdOp) : undefined;
  return {
    ...rij,
    reden: reden?.tekst ?? null,
    titel: PARTNERTAAK_TEKST[rij.soort].label,
    statusTekst: PARTNERTAAKSTATUS_TEKST[rij.status],
    berichten: teksten
      .filter((een) => een !== reden)
      .map(({ op, tekst, organisatieId }) => ({
        op,
        tekst,
        vanPartner: organisatieId === rij.organisatie.id,
      })),
  };
}

/** Leest trajecten zoals deze actor ze mag zien: straf alleen voor wie op de autorisatielijst staat. */
@Injectable()
export class TrajectLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  lijst(actor: Actor, vraag: TrajectenVraag): Promise<Bladzijde> {
    return this.bladzijde(actor, vraag, (p) => lijstfilters(vraag, p));
  }

  /** Zoekt op naam of leerlingnummer, ook in wat gesloten is. */
  zoek(actor: Actor, vraag: TrajectZoekVraag): Promise<Bladzijde> {
    return this.bladzijde(actor, vraag, (p) => zoekfilters(vraag, p));
  }

  private async bladzijde(
    actor: Actor,
    { cursor, paginaGrootte, naam }: Deelvraag,
    filters: (p: Parameters) => string[],
  ): Promise<Bladzijde> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'traject.lezen' }, TRAJECT_ZICHT, p), ...filters(p)];
    const na = vanCursor(cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(${NOOIT}, t.id) > (${na.map((deel) => p.neem(deel)).join(', ')})`);
    const gevonden = await rows<Trajectrij>(
      this.dataSource,
      `select ${KOLOMMEN} from ${BRON} where ${waar.join(' and ')} order by volgorde, t.id limit ${p.neem(paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, paginaGrootte, (laatste) => [laatste.volgorde, laatste.id]);
    return { items: await this.toon(items, naam), volgende };
  }

  /** Een traject met routes en taken. Fout: NotFound. */
  async een(actor: Actor, id: string): Promise<Traject> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'traject.lezen' }, TRAJECT_ZICHT, p);
    const [rij] = await rows<Trajectrij>(
      this.dataSource,
      `select ${KOLOMMEN} from ${BRON} where ${waar} and t.id = ${p.neem(id)}`,
      p.waarden,
    );
    const [regel] = await this.toon(rij ? [rij] : []);
    if (!rij || !regel) throw onbekendTraject();
    return toonTraject(rij, {
      regel,
      feiten: await this.feiten(actor, id),
      routes: await this.routes(id),
      taken: await this.taken(id),
      afspraken: await this.afspraken(id),
      laatsteTeruggave: await this.teruggave(id),
    });
  }

  /** Waarover het traject beslist: daarvoor is alles van de leerling open. Wat de lezer van routes en taken ziet, leest hij zelf. */
  private feiten(actor: Actor, id: string): Promise<TrajectFeiten> {
    return inTransaction(this.dataSource, async (tx) => {
      await openTraject(tx, { actor, handeling: 'traject.lezen' }, id);
      return (await laadTraject(tx, id, this.opdrachten.context())).feiten;
    });
  }

  private async afspraken(id: string): Promise<Traject['afspraken']> {
    const teksten = (await leesTrajectteksten(this.dataSource, [id])).filter(
      ({ soort }) => soort === 'afspraak',
    );
    const vrij = await rows<Omit<Traject['afspraken'][number], 'tekst' | 'op'>>(
      this.dataSource,
      `select x.id, t.school_id = any(x.vrij_voor) as "voorSchool", x.vrij_voor_gezin as "voorGezin"
       from traject_tekst x join traject t on t.id = x.traject_id where x.bron_id = $1 and x.soort = 'afspraak'`,
      [id],
    );
    return teksten.flatMap(({ id: tekstId, tekst, op }) =>
      vrij.filter((voor) => voor.id === tekstId).map((voor) => ({ ...voor, tekst, op })),
    );
  }

  private async teruggave(id: string): Promise<Traject['laatsteTeruggave']> {
    const laatste = await row<{ op: string; organisatie: Naam }>(this.dataSource, TERUGGAVE, [id]);
    if (!laatste) return null;
    const teksten = await leesTrajectteksten(this.dataSource, [id]);
    const motief = teksten.findLast(({ soort }) => soort === 'teruggave')?.tekst ?? null;
    return { ...laatste, motief };
  }

  /** Wie getoond wordt, telt als inzage; wie bij nader inzien anders heet, niet. */
  private async toon(rijen: readonly Trajectrij[], naam?: string): Promise<Trajectregel[]> {
    const personen = await leesPersonen(
      this.dataSource,
      rijen.map((rij) => rij.leerling_id),
    );
    const getoond = rijen
      .map((rij) => ({ rij, regel: toonTrajectregel(rij, personen.get(rij.leerling_id) ?? GEWIST) }))
      .filter(({ regel }) => heet(regel, naam));
    noteerInzagen(
      getoond.map(({ rij }) => ({ objectSoort: 'traject', objectId: rij.id, leerlingId: rij.leerling_id })),
    );
    return getoond.map(({ regel }) => regel);
  }

  private async routes(id: string): Promise<Traject['routes']> {
    const rijen = await rows<Routerij>(this.dataSource, ROUTES, [id]);
    const teksten = await leesTrajectteksten(
      this.dataSource,
      rijen.map((rij) => rij.id),
    );
    return rijen.map((rij) => ({
      ...rij,
      ...motieven(teksten.filter(({ bronId, soort }) => bronId === rij.id && soort === 'motief')),
      naam: ROUTE_TEKST[rij.route].label,
      statusTekst: ROUTESTATUS_TEKST[rij.status],
    }));
  }

  private async taken(id: string): Promise<Traject['taken']> {
    const rijen = await rows<Taakrij>(this.dataSource, TAKEN, [id]);
    const teksten = await leesTrajectteksten(
      this.dataSource,
      rijen.map((taak) => taak.id),
    );
    return rijen.map((rij) =>
      toonTaak(
        rij,
        teksten.filter(({ bronId }) => bronId === rij.id),
      ),
    );
  }
}
