import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import type { Deler } from '../domain/paspoort/delinggrond.ts';
import type {
  Deling,
  Ontvanger,
  Paspoort,
  Paspoortstatus,
  Paspoortversie,
  Uitnodiging,
} from '../domain/paspoort/paspoort.ts';
import type { Paspoortdeel, Paspoortvariant, Vragenlijst } from '../domain/paspoort/vragen.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Actorrol } from '../domain/toegang/toegang.ts';
import { row, rows, type Db } from '../database/transaction.ts';
import type { Regelboek } from '../dossier/regelboek.ts';
import { laadDeler } from './deler.ts';
import { Inhoudslot, LEEG, type Deelinhoud } from './inhoud.ts';
import type { Vragenboek } from './vragenboek.ts';

/** Een Paspoort met alles wat nodig is om erover te beslissen. */
export interface Paspoortzaak {
  readonly paspoort: Paspoort;
  readonly lijst: Vragenlijst;
  readonly deler: Deler;
  readonly afspraken: Afspraken;
  readonly afspraakId: string;
  readonly regio: string;
  readonly schoolId: string;
  readonly laatstGebruiktOp: Instant;
  readonly verlopenOp: Instant | null;
  /** Deze lezer kan de inhoud openen; zo niet, dan zijn alle antwoorden leeg. */
  readonly leesbaar: boolean;
}

/** Waarmee een Paspoort te laden is. */
export interface Paspoortbronnen {
  readonly regelboek: Regelboek;
  readonly vragen: Vragenboek;
}

interface Hoofdrij {
  readonly id: string;
  readonly leerling_id: string;
  readonly variant: Paspoortvariant;
  readonly vragenversie: number;
  readonly regio: string;
  readonly school_id: string;
  readonly afspraak_id: string;
  readonly laatst_gebruikt_op: Instant;
  readonly verlopen_op: Instant | null;
}

/** Laadt een Paspoort zoals deze lezer het mag zien, of null. Met `vergrendel` wacht een ander die schrijft. */
export async function laadPaspoort(
  db: Db,
  id: string,
  bronnen: Paspoortbronnen,
  { vergrendel = false }: { readonly vergrendel?: boolean } = {},
): Promise<Paspoortzaak | null> {
  const hoofd = await row<Hoofdrij>(
    db,
    `select id, leerling_id, variant, vragenversie, regio, school_id, afspraak_id, laatst_gebruikt_op, verlopen_op
     from paspoort where id = $1${vergrendel ? ' for update' : ''}`,
    [id],
  );
  if (!hoofd) return null;
  const slot = await Inhoudslot.misschien(db, hoofd.leerling_id);
  const paspoort: Paspoort = {
    id,
    leerlingId: hoofd.leerling_id,
    variant: hoofd.variant,
    vragenversie: hoofd.vragenversie,
    versies: await laadVersies(db, id, slot),
    patches: (
      await rows<{ id: string }>(db, 'select id from paspoort_wijziging where paspoort_id = $1', [id])
    ).map((rij) => rij.id),
    delingen: await laadDelingen(db, id),
    uitnodigingen: await laadUitnodigingen(db, id),
  };
  return {
    paspoort,
    lijst: bronnen.vragen.van(hoofd.variant, hoofd.vragenversie),
    deler: await laadDeler(db, hoofd.leerling_id, slot),
    afspraken: await bronnen.regelboek.afspraken(db, hoofd.afspraak_id),
    afspraakId: hoofd.afspraak_id,
    regio: hoofd.regio,
    schoolId: hoofd.school_id,
    laatstGebruiktOp: hoofd.laatst_gebruikt_op,
    verlopenOp: hoofd.verlopen_op,
    leesbaar: slot !== null,
  };
}

interface Versierij {
  readonly nummer: number;
  readonly status: Paspoortstatus;
  readonly ondertekend_op: Instant | null;
  readonly ondertekend_door: string | null;
  readonly ondertekend_rol: Actorrol | null;
}

interface Inhoudrij {
  readonly nummer: number;
  readonly deel: Paspoortdeel;
  readonly bytes: Buffer;
}

async function laadVersies(db: Db, paspoortId: string, slot: Inhoudslot | null): Promise<Paspoortversie[]> {
  const versies = await rows<Versierij>(
    db,
    `select nummer, status, ondertekend_op, ondertekend_door, ondertekend_rol from paspoort_versie
     where paspoort_id = $1 order by nummer`,
    [paspoortId],
  );
  const delen = slot
    ? await rows<Inhoudrij>(db, 'select nummer, deel, bytes from paspoort_inhoud where paspoort_id = $1', [
        paspoortId,
      ])
    : [];
  const inhoud = (nummer: number, deel: Paspoortdeel): Deelinhoud => {
    const rij = delen.find((d) => d.nummer === nummer && d.deel === deel);
    return rij && slot ? slot.openDeel({ paspoortId, nummer, deel }, rij.bytes) : LEEG;
  };
  return versies.map((versie) => {
    const mentor = inhoud(versie.nummer, 'mentor');
    return {
      nummer: versie.nummer,
      status: versie.status,
      antwoorden: inhoud(versie.nummer, 'jongere').antwoorden,
      mentordeel: { ...mentor, ondertekend: ondertekening(versie) },
    };
  });
}

function ondertekening(rij: Versierij): Paspoortversie['mentordeel']['ondertekend'] {
  const { ondertekend_op: op, ondertekend_door: gebruikerId, ondertekend_rol: rol } = rij;
  return op && gebruikerId && rol ? { op, gebruikerId, rol } : null;
}

type Delingrij = Omit<Deling, 'ontvanger'> & {
  readonly ontvangerId: string;
  readonly soort: Ontvanger['soort'];
};

export const DELING_KOLOMMEN = `g.id, g.versie, g.ontvanger_id as "ontvangerId", o.soort, g.doel, g.vragen, g.status,
  g.besluit_op as "besluitOp", g.geopend_op as "geopendOp", g.eindigt_op as "eindigtOp", g.voorgelegd_op as "voorgelegdOp",
  g.ingezien_op as "ingezienOp", g.besproken_op as "besprokenOp", g.verwerkt_op as "verwerktOp",
  g.ingetrokken_op as "ingetrokkenOp"`;

async function laadDelingen(db: Db, paspoortId: string): Promise<Deling[]> {
  const gevonden = await rows<Delingrij>(
    db,
    `select ${DELING_KOLOMMEN} from paspoort_deling g join organisatie o on o.id = g.ontvanger_id
     where g.paspoort_id = $1 order by g.aangemaakt_op, g.id`,
    [paspoortId],
  );
  return gevonden.map(({ ontvangerId, soort, ...rest }) => ({
    ...rest,
    ontvanger: { organisatieId: ontvangerId, soort },
  }));
}

const laadUitnodigingen = (db: Db, paspoortId: string): Promise<Uitnodiging[]> =>
  rows<Uitnodiging>(
    db,
    `select soort, gebruiker_id as "gebruikerId", gevoelig, besluit_op as "besluitOp", beeindigd_op as "beeindigdOp"
     from paspoort_uitnodiging where paspoort_id = $1 order by volgnummer`,
    [paspoortId],
  );
