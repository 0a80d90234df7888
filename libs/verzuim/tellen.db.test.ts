import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dag, TEKST, Verzuimproef } from '#test/kit/verzuim.ts';
import { op } from '#test/kit/regio.ts';
import { meldNiet, meldOverig, trekMeldingIn } from './besluiten.ts';
import { laatVervallen } from './regels.ts';
import { openMeldingtekst } from './tekst.ts';

let p: Verzuimproef;
beforeAll(async () => {
  p = await Verzuimproef.open();
});
afterAll(() => p.sluit());
beforeEach(() => p.begin());

describe('counting', () => {
  it('scenario 38: proposes nothing at 15.5 hours over the holiday, and a melding at 16', async () => {
    const tot = [
      p.uren('2026-09-30', 4),
      p.uren('2026-10-08', 4),
      p.uren('2026-10-20', 4),
      p.uren('2026-10-28', 3.5),
    ];
    await p.boek(...tot, p.uren('2026-10-29', 0, { reden: 'te-laat', minuten: 40 }));
    expect(await p.meldingen()).toEqual([]);
    await p.boek(p.uren('2026-11-03', 0.5));
    expect(await p.meldingen()).toMatchObject([
      { soort: 'V3', begindatum: '2026-09-30', einddatum: '2026-11-03', toestand: 'VOORSTEL' },
    ]);
  });

  it('guards the term of five working days with a task for the school', async () => {
    await p.boek(...p.zestien('2026-11-16'));
    expect(await p.meldingen()).toMatchObject([{ uiterlijk: '2026-11-23' }]);
    expect(await p.taken()).toMatchObject([
      { status: 'OPEN', rol: 'decaan', uiterlijk: '2026-11-23T23:00:00.000Z' },
    ]);
    const proces = await p.regio.rijen(
      `select 1 from proces p join taak t on p.workflow_id = 'taak/' || t.id where t.overstap_id = $1`,
      [p.leerling.overstapId],
    );
    expect(proces).toHaveLength(1);
  });

  it('does nothing twice: the same rows give the same proposal and no second task', async () => {
    const regels = [p.uren('2026-11-16', 8), p.uren('2026-11-17', 8)];
    await p.boek(...regels);
    const eerst = await p.meldingen();
    expect((await p.boek(...regels)).map(({ oordeel }) => oordeel)).toEqual(['ongewijzigd', 'ongewijzigd']);
    expect(await p.meldingen()).toEqual(eerst);
    expect(await p.taken()).toHaveLength(1);
  });

  it('lets its proposal lapse when the hours are corrected, with its task', async () => {
    const [, tweede] = await p.boek(p.uren('2026-11-16', 8), p.uren('2026-11-17', 8));
    await p.boek(p.uren('2026-11-17', 4));
    expect(await p.meldingen()).toMatchObject([{ toestand: 'VERVALLEN' }]);
    expect(await p.taken()).toMatchObject([{ status: 'VERVALLEN' }]);
    const { vervallen_op } = await p.regio.rij<{ vervallen_op: string | null }>(
      'select vervallen_op from verzuimregel where id = $1',
      [tweede!.id],
    );
    expect(vervallen_op).not.toBeNull();
  });

  it('goes on after a confirmed melding, and recounts when it is withdrawn', async () => {
    const { id } = await p.gemeld();
    await p.boek(p.uren('2026-11-18', 8));
    expect(await p.meldingen()).toHaveLength(1);
    const door = await p.wie();
    const [regel] = await p.regio.rijen<{ id: string }>(
      "select id from verzuimregel where leerling_id = $1 and dag = '2026-11-16' and vervallen_op is null",
      [p.leerling.leerlingId],
    );
    await p.doe(async (tx) => {
      await laatVervallen(tx, [regel!.id], p.regio.nu);
      await trekMeldingIn(tx, id, { reden: 'TEN_ONRECHTE', door }, p.regio.context);
    });
    expect(await p.meldingen()).toMatchObject([
      { duo_status: 'I', intrekreden: 'TEN_ONRECHTE' },
      { begindatum: '2026-11-17', einddatum: '2026-11-18', toestand: 'VOORSTEL' },
    ]);
  });

  it('tells the register of a withdrawal too while it has given no number yet', async () => {
    await p.boek(...p.zestien('2026-11-16'));
    const { id } = await p.laatste();
    await p.bevestig(id);
    const door = await p.wie();
    await p.doe((tx) => trekMeldingIn(tx, id, { reden: 'DUBBEL', door }, p.regio.context));
    expect(await p.registerhints(id)).toBe(2);
  });
});

