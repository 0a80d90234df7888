/** Wat de client niet aanroept: de weg van de inlogdienst, en wat een mens, een zoekmachine of een OAuth-client zelf opent. */
const NIET = new Set([
  'meldAan',
  'rondAanmeldenAf',
  'lijstAanmeldsleutels',
  'toonDocumentatie',
  'leesDocumentatiestijl',
  'leesDocumentatiescript',
  'leesDocumentatiebegin',
  'leesBeveiligingscontact',
]);
/** Het formulier van een bladzijde, of van OAuth. */
const PAGINAFORMULIER = 'application/x-www-form-urlencoded';

const isOperatie = (waarde) => typeof waarde?.methode === 'string' && typeof waarde?.pad === 'string';

/** Alle operaties van het contract die de client kent: waar zij staan, en hoe zij heten. */
export const operatiesVan = (onderdelen) =>
  onderdelen
    .flatMap(({ bestand, inhoud }) =>
      Object.entries(inhoud)
        .filter(([, waarde]) => isOperatie(waarde))
        .map(([naam, waarde]) => ({ ...waarde, naam, bestand })),
    )
    .filter(({ id, neemt }) => !NIET.has(id) && neemt !== PAGINAFORMULIER)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Alleen wat afwijkt van de methode staat in de tabel: een GET vraagt, de rest is een opdracht. */
function vormVan({ methode, neemt, schrijft }) {
  if (neemt === 'multipart/form-data') return 'formulier';
  if (neemt === 'message/rfc822') return 'mail';
  return methode === 'get' || schrijft ? null : 'vraag';
}

const regelVan = (operatie) => {
  const vorm = vormVan(operatie);
  return `  ${operatie.id}: '${operatie.methode} ${operatie.pad}${vorm ? ` ${vorm}` : ''}',`;
};

/**
 * De tekst van libs/client/operaties.ts.
 * @param {readonly { bestand: string, inhoud: object }[]} onderdelen de modules van libs/contract
 */
export function tabel(onderdelen) {
  const gevonden = operatiesVan(onderdelen);
  const typen = gevonden.map((o) => `  ${o.id}: typeof import('#libs/contract/${o.bestand}').${o.naam};`);
  return `// Gemaakt uit libs/contract door \`npm run client\`; niet met de hand wijzigen.

/** Van elke operatie de methode, het pad en, als dat niet uit de methode volgt, de vorm van het verzoek. */
export const OPERATIES = {
${gevonden.map(regelVan).join('\n')}
} as const;

/** Van elke operatie het contract, alleen als type: de schema's zelf gaan niet mee. */
export interface Contract {
${typen.join('\n')}
}
`;
}
