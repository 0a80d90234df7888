// Storingen onder belasting, op eigen servers: `npm run faults -- --minutes 15 --seed 1 [--keren 20] [--soort "worker valt om"] [--paren] [--planten] [--json PAD]`.
// Met --paren vallen steeds twee delen tegelijk uit.
// Met --planten zet het eerst fouten in een kopie van de bouw, die de campagne moet vinden. Met --krakpunten sterft een proces op elke plek
// tussen een gevolg en zijn bevestiging. Stopt met 1 bij een gebrek of een gemiste plant.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { zorgVoorBouw, zorgVoorPakketten, zorgVoorTemporal } from './installeer.mjs';
import { foutregel, WORTEL } from './paden.mjs';
import { demoBegin } from './werkdag.mjs';

const meld = (regel) => console.log(regel);
/** Zonder aantal: zoveel als er in de tijd passen. */
const ALLES = 1_000_000;
/** Ruim voor wat een campagne schrijft, en klein genoeg om te vullen. */
const SCHIJF_MB = 3_000;
const test = (bestand) => import(path.join(WORTEL, 'dist', 'test', 'faults', bestand));

function leesOpties() {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '15' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      keren: { type: 'string', default: String(ALLES) },
      soort: { type: 'string', multiple: true },
      planten: { type: 'boolean', default: false },
      plant: { type: 'string' },
      krakpunten: { type: 'boolean', default: false },
      paren: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  return {
    ...values,
    minutes: Number(values.minutes),
    seed: Number(values.seed),
    keren: Number(values.keren),
  };
}

/** Een eigen PostgreSQL en engine die elk kunnen omvallen (kill -9) en terugkomen op hun gegevens. */
async function metServers(werk) {
  const { maakServers } = await import('./servers.mjs');
  const servers = maakServers({ duurzaam: true, schijfMb: SCHIJF_MB, meld });
  for (const signaal of ['SIGINT', 'SIGTERM'])
    process.on(signaal, () => void servers.stop().then(() => process.exit(130)));
  try {
    zorgVoorTemporal(meld);
    return await werk(await servers.start());
  } finally {
    await servers.stop();
  }
}

/** Speelt op een verse database; met een plant alleen tot zij gevonden is. */
async function speelOp(servers, kader) {
  const { zorgVoorDatabase } = await import('./postgres.mjs');
  const { speel } = await test('campagne.js');
  const naam = `storing_${Math.random().toString(36).slice(2, 10)}`;
  const databaseUrl = await zorgVoorDatabase(servers.postgresUrl, naam);
  return speel({ servers, databaseUrl, meld, ...kader });
}

async function zoekPlanten(servers, opties, { soorten, storingen: bekend }) {
  const { PLANTEN } = await test('planten.js');
  const { kopieMet } = await test('kopie.js');
  const gekozen = opties.plant ? PLANTEN.filter(({ naam }) => naam.includes(opties.plant)) : PLANTEN;
  const uitslagen = [];
  for (const plant of gekozen) {
    const { map, weg } = kopieMet(WORTEL, [plant]);
    try {
      const eigen = [plant.storing, ...soorten.filter((soort) => soort !== plant.storing)];
      const { gebreken, storingen } = await speelOp(servers, {
        bouw: map,
        seed: opties.seed,
        keren: 6,
        totMs: Date.now() + 15 * 60_000,
        soorten: eigen,
        storingen: bekend,
      });
      const keren = Object.values(storingen).reduce((som, aantal) => som + aantal, 0);
      uitslagen.push({
        plant: plant.naam,
        gevonden: gebreken.length > 0,
        keren,
        gebrek: gebreken[0] ?? null,
      });
    } finally {
      weg();
    }
    const { gevonden, keren, gebrek } = uitslagen.at(-1);
    meld(
      `plant "${plant.naam}": ${gevonden ? `gevonden na ${keren} (${gebrek.regel}: ${gebrek.wat})` : 'NIET GEVONDEN'}`,
    );
  }
  return uitslagen;
}

