import { veldenVan } from '#libs/bestand/lees-bestand.ts';
import type { Indeling } from '#libs/contract/indelingen.ts';
import { VERZUIMREDEN_TEKST } from '#libs/contract/teksten-verzuim.ts';
import { AANMELDSTATUS_TEKST } from '#libs/contract/teksten.ts';
import { row, type Db } from '#libs/database/transaction.ts';
import { COHORTEN, type Bestandsoort } from '#libs/domain/bestand/bestand.ts';
import type { Bestandsindeling } from '#libs/domain/bestand/indeling.ts';

type Bewaard = Bestandsindeling & Pick<Indeling, 'versie' | 'gewijzigdOp'>;
type Keuzes = Indeling['velden'][number]['keuzes'];

const alsKeuzes = (teksten: Readonly<Record<string, string>>): Keuzes =>
  Object.entries(teksten).map(([waarde, tekst]) => ({ waarde, tekst }));

/** De velden met een vaste lijst van woorden. */
export const KEUZES: { readonly [S in Bestandsoort]?: Readonly<Record<string, Keuzes>> } = {
  cohort: { cohort: COHORTEN.map((waarde) => ({ waarde, tekst: waarde })) },
  weekcheck: { status: alsKeuzes(AANMELDSTATUS_TEKST) },
  verzuim: { reden: alsKeuzes(VERZUIMREDEN_TEKST) },
};

/** Wat een organisatie voor een soort bestand onthield, of null. */
export const leesIndelingVan = (
  db: Db,
  organisatieId: string,
  soort: Bestandsoort,
): Promise<Bewaard | null> =>
  row<Bewaard>(
    db,
    `select kolommen, waarden, versie, gewijzigd_op as "gewijzigdOp" from bestandsindeling
     where organisatie_id = $1 and soort = $2`,
    [organisatieId, soort],
  );

/** De velden van een soort, en wat daarvan is onthouden. */
export async function toonIndeling(db: Db, organisatieId: string, soort: Bestandsoort): Promise<Indeling> {
  const bewaard = await leesIndelingVan(db, organisatieId, soort);
  return {
    soort,
    ...(bewaard ?? { kolommen: {}, waarden: {}, versie: 0, gewijzigdOp: null }),
    velden: veldenVan(soort).map(({ veld, kop, verplicht }) => ({
      veld,
      naam: kop,
      verplicht,
      keuzes: KEUZES[soort]?.[veld] ?? [],
    })),
  };
}
