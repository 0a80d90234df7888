import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BUITENSTAANDERS, BURGERS, Trajectdraad } from '#test/kit/traject-api.ts';

let d: Trajectdraad;
beforeAll(async () => {
  d = await Trajectdraad.open();
});
afterAll(() => d.sluit());
beforeEach(() => d.begin());

type Kan = {
  items: {
    handeling: { soort: string; naar?: string; route?: string };
    mag: boolean;
    redenen: { regel: string }[];
  }[];
};
const kan = async (wie: 'lpa' | 'zonderBoa') => (await d.als<Kan>(wie, `${d.pad}/mogelijkheden`)).json.items;

describe('a traject over HTTP', () => {
  it('tells its LPA who has the ball, why it is here and what may be done', async () => {
    const { status, json } = await d.als<Record<string, unknown>>('lpa', d.pad);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      status: 'GEMELD',
      bal: { organisatie: { naam: 'Leerplicht Zwolle' }, rol: 'lpa', daarna: 'ESCALATIE_COORDINATOR' },
      waaromHier: { code: 'GEMELD' },
      meldingen: [{ uren: 16 }],
      routes: [],
    });
    const items = await kan('lpa');
    expect(items.filter(({ mag }) => mag).map(({ handeling }) => handeling)).toEqual(
      expect.arrayContaining([{ soort: 'stap', naar: 'IN_ONDERZOEK' }]),
    );
    expect(items.find(({ handeling }) => handeling.route === 'R2')?.redenen).toEqual(
      expect.arrayContaining([expect.objectContaining({ regel: 'keuze.nog-niet' })]),
    );
  });

  it('does what it says may be done, and refuses the rest with the rule named', async () => {
    const stap = (naar: string, versie?: number) => d.als('lpa', `${d.pad}/stappen`, { naar, versie });
    expect((await stap('ROUTEKEUZE')).json).toMatchObject({ code: 'traject.kan-niet' });
    expect((await stap('IN_ONDERZOEK')).json).toMatchObject({ status: 'IN_ONDERZOEK' });
    const { json } = await d.als<{ versie: number }>('lpa', d.pad);
    expect((await stap('ROUTEKEUZE', json.versie - 1)).json).toMatchObject({ code: 'traject.veranderd' });
    await d.t.hoor();
    expect((await stap('ROUTEKEUZE')).status).toBe(201);
    const keuze = { route: 'R1', meldingen: [d.t.meldingId], motief: 'Er speelt meer.' };
    const gekozen = await d.als('lpa', `${d.pad}/routes`, keuze);
    expect(gekozen.json).toMatchObject({ route: 'R1', status: 'VOORGESTELD' });
    const lijst = await d.als<{ items: { lopendeRoutes: string[] }[] }>('lpa', '/v1/trajecten');
    expect(lijst.json.items.at(-1)).toMatchObject({ status: 'LOPEND', lopendeRoutes: ['R1'] });
    const tijdlijn = await d.als<{ items: { tekst: string }[] }>('lpa', `${d.pad}/tijdlijn`);
    expect(tijdlijn.json.items.map(({ tekst }) => tekst)).toEqual(
      expect.arrayContaining(['Gekozen: Vrijwillige hulp.', 'Het traject ging naar: Lopend.']),
    );
  });

  it.each(['school', ...BUITENSTAANDERS] as const)('does not exist for %s', async (wie) => {
    for (const pad of [d.pad, `${d.pad}/mogelijkheden`, `${d.pad}/tijdlijn`, `${d.pad}/keuzehulp?route=R1`]) {
      const { status } = await d.als(wie, pad);
      expect([403, 404]).toContain(status);
    }
    const { json } = await d.als<{ items?: unknown[] }>(wie, '/v1/trajecten');
    expect(json.items ?? []).toEqual([]);
  });

  it('shows what counts for a route without choosing it', async () => {
    const { json } = await d.als<Record<string, unknown>>('lpa', `${d.pad}/keuzehulp?route=R2`);
    expect(json).toMatchObject({
      naam: 'Halt',
      pvBeleid: 'Een proces-verbaal pas als hulp en Halt niet hielpen of niet passen.',
    });
    expect(json['criteria']).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'halt.leeftijd', oordeel: 'klopt' })]),
    );
  });
});

