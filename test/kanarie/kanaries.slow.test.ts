import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Probleem } from '#libs/client/fout.ts';
import { Padclient } from '#test/kit/padclient.ts';
import { dienIn, pasToe } from '#apps/cli/inleveren.ts';
import { leesKlok, wachtOpRust, zetKlok } from '#apps/cli/tijd.ts';
import type { Overdracht } from '#libs/contract/overdrachten.ts';
import type { Overstap } from '#libs/contract/overstappen.ts';
import type { Taak } from '#libs/contract/taken.ts';
import { testBsns } from '#infra/seed/nummers.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { aCohort } from '#test/builders/bestanden.ts';
import { plantPaspoort, type Geplant } from './paspoort.ts';
import { startProduct, type Product } from './product.ts';
import { zoekKanaries } from './zoek.ts';

const AANTAL = 20;
const DECAAN = 'decaan-thorbecke';
const BRIN = '90AA';
const NUMMERS = testBsns().slice(-AANTAL);

/** Elke leerling heeft drie kanaries: voornaam, achternaam en BSN. */
const LEERLINGEN = NUMMERS.map((bsn, i) => ({
  bsn,
  roepnaam: `Zwaluwtje${i}vogel`,
  achternaam: `Kwikstaartsma${i}veer`,
  leerlingnummer: `77${String(i).padStart(3, '0')}`,
  postcode: '8011AB',
}));
const VRIJE_TEKST = [
  'Nachtegaalbriefje: moeder is ziek sinds maart',
  'Roodborstnotitie: woont tijdelijk bij tante',
  'Pimpelmeesuitkomst: gesprek liep goed af',
  'Goudvinkbewijs: brief van de andere school',
];
const FOUT = { roepnaam: 'Uilebalkje', achternaam: 'Steenuilsma-Fout' };
const KANARIES = [
  ...LEERLINGEN.flatMap((l) => [l.roepnaam, l.achternaam, l.bsn]),
  ...VRIJE_TEKST,
  ...Object.values(FOUT),
];

let product: Product;
let client: Padclient;
let gezien: Overstap[];
let paspoort: Geplant;
/** De link van een ouder; zijn code is te kort om te zoeken: acht cijfers staan overal. */
let ouderlink: string;

async function leverIn(inhoud: string, naam: string): Promise<void> {
  const { seizoen } = (await client.get<{ items: Overstap[] }>('/v1/overstappen?paginaGrootte=1', DECAAN))
    .items[0]!;
  const inlevering = { soort: 'cohort', als: DECAAN, naam, inhoud: Buffer.from(inhoud), seizoen } as const;
  const { bestand } = await dienIn(client, inlevering);
  await pasToe(client, bestand, inlevering);
  await wachtOpRust(client);
}

async function schrijfVrijeTekst(): Promise<void> {
  const [vroeg, elders] = gezien;
  const [een, twee, uitkomst, bewijs] = VRIJE_TEKST;
  await client.post(`/v1/overstappen/${vroeg!.id}/overdrachten`, DECAAN, { toelichting: een });
  await client.post(`/v1/overstappen/${elders!.id}/bestemmingen`, DECAAN, { soort: 'zittenblijver', bewijs });
  const ontvanger = 'lp-zwolle';
  const [aanbod] = await client.alles<Overdracht>('/v1/overdrachten?status=AANGEBODEN', ontvanger);
  const weigering = { reden: 'AL_GEPLAATST', toelichting: twee };
  await client.post(`/v1/overdrachten/${aanbod!.id}/weigeringen`, ontvanger, weigering);
  const [taak] = await client.alles<Taak>('/v1/taken?soort=weigering-beoordelen', DECAAN);
  await client.post(`/v1/taken/${taak!.id}/afrondingen`, DECAAN, { uitkomst });
}

async function maakOuderlink(): Promise<string> {
  const vraag = { overstapId: gezien[2]!.id, doel: 'paspoort', gezagsgrond: 'schooladministratie' };
  const { link } = await client.post<{ link: string }>('/v1/ouderlinks', DECAAN, vraag);
  return new URL(link).searchParams.get('link')!;
}

/** Fouten met persoonsgegevens erin: een regel die niet klopt, en een verzoek dat geweigerd wordt. */
async function maakFouten(): Promise<void> {
  await leverIn(
    aCohort(BRIN, [{ ...FOUT, leerlingnummer: '77999', bsn: '123456789', geboortedatum: '31-02-2010' }]),
    'fout.csv',
  );
  const onzin = client.post('/v1/overstappen/_zoek', DECAAN, { naam: FOUT.achternaam, [FOUT.roepnaam]: 'x' });
  await expect(onzin).rejects.toBeInstanceOf(Probleem);
}

beforeAll(async () => {
  product = await startProduct(20);
  client = new Padclient(product.adres);
  await leverIn(aCohort(BRIN, LEERLINGEN), 'kanaries.csv');
  const alle = await client.alles<Overstap>('/v1/overstappen', DECAAN);
  gezien = alle.filter(({ leerling }) => LEERLINGEN.some((l) => l.achternaam === leerling.achternaam));
  await schrijfVrijeTekst();
  paspoort = await plantPaspoort(client);
  ouderlink = await maakOuderlink();
  await maakFouten();
  const { nu } = await leesKlok(client);
  await zetKlok(client, new Date(Date.parse(nu) + 20 * 86_400_000).toISOString() as Instant);
  await wachtOpRust(client);
  await product.stop();
}, 600_000);
afterAll(() => product?.ruimOp());

describe('canaries planted all over a running product', () => {
  it('were really there: the school sees them', () => {
    expect(gezien).toHaveLength(AANTAL);
    expect(KANARIES.length).toBeGreaterThanOrEqual(60);
    expect(paspoort.gelezen).toContain(paspoort.kanaries[0]);
  });

  it('85: are in plain in no table, log of changes, history, mail, log or temporary file', async () => {
    const delen = await readdir(product.data);
    expect(delen).toEqual(
      expect.arrayContaining(['postgres', 'temporal.db', 'logs', 'postvak.jsonl', 'audit']),
    );
    expect(await zoekKanaries(product.data, [...KANARIES, ...paspoort.kanaries, ouderlink])).toEqual([]);
  });
});

describe('the search itself', () => {
  it.each(['utf8', 'utf16le', 'latin1', 'hex', 'base64'] as const)(
    'finds a canary written in %s',
    async (vorm) => {
      const map = await mkdtemp(path.join(tmpdir(), 'zoek-'));
      await writeFile(
        path.join(map, 'a.bin'),
        Buffer.from(`xy${KANARIES[1]!}z`).toString(vorm === 'utf16le' ? 'utf8' : vorm),
        vorm === 'utf16le' ? 'utf16le' : 'utf8',
      );
      const vondsten = await zoekKanaries(map, KANARIES.slice(0, 3));
      await rm(map, { recursive: true });
      expect(vondsten.map(({ kanarie }) => kanarie)).toContain(KANARIES[1]);
    },
  );
});
