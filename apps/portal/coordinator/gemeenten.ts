/** Waar een gemeente op de kaart ligt: rij en kolom, ongeveer zoals op een echte kaart. Sleutel: CBS-code. */
export const PLEK: Readonly<Record<string, readonly [rij: number, kolom: number]>> = {
  '1708': [1, 2],
  '0180': [2, 3],
  '1896': [2, 2],
  '0160': [2, 5],
  '0166': [3, 1],
  '0193': [3, 2],
  '0148': [3, 3],
  '0175': [3, 4],
  '0244': [4, 1],
  '0177': [4, 3],
  '0246': [5, 1],
};
/** De eerste vrije rij, voor gemeenten zonder plek. */
export const VRIJE_RIJ = 6;
export const KOLOMMEN = 5;
