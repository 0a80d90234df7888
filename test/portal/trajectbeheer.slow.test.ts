import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { Trajectscherm } from '#test/kit/traject-scherm.ts';
import { Trajectverhaal, type Persoon } from '#test/kit/traject-verhaal.ts';

/** Dezelfde jongere, door de school twee keer ingevoerd: in Zwolle, en later in Kampen. */
const omar = (adres: string): string[] => [
  `109000001;900001;Tweemaal;;Omar;14-02-2010;90AA;4K1;vmbo-kb;${adres}`,
  `109000013;900002;Tweemaal;;Omer;14-02-2010;90AA;4B1;vmbo-bb;${adres}`,
];

let product: Product;
let browser: Browser;
let verhaal: Trajectverhaal;
let lpa: Scherm;
let page: Page;
let t: Trajectscherm;
let een: Persoon;
let ander: Persoon;

beforeAll(async () => {
  ({ product, browser } = await startToneel(40));
  verhaal = new Trajectverhaal(product);
  await verhaal.leverCohort(omar('8011AB;12;0193'));
  [een, ander] = (await verhaal.trajectenVan('Tweemaal')) as [Persoon, Persoon];
  lpa = await meldAanAls(browser, product, 'boa-zwolle');
  page = lpa.page;
  t = new Trajectscherm(page, een);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** In de bladzijde: staat de focus op dit veld? */
const heeftFocus = (veld: unknown): boolean =>
  veld ===
  (veld as { readonly ownerDocument: { readonly activeElement: unknown } }).ownerDocument.activeElement;

describe('an appeal to an exemption', () => {
  it('is recorded, and what is missing names its field', async () => {
    await t.naar('/beheer');
    await t.knop('Leg een beroep vast').click();
    await t.venster().getByRole('button', { name: 'Leg vast' }).click();
    await toetsScherm(lpa);
    await t.venster().getByRole('button', { name: 'Op welke grond: Vul dit in.' }).click();
    const grond = t.venster().getByLabel('Op welke grond?');
    expect(await grond.evaluate(heeftFocus)).toBe(true);
    await grond.selectOption({ label: 'Niet geschikt om naar school te gaan (artikel 5 onder a)' });
    const vandaag = (await verhaal.over(0)).slice(0, 10);
    await t.venster().getByLabel('Wanneer kwam het binnen?').fill(vandaag);
    await t
      .venster()
      .getByLabel('Vanaf welke dag?')
      .fill((await verhaal.over(7)).slice(0, 10));
    await t.venster().getByLabel('Van wie is de verklaring?').selectOption('aangewezen-deskundige');
    await t.venster().getByLabel('Van welke dag is de verklaring?').fill(vandaag);
    await t.venster().getByRole('button', { name: 'Leg vast' }).click();
    await t.klaar('Het beroep is vastgelegd.');
    await toetsScherm(lpa);
  });

  it('is recognised by the leerplicht', async () => {
    await t.knop('Erken').click();
    await t.venster().getByRole('button', { name: 'Erken' }).click();
    await t.klaar('De vrijstelling is erkend.');
    await t.knop('Laat eerder stoppen').waitFor();
    expect(await t.knop('Erken').count()).toBe(0);
  });
});

describe('two trajects of the same youngster', () => {
  it('are found, proposed and merged by a human', async () => {
    await t.naar('/beheer');
    await t.klaar(`Kan dezelfde jongere zijn: ${ander.naam}`);
    await t.knop('Stel samenvoegen voor').click();
    await t.klaar('wacht op een besluit');
    await t.knop('Besluit').click();
    await page.getByText('Kies wat u besluit.').first().waitFor();
    await toetsScherm(lpa);
    await page.getByRole('radio', { name: 'Ja, voeg samen' }).check();
    await page.getByLabel('Waarom?').fill('De school voerde hem twee keer in.');
    await t.knop('Besluit').click();
    await t.klaar('Het besluit is vastgelegd.');
    await product.rust();
    const beide = [een, ander];
    const titels: string[] = [];
    for (const { trajectId } of beide) {
      await page.goto(`/trajecten/${trajectId}`);
      await t.kop('De vier routes').waitFor();
      if (await page.getByText(/Gesloten op .*samengevoegd met een ander traject/).count())
        titels.push(trajectId);
    }
    expect(titels).toHaveLength(1);
    een = beide.find(({ trajectId }) => !titels.includes(trajectId))!;
    t = new Trajectscherm(page, een);
    await page.goto(`/trajecten/${titels[0]}`);
    await page.getByText('Er is geen route gelopen.').waitFor();
    await toetsScherm(lpa);
  });
});

describe('a meeting that changes', () => {
  it('waits until the traject is taken up', async () => {
    await t.naar('/overleg');
    await page.getByText('Pak het traject eerst op.', { exact: false }).waitFor();
    expect(await t.link('Plan een overleg').count()).toBe(0);
    await verhaal.pakOp(een.trajectId);
  });

  it('is moved with somebody more, and then called off', async () => {
    await page.goto(`/trajecten/${een.trajectId}/overleg-plannen`);
    await page.getByLabel('Dag en tijd').fill(await verhaal.overDagen(2));
    await page.getByRole('checkbox', { name: 'De jongere' }).check();
    await page.getByLabel('Agenda').fill('Hoe gaat het?');
    await t.knop('Plan en nodig uit').click();
    await t.klaar('Het overleg is gepland.');
    await page.goto('/overleggen');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await t.knop('Verzet of nodig iemand bij uit').click();
    const wanneer = t.venster().getByLabel('Dag en tijd');
    expect(await wanneer.inputValue()).toBe(await verhaal.overDagen(2));
    await wanneer.fill(await verhaal.overDagen(4));
    await t.venster().getByRole('checkbox', { name: 'Een ouder' }).check();
    await toetsScherm(lpa);
    await t.venster().getByRole('button', { name: 'Verzet en stuur opnieuw' }).click();
    await t.klaar('Het overleg is verzet.');
    await page.getByText('Een ouder').first().waitFor();
    await t.knop('Last af').click();
    await t.venster().getByRole('button', { name: 'Last af' }).click();
    await t.klaar('Het overleg is afgelast.');
    await page.getByText('Gaat niet door').waitFor();
    await toetsScherm(lpa);
  });
});

describe('a youngster who moves', () => {
  it('is offered to the new municipality, which gives back once and then takes over', async () => {
    await verhaal.leverCohort(omar('8261CD;7;0166'));
    await product.rust();
    await t.naar('/beheer');
    await t.knop('Neem het aanbod terug').waitFor();
    await toetsScherm(lpa);
    const kampen = await meldAanAls(browser, product, 'boa-kampen');
    const daar = new Trajectscherm(kampen.page, een);
    await kampen.page.goto('/trajecten/aangeboden');
    await daar.kop(een.naam).waitFor();
    await toetsScherm(kampen);
    await daar.knop('Geef terug').click();
    await daar.venster().getByRole('textbox').fill('Hij staat hier niet ingeschreven.');
    await daar.venster().getByRole('button', { name: 'Geef terug' }).click();
    await daar.klaar('Er is niets aangeboden');
    await t.naar('/beheer');
    await page.getByText('Hij staat hier niet ingeschreven.').waitFor();
    await t.knop('Bied aan').click();
    await t.klaar('Het traject is aangeboden.');
    await kampen.page.goto('/trajecten/aangeboden');
    await daar.knop('Neem over').click();
    await daar.klaar('Het traject is nu van u.');
    await daar.kop(een.naam).waitFor();
    expect(await kampen.page.getByText('Hij staat hier niet ingeschreven.').count()).toBe(0);
    await toetsScherm(kampen);
    await kampen.context.close();
    await page.goto(`/trajecten/${een.trajectId}`);
    await page.getByText('Dit is er niet').waitFor();
  }, 180_000);
});

describe('a colleague who becomes an investigating officer', () => {
  let zaak: Persoon;
  let collega: Scherm;
  let daar: Trajectscherm;
  let beheer: Scherm;
  let naam: string;
  beforeAll(async () => {
    [zaak] = (await verhaal.meldVerzuim(1)) as [Persoon];
    await verhaal.totKeuze(zaak.trajectId);
    collega = await meldAanAls(browser, product, 'lp-zwolle');
    daar = new Trajectscherm(collega.page, zaak);
    beheer = await meldAanAls(browser, product, 'beheerder-zwolle');
    const personas = (await (await fetch(`${product.basis}/dev/personas`)).json()) as {
      id: string;
      naam: string;
    }[];
    naam = personas.find(({ id }) => id === 'lp-zwolle')!.naam;
  });

  const rij = () => beheer.page.getByRole('row', { name: new RegExp(naam) });
  const venster = () => beheer.page.getByRole('dialog');
  const straf = () => daar.kaart('Strafrecht');

  it('is no such officer yet: criminal law is not his to choose', async () => {
    await daar.naarKeuze();
    const kaart = collega.page.locator('.kaart').filter({ hasText: 'Strafrecht' }).first();
    await kaart.getByText('Overleg hierover eerst met een opsporingsambtenaar').waitFor();
    expect(await daar.link(/^Bekijk Strafrecht/).count()).toBe(0);
  });

  it('gets his deed recorded by the administrator of his own organisation', async () => {
    await beheer.page.goto('/beheer/mandaten');
    await rij().getByText('nee', { exact: true }).waitFor();
    await rij().getByRole('button', { name: 'Leg akte vast' }).click();
    await venster().getByRole('button', { name: 'Leg akte vast' }).click();
    await venster().getByText('Neem het nummer over van de akte.').first().waitFor();
    await toetsScherm(beheer);
    await venster().getByLabel('Nummer van de akte').fill('B-2026/0012');
    await venster().getByLabel('Geldt tot en met').fill('2099-12-31');
    await venster().getByRole('button', { name: 'Leg akte vast' }).click();
    await venster().getByText('Een akte geldt hoogstens vijf jaar.').first().waitFor();
    await venster()
      .getByLabel('Geldt tot en met')
      .fill((await verhaal.over(365)).slice(0, 10));
    await venster().getByRole('button', { name: 'Leg akte vast' }).click();
    await beheer.page.getByText(`De akte van ${naam} is vastgelegd.`).waitFor();
    await rij().getByText('Akte B-2026/0012').waitFor();
    await toetsScherm(beheer);
  });

  it('then starts a criminal case, which nobody else sees', async () => {
    await daar.naarKeuze();
    await daar.link(/^Bekijk Strafrecht, tegen de jongere/).click();
    await daar.kop('Wat ervoor pleit').waitFor();
    await collega.page.getByRole('checkbox').first().check();
    await collega.page.getByLabel(/Waarom deze route|Toelichting/).fill('Niets anders hielp.');
    await daar.knop('Ja, kies Strafrecht').click();
    await straf().getByText('voornemen').first().waitFor();
    await toetsScherm(collega);
    await page.goto(`/trajecten/${zaak.trajectId}`);
    await t.kaart('Strafrecht').getByText('Afgeschermd').waitFor();
    await collega.page.goto(`/trajecten/${zaak.trajectId}/beheer`);
    await daar.kop('Wie mag de strafzaak zien').waitFor();
  });

  it('sees nothing of it from the moment his deed is withdrawn', async () => {
    await rij().getByRole('button', { name: 'Trek akte in' }).click();
    await venster().getByRole('button', { name: 'Trek akte in' }).click();
    await beheer.page.getByText(`${naam} is geen opsporingsambtenaar meer.`).first().waitFor();
    await rij().getByText('nee', { exact: true }).waitFor();
    await daar.naar('');
    await straf().getByText('Afgeschermd').waitFor();
    expect(await straf().textContent()).not.toMatch(/voornemen/);
    await collega.page.goto(`/trajecten/${zaak.trajectId}/beheer`);
    await daar.kop('Sluit het traject').waitFor();
    expect(await daar.kop('Wie mag de strafzaak zien').count()).toBe(0);
    await Promise.all([collega.context.close(), beheer.context.close()]);
  });
});

describe('a youngster of whom the school reported absence', () => {
  it('reads what was reported and who has it, before the leerplicht took it up', async () => {
    await verhaal.meldVan('leerling-16');
    const jongere = await meldAanAls(browser, product, 'leerling-16');
    await jongere.page.goto('/mijn/traject');
    await jongere.page.getByRole('heading', { name: 'Je school heeft iets gemeld' }).waitFor();
    expect(await jongere.page.getByText('Je hoeft niets te doen').count()).toBe(0);
    await toetsScherm(jongere);
    await jongere.context.close();
  });
});
