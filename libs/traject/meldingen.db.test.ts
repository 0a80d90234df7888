import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verwerkRegisterbestand } from '#libs/verzuim/register.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelTraject } from '#test/kit/trajectproces.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(() => t.begin());

const STRAKS = '2026-11-20T10:00:00.000Z';
const status = async (): Promise<string | null> => (await t.p.laatste()).duo_status;

/** Het register geeft de melding haar nummer, soms pas als het traject al verder is. */
const registreer = (): Promise<unknown> =>
  t.p.doe((tx) =>
    verwerkRegisterbestand(
      tx,
      JSON.stringify({ bericht: 'DC0018', kenmerk: t.meldingId, meldingsnummer: `VR-${t.meldingId}` }),
      t.p.regio.nu,
    ),
  );

const wacht = () => t.p.regio.rijen("update verzuimmelding set duo_status = 'W', meldingsnummer = null");

describe('what the register knows of a traject', () => {
  it('follows when the number comes after the leerplicht took the traject up', async () => {
    await wacht();
    await t.stap('IN_ONDERZOEK');
    expect(await status()).toBe('W');
    await registreer();
    expect(await status()).toBe('R');
    expect((await speelTraject(t.p.regio, t.trajectId, STRAKS)).at(0)).toBe('volgMeldingen');
    expect(await status()).toBe('B');
  });

  it('follows when the number comes after the traject was closed', async () => {
    await wacht();
    await t.sluitMet('ONTERECHT_GEMELD');
    expect(await speelTraject(t.p.regio, t.trajectId, STRAKS)).toEqual(['klaar']);
    await registreer();
    expect(
      await t.p.regio.rij("select status from proces where workflow_id = 'masTraject/' || $1", [t.trajectId]),
    ).toEqual({ status: 'LOOPT' });
    expect(await speelTraject(t.p.regio, t.trajectId, STRAKS)).toEqual(['volgMeldingen', 'klaar']);
    expect(await status()).toBe('G');
  });

  it('leaves what a person took note of', async () => {
    await t.stap('IN_ONDERZOEK');
    await t.p.regio.rijen("update verzuimmelding set duo_status = 'K' where id = $1", [t.meldingId]);
    expect(await speelTraject(t.p.regio, t.trajectId, STRAKS)).toEqual(['gesprek']);
    expect(await status()).toBe('K');
  });
});
