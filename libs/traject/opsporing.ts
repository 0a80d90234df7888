/**
 * In SQL: is dit mandaat op deze dag dat van een opsporingsambtenaar? Wat zonder akte is vastgelegd, heeft geen dagen. Dezelfde regel als
 * `geldtOpsporing`.
 */
export const isOpsporingOp = (mandaat: string, dag: string): string =>
  `(${mandaat}.boa and (${mandaat}.boa_van is null or ${mandaat}.boa_van <= ${dag}) and (${mandaat}.boa_tot is null or ${mandaat}.boa_tot >= ${dag}))`;

/** In SQL: is dit op deze dag het mandaat van een leerplichtambtenaar van deze organisatie die opsporingsambtenaar is? */
export const isOpsporingsmandaat = (
  mandaat: string,
  { organisatie, dag }: { readonly organisatie: string; readonly dag: string },
): string =>
  `(${mandaat}.organisatie_id = ${organisatie} and ${mandaat}.rol = 'lpa' and ${isOpsporingOp(mandaat, dag)}
    and ${mandaat}.van <= ${dag} and (${mandaat}.tot is null or ${mandaat}.tot >= ${dag}))`;