/** Elke plek een keer, in een kopie van de bouw die de plekken kent. */
async function opElkKrakpunt(servers, opties) {
  const { KRAKPUNTEN, KRAKINGREPEN } = await test('krakpunten.js');
  const { opKrakpunt } = await test('storingen.js');
  const { kopieMet } = await test('kopie.js');
  const storingen = Object.fromEntries(
    KRAKPUNTEN.map((punt) => [`${punt.deel}, ${punt.naam}`, opKrakpunt(punt)]),
  );
  const { map, weg } = kopieMet(WORTEL, KRAKINGREPEN);
  try {
    const soorten = Object.keys(storingen);
    const keren = Math.min(opties.keren, soorten.length);
    return await speelOp(servers, { ...opties, bouw: map, keren, soorten, storingen });
  } finally {
    weg();
  }
}

/** De gekozen storingen; wat op deze machine niet kan, staat er met de reden bij en telt niet mee. */
async function kiesStoringen(servers, gekozen) {
  const { STORINGEN } = await test('storingen.js');
  const onbekend = (gekozen ?? []).find((soort) => !(soort in STORINGEN));
  if (onbekend)
    throw new Error(`storing onbekend: ${onbekend}. Bekend: ${Object.keys(STORINGEN).join(', ')}`);
  const soorten = gekozen ?? Object.keys(STORINGEN);
  if (servers.schijf) return { soorten, storingen: STORINGEN };
  meld('niet gespeeld: "schijf van de servers vol" (een kleine schijf aankoppelen kan alleen root)');
  return { soorten: soorten.filter((soort) => !soort.startsWith('schijf')), storingen: STORINGEN };
}

/** Alle paren van de gekozen storingen, in een volgorde door het lot: in de tijd die er is komen zij niet allemaal voor. */
async function inParen({ soorten, seed }) {
  const { paren } = await test('paren.js');
  const { Toeval } = await test('toeval.js');
  const storingen = paren(soorten);
  if (Object.keys(storingen).length === 0) throw new Error('van deze storingen kunnen er geen twee tegelijk');
  return { soorten: new Toeval(seed).schud(Object.keys(storingen)), storingen };
}

async function speelGekozen(servers, opties) {
  const keus = await kiesStoringen(servers, opties.soort);
  if (opties.planten || opties.plant) return { planten: await zoekPlanten(servers, opties, keus) };
  if (opties.krakpunten) return opElkKrakpunt(servers, opties);
  if (opties.paren)
    return speelOp(servers, { ...opties, ...(await inParen({ ...opties, ...keus })), bouw: WORTEL });
  return speelOp(servers, { ...opties, ...keus, bouw: WORTEL });
}

async function draai() {
  process.env.DEMO_BEGIN = demoBegin();
  const opties = leesOpties();
  zorgVoorPakketten(meld);
  zorgVoorBouw(meld);
  meld(`seed ${opties.seed}`);
  const totMs = Date.now() + opties.minutes * 60_000;
  const verslag = await metServers((servers) => speelGekozen(servers, { ...opties, totMs }));
  meld(JSON.stringify(verslag, null, 2));
  if (opties.json) writeFileSync(opties.json, JSON.stringify(verslag));
  // Wat niet gespeeld is, klopt niet vanzelf: wie een aantal vraagt, krijgt dat, of een fout.
  const gespeeld = Object.values(verslag.storingen ?? {}).reduce((som, aantal) => som + aantal, 0);
  const gevraagd = opties.krakpunten || opties.keren === ALLES ? 1 : opties.keren;
  const mis =
    'planten' in verslag
      ? verslag.planten.some(({ gevonden }) => !gevonden)
      : verslag.gebreken.length > 0 || gespeeld < gevraagd;
  process.exitCode = mis ? 1 : 0;
}

await draai().catch((error) => {
  console.error(foutregel(error));
  process.exitCode = 1;
});
