import { metRechten } from '#libs/database/rechten.ts';
import { row, type Db } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { linktaak } from '#libs/partnerlink/partnerlinks.ts';
import type { Identiteit } from './identiteit.ts';

/**
 * De actor die met een link voor een taak kwam; null als de link niet meer geldt of de taak niet meer leeft. Dat wordt bij elk verzoek
 * opnieuw bekeken: intrekken, afronden en een toestemming die wegvalt werken meteen.
 */
export async function laadTaaklink(
  db: Db,
  { gebruikerId, organisatieId }: Identiteit,
  nu: Instant,
): Promise<Actor | null> {
  const link = await metRechten({ gebruikerId }, () =>
    row<{ taakId: string; leerlingId: string }>(
      db,
      `select taak_id as "taakId", leerling_id as "leerlingId" from partnerlink
       where gebruiker_id = $1 and ingetrokken_op is null and verloopt_op > $2`,
      [gebruikerId, nu],
    ),
  );
  if (!link) return null;
  const { taakId, leerlingId } = link;
  const taak = await metRechten({ leerlingIds: [leerlingId] }, () => linktaak(db, taakId));
  if (!taak || taak.organisatieId !== organisatieId) return null;
  return {
    gebruikerId,
    organisatieId,
    organisatieSoort: taak.soort,
    rol: taak.rol,
    regios: [],
    doel: 'partnertaak',
    taakId,
  };
}
