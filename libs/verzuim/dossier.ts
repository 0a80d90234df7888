import { rows, type Db } from '../database/transaction.ts';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import type { BekendeMelding } from '../domain/melding/afstemmen.ts';
import type { DuoStatus } from '../domain/melding/melding-machine.ts';
import type { JongereFeiten } from '../domain/overstap/overstap.ts';
import { vorigSchooljaar } from '../domain/tijd/schooljaar.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { leskalenderVan, type Leskalender } from '../domain/verzuim/leskalender.ts';
import type { Laatste } from '../domain/verzuim/urenteller.ts';
import type { Verzuimregel } from '../domain/verzuim/verzuimregel.ts';
import type { Telregels, Verzuimfeiten } from '../domain/verzuim/voorstel.ts';
import type { Context } from '../dossier/context.ts';
import { laadJongeren } from '../dossier/jongeren.ts';

/** Een melding die er is, met wat de telling ervan moet weten. */
export interface Bekend extends BekendeMelding {
  readonly meldbaarOp: Kalenderdag;
  readonly duoStatus: DuoStatus | null;
  readonly nietGemeldReden: string | null;
}

/** Alles over het verzuim van een leerling op een school. */
export interface Verzuimdossier {
  readonly overstapId: string;
  readonly leerlingId: string;
  readonly schoolId: string;
  readonly schoolsoort: 'vo' | 'mbo';
  readonly regio: string;
  readonly afspraakId: string;
  readonly afspraken: Afspraken;
  readonly feiten: Verzuimfeiten;
  readonly telregels: Telregels;
  readonly meldingen: readonly Bekend[];
}

interface Kop {
  readonly overstap_id: string;
  readonly leerling_id: string;
  readonly school_id: string;
  readonly schoolsoort: 'vo' | 'mbo';
  readonly brin: string;
  readonly regio: string;
  readonly afspraak_id: string;
}

const KOP = `select o.id as overstap_id, o.leerling_id, o.school_id, s.soort as schoolsoort, coalesce(s.brin, '') as brin, o.regio,
    o.afspraak_id
  from overstap o join organisatie s on s.id = o.school_id where o.id = any($1::uuid[])`;

const REGELS = `select v.leerling_id || '/' || v.school_id as sleutel, v.id, v.dag, v.reden, v.lesuren::float8 as lesuren, v.minuten,
    v.hele_dag as "heleDag"
  from verzuimregel v join (select distinct leerling_id, school_id from overstap where id = any($1::uuid[])) o
    on o.leerling_id = v.leerling_id and o.school_id = v.school_id
  where v.vervallen_op is null order by v.dag, v.id`;

const MELDINGEN = `select m.leerling_id || '/' || m.school_id as sleutel, m.id, m.soort, m.begindatum, m.einddatum,
    m.meldbaar_op as "meldbaarOp", m.toestand, m.duo_status as "duoStatus", m.niet_gemeld_reden as "nietGemeldReden"
  from verzuimmelding m join (select distinct leerling_id, school_id from overstap where id = any($1::uuid[])) o
    on o.leerling_id = m.leerling_id and o.school_id = m.school_id
  order by m.einddatum, m.id`;

type MetSleutel<T> = T & { readonly sleutel: string };

function perSleutel<T>(rijen: readonly MetSleutel<T>[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const { sleutel, ...rij } of rijen) {
    const lijst = map.get(sleutel);
    if (lijst) lijst.push(rij as T);
    else map.set(sleutel, [rij as T]);
  }
  return map;
}

/** De laatste urenmelding die staat: bevestigd en niet ingetrokken, of langs een andere weg gemeld. */
function laatsteVan(meldingen: readonly Bekend[]): Laatste | null {
  return (
    meldingen.findLast(
      ({ soort, duoStatus, nietGemeldReden }) =>
        (soort === 'V3' || soort === 'V4') &&
        ((duoStatus !== null && duoStatus !== 'I') || nietGemeldReden === 'AL_GEMELD'),
    ) ?? null
  );
}

/** De afspraken van een zaak met die van het jaar ervoor: een telling loopt over de zomer door. */
async function kalenderVan(
  db: Db,
  kop: Kop,
  afspraken: Afspraken,
  { regelboek }: Context,
): Promise<Leskalender> {
  const vorig = await regelboek.nieuwste(db, kop.regio, vorigSchooljaar(afspraken.schooljaar));
  return leskalenderVan([...(vorig ? [vorig.afspraken] : []), afspraken], kop.brin);
}

/** De regels waartegen wordt geteld, eenmaal per school en afspraak. */
async function laadTelregels(
  db: Db,
  koppen: readonly Kop[],
  context: Context,
): Promise<Map<string, Telregels & { afspraken: Afspraken }>> {
  const map = new Map<string, Telregels & { afspraken: Afspraken }>();
  for (const kop of koppen) {
    const sleutel = `${kop.afspraak_id}/${kop.brin}`;
    if (map.has(sleutel)) continue;
    const afspraken = await context.regelboek.afspraken(db, kop.afspraak_id);
    const { verzuim, leeftijden, feestdagen } = afspraken;
    const kalender = await kalenderVan(db, kop, afspraken, context);
    map.set(sleutel, { verzuim, leeftijden, feestdagen, kalender, afspraken });
  }
  return map;
}

/** De verzuimdossiers van overstappen; wie geen geboortedatum meer heeft (gewist), ontbreekt. */
export async function laadVerzuim(
  db: Db,
  overstapIds: readonly string[],
  context: Context,
): Promise<Verzuimdossier[]> {
  if (overstapIds.length === 0) return [];
  const koppen = await rows<Kop>(db, KOP, [overstapIds]);
  const regels = perSleutel(await rows<MetSleutel<Verzuimregel>>(db, REGELS, [overstapIds]));
  const meldingen = perSleutel(await rows<MetSleutel<Bekend>>(db, MELDINGEN, [overstapIds]));
  const jongeren = await laadJongeren(db, [...new Set(koppen.map((kop) => kop.leerling_id))]);
  const telregels = await laadTelregels(db, koppen, context);
  return koppen.flatMap((kop) => {
    const jongere = jongeren.get(kop.leerling_id);
    const sleutel = `${kop.leerling_id}/${kop.school_id}`;
    return jongere
      ? [
          maakDossier(kop, {
            jongere,
            regels: regels.get(sleutel) ?? [],
            meldingen: meldingen.get(sleutel) ?? [],
            telregels: telregels.get(`${kop.afspraak_id}/${kop.brin}`)!,
          }),
        ]
      : [];
  });
}

function maakDossier(
  kop: Kop,
  wat: {
    readonly jongere: JongereFeiten;
    readonly regels: readonly Verzuimregel[];
    readonly meldingen: readonly Bekend[];
    readonly telregels: Telregels & { readonly afspraken: Afspraken };
  },
): Verzuimdossier {
  const { afspraken, ...telregels } = wat.telregels;
  return {
    overstapId: kop.overstap_id,
    leerlingId: kop.leerling_id,
    schoolId: kop.school_id,
    schoolsoort: kop.schoolsoort,
    regio: kop.regio,
    afspraakId: kop.afspraak_id,
    afspraken,
    feiten: { brin: kop.brin, regels: wat.regels, jongere: wat.jongere, laatste: laatsteVan(wat.meldingen) },
    telregels,
    meldingen: wat.meldingen,
  };
}
