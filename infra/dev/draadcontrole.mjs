// Legt wat de API-tests over de draad stuurden naast docs/openapi.json, met de toetser van Prism: niet met onze eigen schema's.
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import routeer from '@stoplight/prism-http/dist/router/index.js';
import { validateInput, validateOutput } from '@stoplight/prism-http/dist/validator/index.js';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { WORTEL } from './paden.mjs';

const CONTRACT = path.join(WORTEL, 'docs', 'openapi.json');
const VOORVOEGSEL = '/v1';
/** Wat op een nummer van een mens lijkt, hoort nooit in een adres. */
const NUMMER_VAN_EEN_MENS = /(?<![0-9a-f-])\d{9}(?![0-9a-f-])/i;
const VELD_VAN_EEN_MENS = /^(achternaam|roepnaam|voornamen|geboortedatum)$/;
/** Zoals een naam of een dag begint: een code bij een veld heet soms ook zo, en begint met een kleine letter. */
const NAAM_OF_DAG = /^(\p{Lu}.{3,}|\d{4}-\d\d-\d\d)$/u;

const fouten = (uitkomst) => (uitkomst._tag === 'Left' ? uitkomst.left : []);
const leesJson = (tekst, soort) =>
  /json/.test(String(soort ?? '')) && tekst ? JSON.parse(tekst) : tekst || undefined;

function leesVraag({ vraag, vraagkoppen }) {
  try {
    return leesJson(vraag, vraagkoppen['content-type']);
  } catch {
    return vraag;
  }
}

/** De sleutels uit een adres; een herhaalde sleutel is een lijst. */
function zoekdeel(url) {
  const sleutels = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(
    sleutels.map((sleutel) => {
      const waarden = url.searchParams.getAll(sleutel);
      return [sleutel, waarden.length > 1 ? waarden : waarden[0]];
    }),
  );
}

/** De operatie van een uitwisseling; null voor wat het contract niet beschrijft. */
function operatieVan(resources, methode, pad) {
  const input = { method: methode.toLowerCase(), url: { path: pad, baseUrl: undefined } };
  const gevonden = routeer.default({ resources, input });
  return gevonden._tag === 'Right' ? gevonden.right : null;
}

const regel = (wat, { code, message, path: plek = [] }) =>
  `${wat} ${plek.join('/')} ${message} (${code ?? ''})`;

/** Wat de API aannam terwijl het contract het niet toestaat. Een formulier met een bestand leest de toetser niet. */
function vraagFouten(resource, wissel, url, pad) {
  const soort = String(wissel.vraagkoppen['content-type'] ?? '');
  if (wissel.status >= 400 || soort.startsWith('multipart/')) return [];
  const element = {
    method: wissel.methode.toLowerCase(),
    url: { path: pad, query: zoekdeel(url) },
    headers: wissel.vraagkoppen,
    body: leesVraag(wissel),
  };
  return fouten(validateInput({ resource, element })).map((fout) => regel('aangenomen verzoek', fout));
}

function antwoordFouten(resource, wissel) {
  const soort = wissel.koppen['content-type'];
  const headers = Object.fromEntries(
    Object.entries(wissel.koppen).map(([naam, waarde]) => [naam, String(waarde)]),
  );
  // Een beeld, document of stroom is geen tekst: daarvan telt alleen de vorm.
  const body = leesJson(wissel.antwoord, soort) ?? '';
  const element = { statusCode: wissel.status, headers, body };
  return fouten(validateOutput({ resource, element })).map((fout) =>
    regel(`antwoord ${wissel.status}`, fout),
  );
}

function toets(resources, wissel) {
  const url = new URL(wissel.adres, 'http://api');
  if (!url.pathname.startsWith(`${VOORVOEGSEL}/`)) return { gevonden: [], getoetst: false };
  const pad = url.pathname.slice(VOORVOEGSEL.length);
  // Een methode die hier niet bestaat en een HEAD zonder inhoud beschrijft het contract niet.
  const beschreven = wissel.status !== 405 && wissel.methode !== 'HEAD';
  const resource = beschreven ? operatieVan(resources, wissel.methode, pad) : null;
  if (!resource) return { gevonden: [], getoetst: false };
  const gevonden = [...vraagFouten(resource, wissel, url, pad), ...antwoordFouten(resource, wissel)];
  return {
    gevonden: gevonden.map((wat) => `${resource.iid}: ${wat}`),
    getoetst: true,
    operatie: resource.iid,
  };
}

