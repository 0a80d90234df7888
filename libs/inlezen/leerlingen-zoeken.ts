import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { rows, type Db } from '../database/transaction.ts';
import { lijktvinger } from '../kluis/persoon.ts';
import { hashNummer, REGISTER } from './koppelsleutel.ts';
import type { InleesContext } from './soort.ts';

export interface Zoekvraag {
  readonly regel: number;
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
  /** School waar het leerlingnummer geldt; null als die niet bekend is. */
  readonly schoolId: string | null;
  readonly leerlingnummer: string | null;
  readonly geboortedatum: Kalenderdag;
}

export interface Gevonden {
  readonly opNummer: string | null;
  readonly opLeerlingnummer: string | null;
}

/** De hash van BSN of onderwijsnummer voor het eigen register; null zonder nummer of zonder sleutel. */
export function registerHash(context: InleesContext, nummer: string | null): string | null {
  const sleutel = context.koppelsleutels[REGISTER];
  return nummer && sleutel ? hashNummer(sleutel, nummer) : null;
}

/**
 * Zoekt leerlingen op vaste sleutels: BSN, dan onderwijsnummer, dan school met leerlingnummer en dezelfde geboortedatum.
 * Op naam wordt hier nooit gezocht. Wat een mens over een regel besloot, gaat voor.
 */
export async function zoekLeerlingen(
  db: Db,
  vragen: readonly Zoekvraag[],
  zoek: { readonly seizoen: string; readonly context: InleesContext },
): Promise<Map<number, Gevonden>> {
  const lijst = vragen.map((v) => ({
    regel: v.regel,
    bsn: registerHash(zoek.context, v.bsn),
    onderwijsnummer: registerHash(zoek.context, v.onderwijsnummer),
    school: v.schoolId,
    leerlingnummer: v.leerlingnummer,
    geboortedatum: v.geboortedatum,
  }));
  const found = await rows<{ regel: number; opNummer: string | null; opLeerlingnummer: string | null }>(
    db,
    `select v.regel, coalesce(b.leerling_id, n.leerling_id) as "opNummer", o.leerling_id as "opLeerlingnummer"
     from jsonb_to_recordset($1::jsonb) as v(regel integer, bsn text, onderwijsnummer text, school uuid, leerlingnummer text, geboortedatum date)
     left join leerling_sleutel b on b.doel = '${REGISTER}' and b.hash = v.bsn
     left join leerling_sleutel n on n.doel = '${REGISTER}' and n.hash = v.onderwijsnummer
     left join lateral (
       select o.leerling_id from overstap o join leerling_persoon p on p.leerling_id = o.leerling_id
       where o.school_id = v.school and o.seizoen = $2 and o.leerlingnummer = v.leerlingnummer
         and p.geboortedatum = v.geboortedatum
       order by o.afgesloten_op is not null limit 1) o on true`,
    [JSON.stringify(lijst), zoek.seizoen],
  );
  const gevonden = new Map<number, Gevonden>(found.map(({ regel, ...op }) => [regel, op]));
  for (const [regel, { leerlingId, nieuw }] of zoek.context.besloten ?? [])
    gevonden.set(regel, { opNummer: nieuw ? null : leerlingId, opLeerlingnummer: null });
  return gevonden;
}

/**
 * Leerlingen die op de regel lijken: zelfde geboortedatum en (bijna) dezelfde voor- en achternaam, binnen een kring die
 * de inleveraar al kent. Alleen een voorstel aan een mens: er wordt nooit iets op gekoppeld.
 */
export async function zoekGelijkenden(
  db: Db,
  regels: readonly { regel: number; geboortedatum: Kalenderdag; achternaam: string; roepnaam: string }[],
  kring: { readonly schoolId: string | null; readonly regio: string; readonly seizoen: string },
): Promise<Map<number, string[]>> {
  const found = await rows<{ regel: number; leerling_id: string }>(
    db,
    `select distinct v.regel, p.leerling_id
     from jsonb_to_recordset($1::jsonb) as v(regel integer, lijkt text)
     join leerling_persoon p on p.lijkt_vinger = decode(v.lijkt, 'base64')
     join overstap o on o.leerling_id = p.leerling_id and o.seizoen = $2 and o.regio = $3
       and ($4::uuid is null or o.school_id = $4)`,
    [
      JSON.stringify(
        regels.map(({ regel, geboortedatum, ...naam }) => ({
          regel,
          lijkt: lijktvinger(naam, geboortedatum).toString('base64'),
        })),
      ),
      kring.seizoen,
      kring.regio,
      kring.schoolId,
    ],
  );
  const map = new Map<number, string[]>();
  for (const { regel, leerling_id } of found) map.set(regel, [...(map.get(regel) ?? []), leerling_id]);
  return map;
}
