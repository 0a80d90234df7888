import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { controleerBestand } from '#libs/inlezen/pijplijn.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { aZipbom } from '#test/builders/zipbom.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { op, SLEUTELS } from '#test/kit/regio.ts';
import { expectWeigering } from '#test/kit/weigering.ts';
import { wachtTot } from '#test/kit/werker.ts';

const NU = '2027-03-01T09:00:00.000Z';
const MB = 1_000_000;
const KOP = 'Leerlingnummer;Achternaam;Roepnaam;Geboortedatum;BRIN;Cohort';
const REGEL = '1001;Vogelaar;Kanarie;05-05-2010;01AA;vmbo-tl';

type Inhoud = string | Uint8Array<ArrayBuffer>;

/** Uploads die nog op schijf staan, met de naam die de lezer van formulieren ze geeft. */
const opSchijf = (): string[] => readdirSync(tmpdir()).filter((naam) => /^[0-9a-f]{32}$/.test(naam));
const VOORAF = opSchijf();

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  await api.vraag('/dev/klok', { methode: 'PUT', body: { nu: NU } });
});
afterAll(() => api.stop());

const token = () => api.token(wereld.gebruiker.decaan);
const leeft = async () => (await api.vraag('/health/live')).status;

async function stuur(inhoud: Inhoud, naam = 'cohort.csv', sleutel: string = randomUUID()) {
  const body = new FormData();
  body.set('soort', 'cohort');
  body.set('bestand', new Blob([inhoud]), naam);
  return api.vraag('/v1/bestanden', { token: await token(), body, headers: { 'Idempotency-Key': sleutel } });
}

/** Neemt een bestand aan, controleert het zoals de worker, en geeft wat de inleveraar daarvan ziet. */
async function keur(inhoud: Inhoud, naam?: string) {
  const { status, json } = await stuur(inhoud, naam);
  expect(status).toBe(201);
  const id = String(json['id']);
  const context = { nu: op(NU), regelboek: new Regelboek(), koppelsleutels: SLEUTELS };
  await controleerBestand(api.dataSource, id, context);
  const gezien = await api.vraag(`/v1/bestanden/${id}`, { token: await token() });
  const fouten = gezien.json['fouten'] as { code: string; melding: string }[];
  return { status: gezien.json['status'], codes: fouten.map(({ code }) => code), fouten, id };
}

/** Alles wat een bestand achterlaat. */
const gebleven = async () => {
  const rijen = await api.dataSource.query<unknown[]>(
    `select (select count(*) from bestand) as bestanden, (select count(*) from bestand_inhoud) as inhouden,
            (select count(*) from proces) as processen, (select count(*) from outbox) as outbox,
            (select count(*) from idempotentie) as sleutels`,
  );
  return [rijen[0], opSchijf()];
};

