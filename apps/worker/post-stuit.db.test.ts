import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { registreerAfspraken } from '#libs/dossier/afspraken-laden.ts';
import { herstelPostvak, postvakkenMetFout } from '#libs/post/herstel.ts';
import { verwerkStuitmelding } from '#libs/post/onbestelbaar.ts';
import { anAfspraken } from '#test/builders/afspraken.ts';
import { Postkantoor } from '#test/kit/postkantoor.ts';
import { aStuitmelding } from '#test/kit/stuitmelding.ts';

let p: Postkantoor;
beforeAll(async () => {
  p = await Postkantoor.open();
});
beforeEach(() => p.begin());
afterEach(() => p.ruim());
afterAll(() => p.sluit());

const ID = '<proef.overdracht-aangeboden@bericht.overstap.invalid>';
const melding = (wat: Omit<Parameters<typeof aStuitmelding>[0], 'messageId'> & { messageId?: string } = {}) =>
  alsSysteem('bezorgBericht', 'stuitmelding', () =>
    inTransaction(p.worker, (tx) =>
      verwerkStuitmelding(tx, aStuitmelding({ messageId: ID, ...wat }), p.klok.nu()),
    ),
  );
const herstel = (adres?: string) =>
  inTransaction(p.beheer, (tx) =>
    herstelPostvak(
      tx,
      { organisatieId: p.wereld.org.gemeente, regios: ['010'], ...(adres ? { adres } : {}) },
      p.klok.nu(),
    ),
  );
const verstuur = async (n: number): Promise<void> => {
  await p.zetKlaar('overdracht-aangeboden', n === 0 ? {} : { sleutel: `proef/${n}` });
  await p.ronde();
};
const soorten = async () =>
  (await p.taken()).map(({ soort, status }) => `${String(soort)} ${String(status)}`);

describe('an address that does not work', () => {
  it('is flagged once with one task, and what comes after waits for the repair instead of bouncing', async () => {
    p.server.gedrag = 'nooit-deze-ontvanger';
    await verstuur(1);
    await verstuur(2);
    await verstuur(3);
    expect(await p.berichten()).toMatchObject([
      { fout: 'mailadres.geweigerd' },
      { fout: 'mailadres.gestuit' },
      { fout: 'mailadres.gestuit' },
    ]);
    expect(await soorten()).toEqual(['mailadres-onbestelbaar OPEN']);
    expect(await postvakkenMetFout(p.beheer, ['010'])).toMatchObject([
      { postvak: 'post@voorbeeld.test', code: 'mailadres.geweigerd', liggend: 3 },
    ]);
    expect(await postvakkenMetFout(p.beheer, ['099'])).toEqual([]);
  });

  it('is repaired: the right address, everything goes again with the same Message-ID, and the task is done', async () => {
    p.server.gedrag = 'nooit-deze-ontvanger';
    await verstuur(1);
    await verstuur(2);
    p.server.gedrag = 'goed';
    expect(await herstel('leerplicht@voorbeeld.test')).toEqual({ aantal: 2 });
    await p.ronde();
    expect(p.server.ontvangen.map(({ aan }) => aan)).toEqual([
      ['leerplicht@voorbeeld.test'],
      ['leerplicht@voorbeeld.test'],
    ]);
    expect(p.messageIds.toSorted()).toEqual([1, 2].map((n) => `<proef.${n}@bericht.overstap.invalid>`));
    expect(await soorten()).toEqual(['mailadres-onbestelbaar VERVALLEN']);
    expect(await postvakkenMetFout(p.beheer, ['010'])).toEqual([]);
    expect(await herstel()).toEqual({ aantal: 0 });
    await p.ronde();
    expect(p.server.ontvangen).toHaveLength(2);
  });

  it('takes no repair that is no address, and none of another region', async () => {
    await expect(herstel('a@b.nl, c@evil.nl')).rejects.toMatchObject({ code: 'mailadres.ongeldig' });
    const elders = { organisatieId: p.wereld.org.gemeente, regios: ['099'] };
    const poging = inTransaction(p.beheer, (tx) => herstelPostvak(tx, elders, p.klok.nu()));
    await expect(poging).rejects.toMatchObject({ code: 'organisatie.onbekend' });
  });

  it('stays repaired when the agreements are loaded again, until they name another address themselves', async () => {
    const mail = async (): Promise<unknown> =>
      (await p.beheer.query<{ mail: string }[]>("select mail from organisatie where naam = 'LP'"))[0]?.mail;
    const laad = (versie: number, adres: string) =>
      inTransaction(p.beheer, (tx) =>
        registreerAfspraken(
          tx,
          anAfspraken({
            versie,
            regio: '055',
            organisaties: [
              {
                sleutel: 'lp',
                naam: 'LP',
                soort: 'gemeente',
                brin: null,
                oin: null,
                gemeente: null,
                mail: adres,
                aangesloten: true,
                weekcheck: false,
                vavo: false,
              },
            ],
          } as never),
          p.klok.nu(),
        ),
      );
    await laad(1, 'oud@voorbeeld.test');
    await p.beheer.query("update organisatie set mail = 'hersteld@voorbeeld.test' where naam = 'LP'");
    await laad(2, 'oud@voorbeeld.test');
    expect(await mail()).toBe('hersteld@voorbeeld.test');
    await laad(3, 'nieuw@voorbeeld.test');
    expect(await mail()).toBe('nieuw@voorbeeld.test');
    await p.beheer.query("delete from regio_organisatie where regio = '055'");
  });
});

describe('a mail that comes back later', () => {
  it('flags the address when it does not exist, and the mail counts as not sent', async () => {
    await verstuur(0);
    expect(await melding()).toBe('adres');
    expect(await melding()).toBe('adres');
    expect(await p.berichten()).toMatchObject([{ verstuurd: false, fout: 'mailadres.geweigerd' }]);
    expect(await soorten()).toEqual(['mailadres-onbestelbaar OPEN']);
  });

  it('that is only about this mail, gives a task for this mail and leaves the address', async () => {
    await verstuur(0);
    expect(await melding({ status: '5.2.2' })).toBe('bericht');
    expect(await soorten()).toEqual(['bericht-onbestelbaar OPEN']);
    await verstuur(1);
    expect((await p.berichten())[1]).toMatchObject({ verstuurd: true, fout: null });
    await herstel();
    expect(await soorten()).toEqual(['bericht-onbestelbaar VERVALLEN']);
  });

  it.each<[string, Parameters<typeof melding>[0], string]>([
    ['of which the server still tries', { actie: 'delayed', status: '4.4.1' }, 'tijdelijk'],
    ['that is not ours', { messageId: '<ander@bericht.overstap.invalid>' }, 'onbekend'],
    ['about a receiver it never went to', { adres: 'ander@voorbeeld.test' }, 'onbekend'],
  ])('%s changes nothing', async (_, wat, uitkomst) => {
    await verstuur(0);
    expect(await melding(wat)).toBe(uitkomst);
    expect(await p.berichten()).toMatchObject([{ verstuurd: true, fout: null }]);
    expect(await p.taken()).toEqual([]);
  });
});
