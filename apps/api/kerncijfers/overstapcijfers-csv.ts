import { schrijfCsv, type Celwaarde } from '#libs/bestand/schrijf-csv.ts';
import type { Overstapcijfer, Overstapcijfers, Stroom } from '#libs/contract/overstapcijfers.ts';

const KOP = ['peildatum', 'zoals bekend op', 'regio', 'seizoen'] as const;
const CIJFERKOP = [
  ...KOP,
  ...[
    'kerncijfer',
    'definitie',
    'over',
    'naam',
    'CBS-code',
    'eenheid',
    'teller',
    'noemer',
    'percentage',
    'norm',
  ],
  ...['volledigheid in %', 'toelichting'],
];
const STROOMKOP = [...KOP, 'over', 'naam', 'CBS-code', 'bestemming', 'mbo', 'leerlingen', 'toelichting'];

const kop = ({ naam, op, regio, seizoen }: Overstapcijfers | Stroom): Celwaarde[] => [
  naam,
  op,
  regio,
  seizoen,
];

function getallen({ waarde }: Overstapcijfer, norm: number | null): Celwaarde[] {
  const volledigheid = 'volledigheid' in waarde ? waarde.volledigheid : null;
  if (waarde.soort !== 'gemeten') return [null, null, null, norm, volledigheid];
  return [waarde.teller, waarde.noemer, waarde.percentage, norm, volledigheid];
}

/** De kerncijfers van de overstap als CSV: een regel per cijfer, met peildatum, eenheid en definitie. Wat er niet is, zegt waarom. */
export const overstapcijfersCsv = (items: readonly Overstapcijfers[]): string =>
  schrijfCsv(
    CIJFERKOP,
    items.flatMap((item) =>
      item.cijfers.map((cijfer) => [
        ...kop(item),
        cijfer.kengetal,
        item.definities[cijfer.kengetal],
        cijfer.uitsplitsing,
        cijfer.organisatie?.naam ?? cijfer.gemeente?.naam ?? null,
        cijfer.gemeente?.code ?? null,
        cijfer.eenheid,
        ...getallen(cijfer, item.normen[cijfer.kengetal]),
        cijfer.waarom,
      ]),
    ),
  );

/** De stroom als CSV: een regel per herkomst en bestemming. */
export const stroomCsv = (items: readonly Stroom[]): string =>
  schrijfCsv(
    STROOMKOP,
    items.flatMap((item) => {
      const rij = (
        over: string,
        van: { readonly naam: string; readonly code?: string } | null,
        naar: Stroom['regioTotaal'][number],
      ): Celwaarde[] => [
        ...kop(item),
        ...[over, van?.naam ?? null, van?.code ?? null, naar.soortTekst, naar.mbo?.naam ?? null, naar.aantal],
        naar.aantal === null ? 'niet getoond: over te weinig leerlingen' : null,
      ];
      return [
        ...item.regioTotaal.map((naar) => rij('regio', null, naar)),
        ...item.perSchool.map((naar) => rij('school', { naam: naar.school.naam }, naar)),
        ...item.perGemeente.map((naar) => rij('gemeente', naar.gemeente ?? { naam: 'niet bekend' }, naar)),
      ];
    }),
  );