describe('46: the name and the first bytes of a file', () => {
  it.each([
    [`${'x'.repeat(300)}.csv`, REGEL, 'bestand.naam'],
    ['x.csv.exe', REGEL, 'bestand.extensie'],
    ['\u202evsc.exe', REGEL, 'bestand.extensie'],
    ['x.xlsx', REGEL, 'bestand.vorm'],
    ['x.csv', 'PK\u0003\u0004 en dan meer', 'bestand.vorm'],
    ['x.csv', '%PDF-1.7', 'bestand.geen-tabel'],
    ['x.csv', new Uint8Array([0x1f, 0x8b, 8, 0]), 'bestand.geen-tabel'],
    ['x.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'bestand.geen-tabel'],
    ['x.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'bestand.oud-excel'],
  ])('46: %j is refused at the door, and nothing is written: %#', async (naam, inhoud, code) => {
    await expectWeigering(api, { status: 422, code }, () => stuur(inhoud, naam));
    expect(opSchijf()).toEqual(VOORAF);
  });

  it.each(['../../x.csv', '..\\..\\x.csv', '/etc/x.csv', 'C:\\x.csv'])(
    '46: of the path in %j only the name stays, and nothing is written',
    async (naam) => {
      const { status, json } = await stuur(`${KOP}\n${REGEL}`, naam);
      expect(status).toBe(201);
      const { json: bestand } = await api.vraag(`/v1/bestanden/${String(json['id'])}`, {
        token: await token(),
      });
      expect(bestand['naam']).toBe('x.csv');
      expect(opSchijf()).toEqual(VOORAF);
    },
  );
});

describe('43: a file that is too much', () => {
  it('43: of 60 MB is cut off, with nothing left behind', async () => {
    const verwacht = { status: 413, code: 'verzoek.te-groot' };
    await expectWeigering(api, verwacht, () => stuur(new Uint8Array(60 * MB).fill(97)));
    expect(opSchijf()).toEqual(VOORAF);
    expect(await leeft()).toBe(200);
  });

  it('43: of more than the region agreed is refused', async () => {
    const verwacht = { status: 422, code: 'bestand.te-groot' };
    await expectWeigering(api, verwacht, () => stuur(new Uint8Array(21 * MB).fill(97)));
  });

  it.each<[string, Inhoud, string]>([
    ['one field of 9 MB', `${KOP}\n${'x'.repeat(9 * MB)}`, 'csv.regel-te-lang'],
    ['a quote that is open for 9 MB', `${KOP}\n"${`${REGEL}\n`.repeat(200_000)}`, 'csv.aanhalingsteken-open'],
    ['a cell of 1 MB', `${KOP}\n1001;${'x'.repeat(MB)};x;05-05-2010;01AA;vmbo-tl`, 'csv.regel-te-lang'],
    ['50,001 rows', `${KOP}\n${`${REGEL}\n`.repeat(50_001)}`, 'bestand.te-veel-regels'],
    [
      '201 columns',
      `${Array.from({ length: 201 }, (_, i) => `k${i}`).join(';')}\n1`,
      'bestand.te-veel-kolommen',
    ],
    ['5,000 columns', `${'k;'.repeat(5000)}\n1`, 'bestand.te-veel-kolommen'],
    ['only a header', KOP, 'bestand.leeg'],
    ['nothing', '', 'bestand.leeg'],
    ['a header twice', `${KOP};BRIN\n${REGEL};01AA`, 'kop.dubbel'],
    ['a header too few', 'Achternaam;Roepnaam\nVogelaar;Kanarie', 'kop.ontbreekt'],
  ])('43: with %s is told apart, in Dutch, and no row of it stays', async (_, inhoud, code) => {
    const { status, codes, fouten, id } = await keur(inhoud);
    expect([status, codes]).toEqual(['AFGEKEURD', [code]]);
    expect(fouten[0]?.melding).toMatch(/^[A-Z][^{}]+\.$/);
    const regels = await api.dataSource.query('select 1 from bestandsregel where bestand_id = $1', [id]);
    expect(regels).toEqual([]);
  });

  it('43: with lines that end in three ways is read', async () => {
    const inhoud = `${KOP}\r\n${REGEL}\r${REGEL.replace('1001', '1002')}\n${REGEL.replace('1001', '1003')}`;
    expect(await keur(inhoud)).toMatchObject({ status: 'GECONTROLEERD', codes: [] });
  });

  it('43: with 200 columns is read, with what it does not know as a warning', async () => {
    const extra = Array.from({ length: 194 }, (_, i) => `k${i}`);
    const inhoud = `${[KOP, ...extra].join(';')}\n${[REGEL, ...extra].join(';')}`;
    expect(await keur(inhoud)).toMatchObject({ status: 'GECONTROLEERD', codes: [] });
  });
});

describe('42: a file that is no text', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['UTF-16', Buffer.from(`\ufeff${KOP}\n${REGEL}`, 'utf16le'), 'bestand.utf-16'],
    [
      'a NUL in a name',
      Buffer.from(`${KOP}\n${REGEL.replace('Kanarie', 'Kana\u0000rie')}`),
      'bestand.binair',
    ],
    [
      'overlong UTF-8',
      Buffer.concat([Buffer.from(`${KOP}\n`), Buffer.from([0xc0, 0xaf])]),
      'bestand.gemengde-codering',
    ],
    [
      'bytes of anything',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 31) % 256)),
      'bestand.binair',
    ],
  ])('42: %s is refused with what to do', async (_, inhoud, code) => {
    const { status, codes, fouten } = await keur(inhoud);
    expect([status, codes]).toEqual(['AFGEKEURD', [code]]);
    expect(fouten[0]?.melding).toMatch(/Sla het op|Maak de export opnieuw/);
  });
});

