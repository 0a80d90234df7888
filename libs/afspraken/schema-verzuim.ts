import { z } from 'zod';
import { LESUURTELLINGEN, REGIOMATEN } from '../domain/verzuim/verzuim-afspraken.ts';

type Getal = (min: number, max: number) => z.ZodType<number, number>;

/** De bouwstenen van het schema van afspraken. */
interface Bouwstenen<D extends z.ZodType, G extends z.ZodType, T extends z.ZodType, L extends z.ZodType> {
  readonly dag: D;
  readonly gemeente: G;
  readonly tekst: T;
  readonly getal: Getal;
  readonly ladder: L;
}

const wettelijk = <D extends z.ZodType>(dag: D, getal: Getal) =>
  z.strictObject({
    van: dag,
    uren: getal(1, 100),
    lesweken: getal(1, 52),
    volgmeldingDagen: getal(0, 28),
    meldenWerkdagen: getal(1, 20),
    luxeWerkdagen: getal(1, 20),
    langdurigWeken: getal(1, 26),
    rmcWeken: getal(1, 26),
  });

const telling = (getal: Getal) =>
  z.strictObject({
    lesuurTelling: z.enum(LESUURTELLINGEN, { error: 'verwacht lesuur of klokuur' }),
    lesuurMinuten: getal(20, 120),
    lesurenPerWeek: getal(1, 60),
    rmcWeken: getal(1, 26).nullable().default(null),
  });

/** Wat een school anders doet; wat ontbreekt, volgt de standaard. */
const anders = (getal: Getal) =>
  z.strictObject({
    lesuurTelling: z.enum(LESUURTELLINGEN, { error: 'verwacht lesuur of klokuur' }).exactOptional(),
    lesuurMinuten: getal(20, 120).exactOptional(),
    lesurenPerWeek: getal(1, 60).exactOptional(),
    rmcWeken: getal(1, 26).nullable().exactOptional(),
  });

const MINSTENS_EEN = 'verwacht minstens een reeks grenzen';

/** Het deel van een afspraakbestand over het tellen en melden van verzuim. */
export function verzuimSchema<
  D extends z.ZodType,
  G extends z.ZodType,
  T extends z.ZodType,
  L extends z.ZodType,
>({ dag, gemeente, tekst, getal, ladder }: Bouwstenen<D, G, T, L>) {
  const regionaal = z.strictObject({
    naam: tekst,
    onderwijs: z.enum(['vo', 'mbo'], { error: 'verwacht vo of mbo' }).nullable().default(null),
    gemeente: gemeente.nullable().default(null),
    leeftijdVanaf: getal(4, 27).nullable().default(null),
    leeftijdTot: getal(4, 27).nullable().default(null),
    maat: z.enum(REGIOMATEN, { error: `verwacht een van: ${REGIOMATEN.join(', ')}` }),
    vanaf: getal(1, 200),
    lesweken: getal(1, 52),
    gevolg: z.enum(['gesprek', 'melding-overig'], { error: 'verwacht gesprek of melding-overig' }),
  });
  return z.strictObject({
    wettelijk: z.array(wettelijk(dag, getal)).min(1, MINSTENS_EEN),
    regionaal: z.array(regionaal),
    ziek: z.strictObject({ keer: getal(2, 20), lesweken: getal(1, 52), dagen: getal(2, 60) }),
    thuiszitter: z.strictObject({ lesweken: getal(1, 26), procent: getal(1, 99) }),
    preventie: z.array(z.strictObject({ trap: getal(2, 3), uren: getal(1, 100), keerTeLaat: getal(1, 100) })),
    scholen: z.strictObject({
      standaard: telling(getal),
      instellingen: z.record(z.string(), anders(getal)),
    }),
    ladder,
  });
}
