// Schrijft docs/openapi.json opnieuw uit het contract; een test faalt zolang het bestand achterloopt.
import { writeFile } from 'node:fs/promises';

const bouw = new URL('../../dist/libs/contract/openapi.js', import.meta.url);
const { openApiDocument } = await import(bouw.href);

await writeFile(
  new URL('../../docs/openapi.json', import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
