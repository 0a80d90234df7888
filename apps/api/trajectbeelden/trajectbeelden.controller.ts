import { Controller, Injectable, Module, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  ROUTE_TEKST,
  ROUTESTATUS_TEKST,
  TRAJECTSTAND_TEKST,
  VOOR_JONGERE,
  VOOR_OUDER,
} from '#libs/contract/teksten-traject.ts';
import {
  leesTrajectbeeld,
  lijstTrajectbeelden,
  type Trajectbeeld,
  type TrajectbeeldenVraag,
} from '#libs/contract/trajectbeelden.ts';
import { rows } from '#libs/database/transaction.ts';
import type { MasRoute, Routestatus } from '#libs/domain/mas/routezaak.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { leesTrajectteksten } from '#libs/traject/teksten.ts';
import { onbekendTraject } from '#libs/traject/traject.ts';
import type { Naam } from '../shared/bal.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { ouderZiet } from '../shared/ouder-ziet.ts';

interface IdPad {
  readonly id: string;
}

interface Beeldrij {
  readonly id: string;
  readonly leerling_id: string;
  readonly overstap_id: string;
  readonly stand: 'loopt' | 'afgerond';
  readonly sinds: string;
  /** Alleen voor de jongere en zijn ouders. */
  readonly status: Trajectstatus | null;
  readonly lp: Naam | null;
}

/** De voorwaarden voor een beeld `x` van een traject; `o` is de overstap van de leerling bij die school. */
const BEELD_ZICHT: Vertaling = {
  eigenSchool: (p, a) => `x.school_id = ${p.neem(a.organisatieId)}`,
  eigenKlas: (p, a) => OVERSTAP_ZICHT.eigenKlas!(p, a),
  eigenDossier: (p, a) => `x.leerling_id = ${p.neem(a.dossier?.leerlingId ?? null)}`,
};

/** Een traject ziet een school alleen als beeld: van wat er loopt, leest zij niets. De jongere leest het in gewone taal. */
@Injectable()
export class BeeldLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(
    actor: Actor,
    vraag: TrajectbeeldenVraag,
  ): Promise<{ items: Trajectbeeld[]; volgende: string | null }> {
    const { p, sql, waar } = basis(actor);
    if (vraag.stand) waar.push(`x.stand = ${p.neem(vraag.stand)}`);
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(x.sinds, x.traject_id) < (${na.map((deel) => p.neem(deel)).join(', ')})`);
    const gevonden = await rows<Beeldrij>(
      this.dataSource,
      `${sql} where ${waar.join(' and ')} order by x.sinds desc, x.traject_id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.sinds, laatste.id]);
    noteer(items);
    return { items: await this.metNamen(actor, items), volgende };
  }

  /** Een beeld met de afspraken die voor de lezer zijn. Fout: NotFound. */
  async een(actor: Actor, id: string): Promise<Trajectbeeld> {
    const { p, sql, waar } = basis(actor);
    waar.push(`x.traject_id = ${p.neem(id)}`);
    const [rij] = await rows<Beeldrij>(this.dataSource, `${sql} where ${waar.join(' and ')}`, p.waarden);
    if (!rij) throw onbekendTraject();
    noteer([rij]);
    const teksten = await leesTrajectteksten(this.dataSource, [id]);
    const afspraken = teksten
      .filter(({ soort }) => soort === 'afspraak')
      .map(({ id: tekstId, op, tekst }) => ({ id: tekstId, op, tekst }));
    const [beeld] = await this.metNamen(actor, [rij]);
    return { ...beeld!, afspraken, ...(await this.eigen(actor, rij)) };
  }

  /** Een school leest om welke leerling het gaat; een jongere en zijn ouders weten dat. */
  private async metNamen({ dossier }: Actor, rijen: readonly Beeldrij[]): Promise<Trajectbeeld[]> {
    const leerlingen = dossier ? [] : rijen.map(({ leerling_id }) => leerling_id);
    const personen = await leesPersonen(this.dataSource, leerlingen);
    return rijen.map((rij) => {
      const persoon = personen.get(rij.leerling_id);
      return { ...kern(rij), ...(persoon ? { leerling: naamVan(persoon) } : {}) };
    });
  }

  /** Wat de jongere en zijn ouders meer zien dan de school. */
  private async eigen(actor: Actor, rij: Beeldrij): Promise<Partial<Trajectbeeld>> {
    if (!actor.dossier || rij.status === null) return {};
    const routes = await rows<{ route: MasRoute; status: Routestatus; sinds: string }>(
      this.dataSource,
      'select route, status, sinds from traject_route where traject_id = $1 order by gekozen_op',
      [rij.id],
    );
    return {
      status: rij.status,
      uitleg: (actor.rol === 'ouder' ? VOOR_OUDER : VOOR_JONGERE)[rij.status],
      ...(rij.lp ? { bij: rij.lp } : {}),
      loopt: routes
        .filter(({ route }) => ouderZiet(actor, route))
        .map(({ route, status, sinds }) => ({
          route,
          naam: ROUTE_TEKST[route].label,
          uitleg: ROUTE_TEKST[route].zin,
          status,
          stand: ROUTESTATUS_TEKST[status],
          sinds,
        })),
    };
  }
}

function basis(actor: Actor) {
  const p = new Parameters();
  const sql = `select x.traject_id as id, x.leerling_id, o.id as overstap_id, x.stand, x.sinds, t.status,
      case when l.id is null then null else jsonb_build_object('id', l.id, 'naam', l.naam) end as lp
    from traject_schoolbeeld x join lateral (select z.id, z.klas from overstap z where z.leerling_id = x.leerling_id
      and z.school_id = x.school_id order by z.seizoen desc limit 1) o on true
    left join traject t on t.id = x.traject_id left join organisatie l on l.id = t.lp_id`;
  return { p, sql, waar: [zicht({ actor, handeling: 'trajectbeeld.lezen' }, BEELD_ZICHT, p)] };
}

const noteer = (rijen: readonly Beeldrij[]): void =>
  noteerInzagen(
    rijen.map((rij) => ({ objectSoort: 'trajectbeeld', objectId: rij.id, leerlingId: rij.leerling_id })),
  );

const kern = (rij: Beeldrij): Trajectbeeld => ({
  id: rij.id,
  overstapId: rij.overstap_id,
  stand: rij.stand,
  standTekst: TRAJECTSTAND_TEKST[rij.stand],
  sinds: rij.sinds,
});

@Controller()
export class TrajectbeeldenController {
  constructor(private readonly beelden: BeeldLezer) {}

  @Voert(lijstTrajectbeelden)
  lijst(@WieVraagt() actor: Actor, @Query({ schema: lijstTrajectbeelden.query }) vraag: TrajectbeeldenVraag) {
    return this.beelden.lijst(actor, vraag);
  }

  @Voert(leesTrajectbeeld)
  lees(@WieVraagt() actor: Actor, @Param({ schema: leesTrajectbeeld.params }) { id }: IdPad) {
    return this.beelden.een(actor, id);
  }
}

@Module({ controllers: [TrajectbeeldenController], providers: [BeeldLezer] })
export class TrajectbeeldenModule {}
