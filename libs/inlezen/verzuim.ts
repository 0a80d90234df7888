import type { VerzuimRegel } from '../domain/bestand/bestand.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { lesurenVanDag } from '../domain/verzuim/telminuten.ts';
import { schooltelling } from '../domain/verzuim/verzuim-afspraken.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { draaiRegelsTerug, schrijfRegels, type NieuweRegel, type Regeluitslag } from '../verzuim/regels.ts';
import { isWeekend, WEEKEND } from '../verzuim/vastleggen.ts';
import { telOpnieuw, vergrendelVerzuim } from '../verzuim/tellen.ts';
import {
  melding,
  regeluitkomst,
  type BestandKader,
  type Oordeel,
  type Regeluitkomst,
  type Soort,
  type TeDoen,
} from './soort.ts';
import { gevolgenVan, openVoorstellen, type Gevolg } from './verzuimgevolgen.ts';
import { ONGEWIJZIGD_SQL, zoekOverstappen, type Plek } from './verzuimplekken.ts';

type Regel = TeDoen<VerzuimRegel>;

/** Zoveel lesuren heeft een gewone dag op deze school; dat is een hele dag als de school het niet zelf zegt. */
const dagVan = ({ afspraken, brin }: BestandKader): number =>
  lesurenVanDag(schooltelling(afspraken.verzuim, brin ?? ''));

/** De regels van het register die een regel van het bestand geeft: een per lesuur, of een over de dag. */
function delenVan({ dag, reden, lesuren, uren, minuten, heleDag }: VerzuimRegel, perDag: number) {
  const deel = { dag, reden, minuten, heleDag, lesuren: uren ?? perDag };
  return lesuren.length === 0 ? [{ ...deel, lesuur: null }] : lesuren.map((lesuur) => ({ ...deel, lesuur }));
}

const NIET_GEVONDEN = 'Er is op deze school geen leerling met dit nummer in dit seizoen.';
const ANDERE_LEERLING =
  'Het leerlingnummer en het BSN of onderwijsnummer wijzen niet dezelfde leerling aan. Verbeter een van beide.';
const TOEKOMST = 'Deze dag moet nog komen. Lever haar in als zij geweest is.';

/** Waarom een regel niet toe te passen is, of null. */
function weiger({ regel, waarden }: Regel, plek: Plek | undefined, vandaag: string): Regeluitkomst | null {
  const nee = (oordeel: Oordeel, code: string, tekst: string): Regeluitkomst =>
    regeluitkomst(regel, { oordeel, meldingen: [melding(code, tekst, regel)] });
  if (waarden.dag > vandaag) return nee('afgewezen', 'verzuim.toekomst', TOEKOMST);
  if (isWeekend(waarden.dag)) return nee('afgewezen', 'verzuim.weekend', WEEKEND);
  if (plek?.tegenspraak) return nee('conflict', 'verzuim.andere-leerling', ANDERE_LEERLING);
  return plek?.overstapId ? null : nee('niet_gekoppeld', 'verzuim.geen-leerling', NIET_GEVONDEN);
}

interface Deel {
  readonly regel: number;
  readonly nieuw: NieuweRegel;
}

/** Dezelfde les op twee regels van het bestand telt een keer: de eerste regel heeft haar. */
function ontdubbel(delen: readonly Deel[]): Deel[] {
  const gezien = new Set<string>();
  return delen.filter(({ nieuw: { overstapId, dag, reden, lesuur } }) => {
    const sleutel = [overstapId, dag, reden, lesuur].join('/');
    return !gezien.has(sleutel) && gezien.add(sleutel);
  });
}

/** Het oordeel over een regel uit dat over haar delen. */
function oordeelVan(uitslagen: readonly Regeluitslag[]): Oordeel {
  const oordelen = uitslagen.map(({ oordeel }) => oordeel);
  if (oordelen.includes('gewijzigd')) return 'gewijzigd';
  return oordelen.includes('nieuw') ? 'nieuw' : 'ongewijzigd';
}

