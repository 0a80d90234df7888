import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Padclient } from '#test/kit/padclient.ts';
import { dienIn, pasToe } from '#apps/cli/inleveren.ts';
import type { Product } from '#test/kit/product.ts';
import { GERAAMTE, meldAanAls, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { om, type Seizoensdagen } from '#test/kit/seizoen.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { Trajectverhaal } from '#test/kit/traject-verhaal.ts';

const [DECAAN, INTAKER, LP] = ['decaan-thorbecke', 'intaker-deltion', 'lp-zwolle'];
const LEERLINGEN = [
  '109000001;900001;Khalil;;Omar;14-02-2010;90AA;4K1;vmbo-kb;8011AB;12;0193',
  '109000025;900003;Tweemaal;;Selin;03-06-2010;90AA;4K2;vmbo-tl;8011AB;3;0193',
  '109000037;900004;Tweemaals;;Selin;03-06-2010;90AA;4T1;vmbo-tl;8011AB;3;0193',
];

interface Overstap {
  readonly id: string;
  readonly status: string;
  readonly leerling: { readonly leerlingnummer: string; readonly klas: string | null };
}

let product: Product;
let seizoen: Seizoensdagen;
let browser: Browser;
let client: Padclient;
let school: Scherm;
/** De overstap van elke leerling hierboven, op leerlingnummer. */
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ product, browser } = await startToneel(20));
  seizoen = await product.seizoen();
  client = new Padclient(product.basis);
  await new Trajectverhaal(product).leverCohort(LEERLINGEN);
  // Na de dag waarover het voorbeeld van de weekcheck gaat.
  await product.verzet(om(seizoen.week(2, 'dinsdag')));
  const [kop, omar] = (await seizoen.voorbeeld('weekcheck-deltion.csv')).split('\n');
  const levering = { soort: 'weekcheck', als: INTAKER, naam: 'weekcheck.csv' } as const;
  const { bestand } = await dienIn(client, { ...levering, inhoud: Buffer.from(`${kop}\n${omar}\n`) });
  await pasToe(client, bestand, { als: INTAKER });
  const alle = await client.alles<Overstap>('/v1/overstappen', DECAAN);
  ids = new Map(alle.map(({ id, leerling }) => [leerling.leerlingnummer, id]));
  school = await meldAanAls(browser, product, DECAAN);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const nummer = (welk: string): string => ids.get(welk)!;
const overstap = (welk: string) => client.get<Overstap>(`/v1/overstappen/${nummer(welk)}`, DECAAN);
const knop = ({ page }: Scherm, naam: string | RegExp): Locator => page.getByRole('button', { name: naam });
const venster = ({ page }: Scherm): Locator => page.locator('dialog[open]');
const inVenster = (scherm: Scherm, naam: string): Locator =>
  venster(scherm).getByRole('button', { name: naam, exact: true });
const ziet = ({ page }: Scherm, tekst: string | RegExp): Promise<void> =>
  page.getByText(tekst).first().waitFor();
async function naar({ page }: Scherm, pad: string): Promise<void> {
  await page.goto(pad);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator(GERAAMTE).first().waitFor({ state: 'detached' });
}

describe('what a school does with its own entry', () => {
  it('withdraws it as a mistake, and opens it again', async () => {
    await naar(school, `/school/leerling/${nummer('900004')}`);
    const voor = (await overstap('900004')).status;
    await knop(school, 'Trek de opgave in').click();
    await inVenster(school, 'Trek de opgave in').click();
    await venster(school).getByText('Kies een reden.').first().waitFor();
    await toetsScherm(school);
    await venster(school).getByLabel('De leerling had niet op de lijst moeten staan.').check();
    await inVenster(school, 'Trek de opgave in').click();
    await ziet(school, 'De opgave is ingetrokken.');
    await ziet(school, 'Deze overstap is gesloten.');
    expect((await overstap('900004')).status).toBe('AFGESLOTEN');
    await toetsScherm(school);
    await knop(school, 'Open weer').click();
    await ziet(school, 'De overstap is weer open.');
    await knop(school, 'Trek de opgave in').waitFor();
    expect((await overstap('900004')).status).toBe(voor);
  });

  it('cannot withdraw who applied to a college, and hears why', async () => {
    await naar(school, `/school/leerling/${nummer('900001')}`);
    await knop(school, 'Trek de opgave in').click();
    await venster(school).getByLabel('De leerling staat er twee keer op.').check();
    await inVenster(school, 'Trek de opgave in').click();
    await venster(school).getByText('Een mbo meldt dat deze leerling zich heeft aangemeld.').waitFor();
    await toetsScherm(school);
    await inVenster(school, 'Annuleer').click();
    expect((await overstap('900001')).status).not.toBe('AFGESLOTEN');
  });

  it('corrects it: sees first what it does, and then that it is done', async () => {
    await naar(school, `/school/leerling/${nummer('900004')}`);
    await knop(school, 'Verbeter gegevens').click();
    await venster(school).getByLabel('Klas', { exact: true }).fill('4T9');
    await inVenster(school, 'Controleer').click();
    await venster(school).getByText('Selin Tweemaals is al bekend en wordt bijgewerkt').waitFor();
    await venster(school).getByText('Klas: “4T1” wordt “4T9”').waitFor();
    expect(await venster(school).getByText('Er is geen woongemeente.').count()).toBe(0);
    expect((await overstap('900004')).leerling.klas).toBe('4T1');
    await toetsScherm(school);
    await inVenster(school, 'Sla op').click();
    await venster(school).getByText('Selin Tweemaals is bijgewerkt').waitFor();
    await inVenster(school, 'Klaar').click();
    await ziet(school, /^4T9 · /);
    expect((await overstap('900004')).leerling.klas).toBe('4T9');
  });
});

