import { parseSync } from '@swc/core';

/** Een datum, kloktijd, duur of getal dat in de tekst van de code staat. */
export interface Vondst {
  readonly soort: 'datum' | 'kloktijd' | 'duur' | 'getal';
  readonly waarde: string;
  /** De functie, constante of klasse op het hoogste niveau waarin het staat. */
  readonly naam: string;
}

interface Knoop {
  readonly type: string;
  readonly [veld: string]: unknown;
}

const isKnoop = (waarde: unknown): waarde is Knoop =>
  typeof waarde === 'object' && waarde !== null && typeof (waarde as Knoop).type === 'string';

const VORMEN = {
  datum:
    /(?:19|2\d)\d{2}-|(?:^|\D)(?:0[1-9]|1[0-2])-(?:(?:0[1-9]|[12]\d|3[01])(?!\d)|$)|^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?$|^(?:19|2\d)\d{6}$/,
  kloktijd: /^(?:[01]\d|2[0-4]):[0-5]\d/,
  duur: /^P(?:\d|T\d)|^\d+ ?(?:ms|s|m|h|d|w|y|seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/,
} as const;

/** Getallen die geen afspraak kunnen zijn: niets, een, het volgende, het vorige, een paar. */
const GEWOON = new Set([0, 1, 2]);

/** Plaatsen in een tekst zijn geen termijn. */
const TEKSTPLAATS = new Set(['slice', 'padStart', 'padEnd', 'at']);

const waardeVan = (knoop: unknown): string => (isKnoop(knoop) ? String(knoop['value']) : '');

/** De naam die een knoop aan alles eronder geeft. */
function naamVan(knoop: Knoop): string | null {
  if (knoop.type === 'VariableDeclarator') return waardeVan(knoop['id']);
  return knoop.type === 'FunctionDeclaration' || knoop.type === 'ClassDeclaration'
    ? waardeVan(knoop['identifier'])
    : null;
}

const isTekstplaats = (knoop: Knoop): boolean => {
  const callee = knoop['callee'];
  return knoop.type === 'CallExpression' && isKnoop(callee) && TEKSTPLAATS.has(waardeVan(callee['property']));
};

function inTekst(tekst: string, naam: string): Vondst[] {
  const soort = (['datum', 'kloktijd', 'duur'] as const).find((vorm) => VORMEN[vorm].test(tekst));
  if (soort) return [{ soort, waarde: tekst, naam }];
  return /^\d+$/.test(tekst) && !GEWOON.has(Number(tekst)) ? [{ soort: 'getal', waarde: tekst, naam }] : [];
}

function inKnoop(knoop: Knoop, naam: string): Vondst[] {
  switch (knoop.type) {
    case 'TsLiteralType':
    case 'ImportDeclaration':
      return [];
    case 'NumericLiteral':
    case 'BigIntLiteral':
      return GEWOON.has(Number(knoop['value']))
        ? []
        : [{ soort: 'getal', waarde: String(knoop['value']), naam }];
    case 'StringLiteral':
      return inTekst(knoop['value'] as string, naam);
    case 'TemplateElement':
      return inTekst(knoop['raw'] as string, naam);
    default: {
      const dieper = naam || (naamVan(knoop) ?? '');
      const gevonden = Object.values(knoop).flatMap((deel) => zoek(deel, dieper));
      return isTekstplaats(knoop) ? gevonden.filter((vondst) => vondst.soort !== 'getal') : gevonden;
    }
  }
}

function zoek(deel: unknown, naam: string): Vondst[] {
  if (Array.isArray(deel)) return deel.flatMap((item) => zoek(item, naam));
  if (isKnoop(deel)) return inKnoop(deel, naam);
  // Argumenten van een aanroep en de inhoud van een methode staan in een knoop zonder soort.
  return typeof deel === 'object' && deel !== null && !('start' in deel)
    ? Object.values(deel).flatMap((veld) => zoek(veld, naam))
    : [];
}

/** Alle data, kloktijden, duren en bijzondere getallen in een stuk TypeScript; commentaar en typen tellen niet. */
export function vindConstanten(code: string): Vondst[] {
  return zoek(parseSync(code, { syntax: 'typescript', target: 'es2022' }).body, '');
}
