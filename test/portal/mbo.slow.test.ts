import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { om, type Seizoensdagen } from '#test/kit/seizoen.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { isoWeek } from '#libs/domain/tijd/kalenderdag.ts';

const GEDULD = { timeout: 60_000 };
const INTAKER = 'intaker-deltion';
const JONGERE = 'leerling-18';

let product: Product;
let seizoen: Seizoensdagen;
let browser: Browser;
let scherm: Scherm;
beforeAll(async () => {
  ({ product, browser } = await startToneel(40));
  seizoen = await product.seizoen();
  await leesCohortIn();
  await product.verzet(om(seizoen.week(1, 'vrijdag')));
  scherm = await meldAanAls(browser, product, INTAKER);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

interface Antwoord {
  readonly id: string;
  readonly status: string;
}
async function roep<T = Antwoord>(persona: string, pad: string, body?: object): Promise<T> {
  const vorm = body instanceof FormData;
  const antwoord = await fetch(product.basis + pad, {
    method: body ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${await product.token(persona)}`,
      ...(body ? { 'Idempotency-Key': randomUUID() } : {}),
      ...(body && !vorm ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(body ? { body: vorm ? body : JSON.stringify(body) } : {}),
  });
  if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
  return (await antwoord.json()) as T;
}

async function wachtOp(persona: string, id: string, status: string): Promise<void> {
  for (;;) {
    const bestand = await roep(persona, `/v1/bestanden/${id}`);
    if (bestand.status === status) return;
    if (bestand.status === 'AFGEKEURD') throw new Error('afgekeurd');
    await new Promise((verder) => setTimeout(verder, 200));
  }
}

/** De school leverde haar leerlingen al in; daarover gaat dit verhaal niet. */
async function leesCohortIn(): Promise<void> {
  const form = new FormData();
  form.set('soort', 'cohort');
  form.set('bestand', new Blob([await seizoen.voorbeeld('overstappers-thorbecke.csv')]), 'cohort.csv');
  const { id } = await roep('decaan-thorbecke', '/v1/bestanden', form);
  await wachtOp('decaan-thorbecke', id, 'GECONTROLEERD');
  await roep('decaan-thorbecke', `/v1/bestanden/${id}/verwerkingen`, {});
  await wachtOp('decaan-thorbecke', id, 'VERWERKT');
}

async function naar(pad: string): Promise<Page> {
  await scherm.page.goto(pad);
  await scherm.page.getByRole('heading', { level: 1 }).waitFor();
  return scherm.page;
}
async function kies(page: Page, naam: string): Promise<void> {
  const [kiezer] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kies een bestand' }).click(),
  ]);
  const buffer = Buffer.from(await seizoen.voorbeeld(naam));
  await kiezer.setFiles({ name: naam, mimeType: 'text/csv', buffer });
}

/** Hoe de zoveelste week met weekchecks op de kalender heet. */
const weeknummer = (hoeveelste: number): number =>
  Number(isoWeek(seizoen.week(hoeveelste, 'maandag')).week.slice(-2));

/** Is dit te zien, zo nodig na even wachten? */
async function ziet(plek: Locator): Promise<boolean> {
  await plek.first().waitFor(GEDULD);
  return true;
}

describe('the weekly check of an mbo', () => {
  it('is what the start page asks for', async () => {
    const page = await naar('/mbo');
    await page.getByRole('heading', { name: `Doe de weekcheck van week ${weeknummer(1)}` }).waitFor();
    await toetsScherm(scherm);
    await page.getByRole('link', { name: 'Doe de weekcheck' }).click();
    expect(await ziet(page.getByRole('heading', { level: 1, name: 'Weekcheck' }))).toBe(true);
    await toetsScherm(scherm);
  });

  it('goes by file: a word nobody knows gets its meaning once, then the file is applied', async () => {
    const page = await naar('/mbo/weekcheck/bestand');
    await kies(page, 'weekcheck-deltion.csv');
    await page.getByLabel(/geplaats/).selectOption('AANGEBODEN', GEDULD);
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Onthoud dit en controleer opnieuw' }).click();
    await page.getByRole('button', { name: 'Lees 2 goede regels in' }).click(GEDULD);
    await page.getByText('2 regels zijn ingelezen').waitFor(GEDULD);
    await toetsScherm(scherm);
    await naar('/mbo');
    await page
      .getByRole('heading', { name: `De weekcheck van week ${weeknummer(1)} is gedaan` })
      .or(page.getByRole('heading', { name: `Nu geen weekcheck. De volgende is week ${weeknummer(2)}` }))
      .waitFor();
    expect(await ziet(page.getByRole('link', { name: 'Khalil, Omar' }))).toBe(true);
    await toetsScherm(scherm);
  });

  it('goes by hand: only what differs is changed, the effects come first, and the rest is confirmed', async () => {
    await product.verzet(om(seizoen.week(2, 'dinsdag')));
    const page = await naar('/mbo/weekcheck/invullen');
    await page.getByLabel('Nieuwe status van Omar Khalil').selectOption('DEFINITIEF');
    await page.getByText('1 veranderd.').waitFor();
    await toetsScherm(scherm);
    await tabNaar(page, /^Bekijk de gevolgen$/);
    await page.keyboard.press('Enter');
    await page.getByText('Van aangemeld naar definitief geplaatst.').waitFor(GEDULD);
    await page.getByText('1 regel was al zo bekend.').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: /^Lees 2 goede regels in$/ }).click();
    await page.getByText('2 regels zijn ingelezen').waitFor(GEDULD);
    const { items } = await roep<{ items: { week: string; status: string }[] }>(INTAKER, '/v1/weekchecks');
    expect(items.find(({ week }) => week === isoWeek(seizoen.week(2, 'maandag')).week)?.status).toBe(
      'ONTVANGEN',
    );
  });

  it('takes that a pupil did not appear, from his own page', async () => {
    await product.verzet(om(seizoen.week(3, 'dinsdag')));
    const page = await naar('/mbo');
    await page.getByRole('link', { name: 'Khalil, Omar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Omar Khalil' }).waitFor();
    await page.getByText('Definitief geplaatst').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Niet verschenen' }).click();
    await page.getByRole('dialog', { name: 'Niet verschenen' }).waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Zet in de weekcheck' }).click();
    await page.getByText('1 veranderd.').waitFor();
    await page.getByRole('link', { name: 'Aanmeldingen' }).first().click();
    await page.getByText('U veranderde iets in de weekcheck en verstuurde het nog niet').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('link', { name: 'Ga verder met de weekcheck' }).click();
    await page.getByText('1 veranderd.').waitFor();
    await page.getByRole('button', { name: 'Bekijk de gevolgen' }).click();
    expect(await ziet(page.getByText('Van definitief geplaatst naar niet verschenen.'))).toBe(true);
  });

  it('that a colleague applied first says so, and changes nothing twice', async () => {
    const { page } = scherm;
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    await roep(INTAKER, `/v1/bestanden/${id}/verwerkingen`, {});
    await page.getByRole('button', { name: /^Lees 2 goede regels in$/ }).click();
    await page
      .getByText('Dit is intussen veranderd')
      .or(page.getByText('2 regels zijn ingelezen'))
      .first()
      .waitFor(GEDULD);
    await page.reload();
    expect(await ziet(page.getByText('2 regels zijn ingelezen'))).toBe(true);
  });

  it('may be that nothing changed', async () => {
    await product.verzet(om(seizoen.week(4, 'dinsdag')));
    const page = await naar('/mbo/weekcheck');
    await page.getByRole('button', { name: 'Er is niets veranderd' }).click();
    await page.getByRole('button', { name: 'Bevestig dat dit klopt' }).click(GEDULD);
    expect(await ziet(page.getByText('Genoteerd: er is niets veranderd'))).toBe(true);
    await toetsScherm(scherm);
  });
});

interface Vragenlijst {
  readonly themas: readonly {
    readonly vragen: readonly { readonly id: string; readonly deel: string; readonly soort: string }[];
  }[];
}

/** De jongere vult een Paspoort in, stelt het vast en deelt wat hij schreef met het mbo. */
async function deelPaspoort(): Promise<string> {
  const lijst = await roep<Vragenlijst>(JONGERE, '/v1/paspoortvragen/mbo-vanaf-23');
  const vragen = lijst.themas
    .flatMap((thema) => thema.vragen)
    .filter(({ deel, soort }) => deel === 'jongere' && soort === 'tekst');
  const { id } = await roep(JONGERE, '/v1/paspoorten', { variant: 'mbo-vanaf-23' });
  const wijzigingen = antwoordenOp(lijst);
  await roep(JONGERE, `/v1/paspoorten/${id}/wijzigingen`, { id: randomUUID(), deel: 'jongere', wijzigingen });
  await roep(JONGERE, `/v1/paspoorten/${id}/afrondingen`, {});
  await roep(JONGERE, `/v1/paspoorten/${id}/vaststellingen`, {});
  const personas = (await (await fetch(`${product.basis}/dev/personas`)).json()) as {
    id: string;
    organisatie: { id: string };
  }[];
  const ontvangerId = personas.find((persona) => persona.id === INTAKER)!.organisatie.id;
  const wens = {
    ontvangerId,
    doel: 'intake',
    vragen: vragen.slice(0, 3).map((v) => v.id),
    tot: seizoen.week(6, 'zaterdag'),
  };
  return (await roep(JONGERE, `/v1/paspoorten/${id}/delingen`, wens)).id;
}

type Vraag = Vragenlijst['themas'][number]['vragen'][number] & {
  readonly opties?: readonly { readonly id: string }[];
  readonly van?: { readonly waarde: number };
};
const antwoordOp = ({ id, soort, opties, van }: Vraag): unknown =>
  ({
    tekst: `Antwoord op ${id}`,
    keuze: opties?.[0]?.id,
    meerkeuze: [opties?.[0]?.id],
    schaal: van?.waarde,
  })[soort];
const antwoordenOp = (lijst: Vragenlijst): object =>
  Object.fromEntries(
    lijst.themas
      .flatMap((thema) => thema.vragen)
      .filter(({ deel, soort }) => deel === 'jongere' && soort !== 'bestand')
      .map((vraag) => [vraag.id, { waarde: antwoordOp(vraag), basis: 0 }]),
  );

describe('a Passport shared with an mbo', () => {
  let deling: string;
  beforeAll(async () => {
    await naar('/mbo/paspoorten');
    await scherm.page.getByText('Er is nog niets met u gedeeld').waitFor();
    await toetsScherm(scherm);
    deling = await deelPaspoort();
  });

  it('is opened on purpose: only then is there something to read', async () => {
    const page = await naar('/mbo/paspoorten');
    await page.getByText('nieuw', { exact: true }).waitFor();
    await toetsScherm(scherm);
    await page.goto(`/mbo/paspoorten/${deling}`);
    await page.getByText('De jongere ziet dat u het opent.').waitFor();
    expect(await page.getByText('Antwoord op').count()).toBe(0);
    await page.getByRole('button', { name: 'Open het Paspoort' }).click();
    await page.getByText('Antwoord op').first().waitFor();
    await toetsScherm(scherm);
  });

  it('can be discussed, and taken over in a plan', async () => {
    const { page } = scherm;
    await page.getByRole('button', { name: 'Besproken', exact: true }).click();
    await page.getByText(/^Besproken op /).waitFor();
    await page.getByRole('button', { name: 'Overgenomen in een plan' }).click();
    expect(await ziet(page.getByText(/Dat plan blijft van/))).toBe(true);
    await toetsScherm(scherm);
  });

  it('that the young person withdraws while it is open, closes calmly at once', async () => {
    const { page } = scherm;
    await roep(JONGERE, `/v1/delingen/${deling}/intrekkingen`, {});
    await page.getByText('Deze deling is gesloten').waitFor(GEDULD);
    expect(await page.getByText('Antwoord op').count()).toBe(0);
    await toetsScherm(scherm);
    await page.getByRole('link', { name: 'Naar de Paspoorten', exact: true }).click();
    await page.getByRole('heading', { name: 'Gesloten' }).waitFor();
  });
});
