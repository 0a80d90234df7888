import { existsSync } from 'node:fs';

const hier = (pad) => new URL(`../../${pad}`, import.meta.url);

/** Start de opdrachtregel uit `dist`; bouwt eerst als dat er nog niet is. */
export async function start(argumenten) {
  const main = hier('dist/apps/cli/main.js');
  if (!existsSync(main)) {
    if (!existsSync(hier('node_modules/typescript'))) {
      console.error('De pakketten ontbreken nog. Draai eerst "npm start", dat installeert en bouwt alles.');
      process.exitCode = 1;
      return;
    }
    const { zorgVoorBouw } = await import('../../infra/dev/installeer.mjs');
    zorgVoorBouw((regel) => console.error(regel.trim()));
  }
  const cli = await import(main.href);
  // Wie stopt zonder uitkomst, is niet geslaagd.
  process.exitCode = 1;
  process.exitCode = await cli.main(argumenten, process.env.OVERSTAP_TOKEN, process.env);
}
