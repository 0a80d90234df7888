import { z } from 'zod';
import { BERICHTSOORTEN } from '../domain/bericht/berichtsoort.ts';
import { BESTANDSOORTEN } from '../domain/bestand/bestand.ts';
import { BESTEMMINGEN } from '../domain/overstap/bestemming.ts';
import {
  FEESTDAGEN,
  ORGANISATIESOORTEN,
  ROLLEN,
  TAAKROUTES,
  TOEZICHTROLLEN,
  type Afspraken,
} from '../domain/afspraken/afspraken.ts';
import { masSchema } from './schema-mas.ts';
import { verzuimSchema } from './schema-verzuim.ts';
import { isBrin } from '../domain/identificatie/brin.ts';
import { isGemeentecode } from '../domain/identificatie/gemeentecode.ts';
import { isKalenderdag } from '../domain/tijd/kalenderdag.ts';
import type { Kloktijd, Schooljaar } from '../domain/tijd/tijd.ts';

const dag = z
  .string({ error: 'verwacht een datum als 2027-04-01' })
  .refine(isKalenderdag, 'deze datum bestaat niet; verwacht een datum als 2027-04-01');
const tijd = z
  .string({ error: 'verwacht een tijd als "17:00", tussen aanhalingstekens' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'verwacht een tijd als "17:00"')
  .transform((tekst) => tekst as Kloktijd);
const getal = (min: number, max: number) =>
  z
    .int({ error: `verwacht een heel getal van ${min} tot en met ${max}` })
    .min(min, `verwacht een heel getal van ${min} tot en met ${max}`)
    .max(max, `verwacht een heel getal van ${min} tot en met ${max}`);
const dagen = getal(0, 400);
const tekst = z
  .string({ error: 'verwacht tekst' })
  .min(1, 'mag niet leeg zijn')
  .max(200, 'is te lang: ten hoogste 200 tekens');
const spoedsoort = z.enum(BERICHTSOORTEN, { error: `verwacht een van: ${BERICHTSOORTEN.join(', ')}` });
const rol = z.enum(ROLLEN, { error: `verwacht een van: ${ROLLEN.join(', ')}` });
const gemeente = z
  .string({ error: 'verwacht een CBS-code van vier cijfers, tussen aanhalingstekens' })
  .refine(isGemeentecode, 'verwacht een CBS-code van vier cijfers, tussen aanhalingstekens');
const brin = z
  .string({ error: 'verwacht een BRIN van vier tekens' })
  .refine(isBrin, 'verwacht een BRIN van vier tekens');
const bestandsoort: z.ZodType<string> = z.enum(BESTANDSOORTEN, {
  error: 'verwacht cohort, weekcheck, koppelpunt of verzuim',
});
const moment = z.strictObject({ dag, tijd });
const leeg = <T extends z.ZodType>(soort: T) => soort.nullable().default(null);

const trede = z.strictObject({
  naWerkdagen: dagen,
  soort: z.enum(['herinnering', 'escalatie'], { error: 'verwacht herinnering of escalatie' }),
  rol,
  naam: tekst,
});
const paspoorttrede = z.strictObject({
  ...trede.shape,
  rol: z.enum([...ROLLEN, 'jongere'], { error: `verwacht een van: ${[...ROLLEN, 'jongere'].join(', ')}` }),
});
const MINSTENS_EEN = 'een ladder heeft minstens een trede';
const ladder = z.array(trede).min(1, MINSTENS_EEN);

const momenten = z.strictObject({
  seizoenOpen: moment,
  aanmelddatum: dag,
  aandacht: moment,
  risico: moment,
  paspoortUitnodiging: moment,
  kwetsbaarZonderPaspoort: moment,
  overdrachtVoorZomer: z.strictObject({ dagenVoorVakantie: dagen, tijd }),
  terugmelding: z.strictObject({ dagenNaVakantie: dagen, tijd }),
  noShow: z.strictObject({ dagenNaStart: dagen, tijd }),
  hardeDeadline: moment,
  kpiDagen: z.array(z.strictObject({ naam: tekst, dag })).min(1, 'verwacht minstens een peildag'),
  eersteWeekcheck: dag,
  laatsteWeekcheck: dag,
  eindeSeizoen: moment,
});

const leeftijden = z.strictObject({
  leerplichtVanaf: getal(3, 7),
  leerplichtTot: getal(14, 18),
  leerplichtSchooljaren: getal(8, 15),
  kwalificatieplichtTot: getal(16, 23),
  zelfVerantwoordelijkVanaf: getal(10, 16),
  toestemmingVanaf: getal(12, 18),
  meerderjarigVanaf: getal(16, 21),
  doorstroompuntTot: z
    .array(z.strictObject({ van: dag, jaar: getal(18, 40) }))
    .min(1, 'verwacht minstens een grens'),
  schrikkelverjaardag: z
    .string({ error: 'verwacht "03-01" of "02-28"' })
    .regex(/^(03-01|02-28)$/, 'verwacht "03-01" of "02-28"'),
});

const vakantie = z.strictObject({
  soort: z.enum(['herfst', 'kerst', 'voorjaar', 'mei', 'zomer'], {
    error: 'verwacht herfst, kerst, voorjaar, mei of zomer',
  }),
  van: dag,
  tot: dag,
});

const organisatie = z.strictObject({
  sleutel: z.string().regex(/^[a-z0-9-]+$/, 'verwacht kleine letters, cijfers en streepjes'),
  naam: tekst,
  soort: z.enum(ORGANISATIESOORTEN, { error: `verwacht een van: ${ORGANISATIESOORTEN.join(', ')}` }),
  brin: leeg(brin),
  oin: leeg(z.string().regex(/^\d{20}$/, 'verwacht een OIN van twintig cijfers, tussen aanhalingstekens')),
  gemeente: leeg(gemeente),
  mail: z.email({ error: 'verwacht een mailadres' }),
  weekcheck: z.boolean({ error: 'verwacht true of false' }).default(false),
  vavo: z.boolean({ error: 'verwacht true of false' }).default(false),
  aangesloten: z.boolean({ error: 'verwacht true of false' }).default(true),
});

const toezicht = z.strictObject({
  organisatie: tekst,
  rol: z.enum(TOEZICHTROLLEN, { error: `verwacht een van: ${TOEZICHTROLLEN.join(', ')}` }),
});
const noodtoegang = z.strictObject({
  minuten: getal(5, 240).default(60),
  meelezer: toezicht,
  beoordelaar: toezicht,
  beoordelenBinnen: getal(1, 5),
});

const norm = getal(0, 100).exactOptional();

/** Het schema van een afspraakbestand. */
export const afsprakenSchema = z.strictObject({
  regio: z
    .string({ error: 'verwacht drie cijfers, tussen aanhalingstekens' })
    .regex(/^\d{3}$/, 'verwacht drie cijfers'),
  naam: tekst,
  schooljaar: z
    .string({ error: 'verwacht een schooljaar als 2026-2027' })
    .regex(/^\d{4}-\d{4}$/, 'verwacht een schooljaar als 2026-2027')
    .transform((jaar) => jaar as Schooljaar),
  versie: getal(1, 1000),
  momenten,
  termijnen: z.strictObject({
    acceptatie: dagen,
    eersteActie: dagen,
    taakMentor: dagen,
    taakDecaan: dagen,
    bevestigingVo: dagen,
    bevestigPlaatsing: dagen,
    bevestigDeling: dagen,
    delingDagen: getal(1, 800),
    paspoortcodeDagen: getal(1, 60),
    paspoortBewarenJaren: getal(1, 10),
    paspoortWaarschuwingDagen: getal(1, 180),
  }),
  achterafDagen: getal(0, 60).exactOptional(),
  dagpakket: z.strictObject({ tijd }).exactOptional(),
  ladders: z.strictObject({
    acceptatie: ladder,
    eersteActie: ladder,
    taak: ladder,
    hardeDeadline: ladder,
    paspoort: z.array(paspoorttrede).min(1, MINSTENS_EEN),
  }),
  weekcheck: z.strictObject({
    weekdag: getal(1, 7),
    tijd,
    herinneringen: z.array(trede),
    escalatieNaGemisteWeken: getal(1, 20),
    escalatieRol: rol,
  }),
  versheid: z.strictObject({ weekcheckDagen: dagen, koppelpuntDagen: dagen, cohortDagen: dagen }),
  drempels: z.strictObject({
    geannuleerdeIntakes: getal(1, 20),
    minimaleVolledigheid: getal(0, 100),
    kleinsteAantal: getal(1, 50),
  }),
  normen: z
    .strictObject({
      K1: norm,
      K2: norm,
      K3: norm,
      K4: norm,
      K5: norm,
      K6: getal(0, 100_000).exactOptional(),
      K7: norm,
      K8: norm,
    })
    .exactOptional(),
  kwetsbareCohorten: z.array(tekst),
  bestemmingenMetBevestiging: z.array(
    z.enum(BESTEMMINGEN, { error: `verwacht een van ${BESTEMMINGEN.join(', ')}` }),
  ),
  leeftijden,
  taaktoewijzing: z
    .array(
      z.strictObject({
        gemeente,
        route: z.enum(TAAKROUTES, { error: `verwacht een van: ${TAAKROUTES.join(', ')}` }),
        organisatie: tekst,
        van: dag,
        tot: leeg(dag),
      }),
    )
    .min(1, 'verwacht minstens een toewijzing'),
  vangnet: tekst,
  vangnetLeerplicht: tekst,
  organisaties: z.array(organisatie).min(1, 'verwacht minstens een organisatie'),
  vakanties: z.strictObject({
    standaard: tekst,
    regios: z.record(z.string(), z.array(vakantie)),
    instellingen: z.record(
      z.string(),
      z.strictObject({ regio: tekst.exactOptional(), eigen: z.array(vakantie).exactOptional() }),
    ),
  }),
  feestdagen: z.array(z.enum(FEESTDAGEN, { error: `verwacht een van: ${FEESTDAGEN.join(', ')}` })),
  bestanden: z.strictObject({
    maximumRegels: getal(1, 1_000_000),
    maximumBytes: getal(1, 1_000_000_000),
    ongedaanTot: tijd,
    vanzelf: z.array(bestandsoort),
  }),
  berichten: z.strictObject({ van: tijd, tot: tijd, spoed: z.array(spoedsoort).default([]) }),
  noodtoegang: leeg(noodtoegang),
  mas: masSchema({ dag, tekst, getal, ladder, gemeente }),
  verzuim: verzuimSchema({ dag, tekst, getal, gemeente, ladder }),
  bewaren: z.record(z.string(), getal(1, 600)),
});

// Het schema en het domein noemen hetzelfde; wijken zij af, dan compileert dit niet.
type Onveranderlijk<T> = T extends object ? { readonly [K in keyof T]: Onveranderlijk<T[K]> } : T;
type Gelijk<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
export const SCHEMA_IS_DOMEIN: Gelijk<
  Onveranderlijk<z.infer<typeof afsprakenSchema>>,
  Onveranderlijk<Afspraken>
> = true;
