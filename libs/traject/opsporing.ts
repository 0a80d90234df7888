/**
 * In SQL: is dit mandaat op deze dag dat van een opsporingsambtenaar? Wat zonder akte is vastgelegd, heeft geen dagen. Dezelfde regel als
 * `geldtOpsporing`.
 */
export const isOpsporingOp = (mandaat: string, dag: string): string =>
  `(${mandaat}.boa and (${mandaat}.boa_van is null or ${mandaat}.boa_van <= ${dag}) and (${mandaat}.boa_tot is null or ${mandaat}.boa_tot >= ${dag}))`;
