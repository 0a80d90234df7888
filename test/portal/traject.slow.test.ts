import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { Trajectscherm } from '#test/kit/traject-scherm.ts';
import { Trajectverhaal, type Persoon } from '#test/kit/traject-verhaal.ts';

let product: Product;
let browser: Browser;
let verhaal: Trajectverhaal;
let lpa: Scherm;
let page: Page;
let t: Trajectscherm;
let wie: Persoon;
let tweede: Persoon;

beforeAll(async () => {
  ({ product, browser } = await startToneel(60));
  verhaal = new Trajectverhaal(product);
  [wie, tweede] = (await verhaal.meldVerzuim(2)) as [Persoon, Persoon];
  lpa = await meldAanAls(browser, product, 'boa-zwolle');
  page = lpa.page;
  t = new Trajectscherm(page, wie);
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('a traject of the leerplicht, from melding to return', () => {
  it('stands on top of the list of who must act, and opens by keyboard', async () => {
    await page.goto('/trajecten');
    await t.link(wie.lijstnaam).waitFor();
    await toetsScherm(lpa);
    while ((await page.evaluate<string>('document.activeElement.textContent')) !== wie.lijstnaam)
      await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await t.kop(wie.naam).waitFor();
    await t.klaar('U bent aan zet');
    await toetsScherm(lpa);
  });

  it('is found by searching its pupil, and no name stands in the address', async () => {
    await page.keyboard.press('Control+k');
    await t.venster().getByRole('searchbox').fill(wie.lijstnaam.split(',')[0]!);
    await t.venster().getByRole('heading', { name: 'Traject' }).waitFor();
    await toetsScherm(lpa);
    await t.venster().getByRole('button', { name: wie.naam }).last().click();
    await t.kop(wie.naam).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/trajecten/${wie.trajectId}`);
  });

  it('says what may not be done yet, with the rule', async () => {
    await t.kaart('Halt').getByText('Nu kan er geen route gekozen worden.').waitFor();
    await t.naarKeuze();
    await page.getByText('Kan nu niet').first().waitFor();
    await toetsScherm(lpa);
    await t.naar('');
  });

  it('is taken up, and its youngster and parents are heard', async () => {
    await t.knop('Pak op en begin het onderzoek').click();
    await t.venster().getByRole('button', { name: 'Pak op en begin het onderzoek' }).click();
    await t.klaar('In onderzoek');
    await t.naar('/onderzoek');
    for (const hoort of ['De jongere', 'De ouders']) {
      await t.knop('Nodig uit').click();
      await t.venster().getByRole('radio', { name: hoort }).check();
      await t
        .venster()
        .getByLabel('Wanneer is het gesprek?')
        .fill(await verhaal.zojuist());
      await t.venster().getByRole('button', { name: 'Nodig uit' }).click();
      await t.klaar(/De uitnodiging is vastgelegd/);
      await t.knop('Leg uitkomst vast').click();
      await t.venster().getByRole('radio', { name: 'Gehoord' }).check();
      await t.venster().getByLabel('Verslag van het gesprek').fill('Hij slaapt slecht sinds de verhuizing.');
      await t.venster().getByRole('button', { name: 'Leg uitkomst vast' }).click();
      await t.venster().waitFor({ state: 'detached' });
    }
    await toetsScherm(lpa);
  }, 180_000);

  it('is weighed with the instrument and given its meaning', async () => {
    await t.knop('Duid het verzuim').click();
    await t.venster().getByRole('radio', { name: 'Signaal, met problemen erachter' }).check();
    await t.venster().getByRole('radio', { name: 'Ja, verwijtbaar' }).check();
    await t.venster().getByRole('button', { name: 'Duid het verzuim' }).click();
    await t.klaar('Het verzuim is geduid.');
    await t.link('Vul het instrument in').click();
    await t.kop('Signaleringsinstrument').waitFor();
    const ja = page.getByRole('radio', { name: 'ja', exact: true });
    await ja.first().waitFor();
    await t.knop('Bewaar en lees het advies').click();
    await page.getByText('Beantwoord ten minste een vraag.').first().waitFor();
    await toetsScherm(lpa);
    for (let plek = 0; plek < (await ja.count()); plek++) await ja.nth(plek).check();
    await toetsScherm(lpa);
    await t.knop('Bewaar en lees het advies').click();
    await t.klaar('Het instrument is ingevuld.');
    await page.getByText('Advies uit de antwoorden').first().waitFor();
    await page.getByText('21 van de 21 vragen zijn beantwoord.').first().waitFor();
    await toetsScherm(lpa);
  }, 180_000);

  it('gets voluntary help, chosen by a human in two steps', async () => {
    await t.naar('');
    await t.knop('Ga naar de routekeuze').click();
    await t.venster().getByRole('button', { name: 'Ga naar de routekeuze' }).click();
    await t.klaar('Routekeuze');
    await t.naarKeuze();
    await t.link('Bekijk Vrijwillige hulp').click();
    await t.kop('Wat ervoor pleit').waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await t.knop('Ja, kies Vrijwillige hulp').click();
    await page.getByText('Kies ten minste een periode.').first().waitFor();
    await toetsScherm(lpa);
    await t.kies('Vrijwillige hulp', 'Moeder en zoon willen hulp bij het ritme.');
    await t.kaart('Vrijwillige hulp').getByRole('button', { name: 'Leg toestemming vast' }).click();
    await t.venster().getByRole('button', { name: 'Leg toestemming vast' }).click();
    for (const mis of ['Kies wie besluit.', 'Kies wat het besluit is.', 'Kies hoe u dit weet.'])
      await t.venster().getByText(mis).first().waitFor();
    await t.venster().getByRole('button', { name: 'Annuleer' }).click();
    await t.stemtIn('Vrijwillige hulp', 'De jongere', 'Gezegd in een gesprek');
    await t.stemtIn('Vrijwillige hulp', 'De ouders', 'Gezegd in een gesprek');
    await t.doe('Vrijwillige hulp', 'Ga verder met de toestemming');
    await t.doe('Vrijwillige hulp', 'Meld aan bij de hulpverlener');
  }, 180_000);

  it('gets Halt, but only with what the law asks', async () => {
    await t.kies('Halt', 'Hij wil laten zien dat het anders kan.');
    await t.kaart('Halt').getByRole('button', { name: 'Leg vast: op papier ingelicht' }).click();
    await t.venster().getByRole('button', { name: 'Leg vast: op papier ingelicht' }).click();
    await t
      .venster()
      .getByText(/Bevestig: De jongere weet op papier/)
      .first()
      .waitFor();
    await toetsScherm(lpa);
    await t.venster().getByRole('checkbox').check();
    await t.venster().getByRole('button', { name: 'Leg vast: op papier ingelicht' }).click();
    await t.klaar('Gelukt: Leg vast: op papier ingelicht.');
    await t.kaart('Halt').getByRole('button', { name: 'Ga verder met de instemming' }).click();
    await t
      .venster()
      .getByText(/Leg eerst vast dat er toestemming is/)
      .waitFor();
    await t.venster().getByRole('button', { name: 'Annuleer' }).click();
    await t.stemtIn('Halt', 'De jongere', 'Ondertekend formulier');
    await t.stemtIn('Halt', 'De ouders', 'Ondertekend formulier');
    await t.doe('Halt', 'Ga verder met de instemming');
    await t.doe('Halt', 'Verwijs naar Halt');
    const halt = await meldAanAls(browser, product, 'halt-ijv');
    await halt.page.goto('/taken');
    await halt.page.getByRole('link', { name: 'Voer Halt uit' }).first().click();
    await halt.page.getByRole('button', { name: 'Neem de taak aan' }).click();
    await halt.page.getByText('U nam de taak aan').first().waitFor();
    await halt.context.close();
    await t.naar('');
    await t.kaart('Halt').getByText('aangenomen door Halt').first().waitFor();
    await t.kaart('Strafrecht').getByText('Over deze feiten loopt Halt.', { exact: false }).waitFor();
    await toetsScherm(lpa);
  }, 240_000);
});

describe('a meeting of all who help', () => {
  it('is planned with who the LPA chooses, and goes into a calendar', async () => {
    await t.naar('/overleg');
    await t.link('Plan een overleg').click();
    await page.getByLabel('Dag en tijd').fill(await verhaal.overDagen(2));
    await page.getByRole('checkbox', { name: 'De jongere' }).check();
    await page.getByRole('checkbox', { name: /Halt/ }).check();
    await page.getByRole('checkbox', { name: /Thorbecke/ }).check();
    await page.getByLabel('Agenda').fill('Hoe gaat het thuis en op school?');
    await toetsScherm(lpa);
    await t.knop('Plan en nodig uit').click();
    await t.klaar('Het overleg is gepland.');
    await page.goto('/overleggen');
    await page.getByRole('cell', { name: wie.naam }).first().waitFor();
    await toetsScherm(lpa);
    await page.getByRole('row').nth(1).getByRole('link').click();
    await t.kop(`Overleg over ${wie.naam}`).waitFor();
    await toetsScherm(lpa);
    const [bestand] = await Promise.all([
      page.waitForEvent('download'),
      t.link('Zet in uw agenda (.ics)').click(),
    ]);
    expect(bestand.suggestedFilename()).toBe('overleg.ics');
  }, 180_000);

  it('is recorded after it was held, and each reads the summary only when it is released to him', async () => {
    await product.verzet(await verhaal.over(3));
    await page.reload();
    await t.knop('Leg het overleg vast').click();
    await t.venster().getByRole('checkbox', { name: 'De jongere' }).check();
    await t.venster().getByLabel('Samenvatting').fill('Hij wil hulp en een rooster dat hij aankan.');
    await t
      .venster()
      .getByLabel(/Afspraak met Thorbecke/)
      .fill('De school maakt een aangepast rooster.');
    await t.venster().getByRole('button', { name: 'Leg het overleg vast' }).click();
    await t.klaar('Het overleg is vastgelegd.');
    await page.getByRole('checkbox', { name: /Halt/ }).check();
    await toetsScherm(lpa);
    await t.knop('Geef vrij').click();
    await t.klaar('De samenvatting is vrijgegeven.');
    const pad = new URL(page.url()).pathname;
    const halt = await meldAanAls(browser, product, 'halt-ijv');
    await halt.page.goto(pad);
    await halt.page.getByText('Hij wil hulp en een rooster dat hij aankan.').waitFor();
    await toetsScherm(halt);
    const school = await meldAanAls(browser, product, 'decaan-thorbecke');
    await school.page.goto(pad);
    await school.page.getByText('De samenvatting is nog niet aan u vrijgegeven.').waitFor();
    await toetsScherm(school);
    await Promise.all([halt.context.close(), school.context.close()]);
  }, 240_000);
});

describe('a criminal case', () => {
  it('is shielded: a colleague who is not on its list sees no sign of it, and one who is sees who may', async () => {
    await verhaal.strafzaak(tweede.trajectId);
    const collega = await meldAanAls(browser, product, 'lp-zwolle');
    await collega.page.goto(`/trajecten/${tweede.trajectId}`);
    const straf = collega.page.getByRole('article', { name: 'Strafrecht' });
    await straf.getByText('Afgeschermd').waitFor();
    expect(await straf.textContent()).not.toMatch(/voornemen|sinds|tegen de/);
    await toetsScherm(collega);
    await collega.page.goto(`/trajecten/${tweede.trajectId}/beheer`);
    await collega.page.getByRole('heading', { name: 'Sluit het traject' }).waitFor();
    expect(await collega.page.getByText('Wie mag de strafzaak zien').count()).toBe(0);
    await collega.context.close();
    await page.goto(`/trajecten/${tweede.trajectId}`);
    await t.kaart('Strafrecht').getByText('voornemen').first().waitFor();
    await toetsScherm(lpa);
    await page.goto(`/trajecten/${tweede.trajectId}/beheer`);
    await t.kop('Wie mag de strafzaak zien').waitFor();
    await toetsScherm(lpa);
  }, 180_000);
});

describe('Halt on hold', () => {
  it('pauses only with a reason, Halt agreeing and a day to look again', async () => {
    await t.naar('');
    await t.kaart('Halt').getByRole('button', { name: 'Pauzeer' }).click();
    await t.venster().getByRole('button', { name: 'Pauzeer' }).click();
    await t.venster().getByText('Kies een dag.').first().waitFor();
    await toetsScherm(lpa);
    await t.venster().getByRole('button', { name: 'Annuleer' }).click();
    await t.wacht('Pauzeer', 'Over 6 weken', 'Open gesprek in het overleg; de hulp is gestart.');
    await t
      .kaart('Halt')
      .getByText(/Op pauze tot/)
      .waitFor();
    await page.goto('/trajecten/pauze');
    await t.link(wie.lijstnaam).waitFor();
    await toetsScherm(lpa);
  });

  it('is never forgotten: on the day the LPA has a task, and decides', async () => {
    await product.verzet(await verhaal.over(43));
    await t.naar('');
    await page
      .getByRole('list', { name: 'Uw taken bij deze jongere' })
      .getByRole('listitem')
      .first()
      .waitFor();
    await toetsScherm(lpa);
    await t.wacht('Verleng de pauze', 'Over 2 weken', 'De hulp heeft nog twee weken nodig.');
    expect(await t.kaart('Halt').getByRole('button', { name: 'Verleng de pauze' }).count()).toBe(0);
    await t.doe('Halt', 'Hervat');
    await t.kaart('Halt').getByText('aangenomen door Halt').first().waitFor();
  }, 180_000);

  it('refuses what somebody decided on an older page, and keeps the text', async () => {
    await t.kaart('Vrijwillige hulp').getByRole('button', { name: 'Breek af' }).click();
    await t.venster().getByLabel('Waarom doet u dit?').fill('De hulp past niet.');
    await verhaal.afspraak(wie.trajectId);
    await t.venster().getByRole('button', { name: 'Breek af' }).click();
    await t.venster().getByText('Dit is intussen veranderd').waitFor();
    expect(await t.venster().getByLabel('Waarom doet u dit?').inputValue()).toBe('De hulp past niet.');
    await t.venster().getByRole('button', { name: 'Annuleer' }).click();
  });

  it('keeps what one wrote when the connection is lost', async () => {
    await t.naar('/overleg');
    await t.knop('Leg een afspraak vast').click();
    await t.venster().getByLabel('Wat is afgesproken?').fill('Elke ochtend melden bij de conciërge.');
    await lpa.context.setOffline(true);
    await t.venster().getByRole('button', { name: 'Leg vast' }).click();
    await t.venster().getByText('Er is geen verbinding').waitFor();
    await lpa.context.setOffline(false);
    await t.venster().getByRole('button', { name: 'Leg vast' }).click();
    await t.klaar('De afspraak is vastgelegd.');
    lpa.fouten.length = 0;
    await toetsScherm(lpa);
  });

  it('ends well, and the traject is closed with its reason', async () => {
    await verhaal.partner('halt-ijv', (taak) => [`${taak}/meldingen`, { code: 'begonnen' }]);
    await verhaal.partner('halt-ijv', (taak) => [`${taak}/meldingen`, { code: 'positief' }]);
    await t.naar('');
    await t.doe('Vrijwillige hulp', 'Leg vast: de hulp is begonnen');
    await t.doe('Vrijwillige hulp', 'Rond af');
    await t.naar('/beheer');
    await page.getByRole('radio', { name: 'Halt goed afgerond' }).waitFor();
    await toetsScherm(lpa);
    await page.getByRole('radio', { name: 'Halt goed afgerond' }).check();
    await t.knop('Sluit het traject').click();
    await t.klaar('Het traject is gesloten.');
    await t.naar('/verloop');
    await page.getByText('Het traject is gesloten.').first().waitFor();
    await toetsScherm(lpa);
  }, 180_000);
});
