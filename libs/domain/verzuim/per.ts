/** Verdeelt rijen naar een sleutel, in de volgorde waarin de sleutels voor het eerst voorkomen. */
export function per<T, K>(rijen: readonly T[], sleutel: (rij: T) => K): Map<K, T[]> {
  const groepen = new Map<K, T[]>();
  for (const rij of rijen) {
    const groep = groepen.get(sleutel(rij));
    if (groep) groep.push(rij);
    else groepen.set(sleutel(rij), [rij]);
  }
  return groepen;
}