describe('a workbook that is a bomb', () => {
  it.each([
    ['of spaces', aZipbom(' '.repeat(1000), 170_000)],
    ['of one row again and again', aZipbom('<row r="1"><c r="A1"><v>1</v></c></row>', 500_000)],
    [
      'of one cell again and again',
      aZipbom(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(500)}</row>`, 2000),
    ],
  ])('%s is refused before it is opened', async (_, bom) => {
    expect(bom.length).toBeLessThan(MB);
    const { status, codes } = await keur(new Uint8Array(bom), 'bom.xlsx');
    expect(status).toBe('AFGEKEURD');
    expect(['xlsx.te-groot', 'bestand.te-veel-regels', 'bestand.te-veel-kolommen']).toContain(codes[0]);
  });

  it('40: with a header of signs that cannot be seen is refused, and the check does not fall', async () => {
    for (const teken of ['&#1;', '_x0000_', '&#x202e;']) {
      const cel = (k: string, i: number) =>
        `<c r="${'ABCDEF'[i]}1" t="inlineStr"><is><t>${k}${teken}</t></is></c>`;
      const blad = aZipbom(`<row r="1">${KOP.split(';').map(cel).join('')}</row>`, 1);
      expect(await keur(new Uint8Array(blad), 'kop.xlsx')).toMatchObject({ status: 'AFGEKEURD' });
    }
  });
});

describe('44: the same file', () => {
  it('44: with the same key and another body is refused', async () => {
    const sleutel = randomUUID();
    expect((await stuur(`${KOP}\n${REGEL}`, 'a.csv', sleutel)).status).toBe(201);
    const ander = { status: 422, code: 'idempotentie.ander-verzoek' };
    await expectWeigering(api, ander, () => stuur(`${KOP}\n${REGEL};`, 'a.csv', sleutel));
    await expectWeigering(api, ander, () => stuur(`${KOP}\n${REGEL}`, 'b.csv', sleutel));
  });

  it('44: from two at the same moment is applied by one; the other hears that it is busy', async () => {
    const inhoud = aCohort('01AA', [{ leerlingnummer: '7001' }]);
    const bestanden = [await keur(inhoud), await keur(inhoud)];
    const verwerk = async ({ id }: { id: string }) =>
      api.vraag(`/v1/bestanden/${id}/verwerkingen`, { token: await token(), body: {} });
    const antwoorden = await Promise.all(bestanden.map(verwerk));
    expect(antwoorden.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(antwoorden.find(({ status }) => status === 409)?.json).toMatchObject({
      code: 'bestand.ander-bezig',
      nu: { bestandId: bestanden[antwoorden.findIndex(({ status }) => status === 201)]?.id },
    });
  });
});

describe('a connection that is cut at half', () => {
  const HALVE_OPDRACHT = `{"naam":"${'x'.repeat(40_000)}`;
  const HALF_BESTAND = `--g\r\nContent-Disposition: form-data; name="soort"\r\n\r\ncohort\r\n--g\r\nContent-Disposition: form-data; name="bestand"; filename="a.csv"\r\n\r\n${KOP}\n${`${REGEL}\n`.repeat(10_000)}`;
  const HALF = [
    ['a file', '/v1/bestanden', 'multipart/form-data; boundary=g', HALF_BESTAND],
    ['a command', `/v1/bestanden/${randomUUID()}/verwerkingen`, 'application/json', HALVE_OPDRACHT],
  ] as const;

  /** Belooft het dubbele van wat het stuurt; geeft waarmee het ophangt. */
  async function beloof(pad: string, soort: string, half: string): Promise<() => void> {
    const verzoek = request(api.url + pad, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await token()}`,
        'Content-Type': soort,
        'Content-Length': 2 * half.length,
        'Idempotency-Key': randomUUID(),
      },
    });
    verzoek.on('error', () => undefined);
    await new Promise<void>((verder) => verzoek.write(half, () => verder()));
    return () => verzoek.destroy();
  }

  const ONLEESBAAR = [{ uitkomst: 'geweigerd', reden: 'verzoek.onleesbaar' }];

  /** Wat er van een verzoek in de audit komt, en of er verder iets is veranderd. */
  async function laatAchter(werk: () => Promise<void>) {
    const [voor, [{ seq }]] = [
      await gebleven(),
      await api.dataSource.query<[{ seq: number }]>('select coalesce(max(seq), 0) as seq from audit'),
    ];
    await werk();
    const regels = await wachtTot(async () => {
      const nieuw = await api.dataSource.query<unknown[]>('select * from audit where seq > $1', [seq]);
      return nieuw.length > 0 && nieuw;
    });
    return { regels, voor, na: await gebleven() };
  }

  it.each(HALF)('leaves nothing of %s but a line that says so', async (_, pad, soort, half) => {
    const { regels, voor, na } = await laatAchter(async () => (await beloof(pad, soort, half))());
    expect(regels).toMatchObject(ONLEESBAAR);
    expect(na).toEqual(voor);
    expect(await leeft()).toBe(200);
  });

  it.each(HALF)(
    'is no empty one when %s is cut while its sender is looked up',
    async (_, pad, soort, half) => {
      const { regels, voor, na } = await laatAchter(async () => {
        const slot = api.dataSource.createQueryRunner();
        await slot.startTransaction();
        await slot.query('lock table mandaat in access exclusive mode');
        const hangOp = await beloof(pad, soort, half);
        await wachtTot(async () => {
          const wacht = await api.dataSource.query<unknown[]>(
            `select 1 from pg_locks where relation = 'mandaat'::regclass and not granted`,
          );
          return wacht.length > 0;
        });
        hangOp();
        // Nog een rondgang over dezelfde lus: daarna weet de API dat de verbinding weg is.
        expect(await leeft()).toBe(200);
        await slot.rollbackTransaction();
        await slot.release();
      });
      expect(regels).toMatchObject(ONLEESBAAR);
      expect(na).toEqual(voor);
    },
  );
});
