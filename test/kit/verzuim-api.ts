import { randomUUID } from 'node:crypto';
import { aBurger } from '#test/builders/burgers.ts';
import { startTestApi, type Antwoord, type TestApi } from './api.ts';
import { Verzuimproef } from './verzuim.ts';

const MEDEWERKERS = {
  decaan: ['90AA', 'decaan', '{*}'],
  mentor: ['90AA', 'mentor', '{4K1}'],
  andereMentor: ['90AA', 'mentor', '{4K2}'],
  andereDecaan: ['90AB', 'decaan', '{*}'],
  mbo: ['25PJ', 'mbo_intaker', '{*}'],
  zwolle: ['lp-zwolle', 'lpa', '{*}'],
  kampen: ['lp-kampen', 'lpa', '{*}'],
  rmc: ['rmc-ijv', 'rmc', '{*}'],
  coordinator: ['regio-ijv', 'coordinator', '{*}'],
  projectleider: ['regio-ijv', 'projectleider', '{*}'],
  stuurgroep: ['regio-ijv', 'stuurgroep', '{*}'],
  beheerder: ['regio-ijv', 'beheerder', '{*}'],
} as const;

export type Aanklopper = keyof typeof MEDEWERKERS | 'jongere' | 'ouder';

/** Een school met verzuim en een API op dezelfde database, en van elke rol iemand die aanklopt. */
export class Verzuimdraad {
  private readonly mensen = new Map<Aanklopper, { gebruikerId: string; organisatieId: string }>();

  private constructor(
    readonly p: Verzuimproef,
    readonly api: TestApi,
  ) {}

  static async open(): Promise<Verzuimdraad> {
    const p = await Verzuimproef.open();
    const draad = new Verzuimdraad(p, await startTestApi({ databaseUrl: p.regio.databaseUrl }));
    for (const [wie, [organisatie, rol, klassen]] of Object.entries(MEDEWERKERS)) {
      const gebruikerId = randomUUID();
      const organisatieId = await p.regio.organisatie(organisatie);
      await p.regio.rijen('insert into gebruiker (id, naam) values ($1, $2)', [gebruikerId, wie]);
      await p.regio.rijen(
        "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van, klassen) values ($1, $2, $3, $4, '2020-01-01', $5)",
        [randomUUID(), gebruikerId, organisatieId, rol, klassen],
      );
      draad.mensen.set(wie as Aanklopper, { gebruikerId, organisatieId });
    }
    return draad;
  }

  async sluit(): Promise<void> {
    await this.api.stop();
    await this.p.sluit();
  }

  /** Vrijdag 20 november 2026, met een nieuwe leerling, hijzelf en een ouder. */
  async begin(geboortedatum?: string): Promise<void> {
    await this.p.begin();
    if (geboortedatum) await this.p.nieuweLeerling(geboortedatum);
    this.api.zetKlok(this.p.regio.nu);
    const { leerlingId } = this.p.leerling;
    for (const wie of ['jongere', 'ouder'] as const) {
      const relatie = wie === 'jongere' ? 'zelf' : 'ouder';
      this.mensen.set(wie, await aBurger(this.p.regio.dataSource, leerlingId, { relatie }));
    }
  }

  async als<T = Record<string, never>>(wie: Aanklopper, pad: string, body?: unknown): Promise<Antwoord<T>> {
    const token = await this.api.token(this.mensen.get(wie)!);
    return this.api.vraag<T>(pad, { token, ...(body === undefined ? {} : { body }) });
  }

  /** De stukken van een lijst die over de leerling gaan. */
  async lijst<T = Record<string, unknown>>(wie: Aanklopper, pad: string): Promise<T[]> {
    const antwoord = await this.als<{ items: T[] }>(wie, `${pad}?overstapId=${this.p.leerling.overstapId}`);
    if (antwoord.status !== 200) throw new Error(`${wie} ${pad}: ${antwoord.status} ${antwoord.tekst}`);
    return antwoord.json.items;
  }
}
