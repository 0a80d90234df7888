import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, Invalid, NotFound } from '../domain/domain-error.ts';
import { isGesprekGedaan } from '../domain/mas/traject/horen.ts';
import type { Duiding } from '../domain/mas/traject/traject.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { stuurAfspraak } from '../dossier/afspraakmail.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from './bewaar.ts';
import { opentOnderzoek } from './eigen.ts';
import { eisVersie } from './handel.ts';
import { schrijfTrajecttekst } from './teksten.ts';
import { laatTrajecttakenVervallen } from './taken.ts';
import { laadTraject, vandaag, type Trajectdoener, type Trajectkop } from './traject.ts';

/** Wie gehoord wordt, en wat er van een uitnodiging kan komen. */
export const GEHOORDEN = ['ouders', 'jongere'] as const;
export const HOORUITKOMSTEN = ['gehoord', 'niet_verschenen', 'afgezegd'] as const;
export type Hooruitkomst = (typeof HOORUITKOMSTEN)[number];

/** Nodigt ouders of jongere uit om gehoord te worden. Geeft het id. Fouten: NotFound, Conflict, Invalid voor een dag voor het traject. */
export async function nodigUitOmTeHoren(
  tx: Tx,
  trajectId: string,
  uitnodiging: {
    readonly wie: (typeof GEHOORDEN)[number];
    readonly op: Instant;
    readonly door: Trajectdoener;
  },
  context: Context,
): Promise<string> {
  const { wie, op, door } = uitnodiging;
  const { kop } = await opentOnderzoek(tx, trajectId, door, context);
  await eisNaBegin(tx, trajectId, op);
  const id = randomUUID();
  await rows(
    tx,
    `insert into traject_horing (id, traject_id, leerling_id, wie, op, uitgenodigd_op, door) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, kop.id, kop.leerlingId, wie, op, context.nu, door.gebruikerId],
  );
  await mailHoring(tx, { kop, horingId: id, op, methode: 'REQUEST' }, context);
  const gegevens = { horingId: id, wie, op };
  await bewaarTraject(
    tx,
    kop,
    { gebeurtenissen: [{ soort: 'horing-uitgenodigd', gegevens }], door },
    context,
  );
  return id;
}

/** Een gesprek dat al geweest is, mag alsnog worden vastgelegd, maar niet van voor dit traject. Fout: Invalid. */
async function eisNaBegin(tx: Tx, trajectId: string, op: Instant): Promise<void> {
  const begin = await row<{ op: Instant }>(tx, 'select begonnen_op as op from traject where id = $1', [
    trajectId,
  ]);
  if (begin && toKalenderdag(op) < toKalenderdag(begin.op))
    throw new Invalid('horing.voor-begin', 'Kies een dag vanaf het begin van dit traject.', {
      pointer: '/op',
    });
}

/** Zet het gesprek in de agenda van de leerplicht, of haalt het eruit. Ouders en jongere hebben geen postvak in het systeem. */
const mailHoring = (
  tx: Tx,
  wat: {
    readonly kop: Trajectkop;
    readonly horingId: string;
    readonly op: Instant;
    readonly methode: 'REQUEST' | 'CANCEL';
  },
  { nu }: Context,
): Promise<void> =>
  stuurAfspraak(
    tx,
    {
      soort: wat.methode === 'REQUEST' ? 'gesprek-gepland' : 'gesprek-afgezegd',
      methode: wat.methode,
      kenmerk: `horing/${wat.horingId}`,
      volgnummer: wat.methode === 'REQUEST' ? 0 : 1,
      titel: 'Gesprek',
      op: wat.op,
      einde: null,
      van: wat.kop.lpId,
      aan: [{ organisatieId: wat.kop.lpId, rol: 'lpa' }],
      pad: `/trajecten/${wat.kop.id}`,
    },
    nu,
  );

/** Wat er van een uitnodiging kwam. */
export interface Horingverslag {
  readonly horingId: string;
  readonly uitkomst: Hooruitkomst;
  /** Wie gehoord is, krijgt een verslag. */
  readonly verslag: string | null;
  readonly door: Trajectdoener;
}

function toetsUitkomst(
  { uitkomst, verslag }: Horingverslag,
  { op, uitgenodigdOp }: { readonly op: Instant; readonly uitgenodigdOp: Instant },
  { nu }: Context,
): void {
  if (uitkomst === 'gehoord' && verslag === null)
    throw new Invalid('horing.verslag', 'Schrijf op wat er in het gesprek is gezegd.');
  if (uitkomst !== 'afgezegd' && op > nu)
    throw new Conflict('horing.nog-niet', 'De afspraak is nog niet geweest.');
  // Wie niet kwam, telt: dan moet hij uiterlijk die dag gevraagd zijn.
  if (uitkomst === 'niet_verschenen' && toKalenderdag(uitgenodigdOp) > toKalenderdag(op))
    throw new Conflict(
      'horing.niet-vooraf',
      'Deze uitnodiging is pas na de dag van het gesprek opgeschreven. Dan kan iemand niet wegblijven: nodig hem opnieuw uit.',
    );
}

/** Legt vast wat er van een uitnodiging kwam, een keer. Fouten: NotFound, Conflict, Invalid. */
export async function legHoringVast(
  tx: Tx,
  trajectId: string,
  verslag: Horingverslag,
  context: Context,
): Promise<void> {
  const { horingId, uitkomst, door } = verslag;
  const { kop } = await opentOnderzoek(tx, trajectId, door, context);
  const horing = await row<{ wie: string; op: Instant; uitgenodigdOp: Instant; uitkomst: string | null }>(
    tx,
    'select wie, op, uitgenodigd_op as "uitgenodigdOp", uitkomst from traject_horing where id = $1 and traject_id = $2',
    [horingId, trajectId],
  );
  if (!horing) throw new NotFound('horing.onbekend', 'Deze uitnodiging bestaat niet.');
  if (horing.uitkomst !== null)
    throw new Conflict('horing.al-vastgelegd', 'Wat hiervan kwam, is al vastgelegd.');
  toetsUitkomst(verslag, horing, context);
  await rows(tx, 'update traject_horing set uitkomst = $2, vastgelegd_op = $3, door = $4 where id = $1', [
    horingId,
    uitkomst,
    context.nu,
    door.gebruikerId,
  ]);
  if (verslag.verslag !== null)
    await schrijfTrajecttekst(
      tx,
      kop,
      { soort: 'verslag', klasse: 'verzuim', bronId: horingId, tekst: verslag.verslag },
      { door, nu: context.nu },
    );
  if (uitkomst === 'afgezegd')
    await mailHoring(tx, { kop, horingId, op: horing.op, methode: 'CANCEL' }, context);
  const gegevens = { horingId, wie: horing.wie, uitkomst };
  await bewaarTraject(tx, kop, { gebeurtenissen: [{ soort: 'horing-vastgelegd', gegevens }], door }, context);
  await sluitGesprekstaak(tx, trajectId, context);
}

/** De taak om te horen vervalt zodra er niets meer van over is: zij hoeft niet nog eens afgerond. */
export async function sluitGesprekstaak(tx: Tx, trajectId: string, context: Context): Promise<void> {
  const { feiten, afspraken } = await laadTraject(tx, trajectId, context);
  if (isGesprekGedaan(feiten, vandaag(context), afspraken))
    await laatTrajecttakenVervallen(tx, { trajectId, soorten: ['traject-gesprek'] }, context);
}

/** Legt vast hoe de leerplicht het verzuim duidt; opnieuw duiden mag. Fouten: NotFound, Conflict, Invalid. */
export async function duidVerzuim(
  tx: Tx,
  trajectId: string,
  {
    duiding,
    versie,
    door,
  }: {
    readonly duiding: Duiding;
    /** De stand van het traject waarop wie duidt keek; zonder opgave die van nu. */
    readonly versie?: number | undefined;
    readonly door: Trajectdoener;
  },
  context: Context,
): Promise<void> {
  const dossier = await opentOnderzoek(tx, trajectId, door, context);
  eisVersie(dossier, versie);
  const { kop } = dossier;
  const { soort, verwijtbaar, luxeDagen } = duiding;
  if ((soort === 'luxe') !== luxeDagen > 0)
    throw new Invalid('duiding.luxe-dagen', 'Noem bij luxe verzuim het aantal hele dagen, en anders nul.');
  await bewaarTraject(
    tx,
    kop,
    {
      kolommen: { duiding_soort: soort, duiding_verwijtbaar: verwijtbaar, duiding_luxe_dagen: luxeDagen },
      gebeurtenissen: [{ soort: 'duiding', gegevens: { soort, verwijtbaar, luxeDagen: String(luxeDagen) } }],
      door,
    },
    context,
  );
}

/** Wat de leerplicht vaststelt en geen ander register weet. */
export interface Onderzoeksfeiten {
  /** De school heeft uitdrukkelijk aangekondigd dat zij luxe verzuim meldt. */
  readonly aangekondigd?: boolean | undefined;
  readonly oudersVeroordeeld?: boolean | undefined;
  /** Halt voor verzuim voor dit systeem er was, of in een andere regio. */
  readonly eerdereHalt?: boolean | undefined;
}

const KOLOM = {
  aangekondigd: 'aangekondigd',
  oudersVeroordeeld: 'ouders_veroordeeld',
  eerdereHalt: 'eerdere_halt',
} as const;

/** Legt zulke feiten vast. De tijdlijn noemt welke, niet wat zij zeggen. Fouten: NotFound, Conflict. */
export async function legOnderzoeksfeitenVast(
  tx: Tx,
  trajectId: string,
  { feiten, door }: { readonly feiten: Onderzoeksfeiten; readonly door: Trajectdoener },
  context: Context,
): Promise<void> {
  const { kop } = await opentOnderzoek(tx, trajectId, door, context);
  const namen = (Object.keys(KOLOM) as (keyof typeof KOLOM)[]).filter((naam) => feiten[naam] !== undefined);
  if (namen.length === 0) throw new Invalid('feiten.leeg', 'Noem minstens een feit.');
  const kolommen = Object.fromEntries(namen.map((naam) => [KOLOM[naam], feiten[naam]]));
  const gebeurtenissen = [{ soort: 'feiten', gegevens: { welke: namen } }];
  await bewaarTraject(tx, kop, { kolommen, gebeurtenissen, door }, context);
}
