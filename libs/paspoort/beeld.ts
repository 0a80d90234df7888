import { isOpen } from '../domain/paspoort/paspoort-machine.ts';
import { huidigeVersie } from '../domain/paspoort/paspoort.ts';
import { paspoortladder, paspoortMomenten } from '../domain/paspoort/paspoort-momenten.ts';
import type { PaspoortBeeld } from '../domain/paspoort/paspoortproces.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { row, type Db } from '../database/transaction.ts';
import { gedaneTreden } from '../dossier/treden.ts';
import { heeftPaspoort, type Paspoortcontext } from './gevolgen.ts';
import { laadPaspoort, type Paspoortzaak } from './laad-paspoort.ts';

interface Rij {
  readonly overstap_id: string;
  readonly regio: string;
  readonly school_id: string;
  readonly seizoen: string;
  readonly afspraak_id: string;
  readonly kwetsbaar: boolean;
  readonly geboortedatum: Kalenderdag;
  readonly overleden: boolean;
  readonly uitgenodigd_op: Instant | null;
  readonly afgezien_op: Instant | null;
  readonly paspoort_id: string | null;
  readonly vernietigd: boolean;
}

const SQL = `
  select o.id as overstap_id, o.regio, o.school_id, o.seizoen, o.afspraak_id, o.kwetsbaar, p.geboortedatum,
    exists (select 1 from leerling_feit f where f.leerling_id = o.leerling_id and f.soort = 'overleden' and f.vervallen_op is null) as overleden,
    r.uitgenodigd_op, r.afgezien_op,
    (select s.id from paspoort s where s.leerling_id = o.leerling_id and s.vernietigd_op is null) as paspoort_id,
    exists (select 1 from paspoort s where s.leerling_id = o.leerling_id and s.vernietigd_op is not null) as vernietigd
  from overstap o join leerling_persoon p on p.leerling_id = o.leerling_id
  left join paspoort_oproep r on r.leerling_id = o.leerling_id
  where o.leerling_id = $1 order by o.seizoen desc limit 1`;

/** Een leerling met zijn overstap en, als hij er een heeft, zijn Paspoort: waarover het proces beslist. */
export interface Paspoortblik {
  readonly beeld: PaspoortBeeld;
  readonly zaak: Paspoortzaak | null;
  readonly overstapId: string;
  readonly regio: string;
  readonly schoolId: string;
  readonly seizoen: string;
  readonly afspraakId: string;
}

/** Wat het proces van een Paspoort moet weten, of null als deze leerling er niet (meer) is. */
export async function paspoortblik(
  db: Db,
  leerlingId: string,
  context: Paspoortcontext,
): Promise<Paspoortblik | null> {
  const rij = await row<Rij>(db, SQL, [leerlingId]);
  if (!rij) return null;
  const zaak = rij.paspoort_id ? await laadPaspoort(db, rij.paspoort_id, context) : null;
  const afspraken = await context.regelboek.afspraken(db, rij.afspraak_id);
  const momenten = paspoortMomenten(afspraken, { geboortedatum: rij.geboortedatum, ...gebruik(zaak) });
  const { overstap_id: overstapId, regio, school_id: schoolId, seizoen, afspraak_id: afspraakId } = rij;
  const beeld: PaspoortBeeld = {
    id: leerlingId,
    status: zaak ? huidigeVersie(zaak.paspoort).status : zonderPaspoort(rij),
    heeftPaspoort: zaak !== null && heeftPaspoort(zaak.paspoort),
    gestopt: rij.overleden,
    kwetsbaar: rij.kwetsbaar,
    uitgenodigdOp: rij.uitgenodigd_op,
    afgezienOp: rij.afgezien_op,
    momenten,
    ladder: rij.uitgenodigd_op ? paspoortladder(afspraken, rij.uitgenodigd_op) : [],
    ...openstaand(zaak),
    gedaan: await gedaneTreden(db, `paspoort/${leerlingId}`),
  };
  return { beeld, zaak, overstapId, regio, schoolId, seizoen, afspraakId };
}

const gebruik = (zaak: Paspoortzaak | null) => ({
  laatstGebruiktOp: zaak?.laatstGebruiktOp ?? null,
  verlopenOp: zaak?.verlopenOp ?? null,
});

/** Wat is weggegooid, is voorbij; begint de jongere opnieuw, dan begint ook het proces opnieuw. */
const zonderPaspoort = ({ vernietigd }: Rij): 'VERNIETIGD' | null => (vernietigd ? 'VERNIETIGD' : null);

function openstaand(zaak: Paspoortzaak | null): Pick<PaspoortBeeld, 'delingen' | 'ouders'> {
  if (!zaak) return { delingen: [], ouders: [] };
  const { delingen, uitnodigingen } = zaak.paspoort;
  return {
    delingen: delingen.filter(({ status }) => isOpen(status) || status === 'WACHT_OP_TOESTEMMING'),
    ouders: uitnodigingen.filter(({ soort, beeindigdOp }) => soort === 'ouder' && beeindigdOp === null),
  };
}
