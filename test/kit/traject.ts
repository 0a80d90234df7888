import { randomUUID } from 'node:crypto';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Benodigd } from '#libs/domain/mas/traject/bezwaar.ts';
import {
  TOESTEMMENDEN,
  type MasRoute,
  type Routestatus,
  type Toestemmende,
  type Toestemmingsbesluit,
} from '#libs/domain/mas/routezaak.ts';
import type { Trajecteinde } from '#libs/domain/mas/traject/einde.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';
import { sluitTraject, zetTrajectstap } from '#libs/traject/handel.ts';
import { verwerkPartnerbericht } from '#libs/traject/partnerdaden.ts';
import { kiesRoute, zetRoute } from '#libs/traject/routes.ts';
import { legToestemmingVast } from '#libs/traject/toestemmingen.ts';
import type { Trajectdoener } from '#libs/traject/traject.ts';
import type { Partnerdaad } from '#libs/domain/mas/partner/volg-partner.ts';
import { Verzuimproef } from './verzuim.ts';

export interface Trajecttaakrij {
  readonly soort: string;
  readonly status: string;
  readonly rol: string;
  readonly organisatie_id: string;
  readonly overstap_id: string | null;
  readonly uiterlijk: string | null;
  readonly gegevens: Readonly<Record<string, string | null>>;
}

/** Een traject van een leerling van Zwolle, van melding tot einde, op een echte database. */
export class Trajectproef {
  trajectId = '';
  meldingId = '';
  lpa!: Trajectdoener;
  /** Waarom de leerplicht het doet; null: zonder motief. */
  motief: string | null = 'omdat het nodig is';
  /** Wat de leerplicht bij elke handeling ook nog verklaart. */
  declareer: readonly Benodigd[] = [];

  private constructor(readonly p: Verzuimproef) {}

  static async open(): Promise<Trajectproef> {
    return new Trajectproef(await Verzuimproef.open());
  }

  sluit(): Promise<void> {
    return this.p.sluit();
  }

  /** Een nieuwe leerling met een melding bij leerplicht Zwolle, en een ambtenaar die opsporingsambtenaar is. */
  async begin(geboortedatum?: string, meld?: () => Promise<{ id: string }>): Promise<void> {
    await this.p.begin();
    this.motief = 'omdat het nodig is';
    this.declareer = [];
    if (geboortedatum) await this.p.nieuweLeerling(geboortedatum);
    const { id } = await (meld ?? (() => this.p.gemeld()))();
    this.meldingId = id;
    this.trajectId = (await this.p.laatste()).traject_id!;
    this.lpa = { ...(await this.doener('lp-zwolle', 'lpa')), boa: true };
  }

  /** Iemand met een mandaat bij een organisatie. */
  async doener(organisatie: string, rol: string, boa = rol === 'lpa'): Promise<Trajectdoener> {
    const gebruikerId = randomUUID();
    const organisatieId = await this.p.regio.organisatie(organisatie);
    await this.p.regio.rijen("insert into gebruiker (id, naam) values ($1, 'wie handelt')", [gebruikerId]);
    await this.p.regio.rijen(
      `insert into mandaat (id, gebruiker_id, organisatie_id, rol, van, boa) values ($1, $2, $3, $4, '2020-01-01', $5)`,
      [randomUUID(), gebruikerId, organisatieId, rol, boa],
    );
    return { gebruikerId, organisatieId, rol, boa };
  }

  private mee(gegeven: readonly Benodigd[] = []) {
    return { door: this.lpa, motief: this.motief, gegeven: [...gegeven, ...this.declareer] };
  }

  stap(naar: Trajectstatus): Promise<void> {
    return this.p.doe((tx) =>
      zetTrajectstap(tx, this.trajectId, { ...this.mee(), naar }, this.p.regio.context),
    );
  }

  sluitMet(reden: Trajecteinde): Promise<void> {
    return this.p.doe((tx) =>
      sluitTraject(tx, this.trajectId, { ...this.mee(), reden, wetsartikel: null }, this.p.regio.context),
    );
  }

  /** Legt vast dat jongere en ouders gehoord zijn, en dat instrument en duiding er zijn. */
  async hoor(
    soort: 'luxe' | 'signaal-met-problemen' = 'signaal-met-problemen',
    luxeDagen = 0,
  ): Promise<void> {
    const { leerlingId } = this.p.leerling;
    for (const wie of ['ouders', 'jongere'])
      await this.p.regio.rijen(
        `insert into traject_horing (id, traject_id, leerling_id, wie, op, uitgenodigd_op, uitkomst, vastgelegd_op)
         values ($1, $2, $3, $4, $5, $5, 'gehoord', $5)`,
        [randomUUID(), this.trajectId, leerlingId, wie, this.p.regio.nu],
      );
    await this.p.regio.rijen(
      `insert into traject_instrument (id, traject_id, leerling_id, versie, antwoorden, ingevuld_op, door) values ($1, $2, $3, 1, '', $4, $5)`,
      [randomUUID(), this.trajectId, leerlingId, this.p.regio.nu, this.lpa.gebruikerId],
    );
    await this.p.regio.rijen(
      `update traject set duiding_soort = $2, duiding_verwijtbaar = true, duiding_luxe_dagen = $3 where id = $1`,
      [this.trajectId, soort, luxeDagen],
    );
  }

