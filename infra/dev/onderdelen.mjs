import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { regel } from './bewaker.mjs';
import { zorgVoorTemporal } from './installeer.mjs';
import { laatsteRegels, wachtTot } from './kind.mjs';
import { startMail } from './mail.mjs';
import { API_VLAGGEN, kort, Uitleg, WERKER_VLAGGEN } from './paden.mjs';
import { startPostgres, walVlaggen, zorgVoorDatabase } from './postgres.mjs';
import { startTemporal } from './temporal.mjs';

/** De eigen PostgreSQL, of die van DATABASE_URL. Geeft het adres van de database. */
export async function startDatabase(bewaker, { poort, wachtwoord, meld }) {
  if (process.env.DATABASE_URL) {
    regel('PostgreSQL', 'eigen server (DATABASE_URL)');
    return process.env.DATABASE_URL;
  }
  const deel = await startPostgres({
    data: bewaker.data,
    poort,
    wachtwoord,
    log: bewaker.log('PostgreSQL'),
    meld,
    vlaggen: walVlaggen(process.env.OVERSTAP_WAL_ARCHIEF),
    magStarten: () => bewaker.controleer(),
    bij: (kind, merk) => bewaker.erbij('PostgreSQL', kind, { merk, signaal: 'SIGINT', ms: 30_000 }),
  });
  bewaker.isGereed('PostgreSQL');
  regel('PostgreSQL', `${deel.versie}  127.0.0.1:${poort}  (gegevens in ${kort(deel.map)})`);
  return zorgVoorDatabase(deel.url, 'overstap');
}

/** De eigen Temporal, of die van TEMPORAL_ADDRESS. Geeft het adres. */
export async function startEngine(bewaker, { poort, meld }) {
  if (process.env.TEMPORAL_ADDRESS) {
    regel('Temporal', `eigen server (TEMPORAL_ADDRESS ${process.env.TEMPORAL_ADDRESS})`);
    return process.env.TEMPORAL_ADDRESS;
  }
  bewaker.controleer();
  const { pad, herkomst } = zorgVoorTemporal(meld);
  const bestand = path.join(bewaker.data, 'temporal.db');
  const deel = await startTemporal({
    pad,
    poort,
    log: bewaker.log('Temporal'),
    bestand,
    bij: (kind) => bewaker.erbij('Temporal', kind, { merk: bestand }),
  });
  bewaker.isGereed('Temporal');
  regel('Temporal', `${deel.adres}  (${herkomst}, gegevens in ${kort(bestand)})`);
  return deel.adres;
}

/** Het eigen postvak, of de server van SMTP_URL. */
export async function startMailDeel(bewaker, poort) {
  if (process.env.SMTP_URL) {
    regel('Mail', 'eigen server (SMTP_URL)');
    return { url: process.env.SMTP_URL, bestand: undefined };
  }
  const bestand = path.join(bewaker.data, 'postvak.jsonl');
  const deel = await startMail({ poort, bestand });
  bewaker.voegToe('Mail', deel.stop);
  regel('Mail', `${deel.url}  (postvak: /dev/postvak)`);
  return { url: deel.url, bestand };
}

async function antwoordt(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

const startNiet = (bewaker, naam, wat) =>
  new Uitleg(
    `${wat} start niet. Laatste regels van ${kort(bewaker.log(naam))}:\n${laatsteRegels(bewaker.log(naam))}`,
  );

/** Migraties, demoregio, API en worker. De worker start het laatst en stopt dus het eerst. */
export async function startProduct(bewaker, env, basis) {
  await bewaker.draaiEenmalig('migreren', 'apps/worker/migreer.js', env);
  regel('Database', 'bijgewerkt');
  const vulling = await bewaker.draaiEenmalig('demoregio laden', 'infra/seed/laad-demo.js', env);
  if (vulling) regel('Demoregio', vulling.split('\n').at(-1));
  const log = bewaker.log('Worker');
  const vanaf = existsSync(log) ? statSync(log).size : 0;
  const api = bewaker.startNode('API', 'apps/api/main.js', env, { vlaggen: API_VLAGGEN });
  const worker = bewaker.startNode('Worker', 'apps/worker/main.js', env, { vlaggen: WERKER_VLAGGEN });
  if (!(await wachtTot(() => antwoordt(`${basis}/health/ready`), { kind: api })))
    throw startNiet(bewaker, 'API', 'de API');
  bewaker.isGereed('API');
  regel('API', `${basis}/v1  (beschrijving: ${basis}/v1/openapi.json)`);
  const gemeld = () => readFileSync(log).subarray(vanaf).includes('worker gereed');
  if (!(await wachtTot(gemeld, { kind: worker }))) throw startNiet(bewaker, 'Worker', 'de worker');
  bewaker.isGereed('Worker');
  regel('Worker', 'gereed');
}

/** De nagemaakte inlogdiensten: kiezen wie je bent met een klik. */
export async function startInlog(bewaker, env, basis) {
  const dienst = bewaker.startNode('Inlogdiensten', 'infra/dev/idp.mjs', env, { map: '.' });
  const adres = `http://127.0.0.1:${env.INLOG_POORT}/digid/.well-known/openid-configuration`;
  if (!(await wachtTot(() => antwoordt(adres), { kind: dienst })))
    throw startNiet(bewaker, 'Inlogdiensten', 'de inlogdienst');
  bewaker.isGereed('Inlogdiensten');
  regel('Aanmelden', `${basis}/aanmelden  (kies wie u bent, een klik)`);
}

/** Wie je in de demo kunt zijn: van elk soort een. */
export async function toonPersonas(basis) {
  const personas = await (await fetch(`${basis}/dev/personas`)).json();
  console.log(`\nPersona's (een token: curl -X POST ${basis}/dev/personas/ID/token)`);
  const soort = ({ id }) => id.split('-')[0];
  const belangrijk = personas.filter(
    (een, plek) => personas.findIndex((p) => soort(p) === soort(een)) === plek,
  );
  const breed = Math.max(...belangrijk.map((persona) => persona.id.length)) + 2;
  for (const { id, naam, rol, organisatie } of belangrijk) {
    console.log(`  ${id.padEnd(breed)}${rol.padEnd(15)}${naam}, ${organisatie.naam ?? organisatie}`);
  }
  if (personas.length > belangrijk.length)
    console.log(`  en nog ${personas.length - belangrijk.length}: ${basis}/dev/personas`);
}
