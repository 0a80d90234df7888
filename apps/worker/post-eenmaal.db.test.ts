import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verzendRonde, type Kanaal } from '#libs/outbox/relay.ts';
import { Postkantoor } from '#test/kit/postkantoor.ts';
import type { Gedrag } from '#test/kit/smtp.ts';

let p: Postkantoor;
beforeAll(async () => {
  p = await Postkantoor.open();
});
beforeEach(() => p.begin());
afterEach(() => p.ruim());
afterAll(() => p.sluit());

const BERICHTEN = 12;
const ids = Array.from({ length: BERICHTEN }, (_, n) => `<oorzaak.${n}@bericht.overstap.invalid>`);
async function zetAllesKlaar(): Promise<void> {
  for (let n = 0; n < BERICHTEN; n += 1)
    await p.zetKlaar('overdracht-aangeboden', { sleutel: `oorzaak/${n}` });
}
const kopieen = (): Map<string, number> => {
  const geteld = new Map<string, number>();
  for (const id of p.messageIds) geteld.set(id, (geteld.get(id) ?? 0) + 1);
  return geteld;
};
async function tot(klaar: () => Promise<boolean>, hoogstens: number): Promise<void> {
  for (let keer = 0; keer < hoogstens && !(await klaar()); keer += 1) await p.ronde();
}
const leeg = async (): Promise<boolean> => (await p.wachtend()) === 0;

/** Een worker die na het bezorgen omvalt voordat hij het opschrijft: het kanaal slaagt, de transactie van de ronde niet. */
async function valOm(): Promise<number> {
  const voor = p.server.ontvangen.length;
  const kanaal: Kanaal = {
    ...p.kanaal,
    stuur: async (zending) => {
      await p.kanaal.stuur(zending);
      // Wat de worker daarna zou opschrijven, komt er niet: bericht en outbox staan weer zoals voor de ronde.
      await p.beheer.query('update bericht set verstuurd_op = null where id = $1', [zending.onderwerp]);
      throw new Error('omgevallen');
    },
  };
  await p.beheer.query("update outbox set beschikbaar_op = now() - interval '1 second'");
  await verzendRonde(p.worker, kanaal, { fout: () => undefined });
  await p.beheer.query('update outbox set pogingen = 0');
  return p.server.ontvangen.length - voor;
}

/** Hoeveel kopieën een manier van misgaan van een mail kan maken, boven de ene: alleen waar de server haar al had. */
const NUKKEN: readonly (readonly [Gedrag, number])[] = [
  ['tijdelijk-geen-ontvanger', 0],
  ['tijdelijk-na-data', 0],
  ['verbreekt-na-data', 0],
  ['zwijgt-na-data', 1],
  ['nam-aan-en-verbreekt', 1],
];

describe('one mail per cause, whatever goes wrong', () => {
  it.each(NUKKEN)(
    'a server that does "%s" once gets each mail, and at most %i copy more, under one Message-ID',
    async (gedrag, extra) => {
      await zetAllesKlaar();
      p.server.gedrag = gedrag;
      await p.ronde();
      p.server.gedrag = 'goed';
      await tot(leeg, 5);
      const geteld = kopieen();
      expect([...geteld.keys()].toSorted()).toEqual(ids.toSorted());
      for (const aantal of geteld.values()) expect(aantal).toBeLessThanOrEqual(1 + extra);
      expect((await p.berichten()).filter(({ verstuurd }) => !verstuurd)).toEqual([]);
    },
  );

  it('65: a worker that falls between the delivery and the record costs a copy per fall, never a mail', async () => {
    await zetAllesKlaar();
    const keren = 3;
    for (let keer = 0; keer < keren; keer += 1) expect(await valOm()).toBeGreaterThan(0);
    await tot(leeg, 5);
    const geteld = kopieen();
    expect([...geteld.keys()].toSorted()).toEqual(ids.toSorted());
    for (const aantal of geteld.values()) expect(aantal).toBeLessThanOrEqual(1 + keren);
    expect([...geteld.values()].some((aantal) => aantal > 1)).toBe(true);
  });

  it('relays beside each other send each mail once', async () => {
    await zetAllesKlaar();
    await Promise.all([p.ronde(), p.ronde(), p.ronde()]);
    await tot(leeg, 5);
    expect([...kopieen()].toSorted()).toEqual(ids.map((id) => [id, 1] as const).toSorted());
  });

  it('the same cause told twice is one mail', async () => {
    for (const _ of [1, 2, 3]) await p.zetKlaar('overdracht-aangeboden', { sleutel: 'oorzaak/0' });
    await tot(leeg, 5);
    expect(p.messageIds).toEqual([ids[0]]);
  });

  it('a mail that is told twice to the relay is still sent once', async () => {
    await p.zetKlaar('overdracht-aangeboden', { sleutel: 'oorzaak/0' });
    await p.ronde();
    await p.beheer.query(
      "insert into outbox (kanaal, onderwerp, op) select 'mail', id::text, now() from bericht",
    );
    await tot(leeg, 5);
    expect(p.messageIds).toEqual([ids[0]]);
  });
});
