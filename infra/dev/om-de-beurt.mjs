import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { begintijd } from './kind.mjs';

/** Wie het slot heeft; null als er geen is, of als wie het nam er niet meer is. */
function houder(pad) {
  try {
    const { pid, sinds } = JSON.parse(readFileSync(pad, 'utf8'));
    return begintijd(pid) === sinds ? pid : null;
  } catch {
    return null;
  }
}

/** Geeft een bestand een tweede naam; onwaar als die al bezet is of het bestand er niet meer is. */
function noem(bestand, naam) {
  try {
    linkSync(bestand, naam);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Zet het slot weg van wie er niet meer is. Nam een ander het juist over, dan komt het van hem terug. */
function ruimOp(pad, weg) {
  try {
    renameSync(pad, weg);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (houder(weg) !== null) noem(weg, pad);
  rmSync(weg);
}

/**
 * Doet iets terwijl geen ander proces op deze machine het doet. Van een proces dat er niet meer is, telt het slot niet; wie het slot al
 * heeft, gaat gewoon verder.
 * @template T
 * @param {string} pad het bestand dat het slot is
 * @param {{ wacht: (keer: number) => void, doe: () => T }} wat `wacht` houdt even op, telkens als een ander bezig is
 * @returns {T}
 */
export function omDeBeurt(pad, { wacht, doe }) {
  if (houder(pad) === process.pid) return doe();
  mkdirSync(path.dirname(pad), { recursive: true });
  const eigen = `${pad}.${process.pid}`;
  // Eerst schrijven, dan noemen: een slot zonder inhoud bestaat niet.
  writeFileSync(eigen, JSON.stringify({ pid: process.pid, sinds: begintijd(process.pid) }));
  try {
    for (let keer = 0; !noem(eigen, pad); keer += 1) {
      if (houder(pad) === null) ruimOp(pad, `${eigen}.oud`);
      else wacht(keer);
    }
  } finally {
    rmSync(eigen, { force: true });
  }
  try {
    return doe();
  } finally {
    rmSync(pad, { force: true });
  }
}
