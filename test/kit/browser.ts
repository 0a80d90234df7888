import type { TestApi } from './api.ts';

export interface Bladzijde {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly tekst: string;
}

interface Verzoek {
  readonly methode?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Een browser met cookies, die omleidingen volgt. Het openbare adres van de API komt uit bij de API van de test. */
export class Browser {
  readonly koekjes = new Map<string, string>();
  /** Elke cookie zoals zij gezet werd, met haar eigenschappen. */
  readonly gezet: string[] = [];

  constructor(
    private readonly api: TestApi,
    private readonly openbaar = 'https://overstap.test',
  ) {}

  async ga(pad: string, { methode = 'GET', headers = {}, body }: Verzoek = {}): Promise<Bladzijde> {
    const url = new URL(pad, this.openbaar);
    const doel = url.origin === this.openbaar ? this.api.url + url.pathname + url.search : url.href;
    const cookie = [...this.koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
    const antwoord = await fetch(doel, {
      method: methode,
      redirect: 'manual',
      headers: { Accept: 'application/json, text/html;q=0.9', Cookie: cookie, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    for (const regel of antwoord.headers.getSetCookie()) this.zet(regel);
    return {
      status: antwoord.status,
      url: url.href,
      headers: antwoord.headers,
      tekst: await antwoord.text(),
    };
  }

  /** Volgt omleidingen tot er een bladzijde is. */
  async volg(pad: string): Promise<Bladzijde> {
    let bladzijde = await this.ga(pad);
    for (let keer = 0; keer < 10 && bladzijde.headers.has('location'); keer++)
      bladzijde = await this.ga(new URL(bladzijde.headers.get('location')!, bladzijde.url).href);
    return bladzijde;
  }

  /** Meldt zich aan bij een inlogdienst als een persona. Geeft de bladzijde waar men uitkomt. */
  async meldAan(dienst: string, persona: string, vraag = ''): Promise<Bladzijde> {
    const keuze = await this.volg(`/aanmelden?issuer=${dienst}&terug=/v1/mij${vraag}`);
    const pad = new RegExp(`href="([^"]*/${persona})"`).exec(keuze.tekst)?.[1];
    if (!pad) return keuze;
    return this.volg(new URL(pad, keuze.url).href);
  }

  private zet(regel: string): void {
    this.gezet.push(regel);
    const [paar = ''] = regel.split(';');
    const plek = paar.indexOf('=');
    const [naam, waarde] = [paar.slice(0, plek), paar.slice(plek + 1)];
    if (waarde === '') this.koekjes.delete(naam);
    else this.koekjes.set(naam, waarde);
  }
}
