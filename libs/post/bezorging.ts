import type { DataSource } from 'typeorm';
import type { Berichtsoort } from '../domain/bericht/berichtsoort.ts';
import { bezorgmoment, wijzeVan, type Bezorgbesluit } from '../domain/bericht/bezorgmoment.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Db } from '../database/transaction.ts';
import type { Regelboek } from '../dossier/regelboek.ts';
import { leesKeuze, mailurenVan } from './voorkeuren.ts';

interface TeBezorgen {
  readonly soort: Berichtsoort;
  readonly organisatieId: string;
}

/** Beslist of een bericht nu weg mag, volgens de afspraken van de regio en de keuze van het postvak, zoals zij nu zijn. */
export async function beslisBezorging(
  db: Db,
  { soort, organisatieId }: TeBezorgen,
  { regelboek, nu }: { readonly regelboek: Regelboek; readonly nu: Instant },
): Promise<Bezorgbesluit> {
  const uren = await mailurenVan(db, regelboek, { organisatieId, nu });
  const keuze = await leesKeuze(db, organisatieId);
  if (!uren) return { soort: keuze && wijzeVan(soort, keuze) === 'uit' ? 'niet' : 'nu' };
  return bezorgmoment(soort, keuze ?? { verzamelOm: uren.van, soorten: {} }, { uren, nu });
}

/** Laat een bericht wachten, of laat het vallen als het postvak het niet wil. Nog eens hetzelfde doen verandert niets. */
export async function stelBerichtUit(
  dataSource: DataSource,
  id: string,
  besluit: Exclude<Bezorgbesluit, { soort: 'nu' }>,
): Promise<void> {
  if (besluit.soort === 'niet') {
    await rows(dataSource, 'update bericht set niet_gewild = true, wacht_tot = null where id = $1', [id]);
    return;
  }
  await rows(dataSource, 'update bericht set wacht_tot = $2, verzamel = $3 where id = $1', [
    id,
    besluit.tot,
    besluit.soort === 'verzamel',
  ]);
}
