import type { Locator, Page } from 'playwright-core';
import type { Persoon } from './traject-verhaal.ts';

/** De bladzijde van een traject in een browser: waar wat staat, en de handgrepen die een verhaal steeds opnieuw doet. */
export class Trajectscherm {
  constructor(
    readonly page: Page,
    private readonly wie: Persoon,
  ) {}

  knop(naam: string | RegExp): Locator {
    return this.page.getByRole('button', { name: naam });
  }
  link(naam: string | RegExp): Locator {
    return this.page.getByRole('link', { name: naam });
  }
  kop(naam: string | RegExp): Locator {
    return this.page.getByRole('heading', { name: naam });
  }
  venster(): Locator {
    return this.page.getByRole('dialog');
  }
  kaart(route: string): Locator {
    return this.page.getByRole('article', { name: route });
  }
  klaar(tekst: string | RegExp): Promise<void> {
    return this.page.getByText(tekst).first().waitFor();
  }

  async naar(deel: string): Promise<void> {
    await this.page.goto(`/trajecten/${this.wie.trajectId}${deel}`);
    await this.kop(this.wie.naam).waitFor();
  }

  async naarKeuze(): Promise<void> {
    await this.page.goto(`/trajecten/${this.wie.trajectId}/route`);
    await this.kop('Kies een route').waitFor();
  }

  /** Doet een daad van een route: de knop op haar kaart, en nog eens in het venster. */
  async doe(route: string, daad: string): Promise<void> {
    await this.kaart(route).getByRole('button', { name: daad, exact: true }).click();
    await this.venster().getByRole('button', { name: daad, exact: true }).click();
    await this.klaar(`Gelukt: ${daad}.`);
  }

  /** Laat Halt wachten, of langer wachten: met een dag, een reden en het akkoord van Halt. */
  async wacht(daad: string, tot: string, reden: string): Promise<void> {
    await this.kaart('Halt').getByRole('button', { name: daad, exact: true }).click();
    const venster = this.venster();
    await venster.getByRole('button', { name: tot }).click();
    await venster.getByLabel('Waarom doet u dit?').fill(reden);
    await venster.getByRole('checkbox', { name: 'Halt is het hiermee eens.' }).check();
    await venster.getByRole('button', { name: daad, exact: true }).click();
    await this.klaar(`Gelukt: ${daad}.`);
    await venster.waitFor({ state: 'detached' });
  }

  async stemtIn(route: string, door: string, bewijs: string): Promise<void> {
    await this.kaart(route).getByRole('button', { name: 'Leg toestemming vast' }).click();
    const venster = this.venster();
    await venster.getByRole('radio', { name: door }).check();
    await venster.getByRole('radio', { name: 'Geeft toestemming' }).check();
    await venster.getByLabel('Naam van wie besluit').fill(door);
    await venster.getByRole('radio', { name: bewijs }).check();
    await venster.getByRole('button', { name: 'Leg toestemming vast' }).click();
    await this.klaar('Het besluit is vastgelegd.');
    await venster.waitFor({ state: 'detached' });
  }

  async kies(route: string, motief: string): Promise<void> {
    await this.naarKeuze();
    await this.link(`Bekijk ${route}`).click();
    await this.kop('Wat ervoor pleit').waitFor();
    await this.page.getByRole('checkbox').first().check();
    await this.page.getByLabel(/Waarom deze route|Toelichting/).fill(motief);
    await this.knop(`Ja, kies ${route}`).click();
    await this.klaar(`${route} is gekozen.`);
    await this.kaart(route).waitFor();
  }
}
