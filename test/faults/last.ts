import { randomUUID } from 'node:crypto';
import type { Daad, Grootboek } from './grootboek.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { om } from '../kit/seizoen.ts';
import type { Toeval } from './toeval.ts';

interface Item {
  readonly id: string;
  readonly status?: string;
  readonly versie?: number;
}
type Vondst = Pick<Daad, 'soort' | 'pad' | 'inhoud'>;

const ANTWOORD_MS = 15_000;
const TOKEN_MS = 10 * 60_000;

/** Doet wat mensen doen, over HTTP, met een sleutel per daad. Begint niets twee keer tegelijk op hetzelfde onderwerp. */
export class Last {
  private readonly tokens = new Map<string, { readonly token: string; readonly totMs: number }>();
  private loopt = false;
  private lopers: Promise<void>[] = [];
  /** De dag op de klok van het product. */
  vandaag = '';

  constructor(
    private readonly adres: string,
    private readonly grootboek: Grootboek,
    private readonly toeval: Toeval,
  ) {}

  start(lopers: number): void {
    this.loopt = true;
    this.lopers = Array.from({ length: lopers }, async () => {
      while (this.loopt) await this.stap().catch(() => new Promise((verder) => setTimeout(verder, 100)));
    });
  }

  async stop(): Promise<void> {
    this.loopt = false;
    await Promise.all(this.lopers);
  }

  /** Vraagt elke daad waarvan de afloop onbekend is nog eens, met haar eigen sleutel, tot er een antwoord is. */
  async zekerstellen(): Promise<void> {
    for (let keer = 0; keer < 20; keer += 1) {
      const open = this.grootboek.met('onbekend');
      if (open.length === 0) return;
      for (const daad of open) await this.verstuur(daad);
      await new Promise((verder) => setTimeout(verder, 250));
    }
    throw new Error(`${this.grootboek.met('onbekend').length} daden kregen geen antwoord`);
  }

  private async stap(): Promise<void> {
    const [als, vind] = this.toeval.kies(ROLLEN);
    const vondst = await vind(this.toeval, (pad) => this.lijst(pad, als), this.vandaag);
    if (!vondst) return;
    const daad: Daad = { ...vondst, als, sleutel: randomUUID(), uitslag: null, status: null, antwoord: null };
    this.grootboek.begin(daad);
    await this.verstuur(daad);
  }

  private async lijst(pad: string, als: string): Promise<readonly Item[]> {
    const antwoord = await fetch(this.adres + pad, {
      headers: { Authorization: `Bearer ${await this.token(als)}` },
      signal: AbortSignal.timeout(ANTWOORD_MS),
    });
    if (antwoord.status === 401) this.tokens.delete(als);
    return antwoord.ok ? ((await antwoord.json()) as { items: Item[] }).items : [];
  }

  /** Verstuurt een daad; een fout van de server of van de verbinding laat open of zij gebeurde. */
  private async verstuur(daad: Daad): Promise<void> {
    try {
      const antwoord = await fetch(this.adres + daad.pad, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await this.token(daad.als)}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': daad.sleutel,
        },
        body: JSON.stringify(daad.inhoud),
        signal: AbortSignal.timeout(ANTWOORD_MS),
      });
      daad.status = antwoord.status;
      daad.antwoord = (await antwoord.json()) as Record<string, unknown>;
      daad.uitslag = antwoord.ok
        ? 'goed'
        : antwoord.status < 500 && ![401, 429].includes(antwoord.status)
          ? 'geweigerd'
          : 'onbekend';
      // Een klok die versprong, maakt een bewijs ongeldig: dan volgt een nieuw.
      if (antwoord.status === 401) this.tokens.delete(daad.als);
    } catch {
      daad.uitslag = 'onbekend';
    }
    this.grootboek.einde(daad);
  }

  private async token(als: string): Promise<string> {
    const bekend = this.tokens.get(als);
    if (bekend && bekend.totMs > Date.now()) return bekend.token;
    const antwoord = await fetch(`${this.adres}/dev/personas/${als}/token`, {
      method: 'POST',
      signal: AbortSignal.timeout(ANTWOORD_MS),
    });
    if (!antwoord.ok) throw new Error(`geen token: ${antwoord.status}`);
    const { access_token: token } = (await antwoord.json()) as { access_token: string };
    this.tokens.set(als, { token, totMs: Date.now() + TOKEN_MS });
    return token;
  }
}

type Lijst = (pad: string) => Promise<readonly Item[]>;
type Vinder = (toeval: Toeval, lijst: Lijst, vandaag: string) => Promise<Vondst | null>;

/** Een decaan legt een andere bestemming vast, trekt haar in, of draagt eerder over. */
const decaan: Vinder = async (toeval, lijst) => {
  const items = await lijst('/v1/overstappen?paginaGrootte=100');
  if (items.length === 0) return null;
  const { id } = toeval.kies(items);
  const keus = toeval.getal();
  if (keus < 0.5)
    return {
      soort: 'bestemming',
      pad: `/v1/overstappen/${id}/bestemmingen`,
      inhoud: { soort: 'arbeid', bewijs: 'Een contract' },
    };
  if (keus < 0.75)
    return {
      soort: 'vroeg-over',
      pad: `/v1/overstappen/${id}/overdrachten`,
      inhoud: { toelichting: 'Wachten helpt niet' },
    };
  const bestemmingen = await lijst(`/v1/overstappen/${id}/bestemmingen`);
  if (bestemmingen.length === 0) return null;
  return { soort: 'intrekking', pad: `/v1/bestemmingen/${bestemmingen[0]!.id}/intrekkingen`, inhoud: {} };
};

/** Een ontvanger neemt over, weigert, of legt vast wat hij deed. */
const ontvanger: Vinder = async (toeval, lijst) => {
  const items = await lijst('/v1/overdrachten?stand=open&paginaGrootte=100');
  if (items.length === 0) return null;
  const { id, status } = toeval.kies(items);
  const pad = `/v1/overdrachten/${id}`;
  if (status === 'AANGEBODEN')
    return toeval.getal() < 0.8
      ? { soort: 'acceptatie', pad: `${pad}/acceptaties`, inhoud: {} }
      : { soort: 'weigering', pad: `${pad}/weigeringen`, inhoud: { reden: 'NIET_BEVOEGD_GEMEENTE' } };
  return {
    soort: 'behandeling',
    pad: `${pad}/behandelingen`,
    inhoud: { soort: toeval.kies(['TELEFOON', 'GESPREK', 'BRIEF']) },
  };
};

/** Een intaker meldt een status of plant een gesprek. */
const intaker: Vinder = async (toeval, lijst, dag) => {
  const items = await lijst('/v1/aanmeldingen?paginaGrootte=100');
  if (items.length === 0) return null;
  const { id, versie } = toeval.kies(items);
  if (toeval.getal() < 0.4)
    return {
      soort: 'intake',
      pad: `/v1/aanmeldingen/${id}/intakes`,
      inhoud: { op: om(plusDagen(dag as Kalenderdag, 120)) },
    };
  const status = toeval.kies(['IN_BEHANDELING', 'AANGEBODEN', 'DEFINITIEF', 'AFGEMELD']);
  return { soort: 'status', pad: `/v1/aanmeldingen/${id}/statussen`, inhoud: { status, versie, dag } };
};

const ROLLEN: readonly (readonly [string, Vinder])[] = [
  ['decaan-thorbecke', decaan],
  ['decaan-de-linde', decaan],
  ['lp-zwolle', ontvanger],
  ['lp-zwolle', ontvanger],
  ['intaker-deltion', intaker],
  ['intaker-landstede', intaker],
];
