import { VERKLAARDER_TEKST, VRIJSTELLINGSGROND_TEKST } from '../contract/teksten-vrijstelling.ts';
import { rows, type Db } from '../database/transaction.ts';
import { openTeksten, TEKSTPLAATS } from '../kluis/tekst.ts';
import type { Sleutelklasse } from '../kluis/sleutelkluis.ts';
import { laadVrijstellingen } from '../vrijstelling/vrijstelling.ts';
import { INZAGETABELLEN } from './kolommen.ts';
import { leesbaar } from './leesbaar.ts';

interface Woordrij {
  readonly id: string;
  readonly klasse: Sleutelklasse;
  readonly bytes: Buffer;
}

/** Dezelfde rijen, in dezelfde volgorde, als het deel van de uitvoer waar zij bij komen. */
async function openRijen(
  db: Db,
  leerlingId: string,
  van: { readonly tabel: string; readonly kolommen: string; readonly plaats: (id: string) => string },
): Promise<(string | null)[]> {
  const { waar, volgorde } = INZAGETABELLEN[van.tabel]!;
  const gevonden = await rows<Woordrij>(
    db,
    `select x.id, ${van.kolommen} from ${van.tabel} x where ${waar} order by ${volgorde}`,
    [leerlingId],
  );
  return openTeksten(
    db,
    gevonden.map(({ id, klasse, bytes }) => ({ subject: leerlingId, kolom: van.plaats(id), klasse, bytes })),
  );
}

/** Wat in een traject is geschreven en met de jongere is gedeeld. */
export const tekstenVan = (db: Db, leerlingId: string): Promise<(string | null)[]> =>
  openRijen(db, leerlingId, {
    tabel: 'traject_tekst',
    kolommen: 'x.klasse, x.bytes',
    plaats: TEKSTPLAATS.traject,
  });

/** De antwoorden op de vragen over zijn situatie, als "vraag: antwoord". */
export async function antwoordenVan(db: Db, leerlingId: string): Promise<(string | null)[]> {
  const open = await openRijen(db, leerlingId, {
    tabel: 'traject_instrument',
    kolommen: "'zorg' as klasse, x.antwoorden as bytes",
    plaats: TEKSTPLAATS.instrument,
  });
  return open.map((tekst) =>
    tekst === null
      ? null
      : Object.entries(JSON.parse(tekst) as Record<string, string>)
          .map(([vraag, antwoord]) => `${leesbaar(vraag) ?? vraag}: ${antwoord}`)
          .join('; '),
  );
}

/** Waarom een beroep op een vrijstelling is gedaan, in woorden. */
export async function grondenVan(db: Db, leerlingId: string): Promise<(string | null)[]> {
  const vrijstellingen = await laadVrijstellingen(db, [leerlingId]);
  return vrijstellingen.map(({ beroep }) => {
    if (!beroep) return null;
    const { artikel, zin } = VRIJSTELLINGSGROND_TEKST[beroep.grond];
    const stuk = beroep.verklaring;
    const verklaring = stuk
      ? ` Met een stuk van ${VERKLAARDER_TEKST[stuk.door]} van ${leesbaar(stuk.dag)}.`
      : '';
    return `${zin} Dat is artikel ${artikel} van de Leerplichtwet.${verklaring}`;
  });
}
