import { row, rows, type Db } from '../database/transaction.ts';
import type { Uittrekselveld } from '../domain/mas/mas-afspraken.ts';
import { totaalVerzuim, type Verzuimperiode } from '../domain/mas/verzuimperiode.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { GEWIST, leesPersonen, naamVan, type Naamdelen } from '../kluis/persoon.ts';
import { openTeksten, TEKSTPLAATS } from '../kluis/tekst.ts';
import type { Trajectklasse } from '../domain/mas/partner/partnertaak.ts';
import { SAMEN } from './samen.ts';
import { PERIODE } from './verzuimperioden.ts';

/** Over wie en over welke feiten een taak gaat. */
export interface Uittrekselvraag {
  readonly trajectId: string;
  readonly routeId: string | null;
  readonly leerlingId: string;
  /** Wie de taak heeft. */
  readonly organisatieId: string;
  readonly overstapId: string;
  readonly velden: readonly Uittrekselveld[];
}

interface Periode {
  readonly van: Kalenderdag;
  readonly totEnMet: Kalenderdag;
}

/** Alleen de gevraagde velden; wat er niet bij hoort, ontbreekt. */
export interface Uittreksel {
  readonly naam?: Naamdelen & { readonly geboortedatum: Kalenderdag };
  readonly contact?: { readonly gemeente: string | null; readonly gemeentenaam: string | null };
  readonly school?: { readonly naam: string; readonly klas: string | null };
  readonly verzuimuren?: { readonly uren: number; readonly keerTeLaat: number };
  readonly verzuimdagen?: Periode[];
  readonly afspraken?: string[];
  readonly conclusieInstrument?: string | null;
  readonly deskundigeAdviezen?: string[];
}

/** De meldingen waar de taak over gaat: die van haar route, of anders die van het traject. */
const MELDINGEN = `verzuimmelding m where m.toestand = 'BEVESTIGD' and m.duo_status is distinct from 'I'
  and case when $2::uuid is null then exists (select 1 from traject_melding b where b.melding_id = m.id and b.traject_id in ${SAMEN})
      else exists (select 1 from traject_route_feit f where f.route_id = $2 and f.melding_id = m.id) end`;

type Bouw = (db: Db, vraag: Uittrekselvraag) => Promise<Partial<Uittreksel>>;

const naam: Bouw = async (db, { leerlingId }) => {
  const persoon = (await leesPersonen(db, [leerlingId])).get(leerlingId) ?? GEWIST;
  const rij = await row<{ geboortedatum: Kalenderdag }>(
    db,
    'select geboortedatum from leerling_persoon where leerling_id = $1',
    [leerlingId],
  );
  return rij ? { naam: { ...naamVan(persoon), geboortedatum: rij.geboortedatum } } : {};
};

/** Alleen de gemeente: een adres gaat nooit mee, want het kan geheim zijn. */
const contact: Bouw = async (db, { leerlingId }) => {
  const rij = await row<{ gemeente: string | null; gemeentenaam: string | null }>(
    db,
    `select a.gemeente, g.naam as gemeentenaam from leerling_adres a
     left join gemeente g on g.code = a.gemeente and g.tot is null where a.leerling_id = $1 and a.vervallen_op is null order by a.van desc limit 1`,
    [leerlingId],
  );
  return { contact: { gemeente: rij?.gemeente ?? null, gemeentenaam: rij?.gemeentenaam ?? null } };
};

const school: Bouw = async (db, { overstapId }) => {
  const rij = await row<{ naam: string; klas: string | null }>(
    db,
    'select s.naam, o.klas from overstap o join organisatie s on s.id = o.school_id where o.id = $1',
    [overstapId],
  );
  return rij ? { school: rij } : {};
};

const verzuimuren: Bouw = async (db, { trajectId, routeId }) => {
  const perioden = await rows<Verzuimperiode>(db, `select ${PERIODE} from ${MELDINGEN}`, [
    trajectId,
    routeId,
  ]);
  return { verzuimuren: totaalVerzuim(perioden) };
};

const verzuimdagen: Bouw = async (db, { trajectId, routeId }) => ({
  verzuimdagen: await rows<Periode>(
    db,
    `select distinct m.begindatum as van, m.einddatum as "totEnMet" from ${MELDINGEN} order by 1, 2`,
    [trajectId, routeId],
  ),
});

/** De teksten van een soort in een traject, geopend; een afspraak alleen voor wie zij is. */
async function teksten(
  db: Db,
  { trajectId, organisatieId }: Uittrekselvraag,
  soort: 'afspraak' | 'advies',
): Promise<string[]> {
  const rijen = await rows<{ id: string; leerlingId: string; klasse: Trajectklasse; bytes: Buffer }>(
    db,
    `select id, leerling_id as "leerlingId", klasse, bytes from traject_tekst
     where traject_id in ${SAMEN} and soort = $2 and (soort <> 'afspraak' or $3 = any(vrij_voor)) order by op`,
    [trajectId, soort, organisatieId],
  );
  const open = await openTeksten(
    db,
    rijen.map(({ id, leerlingId, klasse, bytes }) => ({
      subject: leerlingId,
      kolom: TEKSTPLAATS.traject(id),
      klasse,
      bytes,
    })),
  );
  return open.filter((tekst) => tekst !== null);
}

/** De conclusie is een code van het instrument; de antwoorden en scores gaan nooit mee. */
const conclusie: Bouw = async (db, { trajectId }) => {
  const rij = await row<{ advies: string | null }>(
    db,
    `select advies from traject_instrument where traject_id in ${SAMEN} order by volgnummer desc limit 1`,
    [trajectId],
  );
  return { conclusieInstrument: rij?.advies ?? null };
};

const BOUW: Readonly<Record<Uittrekselveld, Bouw>> = {
  naam,
  contact,
  school,
  verzuimuren,
  verzuimdagen,
  afspraken: async (db, vraag) => ({ afspraken: await teksten(db, vraag, 'afspraak') }),
  'conclusie-instrument': conclusie,
  'deskundige-adviezen': async (db, vraag) => ({ deskundigeAdviezen: await teksten(db, vraag, 'advies') }),
};

/**
 * Wat een partner bij zijn taak krijgt: precies de afgesproken velden en niets anders. De zaak van de leerling is open; wat hier niet
 * staat, gaat nooit mee. Bron: domain.md §7.2.
 */
export async function maakUittreksel(db: Db, vraag: Uittrekselvraag): Promise<Uittreksel> {
  let uittreksel: Partial<Uittreksel> = {};
  for (const veld of new Set(vraag.velden)) uittreksel = { ...uittreksel, ...(await BOUW[veld](db, vraag)) };
  return uittreksel;
}