describe('searching a traject', () => {
  const vind = async (wie: Parameters<Trajectdraad['als']>[0], vraag: object) => {
    const { status, json } = await d.als<{ items?: { id: string }[] }>(wie, '/v1/trajecten/_zoek', vraag);
    return { status, ids: (json.items ?? []).map(({ id }) => id) };
  };
  const nummer = async () => {
    const { leerlingnummer } = await d.t.p.regio.rij<{ leerlingnummer: string }>(
      'select o.leerlingnummer from traject t join overstap o on o.id = t.overstap_id where t.id = $1',
      [d.t.trajectId],
    );
    return leerlingnummer;
  };

  it('finds it by the beginning of a name and by the pupil number', async () => {
    const leerlingnummer = await nummer();
    expect((await vind('lpa', { naam: `naam${leerlingnummer}` })).ids).toEqual([d.t.trajectId]);
    expect((await vind('lpa', { naam: 'Naam' })).ids).toContain(d.t.trajectId);
    expect((await vind('lpa', { leerlingnummer })).ids).toEqual([d.t.trajectId]);
    expect((await vind('lpa', { naam: `naam${leerlingnummer}x` })).ids).toEqual([]);
    expect((await vind('lpa', { leerlingnummer: `${leerlingnummer}0` })).ids).toEqual([]);
  });

  it('finds one that is closed too, and takes no other question', async () => {
    const leerlingnummer = await nummer();
    await d.t.sluitMet('ONTERECHT_GEMELD');
    expect((await vind('lpa', { leerlingnummer })).ids).toEqual([d.t.trajectId]);
    expect((await vind('lpa', { bsn: '999990019' })).status).toBe(400);
  });

  it.each(['school', ...BUITENSTAANDERS, ...BURGERS] as const)('finds nothing for %s', async (wie) => {
    const leerlingnummer = await nummer();
    for (const vraag of [{ naam: `naam${leerlingnummer}` }, { leerlingnummer }, {}]) {
      const { status, ids } = await vind(wie, vraag);
      expect([wie, [200, 403].includes(status), ids]).toEqual([wie, true, []]);
    }
  });

  it('tells no one who is not on the list of a criminal case that there is one', async () => {
    await d.t.totKeuze();
    await d.t.kies('R4');
    const { status, tekst } = await d.als('zonderBoa', '/v1/trajecten/_zoek', {
      leerlingnummer: await nummer(),
    });
    expect(status).toBe(200);
    expect(tekst).toContain(d.t.trajectId);
    expect(tekst).not.toMatch(/R4|VOORNEMEN|Strafrecht/);
  });
});

