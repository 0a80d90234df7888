import { readFile } from 'node:fs/promises';
import { leesAfspraken } from './lees-afspraken.ts';

/** Toetst een afspraakbestand en geeft de regels om te tonen. */
export async function toetsAfspraken(
  pad: string,
): Promise<{ readonly regels: string[]; readonly goed: boolean }> {
  let tekst: string;
  try {
    tekst = await readFile(pad, 'utf8');
  } catch {
    return { regels: [`${pad} is niet te lezen. Klopt het pad?`], goed: false };
  }
  const uitkomst = leesAfspraken(tekst, pad);
  if (uitkomst.goed) {
    const { naam, schooljaar, versie, organisaties, taaktoewijzing } = uitkomst.afspraken;
    return {
      goed: true,
      regels: [
        `${naam} ${schooljaar}, versie ${versie}: goed. ${organisaties.length} organisaties, ${taaktoewijzing.length} toewijzingen.`,
      ],
    };
  }
  const regels = uitkomst.fouten.map(
    (f) => `${f.bestand}:${f.regel}:${f.kolom} ${f.pad}${f.pad ? ': ' : ''}${f.melding}`,
  );
  const aantal = regels.length === 1 ? '1 fout' : `${regels.length} fouten`;
  return { goed: false, regels: [...regels, aantal] };
}