describe('one pupil who is on the list twice', () => {
  it('is proposed, merged by a human, and separated again', async () => {
    await naar(school, `/school/leerling/${nummer('900003')}`);
    await school.page.getByRole('heading', { name: 'Is dit dezelfde leerling?' }).waitFor();
    await ziet(school, /3 juni 2010, leerlingnummer 900004\.$/);
    await toetsScherm(school);
    const voor = (await overstap('900004')).status;
    await knop(school, 'Voeg samen met deze').click();
    await ziet(school, 'Samengevoegd.');
    await knop(school, 'Maak weer los').waitFor();
    expect((await overstap('900004')).status).toBe('AFGESLOTEN');
    await toetsScherm(school);
    await knop(school, 'Maak weer los').click();
    await ziet(school, 'Weer los. Beide staan op uw lijst.');
    await knop(school, 'Voeg samen met deze').waitFor();
    expect((await overstap('900004')).status).toBe(voor);
  });
});

describe('what a college reports by hand', () => {
  let mbo: Scherm;
  const aanmelding = async () =>
    (
      await client.get<{ items: { id: string; status: string; versie: number }[] }>(
        `/v1/overstappen/${nummer('900001')}/aanmeldingen`,
        INTAKER,
      )
    ).items[0]!;
  const intakes = async () =>
    (
      await client.get<{ items: { id: string; stand: string }[] }>(
        `/v1/overstappen/${nummer('900001')}/intakes`,
        INTAKER,
      )
    ).items;
  const plan = async (dag: string): Promise<void> => {
    await knop(mbo, 'Plan een gesprek').click();
    await venster(mbo).getByLabel('Dag', { exact: true }).fill(dag);
    await venster(mbo).getByLabel('Tijd', { exact: true }).fill('14:30');
    await inVenster(mbo, 'Plan').click();
    await ziet(mbo, 'Het gesprek is gepland.');
    await venster(mbo).waitFor({ state: 'detached' });
  };
  beforeAll(async () => {
    mbo = await meldAanAls(browser, product, INTAKER);
    await naar(mbo, `/mbo/leerling/${nummer('900001')}`);
  });

  it('plans a conversation, sees that the pupil called it off, and plans another', async () => {
    await knop(mbo, 'Plan een gesprek').click();
    await inVenster(mbo, 'Plan').click();
    await venster(mbo).getByText('Kies een dag.').first().waitFor();
    await toetsScherm(mbo);
    await inVenster(mbo, 'Annuleer').click();
    await plan(seizoen.week(2, 'donderdag'));
    await ziet(mbo, /^Gesprek op .*14:30/);
    await knop(mbo, 'De leerling zegt af').click();
    await ziet(mbo, /^Gesprek van .* is afgezegd\.$/);
    expect((await intakes()).map(({ stand }) => stand)).toEqual(['AFGEZEGD']);
    await plan(seizoen.week(2, 'vrijdag'));
    await toetsScherm(mbo);
  });

  it('hears that a colleague called it off first, and changes nothing', async () => {
    const open = (await intakes()).find(({ stand }) => stand === 'GEPLAND')!;
    await client.post(`/v1/intakes/${open.id}/afzeggingen`, INTAKER, { door: 'mbo' });
    await knop(mbo, 'De leerling zegt af').click();
    await ziet(mbo, 'Over dit gesprek is al iets vastgelegd.');
    await toetsScherm(mbo);
    expect((await intakes()).map(({ stand }) => stand)).toEqual(['AFGEZEGD', 'AFGEZEGD']);
  });

  it('records afterwards that it took place', async () => {
    await naar(mbo, `/mbo/leerling/${nummer('900001')}`);
    await plan(seizoen.week(3, 'maandag'));
    await product.verzet(om(seizoen.week(3, 'dinsdag')));
    await naar(mbo, `/mbo/leerling/${nummer('900001')}`);
    await knop(mbo, 'Het gesprek is geweest').click();
    await ziet(mbo, /^Gesprek van .* is geweest\.$/);
    expect((await intakes()).map(({ stand }) => stand)).toContain('GEWEEST');
    await toetsScherm(mbo);
  });

  it('sees what a colleague changed first, and reports on top of that', async () => {
    await knop(mbo, 'Meld een status').click();
    await venster(mbo).getByLabel('Wachtlijst', { exact: true }).check();
    const { id, versie } = await aanmelding();
    const eerder = { status: 'AANGEBODEN', dag: seizoen.week(3, 'dinsdag'), versie };
    await client.post(`/v1/aanmeldingen/${id}/statussen`, INTAKER, eerder);
    await inVenster(mbo, 'Meld').click();
    await venster(mbo).getByText('Dit is intussen veranderd').waitFor();
    await venster(mbo).getByText('zij staat nu op aangeboden', { exact: false }).waitFor();
    await venster(mbo).getByLabel('Wachtlijst', { exact: true }).waitFor({ state: 'detached' });
    expect((await aanmelding()).status).toBe('AANGEBODEN');
    await toetsScherm(mbo);
    await venster(mbo).getByLabel('Definitief geplaatst', { exact: true }).check();
    await inVenster(mbo, 'Meld').click();
    await ziet(mbo, 'De status is gemeld.');
    expect((await aanmelding()).status).toBe('DEFINITIEF');
    await mbo.context.close();
  });
});

