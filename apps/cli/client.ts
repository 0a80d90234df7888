import { randomUUID } from 'node:crypto';

/** Een token van de API geldt een kwartier. */
const TOKEN_MS = 10 * 60_000;

/** Een antwoord van de API dat geen succes is; de uitleg is die van de API. */
export class ApiFout extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    uitleg: string,
  ) {
    super(uitleg);
    this.name = 'ApiFout';
  }
}

/** Iets dat niet lukt en dat de gebruiker moet weten: een regel, geen stack. */
export class Mislukt extends Error {}

export interface Persona {
  readonly id: string;
  readonly naam: string;
  readonly rol: string;
  readonly organisatie: { readonly id: string; readonly naam: string };
}

interface Bladzijde<T> {
  readonly items: readonly T[];
  readonly volgende: string | null;
}

/** Praat met de API, zo nodig als een persona. Kent alleen het contract. */
export class ApiClient {
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly totMs: number }>();

  /** Met een eigen token is er geen persona nodig: zo werkt een beheerder buiten de demo. */
  constructor(
    readonly adres: string,
    private readonly eigenToken?: string,
  ) {}

  async get<T>(pad: string, als?: string): Promise<T> {
    return this.vraag<T>(pad, { headers: await this.kop(als) });
  }

  /** Alle bladzijden van een lijst. */
  async alles<T>(pad: string, als: string): Promise<T[]> {
    const items: T[] = [];
    let volgende: string | null = null;
    do {
      const teken = pad.includes('?') ? '&' : '?';
      const bladzijde: Bladzijde<T> = await this.get(
        `${pad}${teken}paginaGrootte=200${volgende ? `&cursor=${volgende}` : ''}`,
        als,
      );
      items.push(...bladzijde.items);
      volgende = bladzijde.volgende;
    } while (volgende);
    return items;
  }

  async post<T>(pad: string, als: string, inhoud: object = {}): Promise<T> {
    const headers = {
      ...(await this.kop(als)),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    return this.vraag<T>(pad, { method: 'POST', headers, body: JSON.stringify(inhoud) });
  }

  async put<T>(pad: string, inhoud: object): Promise<T> {
    return this.vraag<T>(pad, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(inhoud),
    });
  }

  async lever<T>(
    velden: Readonly<Record<string, string>>,
    bestand: { naam: string; inhoud: Uint8Array },
    als: string,
    pad = '/v1/bestanden',
  ): Promise<T> {
    const formulier = new FormData();
    for (const [naam, waarde] of Object.entries(velden)) formulier.set(naam, waarde);
    formulier.set('bestand', new Blob([new Uint8Array(bestand.inhoud)]), bestand.naam);
    const headers = { ...(await this.kop(als)), 'idempotency-key': randomUUID() };
    return this.vraag<T>(pad, { method: 'POST', headers, body: formulier });
  }

  private async kop(als?: string): Promise<Record<string, string>> {
    if (!als) return {};
    if (this.eigenToken) return { authorization: `Bearer ${this.eigenToken}` };
    let bekend = this.tokens.get(als);
    // Ruim voor het vervalt een nieuw: een seizoen duurt langer dan een token.
    if (!bekend || bekend.totMs <= Date.now()) {
      const token = this.vraag<{ access_token: string }>(`/dev/personas/${als}/token`, {
        method: 'POST',
      }).then((t) => t.access_token);
      bekend = { token, totMs: Date.now() + TOKEN_MS };
      this.tokens.set(als, bekend);
    }
    return { authorization: `Bearer ${await bekend.token}` };
  }

  private async vraag<T>(pad: string, init: RequestInit): Promise<T> {
    let antwoord: Response;
    try {
      antwoord = await fetch(`${this.adres}${pad}`, init);
    } catch {
      throw new Mislukt(`${this.adres} antwoordt niet. Start het product met "npm start".`);
    }
    const inhoud = (await antwoord.json().catch(() => ({}))) as Record<string, unknown>;
    if (!antwoord.ok) {
      throw new ApiFout(
        antwoord.status,
        tekst(inhoud.code) || String(antwoord.status),
        tekst(inhoud.detail) || tekst(inhoud.title) || antwoord.statusText,
      );
    }
    return inhoud as T;
  }
}

const tekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : '');
