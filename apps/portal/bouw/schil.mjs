import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const BRON = path.join(import.meta.dirname, 'sw.js');
/** Wat naast de eerste bladzijde nodig is om haar te tonen: haar woorden, en het lettertype waarin zij staan. */
const WOORDEN = /[\\/](app|delen)[\\/]teksten[\\/](nl|en|uk|ar)\.ts$/;
const isLetter = (naam) => naam.includes('noto-sans-latin-wght-normal-') && naam.endsWith('.woff2');

/** De stukken die een stuk meteen nodig heeft. */
function metWatErbijHoort(bundel, naam, gehad = new Set()) {
  const stuk = bundel[naam];
  if (!stuk || gehad.has(naam)) return gehad;
  gehad.add(naam);
  for (const css of stuk.viteMetadata?.importedCss ?? []) gehad.add(css);
  for (const ander of stuk.imports ?? []) metWatErbijHoort(bundel, ander, gehad);
  return gehad;
}

/** Schrijft de dienst die de schil van de portal bewaart, met de namen van de bestanden van deze bouw. */
export const schil = () => ({
  name: 'schil',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundel) {
    const stukken = Object.values(bundel).filter(
      ({ type, isEntry, facadeModuleId }) =>
        type === 'chunk' && (isEntry || WOORDEN.test(facadeModuleId ?? '')),
    );
    const namen = new Set(stukken.flatMap(({ fileName }) => [...metWatErbijHoort(bundel, fileName)]));
    for (const naam of Object.keys(bundel)) if (isLetter(naam)) namen.add(naam);
    const lijst = JSON.stringify(
      [...namen]
        .filter((naam) => naam !== 'index.html')
        .map((naam) => `/${naam}`)
        .toSorted(),
    );
    const versie = createHash('sha256').update(lijst).digest('hex').slice(0, 12);
    const source = readFileSync(BRON, 'utf8').replace('__VERSIE__', versie).replace('__SCHIL__', lijst);
    this.emitFile({ type: 'asset', fileName: 'sw.js', source });
  },
});
