import { looptRoute, type MasRoute, type Routezaak } from './routezaak.ts';

/** Waarom een route niet, of niet zonder motief, naast of na een andere kan. Bron: domain.md §1.7. */
export const COMBINATIEREGELS = {
  'hulp.loopt-al': 'Er loopt al hulp. Rond die eerst af.',
  'hulp.deel-van-maatregel':
    'Er is een maatregel: hulp hoort nu in het plan van de gecertificeerde instelling.',
  'halt.loopt-al': 'Er loopt al een Haltverwijzing.',
  'halt.eerder': 'De jongere heeft eerder Halt gehad voor verzuim. Dat kan maar een keer.',
  'halt.geretourneerd': 'Halt gaf een verwijzing over deze feiten terug. Zeg waarom het nu wel kan.',
  'halt.naast-civiel': 'Er loopt hulp in verplicht kader. Zeg waarom Halt daarnaast past.',
  'halt.straf-zelfde-feiten': 'Over deze feiten is al een proces-verbaal: Halt kan niet meer.',
  'halt.naast-straf': 'Er loopt een strafzaak over andere feiten. Zeg waarom Halt daarnaast past.',
  'civiel.loopt-al': 'Er loopt al hulp in verplicht kader.',
  'civiel.naast-halt': 'Er loopt een Haltverwijzing. Zeg waarom verplichte hulp daarnaast nodig is.',
  'straf.halt-loopt': 'Over deze feiten loopt Halt. Trek die eerst in of wacht de uitkomst af.',
  'straf.halt-positief': 'Halt is over deze feiten positief afgerond: vervolgen kan niet meer.',
  'straf.halt-ingetrokken': 'Halt is over deze feiten ingetrokken. Zeg waarom nu een proces-verbaal.',
  'straf.zelfde-feiten': 'Over deze feiten is al een proces-verbaal.',
} as const;
export type Combinatieregel = keyof typeof COMBINATIEREGELS;

/** Of het kan, kan met een motief, of niet; met de regel. */
export type Combinatie =
  { readonly soort: 'mag' } | { readonly soort: 'motief' | 'nee'; readonly regel: Combinatieregel };

const MAG: Combinatie = { soort: 'mag' };
const nee = (regel: Combinatieregel): Combinatie => ({ soort: 'nee', regel });
const motief = (regel: Combinatieregel): Combinatie => ({ soort: 'motief', regel });

/** Telt als eerdere Halt: aangenomen, of met een uitkomst. Bron: domain.md §1.6, contra-indicaties. */
export const isEerdereHalt = ({ route, status, geaccepteerdOp }: Routezaak): boolean =>
  route === 'R2' && (status === 'POSITIEF' || status === 'NEGATIEF' || geaccepteerdOp !== null);

const heeftMaatregel = (zaak: Routezaak): boolean => ['OTS', 'UITVOERING_GI'].includes(zaak.status);

function nieuweHulp(bestaand: Routezaak): Combinatie {
  if (bestaand.route === 'R1' && looptRoute(bestaand)) return nee('hulp.loopt-al');
  return bestaand.route === 'R3' && heeftMaatregel(bestaand) ? nee('hulp.deel-van-maatregel') : MAG;
}

function haltNaHalt(bestaand: Routezaak, zelfde: boolean): Combinatie {
  if (looptRoute(bestaand)) return nee('halt.loopt-al');
  if (isEerdereHalt(bestaand)) return nee('halt.eerder');
  return zelfde && bestaand.status === 'GERETOURNEERD' ? motief('halt.geretourneerd') : MAG;
}

function haltNaStraf(bestaand: Routezaak, zelfde: boolean): Combinatie {
  if (zelfde) return bestaand.status === 'INGETROKKEN' ? MAG : nee('halt.straf-zelfde-feiten');
  return looptRoute(bestaand) ? motief('halt.naast-straf') : MAG;
}

function nieuweHalt(bestaand: Routezaak, zelfde: boolean): Combinatie {
  if (bestaand.route === 'R2') return haltNaHalt(bestaand, zelfde);
  if (bestaand.route === 'R4') return haltNaStraf(bestaand, zelfde);
  return bestaand.route === 'R3' && looptRoute(bestaand) ? motief('halt.naast-civiel') : MAG;
}

function nieuweDwang(bestaand: Routezaak): Combinatie {
  if (!looptRoute(bestaand)) return MAG;
  if (bestaand.route === 'R3') return nee('civiel.loopt-al');
  return bestaand.route === 'R2' ? motief('civiel.naast-halt') : MAG;
}

function strafNaHalt(bestaand: Routezaak): Combinatie {
  if (looptRoute(bestaand)) return nee('straf.halt-loopt');
  if (bestaand.status === 'POSITIEF') return nee('straf.halt-positief');
  return bestaand.status === 'INGETROKKEN' ? motief('straf.halt-ingetrokken') : MAG;
}

function nieuweStraf(bestaand: Routezaak, zelfde: boolean): Combinatie {
  if (!zelfde) return MAG;
  if (bestaand.route === 'R2') return strafNaHalt(bestaand);
  return bestaand.route === 'R4' && bestaand.status !== 'INGETROKKEN' ? nee('straf.zelfde-feiten') : MAG;
}

/**
 * Kan er een nieuwe route beginnen naast of na een bestaande? Niet de persoon maar de feiten tellen, behalve voor Halt: die
 * is er een keer in een leven. Bron: domain.md §1.7; Wetboek van Strafrecht art. 68 en 77e lid 5.
 */
export function combineer(bestaand: Routezaak, nieuw: MasRoute, zelfde: boolean): Combinatie {
  switch (nieuw) {
    case 'R1':
      return nieuweHulp(bestaand);
    case 'R2':
      return nieuweHalt(bestaand, zelfde);
    case 'R3':
      return nieuweDwang(bestaand);
    case 'R4':
      return nieuweStraf(bestaand, zelfde);
  }
}
