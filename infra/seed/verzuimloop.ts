import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { leskalenderVan } from '#libs/domain/verzuim/leskalender.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import type { DemoLeerling } from './generator.ts';
import { Toeval } from './toeval.ts';

/** Hoe het verzuim van een leerling in een seizoen verloopt. De meesten zijn er bijna altijd. */
export const VERZUIMLOPEN = [
  [62, 'zelden'],
  [22, 'ziek'],
  [7, 'grens'],
  [2.2, 'terugval'],
  [1.8, 'flink'],
  [2, 'luxe'],
  [1.8, 'laatkomer'],
  [1.2, 'lang'],
] as const;
export type Verzuimloop = (typeof VERZUIMLOPEN)[number][1];

/** Een regel van het leerlingvolgsysteem. */
export interface DemoVerzuimregel {
  readonly dag: Kalenderdag;
  readonly code: 'AO' | 'TL' | 'ZK' | 'Luxeverzuim';
  /** De lesuren, allebei inclusief; null: de hele dag. */
  readonly lesuren: readonly [van: number, tot: number] | null;
  readonly minutenTeLaat: number | null;
}

export interface Verzuimkader {
  /** De lesweken waarin de school verzuim inlevert, elk met haar lesdagen, oplopend. */
  readonly weken: readonly (readonly Kalenderdag[])[];
  readonly zaad?: number;
}

const ZAAD = 20_270_111;
const WEEK = 7;

/** De lesweken van een school: van de eerste weekcheck tot de zomer, zonder vakanties en feestdagen. */
export function verzuimweken(afspraken: Afspraken, brin: string, tot: Kalenderdag): Verzuimkader['weken'] {
  const kalender = leskalenderVan([afspraken], brin);
  const weken: Kalenderdag[][] = [];
  for (let maandag = afspraken.momenten.eersteWeekcheck; maandag < tot; maandag = plusDagen(maandag, WEEK)) {
    const dagen = Array.from({ length: WEEK }, (_, n) => plusDagen(maandag, n)).filter((dag) =>
      kalender.isLesdag(dag),
    );
    if (kalender.isLesweek(maandag) && dagen.length > 0) weken.push(dagen);
  }
  return weken;
}

const regel = (
  dag: Kalenderdag,
  code: DemoVerzuimregel['code'],
  lesuren: DemoVerzuimregel['lesuren'] = null,
): DemoVerzuimregel => ({
  dag,
  code,
  lesuren,
  minutenTeLaat: null,
});
const uren = (dag: Kalenderdag, aantal: number, vanaf = 1): DemoVerzuimregel =>
  regel(dag, 'AO', [vanaf, vanaf + aantal - 1]);
const teLaat = (dag: Kalenderdag, minuten: number): DemoVerzuimregel => ({
  ...regel(dag, 'TL', [1, 1]),
  minutenTeLaat: minuten,
});

interface Rit {
  readonly weken: Verzuimkader['weken'];
  readonly toeval: Toeval;
}

/** Een stuk van de lesweken, vanaf een plek; korter als het seizoen eerder ophoudt. */
const stuk = ({ weken }: Rit, vanaf: number, aantal: number) => weken.slice(vanaf, vanaf + aantal);

/** Zestien uur of iets meer in drie lesweken. */
const overDeGrens = (rit: Rit, vanaf: number): DemoVerzuimregel[] =>
  stuk(rit, vanaf, 3).flatMap((dagen, n) => {
    const [een, ander] = [dagen.at(0), dagen.at(-1)];
    return [
      ...(een ? [uren(een, n === 0 ? 2 : 4)] : []),
      ...(ander && ander !== een ? [uren(ander, 4, 2)] : []),
    ];
  });

const MAKEN: Readonly<Record<Verzuimloop, (rit: Rit) => DemoVerzuimregel[]>> = {
  zelden: (rit) =>
    rit.weken.flatMap((dagen) =>
      rit.toeval.kans(0.06) ? [uren(rit.toeval.kies(dagen), rit.toeval.geheel(1, 2), 3)] : [],
    ),
  ziek: (rit) =>
    rit.weken.flatMap((dagen) =>
      rit.toeval.kans(0.08) ? dagen.slice(0, rit.toeval.geheel(1, 3)).map((dag) => regel(dag, 'ZK')) : [],
    ),
  grens: (rit) => overDeGrens(rit, rit.toeval.geheel(0, 11)),
  terugval: (rit) => [
    ...overDeGrens(rit, rit.toeval.geheel(0, 2)),
    ...overDeGrens(rit, rit.toeval.geheel(12, 15)),
  ],
  flink: (rit) =>
    stuk(rit, rit.toeval.geheel(0, 7), 7).flatMap((dagen) => dagen.slice(0, 2).map((dag) => uren(dag, 6))),
  luxe: (rit) =>
    stuk(rit, rit.toeval.geheel(1, 12), 1).flatMap((dagen) =>
      dagen
        .slice(
          -rit.toeval.weeg([
            [6, 1],
            [2, 2],
            [2, 4],
          ]),
        )
        .map((dag) => regel(dag, 'Luxeverzuim')),
    ),
  laatkomer: (rit) =>
    stuk(rit, rit.toeval.geheel(0, 6), 7).flatMap((dagen) =>
      dagen.slice(0, 2).map((dag) => teLaat(dag, rit.toeval.geheel(3, 20))),
    ),
  lang: (rit) =>
    stuk(rit, rit.toeval.geheel(0, 7), 7).flatMap((dagen) => dagen.map((dag) => regel(dag, 'AO'))),
};

const toevalVan = (
  { leerlingnummer }: Pick<DemoLeerling, 'leerlingnummer'>,
  { zaad = ZAAD }: Verzuimkader,
): Toeval => new Toeval(zaad + Number(leerlingnummer) * 7919);

/** Welk verloop een leerling heeft; dezelfde leerling krijgt steeds hetzelfde. */
export const verzuimloopVan = (
  leerling: Pick<DemoLeerling, 'leerlingnummer'>,
  kader: Verzuimkader,
): Verzuimloop => toevalVan(leerling, kader).weeg<Verzuimloop>(VERZUIMLOPEN);

/** Al het verzuim van een leerling in een seizoen, oplopend op dag. Dezelfde vraag geeft hetzelfde. */
export function verzuimVan(
  leerling: Pick<DemoLeerling, 'leerlingnummer'>,
  kader: Verzuimkader,
): DemoVerzuimregel[] {
  const toeval = toevalVan(leerling, kader);
  const loop = toeval.weeg<Verzuimloop>(VERZUIMLOPEN);
  return MAKEN[loop]({ weken: kader.weken, toeval }).toSorted((a, b) => a.dag.localeCompare(b.dag));
}
