import { randomUUID } from 'node:crypto';
import { returning, row, rows, type Db, type Tx } from '../database/transaction.ts';
import { openZaak } from '../database/rechten.ts';
import type { Organisatiesoort, Rol } from '../domain/afspraken/afspraken.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Partnertaakstatus } from '../domain/mas/partner/partnertaak-machine.ts';
import type { Trajectklasse } from '../domain/mas/partner/partnertaak.ts';
import { eisLinkbaar } from '../domain/mas/partner/partnerlink.ts';
import { eindeVanDag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { maakBerichten } from '../dossier/berichten.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { hashVanLink, vindBijCode, type LinkMetCode } from '../link/geheimen.ts';
import { schrijfTrajectgebeurtenissen } from '../traject/gebeurtenissen.ts';
import {
  onbekendTraject,
  vandaag,
  vergrendelTraject,
  type Trajectdoener,
  type Trajectkop,
} from '../traject/traject.ts';

interface Taak {
  readonly id: string;
  readonly routeId: string | null;
  readonly klasse: Trajectklasse;
  readonly rol: Rol;
  readonly status: Partnertaakstatus;
  readonly organisatieId: string;
  readonly aangesloten: boolean;
  readonly heeftPostvak: boolean;
  readonly instemmingWeg: boolean;
}

const TAAK = `
  select w.id, w.route_id as "routeId", w.klasse, w.rol, w.status, w.organisatie_id as "organisatieId", o.aangesloten,
    o.mail is not null as "heeftPostvak", r.instemming_weg_op is not null as "instemmingWeg"
  from traject_taak w join organisatie o on o.id = w.organisatie_id left join traject_route r on r.id = w.route_id
  where w.id = $1 for update of w`;

/**
 * Maakt een link voor een open taak en mailt haar; een eerdere link van die taak geldt niet meer. De zaak van de leerling is open.
 * Fouten: NotFound voor wie het traject niet heeft, Conflict als deze taak niet met een link kan.
 */
export async function maakPartnerlink(
  tx: Tx,
  {
    trajectId,
    taakId,
    door,
  }: { readonly trajectId: string; readonly taakId: string; readonly door: Trajectdoener },
  context: Context,
): Promise<{ readonly id: string; readonly verlooptOp: Instant }> {
  const { kop, afspraken } = await vergrendelTraject(tx, trajectId, context);
  if (kop.lpId !== door.organisatieId) throw onbekendTraject();
  const taak = await row<Taak>(tx, TAAK, [taakId]);
  if (!taak) throw new NotFound('partnertaak.onbekend', 'Deze taak bestaat niet.');
  eisLinkbaar(taak);
  await rows(tx, 'update partnerlink set ingetrokken_op = $2 where taak_id = $1 and ingetrokken_op is null', [
    taakId,
    context.nu,
  ]);
  const verlooptOp = eindeVanDag(plusDagen(vandaag(context), afspraken.mas.partnerlinkDagen));
  const id = await bewaar(tx, kop, { taak, door, verlooptOp }, context);
  await noteer(tx, kop, { soort: 'link-gemaakt', taak, door }, context);
  await maakBerichten(
    tx,
    [
      {
        soort: 'partnerlink',
        sleutel: `partnerlink/${id}`,
        organisatieId: taak.organisatieId,
        rol: taak.rol,
        pad: `/partnerlink/${id}`,
      },
    ],
    context.nu,
  );
  return { id, verlooptOp };
}

/** De rij waaruit link en code volgen, en een gebruiker die alleen deze taak kent. */
async function bewaar(
  tx: Tx,
  kop: Trajectkop,
  {
    taak,
    door,
    verlooptOp,
  }: { readonly taak: Taak; readonly door: Trajectdoener; readonly verlooptOp: Instant },
  { nu }: Context,
): Promise<string> {
  const [id, gebruikerId] = [randomUUID(), randomUUID()];
  await rows(tx, "insert into gebruiker (id, naam) values ($1, 'Partner')", [gebruikerId]);
  await rows(
    tx,
    `insert into partnerlink (id, taak_id, traject_id, leerling_id, organisatie_id, gebruiker_id, klasse, link_hash, gemaakt_door,
       gemaakt_op, verloopt_op) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      taak.id,
      kop.id,
      kop.leerlingId,
      taak.organisatieId,
      gebruikerId,
      taak.klasse,
      hashVanLink('partnerlink', id),
      door.gebruikerId,
      nu,
      verlooptOp,
    ],
  );
  return id;
}

const noteer = (
  tx: Tx,
  kop: Pick<Trajectkop, 'id' | 'leerlingId' | 'overstapId'>,
  wat: {
    readonly soort: 'link-gemaakt' | 'link-ingetrokken';
    readonly taak: Pick<Taak, 'id' | 'klasse' | 'routeId' | 'organisatieId'>;
    readonly door: Trajectdoener;
  },
  { nu }: Context,
): Promise<void> => {
  const { id: taakId, klasse, routeId, organisatieId } = wat.taak;
  return schrijfTrajectgebeurtenissen(
    tx,
    kop,
    [{ soort: wat.soort, klasse, routeId, gegevens: { taakId, organisatieId } }],
    { door: wat.door, nu },
  );
};

/** Trekt een link in: wie binnen is, is er bij zijn volgende verzoek uit. De zaak van de leerling is open. Fout: Conflict. */
export async function trekPartnerlinkIn(
  tx: Tx,
  { id, door }: { readonly id: string; readonly door: Trajectdoener },
  context: Context,
): Promise<void> {
  const link = await row<{ trajectId: string; taakId: string; ingetrokkenOp: Instant | null }>(
    tx,
    'select traject_id as "trajectId", taak_id as "taakId", ingetrokken_op as "ingetrokkenOp" from partnerlink where id = $1',
    [id],
  );
  if (!link) throw onbekendeLink();
  const { kop } = await vergrendelTraject(tx, link.trajectId, context);
  const ingetrokken = await returning(
    tx,
    'update partnerlink set ingetrokken_op = $2 where id = $1 and ingetrokken_op is null returning id',
    [id, context.nu],
  );
  if (ingetrokken.length === 0)
    throw new Conflict('partnerlink.al-ingetrokken', 'Deze link is al ingetrokken.');
  const taak = await row<Taak>(tx, TAAK, [link.taakId]);
  if (taak) await noteer(tx, kop, { soort: 'link-ingetrokken', taak, door }, context);
}

/** Een link die er niet is, of niet voor wie vraagt. */
export const onbekendeLink = (): NotFound => new NotFound('partnerlink.onbekend', 'Deze link bestaat niet.');

/** Een taak waar met een link nog iets aan te doen is. */
const LEEFT = `
  select w.rol, w.organisatie_id as "organisatieId", o.soort from traject_taak w
  join organisatie o on o.id = w.organisatie_id left join traject_route r on r.id = w.route_id
  where w.id = $1 and w.beeindigd_op is null and r.instemming_weg_op is null and w.klasse <> 'wpg_straf'`;

/** De ene taak achter een link, zolang die leeft: open, en met de toestemming die zij nodig heeft. */
export interface Linktaak {
  readonly rol: Rol;
  readonly organisatieId: string;
  readonly soort: Organisatiesoort;
}

export const linktaak = (db: Db, taakId: string): Promise<Linktaak | null> =>
  row<Linktaak>(db, LEEFT, [taakId]);

interface Inwisseling {
  readonly id: string;
  readonly gebruikerId: string;
  readonly leerlingId: string;
  readonly taakId: string;
}

const TABEL = {
  soort: 'partnerlink',
  kolommen: 'id, gebruiker_id as "gebruikerId", leerling_id as "leerlingId", taak_id as "taakId"',
  waar: 'true',
} as const;

/**
 * Wisselt een link met haar code in, zo vaak als nodig tot de taak klaar is. Geeft wie binnenkomt, of null: waarom niet, zegt zij niet.
 * Alleen een mislukte poging telt; leg de transactie dus ook dan vast.
 */
export async function wisselPartnerlinkIn(
  tx: Tx,
  gegeven: LinkMetCode,
  nu: Instant,
): Promise<(Inwisseling & { readonly taak: Linktaak }) | null> {
  const gevonden = await vindBijCode<Inwisseling>(tx, TABEL, gegeven, nu);
  if (!gevonden) return null;
  await openZaak(tx, gevonden.leerlingId);
  const taak = await linktaak(tx, gevonden.taakId);
  if (!taak) return null;
  await rows(tx, 'update partnerlink set pogingen = pogingen - 1, gebruikt_op = $2 where id = $1', [
    gevonden.id,
    nu,
  ]);
  return { ...gevonden, taak };
}

/**
 * Bewaart wie er achter de link zit, een keer, onder de sleutel van de taak. De zaak van de leerling is open. Fouten: NotFound voor wie
 * niet met een link kwam, Conflict als de naam er al is.
 */
export async function bewaarNaam(
  tx: Tx,
  {
    gebruikerId,
    taakId,
    naam,
  }: { readonly gebruikerId: string; readonly taakId: string; readonly naam: string },
): Promise<string> {
  const link = await row<{ id: string; subject: string; klasse: Trajectklasse; heeftNaam: boolean }>(
    tx,
    `select id, leerling_id as subject, klasse, naam is not null as "heeftNaam" from partnerlink
     where gebruiker_id = $1 and taak_id = $2 and ingetrokken_op is null for update`,
    [gebruikerId, taakId],
  );
  if (!link) throw onbekendeLink();
  if (link.heeftNaam) throw new Conflict('partnerlink.naam-bekend', 'U hebt uw naam al gegeven.');
  const plaats = { subject: link.subject, kolom: TEKSTPLAATS.partnerlink(link.id), klasse: link.klasse };
  await rows(tx, 'update partnerlink set naam = $2 where id = $1', [
    link.id,
    await sluitTekst(tx, plaats, naam),
  ]);
  return link.id;
}

/** Moet wie met deze link kwam zijn naam nog geven? */
export const moetNaamGeven = async (db: Db, gebruikerId: string): Promise<boolean> =>
  (await row(db, 'select 1 from partnerlink where gebruiker_id = $1 and naam is null', [gebruikerId])) !==
  null;

/** Wie met een link iets doet, zei eerst wie hij is. Fout: Conflict. */
export async function eisNaam(tx: Tx, gebruikerId: string): Promise<void> {
  if (await moetNaamGeven(tx, gebruikerId))
    throw new Conflict('partnerlink.naam-ontbreekt', 'Zeg eerst wie u bent. Dat hoeft maar een keer.');
}
