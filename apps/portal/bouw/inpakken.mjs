import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEKST = /\.(js|css|svg)$/;
/** Kleiner wordt zo'n klein bestand niet. */
const VANAF_BYTES = 1024;
/** Hoger kost bij het bouwen veel tijd en scheelt bijna niets. */
const KRACHT = 9;

/** Legt naast elk stuk van de portal hetzelfde, samengedrukt: de API hoeft dan alleen te kiezen. */
export const inpakken = () => ({
  name: 'inpakken',
  apply: 'build',
  enforce: 'post',
  writeBundle({ dir }) {
    const map = path.join(dir, 'delen');
    for (const naam of readdirSync(map).filter((een) => TEKST.test(een))) {
      const bestand = path.join(map, naam);
      const inhoud = readFileSync(bestand);
      if (inhoud.length < VANAF_BYTES) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: KRACHT };
      writeFileSync(`${bestand}.br`, brotliCompressSync(inhoud, { params }));
      writeFileSync(`${bestand}.gz`, gzipSync(inhoud, { level: KRACHT }));
    }
  },
});
