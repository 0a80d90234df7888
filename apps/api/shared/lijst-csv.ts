import { StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { schrijfCsv, type Celwaarde } from '#libs/bestand/schrijf-csv.ts';
import { leesbaar } from '#libs/inzage/leesbaar.ts';
import { zetInzagereden } from './inzagen.ts';

export type Kolom<T> = readonly [kop: string, cel: (item: T) => Celwaarde];

interface Bladzijden<T, V> {
  readonly lees: (vraag: V) => Promise<{ readonly items: readonly T[]; readonly volgende: string | null }>;
  readonly kolommen: readonly Kolom<T>[];
  /** Hoe het bestand heet, zonder extensie. */
  readonly naam: string;
}
interface Vraag {
  readonly cursor?: string | undefined;
  readonly paginaGrootte: number;
}

const CSV = 'text/csv';
const PER_KEER = 200;

/** Een dag of ogenblik zoals het in een rekenblad te lezen is. */
export const dag = (waarde: string | null | undefined): string | null => leesbaar(waarde ?? null);

/** Een lijst in de vorm die gevraagd is: een bladzijde als JSON, of alle bladzijden samen als CSV. */
export async function lijstOfCsv<T, V extends Vraag>(
  request: Request,
  vraag: V,
  { lees, kolommen, naam }: Bladzijden<T, V>,
) {
  if (request.accepts(['application/json', CSV]) !== CSV) return lees(vraag);
  zetInzagereden('uitvoer.csv');
  const rijen: Celwaarde[][] = [];
  let cursor: string | null | undefined = vraag.cursor;
  do {
    const bladzijde = await lees({ ...vraag, cursor: cursor ?? undefined, paginaGrootte: PER_KEER });
    rijen.push(...bladzijde.items.map((item) => kolommen.map(([, cel]) => cel(item))));
    cursor = bladzijde.volgende;
  } while (cursor);
  const koppen = kolommen.map(([kop]) => kop);
  return new StreamableFile(Buffer.from(schrijfCsv(koppen, rijen)), {
    type: `${CSV}; charset=utf-8`,
    disposition: `attachment; filename="${naam}.csv"`,
  });
}