  /** Tot en met de routekeuze. */
  async totKeuze(): Promise<void> {
    await this.stap('IN_ONDERZOEK');
    await this.hoor();
    await this.stap('ROUTEKEUZE');
  }

  kies(
    route: MasRoute,
    anders: { meldingIds?: string[]; verdachte?: 'jongere' | 'ouders'; gegeven?: Benodigd[] } = {},
  ): Promise<string> {
    const keuze = {
      ...this.mee(anders.gegeven),
      route,
      meldingIds: anders.meldingIds ?? [this.meldingId],
      verdachte: anders.verdachte ?? (route === 'R4' ? ('jongere' as const) : null),
    };
    return this.p.doe((tx) => kiesRoute(tx, this.trajectId, keuze, this.p.regio.context));
  }

  /** Legt vast wat jongere of ouders over een route besloten. */
  toestemming(routeId: string, wie: Toestemmende, besluit: Toestemmingsbesluit = 'ja'): Promise<void> {
    const toestemming = {
      routeId,
      wie,
      besluit,
      naam: 'Wie besloot',
      bewijs: 'gesprek',
      kenmerk: null,
    } as const;
    return this.p.doe((tx) =>
      legToestemmingVast(tx, this.trajectId, { toestemming, door: this.lpa }, this.p.regio.context),
    );
  }

  /** Zet een route verder; een toestemming die erbij genoemd wordt, ligt er eerst. */
  async zet(
    routeId: string,
    naar: Routestatus,
    gegeven: readonly Benodigd[] = [],
    evaluatieOp: string | null = null,
  ): Promise<void> {
    for (const wie of TOESTEMMENDEN)
      if (gegeven.includes(`toestemming-${wie}`)) await this.toestemming(routeId, wie);
    const besluit = { ...this.mee(gegeven), routeId, naar, evaluatieOp: evaluatieOp as Kalenderdag | null };
    await this.p.doe((tx) => zetRoute(tx, this.trajectId, besluit, this.p.regio.context));
  }

  /** De open taak van een route, met wie haar kan doen. */
  async taakVan(
    routeId: string,
  ): Promise<{ id: string; organisatie_id: string; status: string; soort: string }> {
    return this.p.regio.rij(
      'select id, organisatie_id, status, soort from traject_taak where route_id = $1 order by aangeboden_op desc, nummer desc limit 1',
      [routeId],
    );
  }

  /** Een partner doet iets met de taak van een route, namens de organisatie die haar heeft. */
  async partner(routeId: string, daad: Partnerdaad, tekst: string | null = null): Promise<string> {
    const taak = await this.taakVan(routeId);
    const gebruikerId = randomUUID();
    await this.p.regio.rijen("insert into gebruiker (id, naam) values ($1, 'een partner')", [gebruikerId]);
    const door = { gebruikerId, organisatieId: taak.organisatie_id, rol: 'halt' };
    const { status } = await this.p.doe((tx) =>
      verwerkPartnerbericht(tx, taak.id, { daad, tekst, dag: null, door }, this.p.regio.context),
    );
    return status;
  }

  /** De jongere woont vanaf deze dag ergens anders. */
  async verhuist(gemeente: string, van: string): Promise<void> {
    await this.p.regio.rijen(
      'insert into leerling_adres (id, leerling_id, van, gemeente, ontvangen_op) values ($1, $2, $3, $4, $5)',
      [randomUUID(), this.p.leerling.leerlingId, van, gemeente, this.p.regio.nu],
    );
  }

  /** Een feit over de jongere, zoals een overlijden. */
  async feit(soort: string, van: string): Promise<void> {
    await this.p.regio.rijen(
      'insert into leerling_feit (id, leerling_id, soort, van, ontvangen_op) values ($1, $2, $3, $4, $5)',
      [randomUUID(), this.p.leerling.leerlingId, soort, van, this.p.regio.nu],
    );
  }

  /** De taken van het traject, zoals zij ontstonden. */
  taken(soort = 'traject-%'): Promise<Trajecttaakrij[]> {
    return this.p.regio.rijen(
      `select soort, status, rol, organisatie_id, overstap_id, uiterlijk, gegevens from taak
       where traject_id = $1 and soort like $2 order by aangemaakt_op, sleutel`,
      [this.trajectId, soort],
    );
  }

  /** Hoeveel berichten er voor de taken van partners van dit traject klaarstaan, per soort. */
  berichten(): Promise<{ soort: string; organisatie_id: string }[]> {
    return this.p.regio.rijen(
      `select b.soort, b.organisatie_id from bericht b join traject_taak w on b.sleutel like 'partnertaak/' || w.id || '/%'
       where w.traject_id = $1 order by b.aangemaakt_op, b.sleutel`,
      [this.trajectId],
    );
  }

  route(id: string): Promise<{ status: string; evaluatie_op: string | null; vanuit: string | null }> {
    return this.p.regio.rij('select status, evaluatie_op, vanuit from traject_route where id = $1', [id]);
  }

  traject(): Promise<{
    status: string;
    bal_organisatie_id: string | null;
    bal_rol: string | null;
    einde_reden: string | null;
    versie: number;
  }> {
    return this.p.regio.rij('select * from traject where id = $1', [this.trajectId]);
  }
}
