import { randomUUID } from 'node:crypto';
import { aBurger, leerlingVan, type Burger } from '#test/builders/burgers.ts';
import { anOverstap, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import { vragenVan, type Paspoortdeel, type Vraag } from '#libs/domain/paspoort/vragen.ts';
import type { TestApi } from './api.ts';

/** Wat een jongere in zijn Paspoort zet; nergens anders mag dit te lezen zijn. */
export const GEHEIM = 'Kanariegeheim over thuis';

/** De jongere is 15 tot 5 mei 2026, daarna 16; 18 vanaf 5 mei 2028. */
export const ALS_15 = '2026-02-10T12:00:00.000Z';
export const ALS_16 = '2027-01-15T12:00:00.000Z';
export const ALS_18 = '2028-06-01T12:00:00.000Z';

/** Een jongere met een overstap, en alles om zijn Paspoort over HTTP te maken. */
export class Paspoortproef {
  private constructor(
    readonly api: TestApi,
    readonly wereld: Wereld,
    readonly overstapId: string,
    readonly leerlingId: string,
    readonly jongere: Burger,
  ) {}

  static async begin(api: TestApi, wereld: Wereld): Promise<Paspoortproef> {
    const overstapId = await anOverstap(api.dataSource, wereld, { mbos: ['mbo'] });
    const leerlingId = await leerlingVan(api.dataSource, overstapId);
    const jongere = await aBurger(api.dataSource, leerlingId, { relatie: 'zelf' });
    return new Paspoortproef(api, wereld, overstapId, leerlingId, jongere);
  }

  async als(wie: Burger | Gebruikersnaam, pad: string, body?: object) {
    const identiteit = typeof wie === 'string' ? this.wereld.gebruiker[wie] : wie;
    const token = await this.api.token(identiteit);
    return this.api.vraag(pad, {
      token,
      ...(body ? { body, headers: { 'Idempotency-Key': randomUUID() } } : {}),
    });
  }

  zelf = (pad: string, body?: object) => this.als(this.jongere, pad, body);

  /** Antwoordt op elke vraag van een deel; gevoelige vragen krijgen het geheim. */
  async vulIn(wie: Burger | Gebruikersnaam, id: string, deel: Paspoortdeel) {
    const lijst = (await Vragenboek.open('infra/paspoort')).nieuwste('mbo-tot-23');
    const vragen = vragenVan(lijst).filter((vraag) => vraag.deel === deel && vraag.soort !== 'bestand');
    const wijzigingen = Object.fromEntries(
      vragen.map((vraag) => [vraag.id, { waarde: antwoordOp(vraag), basis: 0 }]),
    );
    return this.als(wie, `/v1/paspoorten/${id}/wijzigingen`, { id: randomUUID(), deel, wijzigingen });
  }

  /** Begint een Paspoort en vult het helemaal in. Geeft de id. */
  async ingevuld(): Promise<string> {
    const { json } = await this.zelf('/v1/paspoorten', { variant: 'mbo-tot-23' });
    const id = String(json['id']);
    await this.vulIn(this.jongere, id, 'jongere');
    await this.zelf(`/v1/paspoorten/${id}/afrondingen`, {});
    return id;
  }

  /** Een Paspoort dat met de mentor is besproken en door de jongere is vastgesteld. Geeft de id. */
  async vastgesteld(): Promise<string> {
    const id = await this.ingevuld();
    await this.stelVast(id);
    return id;
  }

  /** De mentor bespreekt een ingevuld Paspoort, en de jongere stelt het vast. */
  async stelVast(id: string): Promise<void> {
    await this.vraagMentor(id);
    await this.vulIn('mentor', id, 'mentor');
    const op = new Date(Date.parse(ALS_15)).toISOString().slice(0, 10);
    await this.als('mentor', `/v1/paspoorten/${id}/ondertekeningen`, { gesprekOp: op });
    await this.zelf(`/v1/paspoorten/${id}/vaststellingen`, {});
  }

  vraagMentor = (id: string) =>
    this.zelf(`/v1/paspoorten/${id}/meelezers`, {
      gebruikerId: this.wereld.gebruiker.mentor.gebruikerId,
      soort: 'mentor',
    });

  /** Wat de jongere met het mbo deelt: twee gewone antwoorden. */
  wens = (tot: string, vragen = ['roepnaam', 'wie-ben-ik']) => ({
    ontvangerId: this.wereld.org.mbo,
    doel: 'intake',
    vragen,
    tot,
  });
}

function antwoordOp(vraag: Vraag): unknown {
  switch (vraag.soort) {
    case 'keuze':
      return vraag.opties[0]?.id;
    case 'meerkeuze':
      return [vraag.opties[0]?.id];
    case 'schaal':
      return vraag.van.waarde;
    case 'bestand':
    case 'tekst':
      return vraag.gevoelig ? GEHEIM : `Antwoord op ${vraag.id}`;
  }
}
