import { row, type Tx } from '../database/transaction.ts';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { beeindigTaak, maakTaken } from '../dossier/taken.ts';

const sleutelVan = (voorstelId: string): string => `bewaarvoorstel/${voorstelId}`;

/** De organisatie van de regio die beslist, en de laatste afspraken van die regio, naar wier ladder de taak escaleert. */
const KADER = `
  select (select r.organisatie_id from regio_organisatie r join organisatie o on o.id = r.organisatie_id
          where r.regio = $1 order by o.soort = 'regio' desc, r.sleutel limit 1) as "organisatieId",
         (select a.id from afspraak_versie a where a.regio = $1 order by a.schooljaar desc, a.versie desc limit 1) as "afspraakId"`;

/** Geeft de beheerder van de regio een taak om over het voorstel te beslissen. Een regio zonder afspraken heeft niemand, en krijgt er geen. */
export async function maakBewaartaak(
  tx: Tx,
  voorstel: { readonly id: string; readonly regio: string },
  { nu, regelboek, beslissenBinnen }: Context & { readonly beslissenBinnen: number },
): Promise<void> {
  const kader = await row<{ organisatieId: string | null; afspraakId: string | null }>(tx, KADER, [
    voorstel.regio,
  ]);
  if (!kader?.organisatieId || !kader.afspraakId) return;
  const { organisatieId, afspraakId } = kader;
  const { feestdagen } = await regelboek.afspraken(tx, afspraakId);
  await maakTaken(
    tx,
    [
      {
        soort: 'bewaren-beslissen',
        sleutel: sleutelVan(voorstel.id),
        regio: voorstel.regio,
        overstapId: null,
        overdrachtId: null,
        bestandId: null,
        organisatieId,
        rol: 'beheerder',
        uiterlijk: uiterstOgenblik(toKalenderdag(nu), beslissenBinnen, feestdagen),
        afspraakId,
        gegevens: { bewaarvoorstelId: voorstel.id },
      },
    ],
    nu,
  );
}

/** Sluit de taak als over het voorstel is beslist. */
export async function rondBewaartaakAf(
  tx: Tx,
  besluit: { readonly voorstelId: string; readonly uitkomst: string; readonly gebruikerId: string },
  nu: Instant,
): Promise<void> {
  const taak = await row<{ id: string }>(tx, "select id from taak where sleutel = $1 and status = 'OPEN'", [
    sleutelVan(besluit.voorstelId),
  ]);
  if (!taak) return;
  const { uitkomst, gebruikerId } = besluit;
  await beeindigTaak(tx, { taakId: taak.id, uitkomst, gebruikerId, status: 'GEDAAN' }, nu);
}