describe('deciding', () => {
  it('sends a confirmed melding to leerplicht of the address of the day, with its words under the own key', async () => {
    await p.boek(...p.zestien('2026-11-16'));
    const { id } = await p.laatste();
    await p.bevestig(id);
    expect(await p.meldingen()).toMatchObject([
      { toestand: 'BEVESTIGD', duo_status: 'W', behandelaar_id: await p.regio.organisatie('lp-zwolle') },
    ]);
    expect(await p.gebeurtenissen(id)).toEqual(['voorgesteld', 'bevestigd']);
    expect(await p.taken()).toMatchObject([{ status: 'VERVALLEN' }]);
    const { tekst } = await p.regio.rij<{ tekst: Buffer }>('select tekst from verzuimmelding where id = $1', [
      id,
    ]);
    expect(tekst.includes('kwartelgedicht')).toBe(false);
    expect(await openMeldingtekst(p.regio.dataSource, { id, leerlingId: p.leerling.leerlingId })).toEqual(
      TEKST,
    );
    expect(
      await p.regio.rijen("select 1 from sleutels.dek where subject = $1 and klasse = 'verzuim'", [
        p.leerling.leerlingId,
      ]),
    ).toHaveLength(1);
  });

  it('knows the same number again and refuses it for another melding', async () => {
    const { id } = await p.gemeld('DUO-1');
    await p.bevestig(id, 'DUO-1');
    expect(await p.meldingen()).toMatchObject([{ duo_status: 'R', meldingsnummer: 'DUO-1' }]);
    expect(await p.gebeurtenissen(id)).toEqual(['voorgesteld', 'bevestigd']);
    await p.nieuweLeerling();
    await p.boek(...p.zestien('2026-11-16'));
    const ander = await p.laatste();
    await expect(p.bevestig(ander.id, 'DUO-1')).rejects.toMatchObject({
      code: 'verzuimmelding.nummer-bekend',
    });
  });

  it('does not let a duty disappear', async () => {
    await p.boek(...p.zestien('2026-11-16'));
    const { id } = await p.laatste();
    const door = await p.wie();
    await expect(
      p.doe((tx) => meldNiet(tx, id, { reden: 'NIET_VERPLICHT', door }, p.regio.context)),
    ).rejects.toMatchObject({ code: 'verzuimmelding.verplicht' });
    await p.doe((tx) => meldNiet(tx, id, { reden: 'AL_GEMELD', door }, p.regio.context));
    await p.tel();
    expect(await p.meldingen()).toMatchObject([{ toestand: 'NIET_GEMELD' }]);
    await expect(p.bevestig(id)).rejects.toMatchObject({ code: 'verzuimmelding.al-besloten' });
  });

  it('waits with the next melding until seven days have passed', async () => {
    await p.gemeld();
    await p.boek(p.uren('2026-11-18', 8), p.uren('2026-11-19', 8));
    const tweede = await p.laatste();
    expect(tweede).toMatchObject({ begindatum: '2026-11-18', toestand: 'VOORSTEL', uiterlijk: '2026-12-01' });
    await expect(p.bevestig(tweede.id)).rejects.toMatchObject({ code: 'verzuimmelding.te-vroeg' });
    p.regio.nu = op('2026-11-24T09:00:00.000Z');
    await p.bevestig(tweede.id);
    expect(await p.laatste()).toMatchObject({ toestand: 'BEVESTIGD' });
  });

  it('lets the school make one itself below the limit, that no count takes back', async () => {
    const door = await p.wie();
    const dagen = { begindatum: dag('2026-11-09'), einddatum: dag('2026-11-13') };
    const id = await p.doe((tx) =>
      meldOverig(tx, { overstapId: p.leerling.overstapId, ...dagen }, { door, context: p.regio.context }),
    );
    await p.boek(p.uren('2026-11-12', 2));
    expect(await p.meldingen()).toMatchObject([{ id, soort: 'O', toestand: 'VOORSTEL' }]);
    await expect(
      p.doe((tx) =>
        meldOverig(
          tx,
          { overstapId: p.leerling.overstapId, begindatum: dag('2026-11-09'), einddatum: dag('2026-12-13') },
          { door, context: p.regio.context },
        ),
      ),
    ).rejects.toMatchObject({ code: 'verzuimmelding.dagen' });
  });
});
