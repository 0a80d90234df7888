import { ROLLEN, type Rol } from '#libs/domain/afspraken/afspraken.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor, OpenNoodtoegang } from '#libs/domain/toegang/toegang.ts';
import { metRechten } from '#libs/database/rechten.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { isOpsporingOp } from '#libs/traject/opsporing.ts';
import { laadBurger } from './eigen-dossier.ts';
import type { Identiteit } from './identiteit.ts';
import { laadTaaklink } from './taaklink.ts';

interface Mandaatrij {
  readonly soort: Actor['organisatieSoort'];
  readonly rol: Rol;
  readonly klassen: readonly string[];
  readonly boa: boolean;
  readonly regios: readonly string[];
}

/**
 * De actor achter een token, met de rol en het mandaat van vandaag; null als hij er (niet meer) een heeft. Een mandaat
 * geldt tot en met zijn laatste dag; wie een collega vervangt, heeft op die dagen ook diens mandaat. Wie bij een organisatie meer rollen heeft, handelt in de eerste van ROLLEN.
 */
export async function laadActor(db: Db, identiteit: Identiteit, nu: Instant): Promise<Actor | null> {
  const mandaten = await rows<Mandaatrij>(
    db,
    `select o.soort, m.rol, m.klassen, ${isOpsporingOp('m', '$3')} and m.gebruiker_id = $1 as boa,
            array(select distinct r.regio from regio_organisatie r where r.organisatie_id = o.id order by 1) as regios
     from mandaat m join organisatie o on o.id = m.organisatie_id
     where m.organisatie_id = $2 and m.van <= $3 and (m.tot is null or m.tot >= $3)
       and (m.gebruiker_id = $1 or exists (select 1 from vervanging v where v.vervanger_id = $1
            and v.afwezige_id = m.gebruiker_id and v.organisatie_id = m.organisatie_id and v.rol = m.rol
            and v.van <= $3 and v.tot >= $3 and v.ingetrokken_op is null))`,
    [identiteit.gebruikerId, identiteit.organisatieId, toKalenderdag(nu)],
  );
  const mandaat = ROLLEN.map((rol) => mandaten.find((m) => m.rol === rol)).find((m) => m !== undefined);
  if (!mandaat) return laadZonderMandaat(db, identiteit, nu);
  const { soort: organisatieSoort, rol, regios } = mandaat;
  // Wie een mentor vervangt, ziet de klassen van beiden.
  const klassen = [...new Set(mandaten.filter((m) => m.rol === rol).flatMap((m) => m.klassen))];
  const boa = mandaten.some((m) => m.rol === rol && m.boa);
  const noodtoegang = rol === 'beheerder' ? await laadNoodtoegang(db, identiteit, nu) : null;
  return {
    ...identiteit,
    organisatieSoort,
    rol,
    klassen,
    regios,
    ...(boa ? { boa } : {}),
    ...(noodtoegang ? { noodtoegang } : {}),
  };
}

/** Wie geen medewerker is: de jongere, zijn ouder, of een kleine partner met een link voor zijn taak. */
const laadZonderMandaat = async (db: Db, identiteit: Identiteit, nu: Instant): Promise<Actor | null> =>
  (await laadBurger(db, { ...identiteit, leerlingId: identiteit.organisatieId }, nu)) ??
  laadTaaklink(db, identiteit, nu);

/** Van welke leerlingen deze gebruiker nu een noodtoegang open heeft; null als dat er geen is. */
async function laadNoodtoegang(
  db: Db,
  { gebruikerId, organisatieId }: Identiteit,
  op: Instant,
): Promise<OpenNoodtoegang | null> {
  const open = await metRechten({ gebruikerId, organisatieId, noodOp: op }, () =>
    row<{ ids: string[] }>(db, 'select app_noodleerlingen() as ids'),
  );
  return open && open.ids.length > 0 ? { leerlingIds: open.ids, op } : null;
}
