import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { aanmeldingenVan, kiesLoop, type DemoAanmelding, type Loop } from './levensloop.ts';
import { ACHTERNAMEN, ROEPNAMEN } from './namen.ts';
import { onderwijsnummers, testBsns } from './nummers.ts';
import { Toeval } from './toeval.ts';

export interface DemoSchool {
  readonly brin: string;
  readonly gemeente: string;
  readonly cohorten: readonly string[];
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
  readonly gemeente: string | null;
  readonly postcode: string;
  readonly huisnummer: string;
  readonly geheimAdres: boolean;
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

const POSTCODES: Readonly<Record<string, string>> = {
  '0193': '8011',
  '0166': '8261',
  '0177': '8101',
  '0160': '7772',
  '1708': '8331',
  '0246': '8181',
};

function geboortedatum(toeval: Toeval, eindjaar: number): Kalenderdag {
  // De meesten zijn 16 of 17 op de deadline; enkelen worden precies rond 1 oktober 18.
  if (toeval.getal() < 0.02) return `${eindjaar - 18}-09-30` as Kalenderdag;
  const leeftijd = toeval.weeg([
    [6, 15],
    [46, 16],
    [36, 17],
    [9, 18],
    [3, 20],
  ]);
  const maand = toeval.geheel(1, 12);
  return `${eindjaar - leeftijd - 1}-${String(maand).padStart(2, '0')}-${String(toeval.geheel(1, 28)).padStart(2, '0')}` as Kalenderdag;
}

function maakLeerling(
  nummer: number,
  kader: DemoKader,
  bron: { toeval: Toeval; bsn: string | null; onderwijsnummer: string | null },
): DemoLeerling {
  const { toeval } = bron;
  const jaar = Number(kader.schooljaar.slice(0, 4));
  const school = kader.scholen[nummer % kader.scholen.length]!;
  const [achternaam, tussenvoegsel] = toeval.kies(ACHTERNAMEN);
  const cohort = toeval.kies(school.cohorten);
  const loop = kiesLoop(toeval);
  const gemeente = toeval.weeg<string | null>([
    [80, school.gemeente],
    [18, toeval.kies(kader.gemeenten)],
    [2, null],
  ]);
  return {
    bsn: bron.bsn,
    onderwijsnummer: bron.onderwijsnummer,
    leerlingnummer: String(100_000 + nummer),
    roepnaam: toeval.kies(ROEPNAMEN),
    tussenvoegsel,
    achternaam,
    geboortedatum: geboortedatum(toeval, jaar + 1),
    schoolBrin: school.brin,
    klas: `4${toeval.kies(['K', 'B', 'T'])}${toeval.geheel(1, 4)}`,
    cohort,
    gemeente,
    postcode: `${POSTCODES[gemeente ?? ''] ?? '8000'}${toeval.kies(['AB', 'CD', 'EF'])}`,
    huisnummer: String(toeval.geheel(1, 180)),
    geheimAdres: toeval.getal() < 0.01,
    loop,
    aanmeldingen: aanmeldingenVan(loop, { toeval, jaar, mbos: kader.mbos }),
  };
}

/** Verzonnen leerlingen: dezelfde vraag geeft dezelfde leerlingen. BSN's uit de testreeks zolang die strekt. */
export function demoLeerlingen(kader: DemoKader): DemoLeerling[] {
  const toeval = new Toeval(kader.zaad ?? 20_261_001);
  const bsns = testBsns();
  const nummers = onderwijsnummers(Math.max(0, kader.aantal - bsns.length));
  return Array.from({ length: kader.aantal }, (_, nummer) =>
    maakLeerling(nummer, kader, {
      toeval,
      bsn: bsns[nummer] ?? null,
      onderwijsnummer: nummer < bsns.length ? null : nummers[nummer - bsns.length]!,
    }),
  );
}
