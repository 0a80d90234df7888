import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Postkantoor } from '#test/kit/postkantoor.ts';

let p: Postkantoor;
beforeAll(async () => {
  p = await Postkantoor.open();
});
beforeEach(() => p.begin());
afterEach(() => p.ruim());
afterAll(() => p.sluit());

const NACHT = '2027-09-30T22:00:00.000Z';
const OCHTEND = '2027-10-01T06:00:00.000Z';
const MIDDAG = '2027-01-15T15:00:00.000Z';
const onderwerpen = async (): Promise<(string | undefined)[]> =>
  (await p.gelezen()).map(({ subject }) => subject).toSorted();

describe('the hours in which a region sends mail', () => {
  it('let the handovers of midnight wait until the morning, and then each comes once', async () => {
    p.klok.zet(NACHT);
    for (const n of [1, 2, 3]) await p.zetKlaar('overdracht-aangeboden', { sleutel: `nacht/${n}` });
    await p.ronde();
    expect([p.server.ontvangen.length, await p.wachtend()]).toEqual([0, 0]);
    await p.later('2027-10-01T05:59:00.000Z');
    expect(p.server.ontvangen).toEqual([]);
    await p.later(OCHTEND);
    await p.later('2027-10-01T09:00:00.000Z');
    expect(p.messageIds.toSorted()).toEqual([1, 2, 3].map((n) => `<nacht.${n}@bericht.overstap.invalid>`));
    expect(await p.berichten()).toHaveLength(3);
  });

  it('do not hold what was agreed to be urgent', async () => {
    await p.beheer.query(
      `update afspraak_versie set inhoud = jsonb_set(inhoud, '{berichten,spoed}', '["noodtoegang-geopend"]')`,
    );
    p.klok.zet(NACHT);
    await p.zetKlaar('noodtoegang-geopend');
    await p.zetKlaar('taak-herinnering');
    await p.ronde();
    expect(await onderwerpen()).toEqual(['Iemand heeft de noodknop gebruikt']);
  });
});

describe('the choice of a mailbox', () => {
  it('gathers what it wants together into one mail at its hour, with how often and nothing else', async () => {
    await p.kies({ 'taak-herinnering': 'verzamel', 'mdo-samenvatting': 'verzamel' });
    for (const n of [1, 2]) await p.zetKlaar('taak-herinnering', { sleutel: `taak/${n}` });
    await p.zetKlaar('mdo-samenvatting');
    await p.zetKlaar('overdracht-aangeboden');
    await p.ronde();
    expect(await onderwerpen()).toEqual(['Er is een leerling aan u overgedragen']);
    await p.later(MIDDAG);
    const [, mail] = await p.gelezen();
    expect(mail!.subject).toBe('Uw berichten van vandaag');
    expect(mail!.text).toContain('- Herinnering: een taak wacht op u (2 keer)');
    expect(mail!.text).toContain('- De samenvatting van een overleg staat klaar (1 keer)');
    expect((await p.berichten()).every(({ verstuurd }) => verstuurd)).toBe(true);
    await p.later('2027-01-16T16:00:00.000Z');
    expect(p.server.ontvangen).toHaveLength(2);
  });

  it('starts a second mail for what came after the first', async () => {
    await p.kies({ 'taak-herinnering': 'verzamel' });
    await p.zetKlaar('taak-herinnering', { sleutel: 'taak/1' });
    await p.ronde();
    await p.later(MIDDAG);
    await p.zetKlaar('taak-herinnering', { sleutel: 'taak/2' });
    await p.ronde();
    expect(p.server.ontvangen).toHaveLength(1);
    await p.later('2027-01-16T15:00:00.000Z');
    expect(new Set(p.messageIds).size).toBe(2);
  });

  it('sends nothing of a kind that is off, and says so in the record', async () => {
    await p.kies({ 'mdo-samenvatting': 'uit' });
    await p.zetKlaar('mdo-samenvatting');
    await p.ronde();
    await p.later('2027-01-18T12:00:00.000Z');
    expect(p.server.ontvangen).toEqual([]);
    expect(await p.beheer.query('select niet_gewild, verstuurd_op from bericht')).toEqual([
      { niet_gewild: true, verstuurd_op: null },
    ]);
  });

  it('cannot switch off what guards a term of the law, not even by hand in the database', async () => {
    await p.kies({ 'overdracht-aangeboden': 'uit' });
    await p.zetKlaar('overdracht-aangeboden');
    await p.ronde();
    expect(p.server.ontvangen).toHaveLength(1);
  });

  it('that drops the digest gets what waited for it: what may not be off directly, the rest not', async () => {
    await p.kies({ 'taak-herinnering': 'verzamel', 'mdo-samenvatting': 'verzamel' });
    await p.zetKlaar('taak-herinnering');
    await p.zetKlaar('mdo-samenvatting');
    await p.ronde();
    await p.kies({ 'taak-herinnering': 'verzamel', 'mdo-samenvatting': 'verzamel', verzamelmail: 'uit' });
    await p.later(MIDDAG);
    await p.ronde();
    expect(await onderwerpen()).toEqual(['Herinnering: een taak wacht op u']);
  });

  it('is kept by two postmen at once: one digest', async () => {
    await p.kies({ 'taak-herinnering': 'verzamel' });
    for (const n of [1, 2, 3]) await p.zetKlaar('taak-herinnering', { sleutel: `taak/${n}` });
    await p.ronde();
    await Promise.all([p.later(MIDDAG), p.later(MIDDAG)]);
    await p.ronde();
    expect(await onderwerpen()).toEqual(['Uw berichten van vandaag']);
  });
});
