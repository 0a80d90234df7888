import type { Page, Route } from 'playwright-core';

/** Wat er met een vraag aan de API gebeurt: zij gaat door, wacht, mislukt, mag niet, of krijgt een lijst waar niets in staat. */
export type Stand = 'door' | 'wacht' | 'fout' | 'geen-recht' | 'leeg';

const STUK = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Er ging iets mis',
    status: 500,
    code: 'intern.fout',
    detail: 'Er ging iets mis in het systeem. Probeer het straks opnieuw.',
    correlatieId: '7d4f0c1a',
  }),
};
/** Wat de API antwoordt aan wie de handeling niet heeft. */
const GEEN_RECHT = {
  status: 403,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Dit mag u niet',
    status: 403,
    code: 'toegang.geen-recht',
    detail: 'Uw rol heeft geen recht op deze handeling.',
    correlatieId: '7d4f0c1b',
  }),
};
/** Wie u bent en de stroom van nieuws horen bij het kader: die gaan altijd door. */
const VAN_DE_BLADZIJDE = /\/v1\/(?!mij$|gebeurtenissen|aanwezigheden)/;

/** Het verkeer van een bladzijde met de API, in de hand van een test. */
export class Verkeer {
  stand: Stand = 'door';
  /** Hoeveel antwoorden er tegengehouden, mislukt of geleegd zijn sinds `zet`. */
  geraakt = 0;
  /** Hoeveel de bladzijde vroeg sinds `zet`. */
  gevraagd = 0;
  private readonly onderweg = new Set<string>();
  private volgnummer = 0;
  private wachtenden: (() => void)[] = [];

  /** Welke paden meedoen; zonder keuze alles wat de bladzijde zelf van de API leest. */
  constructor(private readonly doetMee: RegExp = VAN_DE_BLADZIJDE) {}

  async koppel(page: Page): Promise<void> {
    page.on('request', (vraag) => {
      if (this.doetMee.test(new URL(vraag.url()).pathname)) this.gevraagd += 1;
    });
    await page.route(
      (url) => this.doetMee.test(url.pathname),
      async (route) => {
        const teken = `${(this.volgnummer += 1)} ${route.request().url()}`;
        this.onderweg.add(teken);
        await this.behandel(route)
          // Een bladzijde die intussen weg is, wacht nergens meer op.
          .catch(() => undefined)
          .finally(() => this.onderweg.delete(teken));
      },
    );
  }

  zet(stand: Stand): void {
    this.stand = stand;
    this.geraakt = 0;
    this.gevraagd = 0;
    for (const verder of this.wachtenden.splice(0)) verder();
  }

  /** Wat er onderweg is en nog antwoord krijgt. */
  get open(): readonly string[] {
    return this.stand === 'wacht' ? [] : [...this.onderweg];
  }

  private async behandel(route: Route): Promise<void> {
    if (this.stand === 'wacht') {
      this.geraakt += 1;
      await new Promise<void>((verder) => this.wachtenden.push(verder));
    }
    if (this.stand === 'fout' || this.stand === 'geen-recht') {
      this.geraakt += 1;
      return route.fulfill(this.stand === 'fout' ? STUK : GEEN_RECHT);
    }
    if (this.stand === 'leeg' && route.request().method() === 'GET') return this.leeg(route);
    return route.continue();
  }

  private async leeg(route: Route): Promise<void> {
    const antwoord = await route.fetch();
    if (!/json/.test(antwoord.headers()['content-type'] ?? '')) return route.fulfill({ response: antwoord });
    const inhoud = (await antwoord.json()) as { items?: unknown[]; volgende?: unknown };
    if (!antwoord.ok() || !Array.isArray(inhoud.items) || inhoud.items.length === 0)
      return route.fulfill({ response: antwoord });
    this.geraakt += 1;
    return route.fulfill({ response: antwoord, json: { ...inhoud, items: [], volgende: null } });
  }
}
