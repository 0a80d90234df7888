import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { alvast } from './bouw/alvast.mjs';
import { eersteStuk } from './bouw/eerste-stuk.mjs';
import { eigenTokens } from './bouw/eigen-tokens.mjs';
import { inpakken } from './bouw/inpakken.mjs';
import { schil } from './bouw/schil.mjs';

const hier = path.dirname(fileURLToPath(import.meta.url));
const VOORAF = path.join(hier, 'app', 'alvast.ts');

/** De portal: een pagina, per rol een stuk, geen enkel adres van buiten. */
export default defineConfig({
  root: hier,
  publicDir: path.join(hier, 'publiek'),
  base: '/',
  plugins: [alvast(VOORAF), schil(), inpakken()],
  css: { postcss: { plugins: [eigenTokens()] } },
  resolve: { conditions: ['@overstap/source', 'module', 'browser', 'production', 'import', 'default'] },
  build: {
    outDir: process.env.PORTAL_UIT ?? path.join(hier, '..', '..', 'dist', 'portal'),
    emptyOutDir: true,
    assetsDir: 'delen',
    // Een lettertype of beeld in de bladzijde zelf mag niet van de CSP.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [path.join(hier, 'index.html'), VOORAF],
      output: { codeSplitting: { groups: [eersteStuk(path.join(hier, 'app', 'begin.tsx'))] } },
      onwarn: (melding, meld) => melding.code !== 'MODULE_LEVEL_DIRECTIVE' && meld(melding),
    },
    target: ['es2022', 'safari16', 'chrome108', 'firefox110'],
  },
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/dev', '/aanmelden', '/afmelden', '/health'].map((pad) => [
        pad,
        process.env.API_ADRES ?? 'http://127.0.0.1:3000',
      ]),
    ),
  },
});