/** Namen en geboortedata die in een antwoord stonden. */
function* mensenIn(waarde, veld = '') {
  if (typeof waarde === 'string' && VELD_VAN_EEN_MENS.test(veld) && NAAM_OF_DAG.test(waarde))
    yield waarde.toLowerCase();
  if (typeof waarde === 'object' && waarde !== null)
    for (const [naam, kind] of Object.entries(waarde)) yield* mensenIn(kind, naam);
}

/** Houdt bij welke adressen er zijn aangenomen, en wie er in de antwoorden stonden: die twee horen elkaar nooit te raken. */
class Adressenboek {
  adressen = new Set();
  mensen = new Set();

  noteer(wissel) {
    if (wissel.status < 400) this.adressen.add(decodeURIComponent(wissel.adres).toLowerCase());
    const inhoud = wissel.antwoord && leesJson(wissel.antwoord, wissel.koppen['content-type']);
    for (const mens of mensenIn(inhoud)) this.mensen.add(mens);
  }

  overtredingen() {
    const noemt = (adres) => adres.split(/[^\p{L}\p{N}-]+/u).some((deel) => this.mensen.has(deel));
    const mis = [...this.adressen].filter((adres) => NUMMER_VAN_EEN_MENS.test(adres) || noemt(adres));
    return mis.map((adres) => `adres met een nummer, naam of geboortedatum: ${adres}`);
  }
}

/** Wat de toetser van Prism niet kan lezen, keurt hij zonder een woord goed: dat telt hier als een afwijking. */
function onleesbaar(resources) {
  const ajv = addFormats.default(new Ajv({ strict: false, logger: false }));
  return resources.flatMap((resource) =>
    // Elke fout heeft dezelfde vorm; die van een operatie volstaat.
    [resource.request?.body, ...resource.responses.filter(({ code }) => code <= '400')]
      .flatMap((deel) => deel?.contents ?? [])
      .flatMap(({ schema, mediaType }) => {
        try {
          if (schema) ajv.compile(schema);
          return [];
        } catch (fout) {
          return [`${resource.iid}: ${mediaType} is niet te toetsen: ${fout.message}`];
        }
      }),
  );
}

let gelezen = null;
/** De operaties van een contract, en wat daarvan niet te toetsen is. */
async function leesContract(contract) {
  if (gelezen?.contract !== contract) {
    const resources = await getHttpOperationsFromSpec(contract);
    gelezen = { contract, resources, stuk: onleesbaar(resources) };
  }
  return gelezen;
}

/** Alle uitwisselingen die de tests in deze map opschreven. */
export async function* uitwisselingen(map) {
  for (const bestand of readdirSync(map).filter((naam) => naam.endsWith('.jsonl')))
    for await (const tekst of createInterface({ input: createReadStream(path.join(map, bestand)) }))
      yield JSON.parse(tekst);
}

/** Toetst uitwisselingen aan het contract; de overtredingen, en hoeveel er getoetst zijn. */
export async function toetsDraad(wissels, contract = CONTRACT) {
  const { resources, stuk } = await leesContract(contract);
  const overtredingen = new Map(stuk.map((wat) => [wat, 1]));
  const operaties = new Set();
  const boek = new Adressenboek();
  let getoetst = 0;
  for await (const wissel of wissels) {
    boek.noteer(wissel);
    const uitkomst = toets(resources, wissel);
    if (uitkomst.getoetst) getoetst += 1;
    if (uitkomst.operatie) operaties.add(uitkomst.operatie);
    for (const wat of uitkomst.gevonden) overtredingen.set(wat, (overtredingen.get(wat) ?? 0) + 1);
  }
  for (const wat of boek.overtredingen()) overtredingen.set(wat, 1);
  return { getoetst, operaties: operaties.size, van: resources.length, overtredingen };
}

/** Doet verslag; waar als er iets getoetst is en niets afweek. */
export async function controleerDraad(map) {
  const { getoetst, operaties, van, overtredingen } = await toetsDraad(uitwisselingen(map));
  for (const [wat, keer] of [...overtredingen].sort()) console.log(`${String(keer).padStart(6)}×  ${wat}`);
  console.log(
    `${getoetst} uitwisselingen van ${operaties} van de ${van} operaties, ${overtredingen.size} afwijkingen`,
  );
  return getoetst > 0 && overtredingen.size === 0;
}
