import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BEWAARBEGINNEN, type Bewaarregel } from '../domain/bewaren/bewaarregel.ts';
import { isKalenderdag } from '../domain/tijd/kalenderdag.ts';
import { VERNIETIGBARE_KLASSEN } from '../domain/vernietiging/vernietiging.ts';
import { RIJSOORTEN, type Rijregel, type Rijsoort } from './rijen.ts';
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

const Rijregels = z.strictObject({
  soort: z.enum(Object.keys(RIJSOORTEN) as [Rijsoort, ...Rijsoort[]]),
  dagen: z.int().min(1).max(3650),
  grondslag: z.string().min(5),
});

const Regels = z.strictObject({
  vierOgenBoven: z.int().positive(),
  beslissenBinnen: z.int().positive(),
  regels: z.array(Regel).min(1),
  rijen: z.array(Rijregels),
});

/**
 * Alle bewaarregels; boven hoeveel leerlingen tegelijk twee mensen akkoord moeten zijn, en binnen hoeveel werkdagen een mens over een
 * voorstel beslist. `rijen` gaat over wat niet bij een leerling hoort: van elke soort precies een.
 */
export interface Bewaarregels {
  readonly vierOgenBoven: number;
  readonly beslissenBinnen: number;
  readonly regels: readonly Bewaarregel[];
  readonly rijen: readonly Rijregel[];
}

const VORM: Bestandsvorm<Bewaarregels> = {
  schema: Regels,
  samenhang: ({ regels = [], rijen = [] }) => [
    ...regels.flatMap((regel, i) => foutenVan(regel, regels.slice(0, i), i)),
    ...rijfouten(rijen),
  ],
  zonderInhoud: 'dit zijn geen bewaarregels; een bestand begint met vierOgenBoven en regels',
};

/** Van elke soort rijen is er precies een termijn: een soort zonder termijn bleef altijd. */
function rijfouten(rijen: readonly Rijregel[]): Padfout[] {
  const dubbel = rijen.flatMap(({ soort }, i) =>
    rijen.findIndex((ander) => ander.soort === soort) < i
      ? [{ pad: ['rijen', i, 'soort'], melding: `${soort} staat er twee keer` }]
      : [],
  );
  const mist = Object.keys(RIJSOORTEN).filter((soort) => !rijen.some((regel) => regel.soort === soort));
  return mist.length === 0
    ? dubbel
    : [...dubbel, { pad: ['rijen'], melding: `${mist.join(', ')} ontbreekt` }];
}

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
