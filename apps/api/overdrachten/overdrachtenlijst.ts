import { StreamableFile } from '@nestjs/common';
import { schrijfCsv } from '#libs/bestand/schrijf-csv.ts';
import type { Dagpakketregel } from '#libs/contract/dagpakketten.ts';
import type { Overdracht } from '#libs/contract/overdrachten.ts';
import { leesbaar } from '#libs/inzage/leesbaar.ts';
import type { Document } from '#libs/pdf/document.ts';

/** Een zaak op de lijst, van nu of van een ochtend. */
export type Lijstregel = Omit<Dagpakketregel, 'id'>;

/** Een overdracht van nu als regel van de lijst. */
export const regelVan = (overdracht: Overdracht): Lijstregel => ({
  ...overdracht,
  aanZet: overdracht.bal?.organisatie.naam ?? null,
});

/** De lijst van een ontvanger om mee te werken als het systeem er niet is. */
const KOLOMMEN: readonly (readonly [string, (regel: Lijstregel) => string | null])[] = [
  ['achternaam', ({ leerling }) => [leerling?.tussenvoegsel, leerling?.achternaam].filter(Boolean).join(' ')],
  ['roepnaam', ({ leerling }) => leerling?.roepnaam ?? null],
  ['geboortedatum', ({ leerling }) => leesbaar(leerling?.geboortedatum ?? null)],
  ['school', ({ van }) => van?.naam ?? null],
  ['waarom', ({ waaromHier }) => waaromHier?.tekst ?? null],
  [
    'laatste aanmelding',
    ({ laatsteAanmelding: laatste }) =>
      laatste ? `${laatste.mbo.naam}: ${laatste.statusTekst} (${leesbaar(laatste.op)})` : 'geen bekend',
  ],
  ['stand', ({ statusTekst }) => statusTekst],
  ['aangeboden op', ({ aangebodenOp }) => leesbaar(aangebodenOp)],
  ['beslissen voor', ({ status, uiterlijk }) => (status === 'AANGEBODEN' ? leesbaar(uiterlijk) : null)],
  ['overgenomen op', ({ geaccepteerdOp }) => leesbaar(geaccepteerdOp)],
  [
    'eerste contact voor',
    ({ eersteActieOp, eersteActieUiterlijk }) => (eersteActieOp ? null : leesbaar(eersteActieUiterlijk)),
  ],
  ['eerste contact op', ({ eersteActieOp }) => leesbaar(eersteActieOp)],
  ['aan zet', ({ aanZet }) => aanZet],
];

const koppen = KOLOMMEN.map(([kop]) => kop);
const rij = (regel: Lijstregel): (string | null)[] => KOLOMMEN.map(([, cel]) => cel(regel));

/** De lijst als CSV: een regel per overdracht. */
export const lijstCsv = (lijst: readonly Lijstregel[]): string => schrijfCsv(koppen, lijst.map(rij));

interface Lijstkop {
  readonly organisatie: string;
  readonly op: string;
  /** Zoveel zaken van toen heeft de organisatie niet meer. */
  readonly nietMeerVanU?: number;
}

/** De lijst als document om te lezen en af te drukken: een blok per leerling, met de naam als kop. */
export function lijstDocument(
  lijst: readonly Lijstregel[],
  { organisatie, op, nietMeerVanU = 0 }: Lijstkop,
): Document {
  return {
    titel: `Risicolijst ${organisatie}`,
    inleiding: [
      `Gemaakt op ${leesbaar(op)}. Er staan ${lijst.length} leerlingen op.`,
      ...(nietMeerVanU > 0
        ? [`${nietMeerVanU} zaken van toen zijn niet meer van u; zij staan er niet bij.`]
        : []),
      'Schrijf tijdens een storing op wat u doet, met de dag. Leg het daarna vast, met die dag en de reden.',
      'Hier staan gegevens over kinderen. Bewaar dit veilig en vernietig het na de storing.',
    ],
    delen: lijst.map((regel) => {
      const [achternaam, roepnaam, ...rest] = rij(regel);
      return {
        kop: [roepnaam, achternaam].filter(Boolean).join(' ') || 'Niet meer van u',
        alineas: [],
        tabel: { koppen: koppen.slice(2), rijen: [rest.map((waarde) => waarde ?? '')] },
      };
    }),
  };
}

/** De lijst als bestand om te bewaren. */
export const alsBestand = (inhoud: string | Buffer, type: string, naam: string): StreamableFile =>
  new StreamableFile(Buffer.from(inhoud), { type, disposition: `attachment; filename="${naam}"` });
