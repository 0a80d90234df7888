// Schrijft docs/autorisatie.md opnieuw uit de matrix; een test faalt zolang het bestand achterloopt.
import { writeFile } from 'node:fs/promises';
import { LEEFTIJDEN } from '../../dist/libs/domain/leerling/jongere.builder.js';
import { toonMatrix } from '../../dist/libs/domain/toegang/toon-matrix.js';

await writeFile(new URL('../../docs/autorisatie.md', import.meta.url), toonMatrix(LEEFTIJDEN));
