import { AANMELD_STATUSSEN } from '../domain/aanmelding/aanmelding.ts';
import type { Aanmeldstatus } from '../domain/aanmelding/aanmelding.ts';
import { mapStatus } from '../domain/aanmelding/statusmapping.ts';
import { opsomming } from './leesfout.ts';
import type { Regellezer } from './regellezer.ts';

const WEEKCHECKWOORDEN = [
  'aangemeld',
  'in behandeling',
  'wachtlijst',
  'aangeboden',
  'definitief',
  'afgewezen',
  'afgemeld',
  'beëindigd',
  'niet verschenen',
] as const;

const KOPPELPUNTWOORDEN = ['SUBMITTED', 'RECEIVED', 'OFFERED', 'ENROLLED', 'WITHDRAWN', 'REJECTED'] as const;

/** Het statuswoord van de bron als aanmeldstatus; een onbekend woord wordt genoemd met de woorden die wel kunnen. */
export function leesStatus(lezer: Regellezer, bron: 'weekcheck' | 'koppelpunt'): Aanmeldstatus {
  const woord = lezer.verplicht('status', 60);
  const status = woord === '' ? null : lezer.woord('status', woord, (een) => mapStatus(bron, een));
  if (status === null && woord !== '') {
    const bekend = bron === 'koppelpunt' ? KOPPELPUNTWOORDEN : WEEKCHECKWOORDEN;
    lezer.fout('status', 'status.onbekend', `Deze status is niet bekend. Gebruik ${opsomming(bekend)}.`);
  }
  return status ?? AANMELD_STATUSSEN[0];
}
