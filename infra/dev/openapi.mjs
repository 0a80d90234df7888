// Schrijft docs/openapi.json opnieuw uit het contract; een test faalt zolang het bestand achterloopt.
import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '../../dist/libs/contract/openapi.js';

await writeFile(
  new URL('../../docs/openapi.json', import.meta.url),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