describe('what a receiver does with a pupil', () => {
  let lp: Scherm;
  let zaak: string;
  const status = async () => (await client.get<{ status: string }>(`/v1/overdrachten/${zaak}`, LP)).status;
  const leg = async (soort: string): Promise<void> => {
    await knop(lp, 'Leg iets vast').click();
    await venster(lp).getByLabel(soort, { exact: true }).check();
    await inVenster(lp, 'Leg vast').click();
  };
  beforeAll(async () => {
    const inhoud = { toelichting: 'Al drie weken niet gezien.' };
    await client.post(`/v1/overstappen/${nummer('900003')}/overdrachten`, DECAAN, inhoud);
    const { items } = await client.get<{ items: { id: string; overstapId: string | null }[] }>(
      '/v1/overdrachten?paginaGrootte=200',
      LP,
    );
    zaak = items.find(({ overstapId }) => overstapId === nummer('900003'))!.id;
    await client.post(`/v1/overdrachten/${zaak}/acceptaties`, LP);
    lp = await meldAanAls(browser, product, LP);
    await naar(lp, `/leerplicht/overdracht/${zaak}`);
  });

  it('records a contact, which is the first, guidance, and care that begins once and ends', async () => {
    await knop(lp, 'Eerste contact vastleggen').waitFor();
    await knop(lp, 'Leg iets vast').click();
    await inVenster(lp, 'Leg vast').click();
    await venster(lp).getByText('Kies wat u deed.').first().waitFor();
    await toetsScherm(lp);
    await inVenster(lp, 'Annuleer').click();
    for (const soort of ['Gebeld', 'Begeleiding gegeven', 'Zorg begonnen']) {
      await leg(soort);
      await venster(lp).waitFor({ state: 'detached' });
      await lp.page.getByRole('listitem').filter({ hasText: soort }).first().waitFor();
    }
    expect(await knop(lp, 'Eerste contact vastleggen').count()).toBe(0);
    await leg('Zorg begonnen');
    await venster(lp).getByText('De zorg loopt al.').waitFor();
    await toetsScherm(lp);
    await venster(lp).getByLabel('Zorg geëindigd', { exact: true }).check();
    await inVenster(lp, 'Leg vast').click();
    await venster(lp).waitFor({ state: 'detached' });
    const { items } = await client.get<{ items: { soort: string }[] }>(
      `/v1/overdrachten/${zaak}/behandelingen`,
      LP,
    );
    expect(items.map(({ soort }) => soort).toSorted()).toEqual([
      'BEGELEIDING',
      'TELEFOON',
      'ZORG_BEEINDIGD',
      'ZORG_BEGONNEN',
    ]);
  });

  it('reports back to the school, which finishes the task that follows', async () => {
    await knop(lp, 'Meld terug aan de school').click();
    await inVenster(lp, 'Meld terug').click();
    await ziet(lp, /^U hebt Selin Tweemaal teruggemeld aan de school/);
    expect(await status()).toBe('TERUGGEMELD');
    await toetsScherm(lp);
    await naar(school, `/school/leerling/${nummer('900003')}`);
    await knop(school, 'Rond de taak af').click();
    await inVenster(school, 'Rond de taak af').click();
    await venster(school).getByRole('alert').first().waitFor();
    await toetsScherm(school);
    await venster(school).getByLabel('Wat hebt u gedaan?').fill('Met Selin en haar moeder gesproken.');
    await inVenster(school, 'Rond de taak af').click();
    await ziet(school, 'De taak is afgerond.');
    const taken = await client.alles<{ soort: string; overstapId: string | null }>('/v1/taken', DECAAN);
    expect(taken.filter(({ soort, overstapId }) => soort === 'teruggemeld-oppakken' && overstapId)).toEqual(
      [],
    );
  });

  it('closes the case', async () => {
    await knop(lp, 'Sluit de zaak').click();
    await venster(lp).getByLabel('Iets anders').check();
    await inVenster(lp, 'Sluit de zaak').click();
    await ziet(lp, 'De zaak van Selin Tweemaal is gesloten.');
    expect(await status()).toBe('AFGESLOTEN');
    await ziet(lp, 'De ontvanger sloot de zaak: iets anders.');
    await toetsScherm(lp);
  });
});
