import type { Bestandsoort } from '../domain/bestand/bestand.ts';
import type { Bestandsindeling } from '../domain/bestand/indeling.ts';
import type { Bestandstatus } from '../domain/bestand/bestandsplan.ts';
import { ongedaanTot } from '../domain/bestand/ongedaan.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { row, type Db } from '../database/transaction.ts';
import { slotVan } from '../kluis/waarden.ts';
import type { BestandKader, InleesContext } from './soort.ts';

export interface BestandOpties {
  readonly volledigeLevering: boolean;
  /** De inleveraar bevestigt dat er niets gewijzigd is; alleen dan mag een weekcheck leeg zijn. */
  readonly geenWijzigingen: boolean;
  readonly kolommen: Bestandsindeling['kolommen'] | null;
  readonly waarden?: Bestandsindeling['waarden'] | null;
  /** Verwerken zodra de controle klaar is. */
  readonly meteen?: boolean;
}

/** Wat van een ingeleverd bestand bekend is zonder het te openen. */
export interface Bestandskop {
  readonly id: string;
  readonly soort: Bestandsoort;
  readonly status: Bestandstatus;
  readonly naam: string;
  readonly opties: BestandOpties;
  readonly kader: BestandKader;
  /** De organisatie levert vavo, dat in haar check hoort. */
  readonly vavo: boolean;
  /** Tot wanneer een bestand dat nu verwerkt is, terug te draaien is. */
  readonly ongedaanTot: (nu: Instant) => Instant;
}

export interface IngeleverdBestand extends Bestandskop {
  readonly inhoud: Uint8Array;
}

interface BestandRij {
  readonly id: string;
  readonly soort: Bestandsoort;
  readonly status: Bestandstatus;
  readonly naam: string;
  readonly opties: BestandOpties;
  readonly organisatie_id: string;
  readonly brin: string | null;
  readonly vavo: boolean | null;
  readonly regio: string;
  readonly seizoen: string;
  readonly afspraak_id: string;
  readonly peildatum: Kalenderdag | null;
  readonly ingeleverd_op: Instant;
}

const onbekend = (): NotFound => new NotFound('bestand.onbekend', 'Dit bestand bestaat niet.');

/** Leest een ingeleverd bestand met zijn inhoud en kader. Fout: NotFound. */
export async function laadBestand(
  db: Db,
  bestandId: string,
  context: InleesContext,
): Promise<IngeleverdBestand> {
  const kop = await laadBestandskop(db, bestandId, context);
  const gevonden = await row<{ inhoud: Uint8Array }>(
    db,
    'select inhoud from bestand_inhoud where bestand_id = $1',
    [bestandId],
  );
  if (!gevonden) throw onbekend();
  const slot = await slotVan(db, 'bestand', bestandId);
  return { ...kop, inhoud: slot.open('bestand_inhoud.inhoud', gevonden.inhoud) };
}

/** Leest een ingeleverd bestand met zijn kader, zonder de inhoud. Fout: NotFound. */
export async function laadBestandskop(
  db: Db,
  bestandId: string,
  context: InleesContext,
): Promise<Bestandskop> {
  const rij = await row<BestandRij>(
    db,
    `select b.id, b.soort, b.status, b.naam, b.opties, b.organisatie_id, o.brin, r.vavo, b.regio, b.seizoen, b.afspraak_id,
            b.peildatum, b.ingeleverd_op
     from bestand b join organisatie o on o.id = b.organisatie_id
     left join regio_organisatie r on r.regio = b.regio and r.organisatie_id = b.organisatie_id
     where b.id = $1`,
    [bestandId],
  );
  if (!rij) throw onbekend();
  const afspraken = await context.regelboek.afspraken(db, rij.afspraak_id);
  return {
    id: rij.id,
    soort: rij.soort,
    status: rij.status,
    naam: rij.naam,
    opties: rij.opties,
    vavo: rij.vavo ?? false,
    kader: {
      id: rij.id,
      organisatieId: rij.organisatie_id,
      brin: rij.brin,
      regio: rij.regio,
      seizoen: rij.seizoen,
      afspraken,
      afspraakId: rij.afspraak_id,
      peildatum: rij.peildatum,
      ingeleverdOp: rij.ingeleverd_op,
    },
    ongedaanTot: (nu) => ongedaanTot(nu, afspraken.bestanden.ongedaanTot),
  };
}
