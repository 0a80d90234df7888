import type { VsoProfiel } from '#libs/domain/bestand/bestand.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import {
  aanmeldingenVan,
  BESTEMMINGEN,
  kiesLoop,
  type DemoAanmelding,
  type DemoBestemming,
  type Loop,
} from './levensloop.ts';
import { ACHTERNAMEN, ROEPNAMEN } from './namen.ts';
import { onderwijsnummers, testBsns } from './nummers.ts';
import { Toeval } from './toeval.ts';
import { kiesWoonadres, type Woonadres } from './woonplaats.ts';

export interface DemoSchool {
  readonly brin: string;
  readonly gemeente: string;
  readonly cohorten: readonly string[];
  /** Hoeveel leerlingen deze school heeft ten opzichte van de andere. */
  readonly gewicht: number;
}

/** Een verzonnen leerling met zijn levensloop. */
export interface DemoLeerling {
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
  readonly leerlingnummer: string;
  readonly roepnaam: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
  readonly geboortedatum: Kalenderdag;
  readonly schoolBrin: string;
  readonly klas: string;
  readonly cohort: string;
  readonly vsoProfiel: VsoProfiel | null;
  readonly adres: Woonadres;
  readonly bestemming: DemoBestemming;
  readonly loop: Loop;
  readonly aanmeldingen: readonly DemoAanmelding[];
}

export interface DemoKader {
  readonly aantal: number;
  readonly schooljaar: string;
  readonly scholen: readonly DemoSchool[];
  /** BRIN's van mbo's met een weekcheck. */
  readonly mbos: readonly string[];
  readonly gemeenten: readonly string[];
  readonly zaad?: number;
}

const ZAAD = 20_261_001;
const OUDER: readonly string[] = ['pro', 'vso'];

/** De meesten zijn 16 of 17 op de deadline; enkelen worden er precies een dag eerder 18. */
function geboortedatum(toeval: Toeval, eindjaar: number, cohort: string): Kalenderdag {
  if (toeval.kans(0.015)) return `${eindjaar - 18}-09-30` as Kalenderdag;
  const extra = OUDER.includes(cohort) && toeval.kans(0.4) ? 1 : 0;
  const leeftijd = toeval.weeg([
    [5, 15],
    [47, 16],
    [36, 17],
    [8, 18],
    [3, 19],
    [1, 21],
  ]);
  const laatsteVerjaardag = `${eindjaar - leeftijd - extra}-10-01` as Kalenderdag;
  return plusDagen(laatsteVerjaardag, -toeval.geheel(0, 364));
}

const KLASLETTER: Readonly<Record<string, string>> = {
  pro: 'P',
  vso: 'V',
  'vmbo-bb': 'B',
  'vmbo-kb': 'K',
  'vmbo-gl': 'G',
  'vmbo-tl': 'T',
  havo: 'H',
};

interface Plek {
  readonly toeval: Toeval;
  readonly school: DemoSchool;
  readonly nummer: number;
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
}

function maakLeerling(
  kader: DemoKader,
  { toeval, school, nummer, bsn, onderwijsnummer }: Plek,
): DemoLeerling {
  const eindjaar = Number(kader.schooljaar.slice(5));
  const [achternaam, tussenvoegsel] = toeval.kies(ACHTERNAMEN);
  const cohort = toeval.kies(school.cohorten);
  const bestemming = toeval.weeg<DemoBestemming>(BESTEMMINGEN);
  const loop = kiesLoop(toeval, bestemming);
  return {
    bsn,
    onderwijsnummer,
    leerlingnummer: String(100_001 + nummer),
    roepnaam: toeval.kies(ROEPNAMEN),
    tussenvoegsel,
    achternaam,
    geboortedatum: geboortedatum(toeval, eindjaar, cohort),
    schoolBrin: school.brin,
    klas: `${cohort === 'havo' ? 5 : 4}${KLASLETTER[cohort] ?? 'X'}${toeval.geheel(1, 4)}`,
    cohort,
    vsoProfiel: cohort === 'vso' ? vsoProfiel(toeval) : null,
    adres: kiesWoonadres(toeval, school.gemeente, kader.gemeenten),
    bestemming,
    loop,
    aanmeldingen: aanmeldingenVan(loop, { toeval, eindjaar, cohort, bestemming, mbos: kader.mbos }),
  };
}

const vsoProfiel = (toeval: Toeval): VsoProfiel =>
  toeval.weeg<VsoProfiel>([
    [80, 'vervolgonderwijs'],
    [15, 'arbeidsmarkt'],
    [5, 'dagbesteding'],
  ]);

/**
 * Verzonnen leerlingen: dezelfde vraag geeft dezelfde leerlingen, en een groter aantal begint met dezelfde. BSN's komen
 * uit de testreeks zolang die strekt; daarna heeft een leerling een onderwijsnummer.
 */
export function demoLeerlingen(kader: DemoKader): DemoLeerling[] {
  const bsns = testBsns();
  const nummers = onderwijsnummers(Math.max(0, kader.aantal - bsns.length));
  const beurten = kader.scholen.flatMap((school) => Array.from({ length: school.gewicht }, () => school));
  return Array.from({ length: kader.aantal }, (_, nummer) =>
    maakLeerling(kader, {
      toeval: new Toeval((kader.zaad ?? ZAAD) + nummer * 7919),
      school: beurten[(nummer * 7) % beurten.length]!,
      nummer,
      bsn: bsns[nummer] ?? null,
      onderwijsnummer: nummers[nummer - bsns.length] ?? null,
    }),
  );
}
