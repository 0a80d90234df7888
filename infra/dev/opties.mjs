import path from 'node:path';
import { parseArgs } from 'node:util';
import { WERKMAP } from './paden.mjs';

export const GEBRUIK = 'Gebruik: npm start -- [--fresh] [--port 3000] [--data MAP] [--pupils 300]';

/** De vlaggen van `npm start`; null als zij niet kloppen. */
export function leesOpties(argumenten) {
  try {
    const { values } = parseArgs({
      args: argumenten,
      options: {
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: path.join(WERKMAP, 'data') },
        pupils: { type: 'string', default: '300' },
      },
    });
    const poort = Number(values.port);
    const leerlingen = Number(values.pupils);
    if (!Number.isInteger(poort) || poort < 1 || poort > 65_535) return null;
    if (!Number.isInteger(leerlingen) || leerlingen < 1 || leerlingen > 100_000) return null;
    return { fresh: values.fresh, poort, leerlingen, data: path.resolve(values.data) };
  } catch {
    return null;
  }
}
