import { STORINGEN, type Storing } from './storingen.ts';

const DELEN = ['worker', 'api', 'database', 'engine', 'post'] as const;
/** Wat een storing raakt zonder dat het in haar naam staat: zonder boeken kan een worker niet beginnen. */
const OOK: Readonly<Record<string, readonly string[]>> = {
  'schijf van de servers vol': ['database', 'engine'],
  'de boeken zijn niet te schrijven': ['worker'],
};
/** Dit is geen storing maar een gewone dag: hij hoort na een storing, niet erin. */
const GEWOON = 'een dag verder';

const raakt = (naam: string): readonly string[] => [
  ...DELEN.filter((deel) => naam.split(' ').includes(deel)),
  ...(OOK[naam] ?? []),
];

/** Twee storingen die elkaar niet in de weg zitten: geen deel van het product heeft er twee tegelijk. */
const kanSamen = (een: string, ander: string): boolean =>
  !raakt(een).some((deel) => raakt(ander).includes(deel));

const samen =
  (een: Storing, ander: Storing): Storing =>
  async (stapel, toeval) => {
    const uitkomst = await Promise.allSettled([een(stapel, toeval), ander(stapel, toeval)]);
    const mis = uitkomst.find((deel) => deel.status === 'rejected');
    if (mis) throw mis.reason;
  };

/** Elk paar storingen dat tegelijk kan, bij naam; van wat op deze machine te spelen is. */
export function paren(soorten: readonly string[]): Readonly<Record<string, Storing>> {
  const namen = soorten.filter((naam) => naam !== GEWOON && naam in STORINGEN);
  return Object.fromEntries(
    namen.flatMap((een, nummer) =>
      namen
        .slice(nummer + 1)
        .filter((ander) => kanSamen(een, ander))
        .map((ander) => [`${een} + ${ander}`, samen(STORINGEN[een]!, STORINGEN[ander]!)] as const),
    ),
  );
}
