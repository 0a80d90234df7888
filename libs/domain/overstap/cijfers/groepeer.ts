/** Rijen bij elkaar op hun sleutel, in de volgorde waarin een sleutel het eerst voorkomt. */
export function groepeer<R, S>(rijen: readonly R[], sleutel: (rij: R) => S): Map<S, R[]> {
  const groepen = new Map<S, R[]>();
  for (const rij of rijen) {
    const groep = groepen.get(sleutel(rij));
    if (groep) groep.push(rij);
    else groepen.set(sleutel(rij), [rij]);
  }
  return groepen;
}