function uitkomstVan(
  { regel }: Regel,
  { overstapId, leerlingId }: Plek,
  wat: { readonly uitslagen: readonly Regeluitslag[]; readonly gevolg: Gevolg | undefined },
): Regeluitkomst {
  const veranderd = wat.uitslagen.filter(({ oordeel }) => oordeel !== 'ongewijzigd');
  return regeluitkomst(regel, {
    oordeel: oordeelVan(wat.uitslagen),
    meldingen: [],
    overstapId,
    leerlingId,
    effect: { ...wat.gevolg },
    ongedaan:
      veranderd.length === 0 ? null : { regels: veranderd.map(({ id, vervangt }) => ({ id, vervangt })) },
  });
}

/** Schrijft de regels en telt opnieuw van wie iets veranderde; geeft per regel de delen. */
async function schrijf(
  tx: Tx,
  delen: readonly Deel[],
  { kader, context }: Parameters<Soort<VerzuimRegel>['pasToe']>[2],
) {
  const overstapIds = [...new Set(delen.map(({ nieuw }) => nieuw.overstapId))];
  await vergrendelVerzuim(tx, overstapIds);
  const bron = { bestandId: kader.id, nu: context.nu };
  const uitslagen = await schrijfRegels(
    tx,
    delen.map(({ nieuw }) => nieuw),
    bron,
  );
  const perRegel = new Map<number, Regeluitslag[]>();
  const geraakt = new Set<string>();
  for (const uitslag of uitslagen) {
    const { regel, nieuw } = delen[uitslag.plek]!;
    perRegel.set(regel, [...(perRegel.get(regel) ?? []), uitslag]);
    if (uitslag.oordeel !== 'ongewijzigd') geraakt.add(nieuw.overstapId);
  }
  const eerst = await openVoorstellen(tx, [...geraakt]);
  if (geraakt.size > 0) await telOpnieuw(tx, [...geraakt], context);
  const gevolgen = gevolgenVan(eerst, await openVoorstellen(tx, [...geraakt]), { delen, uitslagen });
  return { perRegel, gevolgen };
}

/** Verzuim uit het leerlingvolgsysteem van een school. Wat er niet in staat, blijft: een bestand haalt nooit iets weg. */
export const VERZUIM: Soort<VerzuimRegel> = {
  perLeerling: true,

  async pasToe(tx, regels, inlees) {
    const { kader, context } = inlees;
    const plekken = await zoekOverstappen(
      tx,
      kader,
      regels.map(({ regel }) => regel),
    );
    const vandaag = toKalenderdag(context.nu);
    const geweigerd = regels.flatMap((regel) => weiger(regel, plekken.get(regel.regel), vandaag) ?? []);
    const weg = new Set(geweigerd.map(({ regel }) => regel));
    const goed = regels.filter(({ regel }) => !weg.has(regel));
    const perDag = dagVan(kader);
    const delen = goed.flatMap(({ regel, waarden }) =>
      delenVan(waarden, perDag).map((deel) => ({
        regel,
        nieuw: { ...deel, overstapId: plekken.get(regel)!.overstapId! },
      })),
    );
    const { perRegel, gevolgen } = await schrijf(tx, ontdubbel(delen), inlees);
    const uitkomsten = goed.map((regel) =>
      uitkomstVan(regel, plekken.get(regel.regel)!, {
        uitslagen: perRegel.get(regel.regel) ?? [],
        gevolg: gevolgen.get(regel.regel),
      }),
    );
    return [...geweigerd, ...uitkomsten];
  },

  async merkOngewijzigd(tx, { kader }) {
    await rows(tx, ONGEWIJZIGD_SQL, [kader.id, kader.organisatieId, kader.seizoen, dagVan(kader)]);
  },

  async draaiTerug(tx, regels, { context }) {
    await vergrendelVerzuim(
      tx,
      regels.flatMap(({ overstapId }) => overstapId ?? []),
    );
    const terug = regels.flatMap(
      ({ ongedaan }) => ongedaan['regels'] as readonly Pick<Regeluitslag, 'id' | 'vervangt'>[],
    );
    const geraakt = await draaiRegelsTerug(tx, terug, context.nu);
    if (geraakt.length > 0) await telOpnieuw(tx, geraakt, context);
  },

  rondAf: () => Promise.resolve(),
};
