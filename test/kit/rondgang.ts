import type { Browser, Page } from 'playwright-core';
import { GERUST } from './haltes.ts';
import type { Product } from './product.ts';
import { GERAAMTE, keurScherm, meldAanAls, type Scherm } from './scherm.ts';
import { Verkeer } from './verkeer.ts';

/** Wat er mis was, met de bladzijde en de toestand ervoor. */
export type Gebrek = string;

/** Zo vaak mag "Probeer opnieuw" nodig zijn: elk deel van een bladzijde heeft er hoogstens een. */
const HOOGSTENS_OPNIEUW = 12;
const STIL = `document.querySelector('main h1') !== null && document.querySelector('${GERAAMTE}') === null`;
/** De portal probeert zelf nog twee keer; daarna zegt zij het. */
const NA_HERHALEN_MS = 15_000;
const DRUK_MS = 2000;
const STIL_MS = 30_000;
const GEBROKEN = 'Deze bladzijde ging stuk';
const GEWEIGERD = /Dit (mag u|kan hier) niet/;
const WAT_NU = /Vraag (uw beheerder|het de school)/;

/** Een venster dat bladzijden aandoet en elke toestand ervan keurt. */
export class Rondganger {
  private constructor(
    private readonly scherm: Scherm,
    private readonly verkeer: Verkeer,
    private readonly wie: string,
  ) {}

  static async begin(browser: Browser, product: Product, als: string): Promise<Rondganger> {
    const scherm = await meldAanAls(browser, product, als, { serviceWorkers: 'block' });
    const verkeer = new Verkeer();
    await verkeer.koppel(scherm.page);
    return new Rondganger(scherm, verkeer, als);
  }

  sluit(): Promise<void> {
    return this.scherm.context.close();
  }

  /** Laden, fout en weer goed, gevuld, en zonder internet; daarna zoals zij is waar nog niets is, en voor wie er niets mag. */
  async keurAlles(pad: string): Promise<Gebrek[]> {
    const gebreken = GERUST.has(pad) ? await this.keurGewoon(pad, 'gevuld') : await this.keurLadenEnFout(pad);
    await this.wachtTotStil();
    gebreken.push(...(await this.keur(pad, 'gevuld', 'html')));
    gebreken.push(...(await this.keurZonderNet(pad)));
    gebreken.push(...(await this.keurLeeg(pad)));
    gebreken.push(...(await this.keurGeenRecht(pad)));
    return gebreken;
  }

  /** De bladzijde zoals zij is. */
  async keurGewoon(pad: string, toestand: string): Promise<Gebrek[]> {
    this.verkeer.zet('door');
    await this.open(pad);
    await this.wachtTotStil();
    return this.keur(pad, toestand);
  }

  private get page(): Page {
    return this.scherm.page;
  }

  private async open(pad: string): Promise<void> {
    await this.page.goto(pad);
    await this.page.locator('main h1').waitFor();
  }

  private async wachtTotStil(): Promise<void> {
    const uiterlijk = Date.now() + STIL_MS;
    do {
      await this.page.locator('main h1').waitFor();
      await this.page.locator(GERAAMTE).first().waitFor({ state: 'detached' });
      if (Date.now() > uiterlijk) throw new Error(`niet stil: ${this.verkeer.open.join(', ')}`);
    } while (this.verkeer.open.length > 0 || !(await this.page.evaluate<boolean>(STIL)));
  }

  private async keur(pad: string, toestand: string, binnen = 'main'): Promise<Gebrek[]> {
    const gebreken = await keurScherm(this.scherm, binnen);
    this.scherm.fouten.length = 0;
    if ((await this.page.locator('h1').first().textContent()) === GEBROKEN) gebreken.push(GEBROKEN);
    return gebreken.map((gebrek) => `${this.wie} ${pad} (${toestand}): ${gebrek}`);
  }

