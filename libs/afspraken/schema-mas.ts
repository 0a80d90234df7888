import { z } from 'zod';
import { ROLLEN } from '../domain/afspraken/trede.ts';
import { AANGEWEZEN, PARTNERSOORTEN, UITTREKSELVELDEN } from '../domain/mas/mas-afspraken.ts';
import { PARTNERTAAKSOORTEN } from '../domain/mas/partner/partnertaak.ts';
import { MAS_ROUTES } from '../domain/mas/routezaak.ts';

const keuze = <const T extends readonly string[]>(opties: T) =>
  z.enum(opties, { error: `verwacht een van: ${opties.join(', ')}` });

type Getal = (min: number, max: number) => z.ZodType<number, number>;

/** De bouwstenen van het schema van afspraken. */
interface Bouwstenen<D extends z.ZodType, T extends z.ZodType, L extends z.ZodType> {
  readonly dag: D;
  readonly tekst: T;
  readonly getal: Getal;
  readonly ladder: L;
  readonly gemeente: z.ZodType<string>;
}

const termijnen = (getal: Getal) =>
  z.strictObject({
    oppakken: getal(1, 20),
    gesprek: getal(1, 60),
    mdo: getal(1, 60),
    pvOverwegen: getal(1, 60),
    consult: getal(1, 60),
  });

const hulp = (getal: Getal) =>
  z.strictObject({
    wachtlijstWeken: getal(1, 26),
    evaluatieWeken: getal(1, 26),
    jongereVanaf: getal(10, 16),
    alleenJongereVanaf: getal(12, 18),
  });

const criteria = <D extends z.ZodType>(dag: D, getal: Getal) =>
  z.strictObject({
    van: dag,
    minUren: getal(1, 200),
    minKeerTeLaat: getal(1, 200),
    maxUren: getal(1, 200),
    maxKeerTeLaat: getal(1, 200),
    leeftijdVanaf: getal(10, 18),
    leeftijdTot: getal(12, 23),
    oudersTot: getal(12, 18),
  });

const elkJaar = z
  .string({ error: 'verwacht een dag als "07-01"' })
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'verwacht een dag als "07-01"');

const vrijstelling = (getal: Getal) =>
  z.strictObject({
    verklaringMaanden: getal(1, 12),
    plaatsingMaanden: getal(1, 36),
    elkJaarVoor: elkJaar,
    reizen: z.strictObject({ van: elkJaar, tot: elkJaar, rijdendeSchoolKm: getal(1, 50) }),
    vervangendVanaf: getal(12, 18),
    verlengenWeken: getal(1, 26),
    vervolgMaanden: getal(1, 12),
  });

/** Het deel van een afspraakbestand over de aanpak van verzuim. */
export function masSchema<D extends z.ZodType, T extends z.ZodType, L extends z.ZodType>({
  dag,
  tekst,
  getal,
  ladder,
  gemeente,
}: Bouwstenen<D, T, L>) {
  const route = keuze(MAS_ROUTES);
  const partnertaak = z.strictObject({
    soort: keuze(PARTNERTAAKSOORTEN),
    partner: keuze(PARTNERSOORTEN),
    velden: z.array(keuze(UITTREKSELVELDEN)).min(1, 'verwacht minstens een veld'),
    reactie: getal(1, 60),
    uitvoering: getal(1, 260),
  });
  const partner = z.strictObject({
    soort: keuze(AANGEWEZEN),
    organisatie: tekst,
    gemeenten: z.array(gemeente).min(1).nullable().default(null),
  });
  return z.strictObject({
    termijnen: termijnen(getal),
    checkinWeken: getal(1, 12),
    monitoringLesweken: getal(1, 20),
    gemisteUitnodigingen: getal(1, 5),
    recidiveMaanden: getal(1, 36),
    hulp: hulp(getal),
    halt: z.strictObject({
      criteria: z.array(criteria(dag, getal)).min(1, 'verwacht minstens een reeks criteria'),
      intakeWeken: getal(1, 12),
      pauzeWeken: getal(1, 26),
      pauzeHoogstensWeken: getal(1, 26),
      pauzeVerlengingen: getal(0, 5).exactOptional(),
    }),
    civiel: z.strictObject({ burgemeesterDagen: getal(1, 60), otsHerinneringMaanden: getal(1, 6) }),
    straf: z.strictObject({ verzetDagen: getal(1, 60) }),
    pvBeleid: z.strictObject({ omschrijving: tekst, luxeWaarschuwingTotDagen: getal(0, 10) }),
    motiefBij: z.array(z.strictObject({ bestaand: route, nieuw: route })),
    partnerlinkDagen: getal(1, 60),
    escalatie: z.strictObject({ naWerkdagen: getal(1, 20), rol: keuze(ROLLEN) }),
    partners: z.array(partner),
    partnertaken: z.array(partnertaak).min(1, 'verwacht minstens een soort taak'),
    vrijstelling: vrijstelling(getal),
    ladders: z.strictObject({ oppakken: ladder, partnertaak: ladder, vrijstelling: ladder }),
  });
}
