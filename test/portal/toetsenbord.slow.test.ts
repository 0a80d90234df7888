import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { Padclient } from '#test/kit/padclient.ts';
import type { Vooruitblik } from '#libs/contract/vooruitblik.ts';
import type { Klaargezet } from '#test/kit/haltes.ts';
import type { Product } from '#test/kit/product.ts';
import { inBestand, om, type Seizoensdagen } from '#test/kit/seizoen.ts';
import { Toetsenbord } from '#test/kit/toetsenbord.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { vulKeten } from '#test/kit/volle-keten.ts';
import { vulSchool, vulThuis } from '#test/kit/volle-school.ts';

const TELEFOON = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const BIJ_SCHOOL = ['NIET_AANGEMELD', 'AANGEMELD', 'IN_BEHANDELING', 'AANDACHT', 'RISICO'];
const GEDULD_MS = 60_000;

let product: Product;
let seizoen: Seizoensdagen;
let browser: Browser;
let school: Klaargezet;
let keten: Klaargezet;
beforeAll(async () => {
  ({ product, browser } = await startToneel(60));
  seizoen = await product.seizoen();
  await vulThuis(product);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Iemand met alleen een toetsenbord, aangemeld van de beginbladzijde af. */
async function als(persona: string, opties: BrowserContextOptions = {}): Promise<Toetsenbord> {
  const personas = (await (await fetch(`${product.basis}/dev/personas`)).json()) as {
    id: string;
    aanmelden: string;
  }[];
  const context = await browser.newContext({ baseURL: product.basis, locale: 'nl-NL', ...opties });
  const bord = new Toetsenbord(await context.newPage());
  await bord.meldAan(personas.find(({ id }) => id === persona)!.aanmelden);
  return bord;
}
/** Een leerling die nog bij zijn school ligt, en voor wiens gemeente een ontvanger bevoegd is. */
async function wieOverKan(client: Padclient, decaan: string): Promise<string> {
  const { items } = await client.get<Vooruitblik>('/v1/vooruitblik', decaan);
  const naar = items.flatMap(({ uitkomst, overstapId }) => (uitkomst === 'gaat_over' ? [overstapId] : []));
  const leerlingen = await client.alles<{ id: string; status: string }>('/v1/overstappen', decaan);
  return leerlingen.find(({ id, status }) => naar.includes(id) && BIJ_SCHOOL.includes(status))!.id;
}
/** Wacht tot dit er staat, en sluit dan het venster: het is gelukt. */
async function gelukt(bord: Toetsenbord, tekst: string | RegExp): Promise<boolean> {
  await bord.ziet(bord.page.getByText(tekst).first(), GEDULD_MS);
  await bord.page.context().close();
  return true;
}
describe('with the keyboard only, at home', () => {
  it('a youngster answers a question of his Passport', async () => {
    const bord = await als('leerling-16', TELEFOON);
    await bord.open(({ adres }) => adres === '/mijn/paspoort');
    await bord.ziet(bord.page.getByRole('heading', { level: 1, name: 'Mijn paspoort' }));
    await bord.open(({ adres }) => adres.startsWith('/mijn/paspoort/over-mij'));
    await bord.ziet(bord.page.getByLabel('Hoe wil je genoemd worden?'));
    await bord.vul(/^Hoe wil je genoemd worden/, 'Bo');
    expect(await gelukt(bord, 'Alles is bewaard')).toBe(true);
  });

  it('a parent gives permission', async () => {
    const bord = await als('ouder-15', TELEFOON);
    await bord.open(/^Bekijk en beslis$/);
    await bord.ziet(bord.page.getByRole('button', { name: 'Ja, dat mag' }));
    await bord.open(/^Ja, dat mag$/);
    await bord.vul(/^Uw naam/, 'A. de Wit');
    await bord.open(/^Geef toestemming$/);
    expect(await gelukt(bord, 'Mag gedeeld worden')).toBe(true);
  });
});

describe('with the keyboard only, from signing in to the result', () => {
  beforeAll(async () => {
    school = await vulSchool(product, browser);
    keten = await vulKeten(product);
  }, 600_000);

  it('a school counsellor hands a pupil over early', async () => {
    const kan = await wieOverKan(new Padclient(product.basis), 'decaan-thorbecke');
    const bord = await als('decaan-thorbecke');
    await bord.open(/^Alles/);
    await bord.ziet(bord.page.locator('.lijst tbody tr').first());
    await bord.open(({ adres }) => adres.endsWith(kan));
    await bord.ziet(bord.page.getByRole('button', { name: 'Draag eerder over' }));
    await bord.open(/^Draag eerder over$/);
    // Op de bladzijde eronder staan ook velden over een reden.
    await bord.ziet(bord.page.getByLabel('Waarom wacht u niet?'));
    await bord.vul(/^Waarom wacht u niet/, 'Al drie weken niet op school gezien.');
    await bord.open(/^Draag 1/);
    expect(await gelukt(bord, 'Bij 1 leerling gelukt.')).toBe(true);
  });

  it('a school reports absence', async () => {
    const bord = await als('decaan-thorbecke');
    await bord.open(/^Verzuim$/);
    await bord.ziet(bord.page.getByRole('heading', { level: 1, name: /Verzuim/ }));
    await bord.ziet(bord.page.getByRole('link', { name: 'Beslis' }).first());
    await bord.open(/^Beslis$/);
    await bord.ziet(bord.page.getByRole('button', { name: 'Meld dit verzuim' }));
    await bord.open(/^Meld dit verzuim$/);
    await bord.kies(/^Wij vragen de leerplicht iets te doen/);
    await bord.open(/^Meld nu$/);
    expect(await gelukt(bord, 'U meldde dit verzuim')).toBe(true);
  });

  it('a mentor gives a pupil the code of a Passport', async () => {
    const bord = await als('mentor-thorbecke');
    await bord.open(/^Alles/);
    await bord.eersteVanLijst();
    await bord.ziet(bord.page.getByRole('button', { name: 'Maak een code' }));
    await bord.open(/^Maak een code$/);
    await bord.ziet(bord.page.locator('.dossier__geheim'));
    expect(await bord.page.locator('.dossier__geheim').innerText()).toMatch(/\w{4}/);
    await bord.page.context().close();
  });

  it('an mbo says that nothing changed this week', async () => {
    const bord = await als('intaker-deltion');
    await bord.open(/^Weekcheck$/);
    await bord.ziet(bord.page.getByRole('button', { name: 'Er is niets veranderd' }).first());
    await bord.open(/^Er is niets veranderd$/);
    await bord.ziet(bord.page.getByRole('button', { name: 'Bevestig dat dit klopt' }), GEDULD_MS);
    await bord.open(/^Bevestig dat dit klopt$/);
    expect(await gelukt(bord, 'Genoteerd: er is niets veranderd')).toBe(true);
  });

  it('an attendance officer takes up a traject', async () => {
    const bord = await als(keten['onderzoeker']!);
    await bord.open(/^Trajecten$/);
    await bord.ziet(bord.page.locator('.lijst tbody tr').first());
    await bord.open(({ adres }) => adres.endsWith(keten['onderzoek']!));
    await bord.ziet(bord.page.getByRole('button', { name: 'Pak op en begin het onderzoek' }));
    await bord.open(/^Pak op en begin het onderzoek$/);
    await bord.ziet(bord.page.getByRole('dialog'));
    await bord.open(/^Pak op en begin het onderzoek$/);
    expect(await gelukt(bord, 'In onderzoek')).toBe(true);
  });

  it('a partner accepts a task', async () => {
    const bord = await als('halt-ijv');
    await bord.open(/^Voer Halt uit$/);
    await bord.ziet(bord.page.getByRole('button', { name: 'Neem de taak aan' }));
    await bord.open(/^Neem de taak aan$/);
    expect(await gelukt(bord, 'U nam de taak aan')).toBe(true);
  });

  it('the region compares two reference dates', async () => {
    const bord = await als('coordinator');
    await bord.open(({ adres }) => adres === '/regio/peildata');
    await bord.ziet(bord.page.getByRole('heading', { level: 1, name: 'Peildata vergelijken' }));
    await bord.naar(/Een andere dag/);
    await bord.druk('End');
    await bord.ziet(bord.page.getByLabel('Eerste peildatum: dag'));
    await bord.vul(/^Eerste peildatum: dag/, inBestand(seizoen.dag('01-01')).replaceAll('-', ''));
    const tabel = bord.page.getByRole('region', { name: 'De kerncijfers op twee peildata' });
    await bord.ziet(tabel.getByRole('row', { name: /Definitief/ }).first());
    expect(await gelukt(bord, 'Niet te vergelijken')).toBe(true);
  });

  it('an administrator lets somebody in', async () => {
    const bord = await als('beheerder');
    await bord.ziet(bord.page.getByRole('heading', { name: 'Nieuwe medewerker' }));
    await bord.open(/^Geef toegang$/);
    await bord.naar(/^In welke rol/);
    await bord.page.keyboard.type('stuur');
    await bord.open(/^Geef toegang$/);
    expect(await gelukt(bord, /^Nieuwe medewerker werkt nu als/)).toBe(true);
  });
});

describe('with the keyboard only, after the deadline', () => {
  // Dan heeft elke ontvanger iemand.
  beforeAll(() => product.verzet(om(seizoen.uiterste, '12:00')), 600_000);

  it.each([
    ['leerplicht', () => school['leerplicht']!],
    ['the Doorstroompunt', () => 'rmc-ijv'],
  ])('%s takes a pupil over', async (_, wie) => {
    const bord = await als(wie());
    await bord.ziet(bord.page.locator('.lijst tbody tr').first(), GEDULD_MS);
    await bord.druk('j');
    await bord.open(/^Neem over/);
    await bord.ziet(bord.page.getByRole('dialog'));
    await bord.open(/^Neem over$/);
    expect(await gelukt(bord, /U hebt .* overgenomen/)).toBe(true);
  });
});
