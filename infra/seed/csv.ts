import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';

/** Een dag zoals een Nederlands bestand hem schrijft: dd-mm-jjjj. */
export const nl = (dag: Kalenderdag): string => dag.split('-').reverse().join('-');

/** Een Nederlands csv-bestand: puntkomma's en regeleinden van Windows. De velden bevatten zelf geen puntkomma. */
export const csvTekst = (kop: string, regels: readonly (readonly (string | number | null)[])[]): string =>
  `${[kop, ...regels.map((velden) => velden.map((veld) => veld ?? '').join(';'))].join('\r\n')}\r\n`;
