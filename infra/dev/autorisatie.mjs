// Schrijft docs/autorisatie.md opnieuw uit de matrix; een test faalt zolang het bestand achterloopt.
import { writeFile } from 'node:fs/promises';

const uitBouw = (pad) => import(new URL(`../../dist/${pad}`, import.meta.url).href);
const { LEEFTIJDEN } = await uitBouw('libs/domain/leerling/jongere.builder.js');
const { toonMatrix } = await uitBouw('libs/domain/toegang/toon-matrix.js');

await writeFile(new URL('../../docs/autorisatie.md', import.meta.url), toonMatrix(LEEFTIJDEN));
