import { parseSync } from '@swc/core';

/** Een reguliere expressie in de code: letterlijk geschreven, of pas bij het draaien gemaakt. */
export interface Regex {
  readonly soort: 'letterlijk' | 'gemaakt';
  readonly patroon: string;
  readonly vlaggen: string;
}

interface Knoop {
  readonly type: string;
  readonly [veld: string]: unknown;
}

const isKnoop = (waarde: unknown): waarde is Knoop =>
  typeof waarde === 'object' && waarde !== null && typeof (waarde as Knoop).type === 'string';

/** `new RegExp(...)` en `RegExp(...)`. */
const maaktRegex = (knoop: Knoop): boolean =>
  (knoop.type === 'NewExpression' || knoop.type === 'CallExpression') &&
  isKnoop(knoop['callee']) &&
  knoop['callee']['value'] === 'RegExp';

function hier(knoop: Knoop): Regex[] {
  if (knoop.type === 'RegExpLiteral')
    return [{ soort: 'letterlijk', patroon: String(knoop['pattern']), vlaggen: String(knoop['flags']) }];
  return maaktRegex(knoop) ? [{ soort: 'gemaakt', patroon: '', vlaggen: '' }] : [];
}

const zoek = (deel: unknown): Regex[] => {
  if (Array.isArray(deel)) return deel.flatMap(zoek);
  if (typeof deel !== 'object' || deel === null) return [];
  return [...(isKnoop(deel) ? hier(deel) : []), ...Object.values(deel).flatMap(zoek)];
};

/** Alle reguliere expressies van een bestand met code. */
export function vindRegexes(pad: string, code: string): Regex[] {
  const syntax = pad.endsWith('.mjs') ? 'ecmascript' : 'typescript';
  return zoek(parseSync(code, { syntax, tsx: pad.endsWith('.tsx'), decorators: true, target: 'es2022' }));
}