  private async keurLadenEnFout(pad: string): Promise<Gebrek[]> {
    this.verkeer.zet('wacht');
    await this.open(pad);
    const gebreken: Gebrek[] = [];
    if (await this.page.evaluate<boolean>(STIL)) {
      if (this.verkeer.gevraagd === 0) {
        this.verkeer.zet('door');
        return [];
      }
      gebreken.push(`${this.wie} ${pad}: laadt zonder dat iemand het ziet`);
    }
    gebreken.push(...(await this.keur(pad, 'laden')));
    this.verkeer.zet('fout');
    await this.page
      .locator('main [role="alert"]')
      .first()
      .waitFor({ timeout: NA_HERHALEN_MS })
      .catch(() => gebreken.push(`${this.wie} ${pad}: een fout van de API is niet te zien`));
    await this.wachtTotStil();
    gebreken.push(...(await this.keur(pad, 'fout')));
    this.verkeer.zet('door');
    return [...gebreken, ...(await this.probeerOpnieuw(pad))];
  }

  /** Drukt op elke "Probeer opnieuw" tot er geen is; staat er dan nog een fout, dan kan iemand niet verder. */
  private async probeerOpnieuw(pad: string): Promise<Gebrek[]> {
    const knoppen = this.page.locator('main').getByRole('button', { name: 'Probeer opnieuw' });
    for (let keer = 0; keer < HOOGSTENS_OPNIEUW && (await knoppen.count()) > 0; keer++) {
      // Verdwijnt de knop net omdat het al lukte, dan is er niets te drukken.
      await knoppen
        .first()
        .click({ timeout: DRUK_MS })
        .catch(() => undefined);
      await this.wachtTotStil();
    }
    const over = await this.page.locator('main [role="alert"]').allTextContents();
    return over.map((tekst) => `${this.wie} ${pad}: na opnieuw proberen staat er nog: ${tekst}`);
  }

  private async keurZonderNet(pad: string): Promise<Gebrek[]> {
    const melding = this.page.locator('main > [role="status"] .melding');
    await this.scherm.context.setOffline(true);
    try {
      await melding.waitFor();
      return await this.keur(pad, 'zonder internet');
    } finally {
      await this.scherm.context.setOffline(false);
      await melding.waitFor({ state: 'detached' });
    }
  }

  private async keurLeeg(pad: string): Promise<Gebrek[]> {
    this.verkeer.zet('leeg');
    await this.open(pad);
    await this.wachtTotStil();
    if (this.verkeer.geraakt === 0) return [];
    return this.keur(pad, 'leeg');
  }

  /** De API weigert alles: dat staat er, met wat men kan doen en een weg terug, en zonder een knop die niets uitmaakt. */
  private async keurGeenRecht(pad: string): Promise<Gebrek[]> {
    this.verkeer.zet('geen-recht');
    await this.open(pad);
    await this.wachtTotStil();
    if (this.verkeer.geraakt === 0) return [];
    const gebreken = await this.keur(pad, 'geen recht');
    if (GERUST.has(pad)) return gebreken;
    const meldingen = this.page.locator('main [role="alert"]');
    const weigering = meldingen.filter({ hasText: GEWEIGERD }).filter({ hasText: WAT_NU });
    const waar = `${this.wie} ${pad} (geen recht):`;
    if ((await weigering.getByRole('link', { name: 'Naar het begin' }).count()) === 0)
      gebreken.push(`${waar} zegt niet dat het niet mag en wat men kan doen`);
    if ((await meldingen.getByRole('button', { name: 'Probeer opnieuw' }).count()) > 0)
      gebreken.push(`${waar} vraagt om opnieuw te proberen wat niet mag`);
    return gebreken;
  }
}

interface Ronde {
  readonly browser: Browser;
  readonly product: Product;
  readonly als: string;
  readonly doe: (ganger: Rondganger, pad: string) => Promise<Gebrek[]>;
}

/** Zoveel vensters naast elkaar. */
const VENSTERS = 3;

/** Doet alle adressen aan met een paar vensters naast elkaar: terwijl het ene wacht, keurt het andere. */
export async function loopLangs(
  { browser, product, als, doe }: Ronde,
  paden: readonly string[],
): Promise<Gebrek[]> {
  const rij = [...paden];
  const gebreken: Gebrek[] = [];
  const loop = async (): Promise<void> => {
    const ganger = await Rondganger.begin(browser, product, als);
    for (let pad = rij.shift(); pad !== undefined; pad = rij.shift())
      gebreken.push(...(await doe(ganger, pad).catch((fout: unknown) => [`${als} ${pad}: ${String(fout)}`])));
    await ganger.sluit();
  };
  await Promise.all(Array.from({ length: Math.min(VENSTERS, Math.ceil(paden.length / 2)) }, loop));
  return gebreken;
}
