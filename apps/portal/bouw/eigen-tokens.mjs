/** Wat van het thema nodig is: de tokens van de onderdelen die de portal gebruikt. */
const NODIG = /^\s*--(basis|utrecht|nl|voorbeeld)-/;

/** Laat van het voorbeeldthema alleen de tokens over die de portal gebruikt; de rest is van andere bibliotheken. */
export const eigenTokens = () => ({
  name: 'eigen-tokens',
  enforce: 'pre',
  transform(code, id) {
    if (!/voorbeeld-design-tokens[\\/]dist[\\/]theme\.css$/.test(id)) return null;
    const regels = code.split('\n').filter((regel) => !regel.includes('--') || NODIG.test(regel));
    return { code: regels.join('\n').replaceAll('.voorbeeld-theme', ':root'), map: null };
  },
});
