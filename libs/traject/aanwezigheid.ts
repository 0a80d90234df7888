import { row, type Db } from '../database/transaction.ts';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { eindeLesweken } from '../domain/mas/traject/trajectmomenten.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { vorigSchooljaar } from '../domain/tijd/schooljaar.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { leskalenderVan, type Leskalender } from '../domain/verzuim/leskalender.ts';
import type { Context } from '../dossier/context.ts';
import { SAMEN_LEERLINGEN } from './samen.ts';

interface Waarvan {
  readonly kop: { readonly id: string; readonly schoolId: string; readonly statusSinds: Instant };
  readonly afspraken: Afspraken;
}

/** De leskalender van de school van een traject, over dit schooljaar en het vorige. */
export async function kalenderVanSchool(db: Db, van: Waarvan, { regelboek }: Context): Promise<Leskalender> {
  const { afspraken, kop } = van;
  const school = await row<{ brin: string | null }>(db, 'select brin from organisatie where id = $1', [
    kop.schoolId,
  ]);
  const vorig = await regelboek.nieuwste(db, afspraken.regio, vorigSchooljaar(afspraken.schooljaar));
  return leskalenderVan([...(vorig ? [vorig.afspraken] : []), afspraken], school?.brin ?? '');
}

/**
 * Is de jongere de afgesproken lesweken onder de grens gebleven? Dat is zo als die weken om zijn en er sindsdien geen melding of voorstel
 * over uren is. Bron: domain.md §1.8.
 */
export async function haaltAanwezigheid(db: Db, van: Waarvan, context: Context): Promise<boolean> {
  const begin = toKalenderdag(van.kop.statusSinds);
  const kalender = await kalenderVanSchool(db, van, context);
  if (toKalenderdag(context.nu) <= eindeLesweken(begin, van.afspraken.mas.monitoringLesweken, kalender))
    return false;
  const weer = await row(
    db,
    `select 1 from verzuimmelding m where m.leerling_id in ${SAMEN_LEERLINGEN} and m.einddatum >= $2 and m.toestand in ('VOORSTEL', 'BEVESTIGD')
       and m.duo_status is distinct from 'I' limit 1`,
    [van.kop.id, begin],
  );
  return weer === null;
}
