import { row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, Invalid, NotFound } from '../domain/domain-error.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { isWerkdag } from '../domain/tijd/werkdagen.ts';
import { lesurenVanDag } from '../domain/verzuim/telminuten.ts';
import type { Verzuimreden } from '../domain/verzuim/verzuimregel.ts';
import { schooltelling } from '../domain/verzuim/verzuim-afspraken.ts';
import type { Context } from '../dossier/context.ts';
import { dossierVan } from './bevoegd.ts';
import type { Verzuimdossier } from './dossier.ts';
import { laatVervallen, schrijfRegels, type Regeluitslag } from './regels.ts';
import { telOpnieuw, vergrendelVerzuim } from './tellen.ts';

/** Waarom een dag niet kan. Een vakantie weigert niets: haar weken tellen al niet, en de afspraken kunnen haar verkeerd hebben. */
export const WEEKEND = 'In het weekend is er geen les. Kies een andere dag.';
export const isWeekend = (dag: Kalenderdag): boolean => !isWerkdag(dag, []);

/** Een regel die een mens invult. */
export interface Ingevuld {
  readonly overstapId: string;
  readonly dag: Kalenderdag;
  readonly reden: Verzuimreden;
  readonly lesuur: number | null;
  /** Null: een lesuur is een uur, en een hele dag zoveel als op deze school gewoon is. */
  readonly lesuren: number | null;
  readonly minuten: number | null;
  readonly heleDag: boolean;
}

/** Zoveel lesuren heeft een gewone dag op de school van dit dossier. */
const dagVan = ({ afspraken, feiten }: Verzuimdossier): number =>
  lesurenVanDag(schooltelling(afspraken.verzuim, feiten.brin));

function eisDag(dag: Kalenderdag, { nu }: Context): void {
  if (dag > toKalenderdag(nu))
    throw new Invalid('verzuim.toekomst', 'Deze dag moet nog komen.', { pointer: '/dag' });
}

/** Fout: Invalid als er niet staat hoeveel er is gemist. */
function hoeveel({ reden, lesuur, lesuren, heleDag }: Ingevuld, dossier: Verzuimdossier): number {
  if (reden === 'te-laat') return 0;
  if (lesuren !== null) return lesuren;
  if (lesuur !== null) return 1;
  if (heleDag) return dagVan(dossier);
  throw new Invalid('verzuim.hoeveel', 'Vul het lesuur, het aantal lesuren of de hele dag in.', {
    pointer: '/lesuren',
  });
}

/** Legt een regel vast die een mens invult, en telt opnieuw. Dezelfde regel nog eens verandert niets. Fouten: Invalid, Conflict. */
export async function legVerzuimVast(tx: Tx, regel: Ingevuld, context: Context): Promise<Regeluitslag> {
  eisDag(regel.dag, context);
  if (isWeekend(regel.dag)) throw new Invalid('verzuim.weekend', WEEKEND, { pointer: '/dag' });
  await vergrendelVerzuim(tx, [regel.overstapId]);
  const lesuren = hoeveel(regel, await dossierVan(tx, regel, context));
  const [uitslag] = await schrijfRegels(tx, [{ ...regel, lesuren }], { bestandId: null, nu: context.nu });
  if (uitslag!.oordeel !== 'ongewijzigd') await telOpnieuw(tx, [regel.overstapId], context);
  return uitslag!;
}

/** Neemt een regel terug: zij telt niet meer, en blijft als vervallen staan. Fouten: NotFound, Conflict. */
export async function neemVerzuimTerug(tx: Tx, id: string, context: Context): Promise<void> {
  const regel = await row<{ overstap_id: string }>(tx, 'select overstap_id from verzuimregel where id = $1', [
    id,
  ]);
  if (!regel) throw new NotFound('verzuim.onbekend', 'Deze regel bestaat niet.');
  await vergrendelVerzuim(tx, [regel.overstap_id]);
  const geraakt = await laatVervallen(tx, [id], context.nu);
  if (geraakt.length === 0) throw new Conflict('verzuim.al-vervallen', 'Deze regel telde al niet meer mee.');
  await telOpnieuw(tx, geraakt, context);
}

/** Langer is geen vakantie meer: dan is er iets anders aan de hand. */
const LANGSTE_LUXE_DAGEN = 100;

function luxedagen(
  { begindatum, einddatum }: { readonly begindatum: Kalenderdag; readonly einddatum: Kalenderdag },
  { telregels: { kalender } }: Verzuimdossier,
): Kalenderdag[] {
  const dagen: Kalenderdag[] = [];
  for (
    let dag = begindatum, n = 0;
    dag <= einddatum && n < LANGSTE_LUXE_DAGEN;
    dag = plusDagen(dag, 1), n += 1
  )
    if (kalender.isLesdag(dag)) dagen.push(dag);
  return dagen;
}

/**
 * De school meldt luxeverzuim: elke lesdag in de periode wordt een hele dag op vakantie zonder toestemming, en daaruit volgt het
 * voorstel. Geeft het voorstel. Fouten: Invalid, Conflict als er niets te melden is.
 */
export async function meldLuxe(
  tx: Tx,
  luxe: { readonly overstapId: string; readonly begindatum: Kalenderdag; readonly einddatum: Kalenderdag },
  context: Context,
): Promise<string> {
  const { overstapId, begindatum, einddatum } = luxe;
  eisDag(einddatum, context);
  await vergrendelVerzuim(tx, [overstapId]);
  const dossier = await dossierVan(tx, luxe, context);
  const dagen = luxedagen(luxe, dossier);
  if (dagen.length === 0)
    throw new Invalid(
      'verzuimmelding.dagen',
      'In deze dagen is er geen les. Kies een begindatum voor de einddatum.',
    );
  const regel = { overstapId, reden: 'luxe', lesuur: null, lesuren: dagVan(dossier), minuten: null } as const;
  await schrijfRegels(
    tx,
    dagen.map((dag) => ({ ...regel, dag, heleDag: true })),
    { bestandId: null, nu: context.nu },
  );
  await telOpnieuw(tx, [overstapId], context);
  const [voorstel] = await rows<{ id: string }>(
    tx,
    `select id from verzuimmelding where leerling_id = $1 and school_id = $2 and soort = 'L' and toestand = 'VOORSTEL'
       and begindatum <= $4 and einddatum >= $3 order by begindatum limit 1`,
    [dossier.leerlingId, dossier.schoolId, begindatum, einddatum],
  );
  if (!voorstel)
    throw new Conflict(
      'verzuimmelding.niets-te-melden',
      'Over deze dagen is niets te melden: zij zijn al gemeld, of de leerling is er niet voor verplicht.',
    );
  return voorstel.id;
}
