import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';

const JONGERE = 'leerling-18';
const TROTS = 'Ik kookte voor de hele straat.';

interface Vraag {
  readonly id: string;
  readonly soort: string;
  readonly deel: string;
  readonly verplicht: boolean;
  readonly opties?: readonly { readonly id: string }[];
  readonly van?: { readonly waarde: number };
}
interface Vragen {
  readonly themas: readonly { readonly vragen: readonly Vraag[] }[];
}

let product: Product;
let browser: Browser;
let scherm: Scherm;
let page: Page;
let overstapId: string;
beforeAll(async () => {
  ({ product, browser } = await startToneel(80));
  scherm = await meldAanAls(browser, product, await mentorVanJongere());
  ({ page } = scherm);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function roep<T>(persona: string, pad: string, body?: object): Promise<T> {
  const antwoord = await fetch(product.basis + pad, {
    method: body ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${await product.token(persona)}`,
      ...(body ? { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
  return (await antwoord.json()) as T;
}

interface Persona {
  readonly id: string;
  readonly rol: string;
  readonly organisatie: { readonly naam: string };
}
/** De mentor van de school waar de leerling zit. */
async function mentorVanJongere(): Promise<string> {
  const { items } = await roep<{ items: { id: string; school: { naam: string } }[] }>(
    JONGERE,
    '/v1/overstappen',
  );
  const eigen = items[0]!;
  overstapId = eigen.id;
  const personas = (await (await fetch(`${product.basis}/dev/personas`)).json()) as Persona[];
  return personas.find(({ rol, organisatie }) => rol === 'mentor' && organisatie.naam === eigen.school.naam)!
    .id;
}

async function naar(pad: string): Promise<void> {
  await page.goto(pad);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.geraamte').first().waitFor({ state: 'detached' });
}

const antwoordOp = ({ id, soort, opties = [], van }: Vraag): string | number | string[] => {
  if (soort === 'keuze') return opties[0]!.id;
  if (soort === 'meerkeuze') return [opties[0]!.id];
  return soort === 'schaal' ? van!.waarde : id === 'trots' ? TROTS : 'Dat weet ik nog niet.';
};

/** De leerling vult zijn Paspoort in met de code van zijn mentor, en is klaar. */
async function vultIn(code: string): Promise<string> {
  const { id } = await roep<{ id: string }>(JONGERE, '/v1/paspoorten', { variant: 'mbo-tot-23', code });
  const { themas } = await roep<Vragen>(JONGERE, '/v1/paspoortvragen/mbo-tot-23');
  const vragen = themas
    .flatMap((thema) => thema.vragen)
    .filter(({ deel, soort }) => deel === 'jongere' && soort !== 'bestand');
  const wijzigingen = Object.fromEntries(
    vragen.map((vraag) => [vraag.id, { waarde: antwoordOp(vraag), basis: 0 }]),
  );
  await roep(JONGERE, `/v1/paspoorten/${id}/wijzigingen`, { id: randomUUID(), deel: 'jongere', wijzigingen });
  await roep(JONGERE, `/v1/paspoorten/${id}/afrondingen`, {});
  return id;
}

const gesprek = () => page.getByRole('dialog', { name: /^Gesprek met/ });
let paspoortId = '';

describe('the work of a mentor', () => {
  it('starts with his pupils and what they need', async () => {
    await naar('/mentor');
    await toetsScherm(scherm);
    await naar('/mentor?tab=alles');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(2);
    await toetsScherm(scherm);
  });

  it('reads along nowhere before a pupil asks', async () => {
    await naar('/mentor/paspoorten');
    await page.getByText('U leest nog nergens mee').waitFor();
    await toetsScherm(scherm);
  });

  it('gives a pupil the code to begin a Passport', async () => {
    await naar(`/mentor/leerling/${overstapId}`);
    await page.getByRole('button', { name: 'Maak een code' }).click();
    const code = await page.locator('.dossier__geheim').innerText();
    await page.getByRole('img', { name: `QR-code met code ${code}` }).waitFor();
    await toetsScherm(scherm);
    paspoortId = await vultIn(code);
  });

  it('talks with the pupil, card by card on the whole screen', async () => {
    await naar('/mentor/paspoorten');
    await toetsScherm(scherm);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText(TROTS).first().waitFor();
    await toetsScherm(scherm);
    await tabNaar(page, /^Begin het gesprek$/);
    await page.keyboard.press('Enter');
    await gesprek().getByText('Kaart 1 van 8').waitFor();
    await gesprek().getByText(TROTS).waitFor();
    await toetsScherm(scherm);
    for (let kaart = 2; kaart <= 8; kaart++) {
      await page.keyboard.press('ArrowRight');
      await gesprek().getByText(`Kaart ${kaart} van 8`).waitFor();
    }
    expect(await gesprek().getByRole('heading', { name: 'Uw deel' }).count()).toBe(1);
    await toetsScherm(scherm);
    await page.keyboard.press('Escape');
    await gesprek().waitFor({ state: 'detached' });
  });

  it('keeps his part when the connection is gone, and signs it when it is complete', async () => {
    await naar(`/mentor/paspoorten/${paspoortId}`);
    await page.getByText(/Beantwoord eerst nog 2 vragen/).waitFor();
    const velden = page.getByRole('textbox');
    for (const plek of [0, 1]) await velden.nth(plek).fill('Zij helpt anderen en houdt vol.');
    await scherm.context.setOffline(true);
    await page.getByRole('button', { name: 'Bewaar mijn deel' }).click();
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await velden.first().inputValue()).toBe('Zij helpt anderen en houdt vol.');
    await scherm.context.setOffline(false);
    await page.getByRole('button', { name: 'Bewaar mijn deel' }).click();
    await page.getByText('Uw deel is bewaard.').waitFor();
    await page.getByRole('button', { name: 'Onderteken mijn deel' }).click();
    await page.getByText('Uw deel is ondertekend.').waitFor();
    await page.getByText(/^U ondertekende op/).waitFor();
    expect(await page.getByRole('button', { name: 'Onderteken mijn deel' }).count()).toBe(0);
    await toetsScherm(scherm);
  });

  it('sees it when the pupil does not agree', async () => {
    await roep(JONGERE, `/v1/paspoorten/${paspoortId}/bezwaren`, { tekst: 'Dat advies klopt niet.' });
    await naar(`/mentor/paspoorten/${paspoortId}`);
    await page.getByText('Dat advies klopt niet.').waitFor();
    await toetsScherm(scherm);
  });
});
