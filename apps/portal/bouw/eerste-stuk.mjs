/** Elke module die de ingang meteen nodig heeft, langs haar vaste imports. */
function metWatErbijHoort(ctx, id, gehad) {
  if (gehad.has(id)) return gehad;
  gehad.add(id);
  for (const ander of ctx.getModuleInfo(id)?.importedIds ?? []) metWatErbijHoort(ctx, ander, gehad);
  return gehad;
}

/**
 * Alles wat elke bladzijde meteen nodig heeft in een stuk: los zouden het er tientallen kleine zijn, en op een trage verbinding kost elk
 * daarvan een rondgang.
 */
export const eersteStuk = (ingang) => {
  let erbij = null;
  return {
    name: (id, ctx) => {
      erbij ??= metWatErbijHoort(ctx, ingang, new Set());
      return erbij.has(id) ? 'begin' : null;
    },
  };
};