describe('a criminal case', () => {
  const straf = async () => {
    await d.t.totKeuze();
    return d.t.kies('R4');
  };

  it('16: is not there for an LPA who is no investigating officer, nor for one who is not on the list', async () => {
    const routeId = await straf();
    const gezien = await d.als('zonderBoa', d.pad);
    expect(gezien.status).toBe(200);
    expect(gezien.tekst).not.toMatch(/R4|VOORNEMEN|Strafrecht/);
    expect((await d.als('zonderBoa', `${d.pad}/tijdlijn`)).tekst).not.toMatch(/R4|Strafrecht|wpg_straf/);
    expect(JSON.stringify(await kan('zonderBoa'))).not.toMatch(/straf\.|VERHOOR/);
    const stap = { naar: 'VERHOOR', gegeven: ['cautie'] };
    expect((await d.als('zonderBoa', `${d.pad}/routes/${routeId}/stappen`, stap)).status).toBe(404);
    const lijst = { gebruikerId: d.wie('zonderBoa').gebruikerId };
    expect((await d.als('zonderBoa', `${d.pad}/autorisaties`, lijst)).status).toBe(404);
  });

  it('is there for who is on its list, until he is taken off', async () => {
    const routeId = await straf();
    expect((await d.als('lpa', d.pad)).tekst).toMatch(/VOORNEMEN/);
    const stap = { naar: 'VERHOOR', gegeven: ['cautie'] };
    expect((await d.als('lpa', `${d.pad}/routes/${routeId}/stappen`, stap)).status).toBe(201);
    const collega = await d.t.doener('lp-zwolle', 'lpa');
    const lijst = { gebruikerId: collega.gebruikerId };
    expect((await d.als('lpa', `${d.pad}/autorisaties`, lijst)).status).toBe(201);
    const token = await d.api.token(collega);
    expect((await d.api.vraag(d.pad, { token })).tekst).toMatch(/VERHOOR/);
    expect((await d.als('lpa', `${d.pad}/autorisatie-intrekkingen`, lijst)).status).toBe(201);
    expect((await d.api.vraag(d.pad, { token })).tekst).not.toMatch(/VERHOOR/);
    const geenBoa = { gebruikerId: d.wie('zonderBoa').gebruikerId };
    expect((await d.als('lpa', `${d.pad}/autorisaties`, geenBoa)).json).toMatchObject({
      code: 'straf.geen-boa',
    });
  });
});

describe('what the school, the youngster and his parents see', () => {
  it('8: the school sees that it runs, with the agreements for the school, and nothing else', async () => {
    await d.t.totKeuze();
    await d.t.kies('R2');
    await d.als('lpa', `${d.pad}/afspraken`, {
      tekst: 'Elke ochtend melden.',
      voorSchool: true,
      voorGezin: true,
    });
    await d.als('lpa', `${d.pad}/afspraken`, {
      tekst: 'Thuis is het onrustig.',
      voorSchool: false,
      voorGezin: false,
    });
    const lijst = await d.als<{ items: { id: string }[] }>('school', '/v1/trajectbeelden');
    expect(lijst.json.items.map(({ id }) => id)).toContain(d.t.trajectId);
    const beeld = await d.als<Record<string, unknown>>('school', `/v1/trajectbeelden/${d.t.trajectId}`);
    expect(beeld.json).toMatchObject({ stand: 'loopt', afspraken: [{ tekst: 'Elke ochtend melden.' }] });
    expect(beeld.tekst).not.toMatch(/R2|Halt|OVERWOGEN|onrustig|LOPEND/);
    expect((await d.als('andereSchool', `/v1/trajectbeelden/${d.t.trajectId}`)).status).toBe(404);
  });

  it('the youngster reads in plain words what runs, and his parent too', async () => {
    await d.t.totKeuze();
    await d.t.kies('R1');
    for (const [wie, uitleg] of [
      ['jongere', 'Er zijn afspraken gemaakt. Hieronder zie je wat er loopt.'],
      ['ouder', 'Er zijn afspraken gemaakt. Hieronder ziet u wat er loopt.'],
    ] as const) {
      const { json } = await d.als<Record<string, unknown>>(wie, `/v1/trajectbeelden/${d.t.trajectId}`);
      expect(json).toMatchObject({
        uitleg,
        loopt: [{ route: 'R1', naam: 'Vrijwillige hulp' }],
      });
    }
  });

  it('scenario 47: a school that opens a traject with help sees no help', async () => {
    await d.t.totKeuze();
    const hulp = await d.t.kies('R1');
    const gezien = await d.als('school', `/v1/trajectbeelden/${d.t.trajectId}`);
    expect(gezien.tekst).not.toMatch(/hulp|R1/i);
    expect((await d.als('school', `${d.pad}/routes/${hulp}/stappen`, { naar: 'TOESTEMMING' })).status).toBe(
      403,
    );
  });
});
