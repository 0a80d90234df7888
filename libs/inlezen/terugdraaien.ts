import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { maakTaken } from '../dossier/taken.ts';
import type { Bestandskop } from './ingeleverd.ts';
import type { InleesContext } from './soort.ts';

/** Wat na een teruggedraaid bestand al gedaan was (overdrachten, berichten), komt in een taak voor de inleveraar. */
export async function meldGevolgen(tx: Tx, bestand: Bestandskop, context: InleesContext): Promise<void> {
  const gevolgen = await rows<{ overstap_id: string; overdrachten: number; meldingen: number }>(
    tx,
    `select r.overstap_id, count(distinct d.id) as overdrachten, count(distinct m.id) as meldingen
     from bestandsregel r join bestand b on b.id = r.bestand_id
     left join overdracht d on b.soort <> 'verzuim' and d.overstap_id = r.overstap_id and d.aangeboden_op >= b.verwerkt_op
     left join verzuimmelding m on b.soort = 'verzuim' and m.overstap_id = r.overstap_id and m.toestand = 'BEVESTIGD'
       and m.duo_status <> 'I' and m.besloten_op >= b.verwerkt_op
     where r.bestand_id = $1 and r.toegepast_op is not null and (d.id is not null or m.id is not null) group by r.overstap_id`,
    [bestand.id],
  );
  const { afspraken, afspraakId, regio, organisatieId } = bestand.kader;
  await maakTaken(
    tx,
    gevolgen.map(({ overstap_id, overdrachten, meldingen }) => ({
      soort: 'gevolgen-terugdraaien' as const,
      sleutel: `gevolgen-terugdraaien/${bestand.id}/${overstap_id}`,
      regio,
      overstapId: overstap_id,
      overdrachtId: null,
      bestandId: bestand.id,
      organisatieId,
      rol: ['cohort', 'verzuim'].includes(bestand.soort) ? ('decaan' as const) : ('mbo_intaker' as const),
      uiterlijk: uiterstOgenblik(
        toKalenderdag(context.nu),
        afspraken.termijnen.taakDecaan,
        afspraken.feestdagen,
      ),
      afspraakId,
      gegevens: bestand.soort === 'verzuim' ? { meldingen } : { overdrachten },
    })),
    context.nu,
  );
}
