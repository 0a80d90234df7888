import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BEWAARBEGINNEN, type Bewaarregel } from '../domain/bewaren/bewaarregel.ts';
import { isKalenderdag } from '../domain/tijd/kalenderdag.ts';
import { VERNIETIGBARE_KLASSEN } from '../domain/vernietiging/vernietiging.ts';
import { leesYaml, type Bestandsvorm, type Padfout } from '../yaml/lees-yaml.ts';

const dag = z.string().refine(isKalenderdag, 'verwacht een dag als 2026-10-01');

const Regel = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'verwacht een code als overstap-seizoen'),
  regio: z.string().min(1).nullable().default(null),
  klasse: z.enum(VERNIETIGBARE_KLASSEN),
  begin: z.enum(BEWAARBEGINNEN),
  jaren: z.int().min(0).max(100),
  grondslag: z.string().min(5),
  van: dag,
  tot: dag.nullable().default(null),
});

const Regels = z.strictObject({ vierOgenBoven: z.int().positive(), regels: z.array(Regel).min(1) });

/** Alle bewaarregels, en boven hoeveel leerlingen tegelijk twee mensen akkoord moeten zijn. */
export interface Bewaarregels {
  readonly vierOgenBoven: number;
  readonly regels: readonly Bewaarregel[];
}

const VORM: Bestandsvorm<Bewaarregels> = {
  schema: Regels,
  samenhang: ({ regels = [] }) => regels.flatMap((regel, i) => foutenVan(regel, regels.slice(0, i), i)),
  zonderInhoud: 'dit zijn geen bewaarregels; een bestand begint met vierOgenBoven en regels',
};

/** Een einde voor het begin, of twee regels van een klasse die op dezelfde dag gelden en met hetzelfde beginnen. */
function foutenVan(regel: Bewaarregel, eerdere: readonly Bewaarregel[], i: number): Padfout[] {
  const mis: Padfout[] = [];
  if (regel.tot !== null && regel.tot < regel.van)
    mis.push({ pad: ['regels', i, 'tot'], melding: 'de laatste dag ligt voor de eerste' });
  const dubbel = eerdere.find(
    (ander) =>
      ander.klasse === regel.klasse &&
      ander.regio === regel.regio &&
      ander.begin === regel.begin &&
      ander.van <= (regel.tot ?? ander.van) &&
      regel.van <= (ander.tot ?? regel.van),
  );
  if (dubbel)
    mis.push({ pad: ['regels', i, 'van'], melding: `geldt tegelijk met ${dubbel.code}, over hetzelfde` });
  return mis;
}

/** Leest het bestand met bewaarregels. Fout: Error met elke fout op haar regel. */
export async function leesBewaarregels(pad: string): Promise<Bewaarregels> {
  const gelezen = leesYaml(await readFile(pad, 'utf8'), pad, VORM);
  if (gelezen.goed) return gelezen.inhoud;
  const regels = gelezen.fouten.map((fout) => `${fout.bestand}:${fout.regel} ${fout.melding}`);
  throw new Error(`De bewaarregels kloppen niet:\n${regels.join('\n')}`);
}
