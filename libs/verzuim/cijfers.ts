import { rows, type Db } from '../database/transaction.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import { eersteDag, laatsteDag } from '../domain/tijd/schooljaar.ts';
import type { Kalenderdag, Schooljaar } from '../domain/tijd/tijd.ts';
import {
  telVerzuim,
  type Afwezige,
  type GeteldeMelding,
  type Verzuimcijfers,
} from '../domain/verzuim/cijfers/verzuimcijfers.ts';
import { afwezigSinds } from '../domain/verzuim/lopende-afwezigheid.ts';
import type { Context } from '../dossier/context.ts';
import { laadVerzuim } from './dossier.ts';

/** Wiens verzuim wordt geteld: van een regio, of wat een organisatie behandelt. */
export type Kring = { readonly regio: string } | { readonly behandelaarId: string };

const PARTIJ = 500;
/** Wie langer dan de zomervakantie nergens meer als afwezig staat, is niet onafgebroken weg. */
const LANGSTE_VAKANTIE_DAGEN = 60;

const waarVan = (kring: Kring, kolom: 'm' | 'o'): readonly [sql: string, waarde: string] => {
  if ('regio' in kring) return [`${kolom}.regio = $1`, kring.regio];
  return kolom === 'm'
    ? ['m.behandelaar_id = $1', kring.behandelaarId]
    : [
        "exists (select 1 from verzuimmelding m where m.leerling_id = o.leerling_id and m.behandelaar_id = $1 and m.duo_status in ('W', 'R', 'B'))",
        kring.behandelaarId,
      ];
};

function laadMeldingen(db: Db, kring: Kring, schooljaar: Schooljaar): Promise<GeteldeMelding[]> {
  const [waar, waarde] = waarVan(kring, 'm');
  return rows<GeteldeMelding>(
    db,
    `select m.leerling_id as "leerlingId", m.soort, m.school_id as "schoolId", m.gemeente, m.begindatum, m.duo_status as "duoStatus"
     from verzuimmelding m where ${waar} and m.toestand = 'BEVESTIGD' and m.duo_status <> 'I' and m.begindatum between $2 and $3
     order by m.school_id, m.gemeente, m.id`,
    [waarde, eersteDag(schooljaar), laatsteDag(schooljaar)],
  );
}

/** De overstappen van wie kort geleden een hele dag weg was; van twee seizoenen op een school het nieuwste. */
function kandidaten(db: Db, kring: Kring, peildag: Kalenderdag): Promise<{ id: string }[]> {
  const [waar, waarde] = waarVan(kring, 'o');
  return rows<{ id: string }>(
    db,
    `select distinct on (o.leerling_id, o.school_id) o.id from overstap o
     where ${waar} and exists (select 1 from verzuimregel v where v.leerling_id = o.leerling_id and v.school_id = o.school_id
       and v.vervallen_op is null and v.hele_dag and v.reden = 'ongeoorloofd' and v.dag between $2 and $3)
     order by o.leerling_id, o.school_id, o.seizoen desc`,
    [waarde, plusDagen(peildag, -LANGSTE_VAKANTIE_DAGEN), peildag],
  );
}

async function laadAfwezigen(db: Db, kring: Kring, context: Context): Promise<Afwezige[]> {
  const peildag = toKalenderdag(context.nu);
  const ids = (await kandidaten(db, kring, peildag)).map(({ id }) => id);
  const afwezigen: Afwezige[] = [];
  for (let begin = 0; begin < ids.length; begin += PARTIJ)
    for (const { leerlingId, feiten, telregels } of await laadVerzuim(
      db,
      ids.slice(begin, begin + PARTIJ),
      context,
    )) {
      const sinds = afwezigSinds(feiten, telregels, peildag);
      if (sinds !== null) afwezigen.push({ leerlingId, sinds });
    }
  return afwezigen;
}

/** De cijfers over verzuim van een kring in een schooljaar, op dit ogenblik. Wie niet gezien mag worden, telt niet mee. */
export async function telVerzuimVan(
  db: Db,
  kring: Kring,
  { schooljaar, context }: { readonly schooljaar: Schooljaar; readonly context: Context },
): Promise<Verzuimcijfers> {
  const meldingen = await laadMeldingen(db, kring, schooljaar);
  const afwezigen = await laadAfwezigen(db, kring, context);
  return telVerzuim({ meldingen, afwezigen }, toKalenderdag(context.nu));
}
