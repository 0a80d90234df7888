// Wat Schemathesis moet weten: de operaties van het contract, en van elke soort een paar ids die bestaan.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WORTEL } from './paden.mjs';

const METHODEN = ['get', 'post', 'put', 'patch', 'delete'];
/** Een stroom die niet eindigt past niet in vraag en antwoord; zij heeft haar eigen tests. */
const NIET = new Set(['volgGebeurtenissen']);
/** Zo vaak krijgt een operatie een id die bestaat; anders een verzonnen. */
const KANS_OP_BEKEND = 0.7;
const IDS_PER_SOORT = 10;

/** Alle operaties van het vastgelegde contract, op naam. */
export function leesOperaties() {
  const { paths } = JSON.parse(readFileSync(path.join(WORTEL, 'docs', 'openapi.json'), 'utf8'));
  return Object.entries(paths)
    .flatMap(([pad, methoden]) =>
      METHODEN.flatMap((methode) =>
        methoden[methode] ? [{ id: methoden[methode].operationId, methode, pad }] : [],
      ),
    )
    .filter(({ id }) => !NIET.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** De lijst waar de eerste plek in een pad uit komt: /overstappen/{id}/intakes komt uit /overstappen. */
const lijstVan = ({ pad }) => /^(\/[a-z-]+)\/\{(\w+)\}/.exec(pad);

/** Van elke lijst die deze persoon kan lezen, een paar ids. */
export async function bekendeIds(adres, bewijs, operaties) {
  const lijsten = new Set(operaties.flatMap((operatie) => lijstVan(operatie)?.[1] ?? []));
  const ids = new Map();
  for (const lijst of lijsten) {
    const antwoord = await fetch(`${adres}/v1${lijst}`, {
      headers: { Authorization: `Bearer ${bewijs}`, Accept: 'application/json' },
    });
    const { items = [] } = antwoord.ok ? await antwoord.json() : {};
    const gevonden = items.map(({ id }) => id).filter((id) => typeof id === 'string');
    if (gevonden.length > 0) ids.set(lijst, gevonden.slice(0, IDS_PER_SOORT));
  }
  return ids;
}

const tekst = (waarde) => JSON.stringify(waarde);

/** De instellingen van een ronde. */
export function alsToml({ operaties, ids, bewijs }) {
  const koppen = bewijs ? [`headers = { Authorization = ${tekst(`Bearer ${bewijs}`)} }`] : [];
  const soorten = [...ids].map(
    ([lijst, waarden]) => `[dictionaries.${naam(lijst)}]\nvalues = ${tekst(waarden)}`,
  );
  const metId = operaties.flatMap((operatie) => {
    const [, lijst, veld] = lijstVan(operatie) ?? [];
    if (!ids.has(lijst)) return [];
    const keuze = `{ dictionary = ${tekst(naam(lijst))}, probability = ${KANS_OP_BEKEND} }`;
    return [
      `[[operations]]\ninclude-operation-id = ${tekst(operatie.id)}\nparameters = { "path.${veld}" = ${keuze} }`,
    ];
  });
  const rest = `[[operations]]\nexclude-operation-id = ${tekst(operaties.map(({ id }) => id))}\nenabled = false`;
  return ['hooks = "haken"', ...koppen, ...soorten, ...metId, rest, ''].join('\n');
}

/** Een mail kent Schemathesis niet als inhoud: zij gaat zoals hij haar bedacht. */
export const HAKEN = `import schemathesis

@schemathesis.serializer("message/rfc822")
def mail(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
`;

const naam = (lijst) => lijst.slice(1).replaceAll('-', '_');
