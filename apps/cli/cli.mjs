// De opdrachtregel van Overstap. Bouwt zo nodig eerst.
import { existsSync } from 'node:fs';

const dist = new URL('../../dist/apps/cli/main.js', import.meta.url);
if (!existsSync(new URL('../../node_modules/typescript', import.meta.url))) {
  console.error('De pakketten ontbreken nog: draai eerst "npm start" (of "npm install").');
  process.exit(1);
}
if (!existsSync(dist)) {
  const { zorgVoorBouw } = await import('../../infra/dev/installeer.mjs');
  zorgVoorBouw((regel) => console.error(regel));
}
const { main } = await import(dist.href);
process.exitCode = await main(process.argv.slice(2));
