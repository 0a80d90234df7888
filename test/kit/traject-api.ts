import { randomUUID } from 'node:crypto';
import { aBurger } from '#test/builders/burgers.ts';
import { startTestApi, type Antwoord, type TestApi } from './api.ts';
import { Trajectproef } from './traject.ts';

type Wie =
  | 'lpa'
  | 'zonderBoa'
  | 'kampen'
  | 'school'
  | 'andereSchool'
  | 'halt'
  | 'hulp'
  | 'rvdk'
  | 'om'
  | 'gi'
  | 'jeugdarts'
  | 'rmc'
  | 'coordinator'
  | 'jongere'
  | 'ouder';

const MEDEWERKERS: Readonly<
  Record<Exclude<Wie, 'jongere' | 'ouder' | 'lpa'>, readonly [organisatie: string, rol: string, boa: boolean]>
> = {
  zonderBoa: ['lp-zwolle', 'lpa', false],
  kampen: ['lp-kampen', 'lpa', true],
  school: ['90AA', 'decaan', false],
  andereSchool: ['90AB', 'decaan', false],
  halt: ['halt-ijv', 'halt', false],
  hulp: ['hulp-stip-zwolle', 'hulpverlener', false],
  rvdk: ['rvdk-ijv', 'rvdk', false],
  om: ['om-ijv', 'om', false],
  gi: ['gi-ijv', 'gi', false],
  jeugdarts: ['jgz-ijv', 'jeugdarts', false],
  rmc: ['rmc-ijv', 'rmc', false],
  coordinator: ['regio-ijv', 'coordinator', false],
};

/** Voor wie een zaak van de leerplicht van Zwolle niet bestaat zolang hij er geen taak in heeft; de school staat er los van. */
export const BUITENSTAANDERS = [
  'kampen',
  'andereSchool',
  'halt',
  'hulp',
  'rvdk',
  'om',
  'gi',
  'jeugdarts',
  'rmc',
  'coordinator',
] as const;
export const BURGERS = ['jongere', 'ouder'] as const;

/** Een traject met een API op dezelfde database, en van elke partner iemand die aanklopt. */
export class Trajectdraad {
  private readonly mensen = new Map<Wie, { gebruikerId: string; organisatieId: string }>();

  private constructor(
    readonly t: Trajectproef,
    readonly api: TestApi,
  ) {}

  static async open(): Promise<Trajectdraad> {
    const t = await Trajectproef.open();
    const api = await startTestApi({ databaseUrl: t.p.regio.databaseUrl });
    const draad = new Trajectdraad(t, api);
    for (const [wie, [organisatie, rol, boa]] of Object.entries(MEDEWERKERS))
      draad.mensen.set(wie as Wie, await t.doener(organisatie, rol, boa));
    return draad;
  }

  async sluit(): Promise<void> {
    await this.api.stop();
    await this.t.sluit();
  }

  /** Een nieuwe leerling met een traject, een jongere en een ouder die kunnen aanmelden. */
  async begin(geboortedatum?: string, meld?: () => Promise<{ id: string }>): Promise<void> {
    await this.t.begin(geboortedatum, meld);
    this.gelijkeKlok();
    this.mensen.set('lpa', this.t.lpa);
    const { leerlingId } = this.t.p.leerling;
    for (const wie of ['jongere', 'ouder'] as const) {
      const { gebruikerId } = await aBurger(this.t.p.regio.dataSource, leerlingId, {
        relatie: wie === 'jongere' ? 'zelf' : 'ouder',
      });
      this.mensen.set(wie, { gebruikerId, organisatieId: leerlingId });
    }
  }

  /** Zet de klok van de API gelijk met die van de proef. */
  gelijkeKlok(): void {
    this.api.zetKlok(this.t.p.regio.nu);
  }

  wie(wie: Wie): { gebruikerId: string; organisatieId: string } {
    return this.mensen.get(wie)!;
  }

  async als<T = Record<string, never>>(wie: Wie, pad: string, body?: unknown): Promise<Antwoord<T>> {
    const token = await this.api.token(this.wie(wie));
    return this.api.vraag<T>(pad, {
      token,
      ...(body === undefined ? {} : { body, headers: { 'Idempotency-Key': randomUUID() } }),
    });
  }

  get pad(): string {
    return `/v1/trajecten/${this.t.trajectId}`;
  }

  /** De open taak van een partner in dit traject. */
  async taakVoor(wie: Wie): Promise<string> {
    const { id } = await this.t.p.regio.rij<{ id: string }>(
      'select id from traject_taak where traject_id = $1 and organisatie_id = $2 and beeindigd_op is null',
      [this.t.trajectId, this.wie(wie).organisatieId],
    );
    return id;
  }
}
