import { schrijfCsv, type Celwaarde } from '#libs/bestand/schrijf-csv.ts';
import type { Escalatielijst } from '#libs/contract/escalaties.ts';

const KOP = [
  ...[
    'peildatum',
    'regio',
    'regel',
    'eenheid',
    'over',
    'aantal',
    'kenmerk',
    'seizoen',
    'stand',
    'aan zet',
    'rol',
  ],
  ...['aan zet sinds', 'uiterlijk', 'geëscaleerd op', 'toelichting'],
];
const GEEN_ZAAK: readonly Celwaarde[] = Array.from({ length: 8 }, () => null);
const EENHEID = { overdracht: 'overdrachten', weekcheck: 'weekchecks' } as const;

const telregel = (over: string, aantal: number | null, eenheid: string): Celwaarde[] => [
  ...['telling', eenheid, over, aantal],
  ...GEEN_ZAAK,
  aantal === null ? 'Dit gaat over te weinig leerlingen.' : null,
];

function regels({ eenheid, ...lijst }: Escalatielijst): Celwaarde[][] {
  return [
    telregel('de regio', lijst.overdrachten, eenheid),
    telregel('de regio', lijst.weekchecks, EENHEID.weekcheck),
    ...lijst.perSchool.map(({ school, aantal }) => telregel(school.naam, aantal, eenheid)),
    ...lijst.perAanleiding.map(({ tekst, aantal }) => telregel(tekst, aantal, eenheid)),
    ...lijst.zaken.map((zaak) => [
      ...['zaak', EENHEID[zaak.soort], null, 1],
      ...[zaak.kenmerk, zaak.seizoen, zaak.statusTekst, zaak.aanZet?.naam ?? null, zaak.rol],
      ...[zaak.sinds, zaak.uiterlijk, zaak.geescaleerdOp, null],
    ]),
  ];
}

/** De lijst voor de stuurgroep als CSV: eerst de tellingen, dan een regel per zaak; met peildatum en eenheid. */
export const escalatiesCsv = (items: readonly Escalatielijst[]): string =>
  schrijfCsv(
    KOP,
    items.flatMap((item) => regels(item).map((regel) => [item.op, item.regio, ...regel])),
  );
