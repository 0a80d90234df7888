import type { Tx } from '../database/transaction.ts';
import { Conflict, Invalid } from '../domain/domain-error.ts';
import type { Benodigd } from '../domain/mas/traject/bezwaar.ts';
import { zonderOnderdeel, type Trajecteinde } from '../domain/mas/traject/einde.ts';
import { beslisHandeling, type Beslispeil, type Trajecthandeling } from '../domain/mas/traject/handeling.ts';
import { meldingstatusNa } from '../domain/mas/traject/meldingdoel.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject, wekRoutesVan } from './bewaar.ts';
import { schrijfTrajecttekst } from './teksten.ts';
import {
  onbekendTraject,
  vandaag,
  vergrendelTraject,
  type Trajectdoener,
  type Trajectdossier,
} from './traject.ts';
import { sluitMeldingen } from './meldingen.ts';
import { stopTaken } from './partnertaken.ts';
import { laatTrajecttakenVervallen } from './taken.ts';

/**
 * Wie beslist, wanneer en met welke afspraken. `houder` is de leerplicht die beslist, als dat niet die van het traject is: een ingezonden
 * proces-verbaal blijft na een verhuizing bij wie het opmaakte. Fout: NotFound voor wie het traject niet heeft.
 */
export function peilVan(
  { kop, afspraken }: Trajectdossier,
  door: Trajectdoener,
  context: Context,
  houder = kop.lpId,
): Beslispeil {
  if (door.organisatieId !== houder) throw onbekendTraject();
  const { mas, leeftijden } = afspraken;
  return {
    actor: { rol: door.rol as Beslispeil['actor']['rol'], isEigenaar: true },
    dag: vandaag(context),
    regels: { mas, leeftijden },
  };
}

/** Wat iemand bij een handeling meegeeft: een motief en wat er verder nodig is. */
export interface Meegegeven {
  readonly door: Trajectdoener;
  readonly motief: string | null;
  readonly gegeven: readonly Benodigd[];
}

/** Wat niemand zelf kan zeggen: een motief telt pas als het er staat, een toestemming pas als zij is vastgelegd. */
const UIT_DE_FEITEN: readonly Benodigd[] = ['motief', 'toestemming-jongere', 'toestemming-ouders'];

/** Alles wat gegeven is en wie beslist mag opgeven. */
export const gegevenVan = ({ motief, gegeven }: Pick<Meegegeven, 'motief' | 'gegeven'>): Benodigd[] => [
  ...gegeven.filter((iets) => !UIT_DE_FEITEN.includes(iets)),
  ...(motief === null ? [] : (['motief'] as const)),
];

/** Vergrendelt, toetst of het mag, en bewaart het motief. Fouten: NotFound, Conflict met de regel. */
export async function beslis(
  tx: Tx,
  id: string,
  besluit: Meegegeven & {
    readonly handeling: Trajecthandeling;
    /** De stand waarop wie beslist keek; zonder opgave die van nu. */
    readonly versie?: number | undefined;
    /** De leerplicht die de route heeft; zonder opgave die van het traject. */
    readonly houder?: string;
  },
  context: Context,
): Promise<Trajectdossier> {
  const dossier = await vergrendelTraject(tx, id, context);
  const peil = peilVan(dossier, besluit.door, context, besluit.houder);
  eisVersie(dossier, besluit.versie);
  beslisHandeling(dossier.feiten, besluit.handeling, peil, gegevenVan(besluit));
  return dossier;
}

/** Wie op een oudere stand beslist, kijkt eerst opnieuw. Fout: Conflict met de versie die er is. */
export function eisVersie({ kop }: Trajectdossier, versie: number | undefined): void {
  if (versie === undefined || versie === kop.versie) return;
  throw new Conflict('traject.veranderd', 'Dit traject is intussen veranderd. Kijk opnieuw.', {
    versie: kop.versie,
  });
}

/** Bewaart een motief bij een besluit; geen motief is geen tekst. */
export async function bewaarMotief(
  tx: Tx,
  { kop }: Trajectdossier,
  motief: {
    readonly soort: string;
    readonly klasse: Parameters<typeof schrijfTrajecttekst>[2]['klasse'];
    readonly bronId: string;
  },
  bij: Meegegeven & { readonly nu: Context['nu'] },
): Promise<void> {
  if (bij.motief === null) return;
  await schrijfTrajecttekst(tx, kop, { ...motief, tekst: bij.motief }, { door: bij.door, nu: bij.nu });
}

/** Wat een stap aan het traject zelf vastlegt. */
const OGENBLIKKEN: Readonly<Partial<Record<Trajectstatus, string>>> = {
  GEMELD: 'gemeld_op',
  IN_ONDERZOEK: 'opgepakt_op',
  ROUTEKEUZE: 'gehoord_op',
};

/** De taken die bij een status horen; wat een route vraagt, blijft. */
export const BIJ_STATUS = [
  'traject-oppakken',
  'traject-gesprek',
  'traject-mdo',
  'traject-checkin',
  'traject-afsluiten',
] as const;

/** De leerplicht zet het traject een stap verder. Verhuizen en sluiten hebben hun eigen weg. Fouten: NotFound, Conflict. */
export async function zetTrajectstap(
  tx: Tx,
  id: string,
  stap: Meegegeven & { readonly naar: Trajectstatus; readonly versie?: number | undefined },
  context: Context,
): Promise<void> {
  const { naar, door } = stap;
  if (naar === 'OVERDRACHT_GEMEENTE' || naar === 'AFGESLOTEN')
    throw new Invalid('traject.eigen-weg', 'Verhuizen en sluiten gaan langs hun eigen weg.');
  const dossier = await beslis(tx, id, { ...stap, handeling: { soort: 'stap', naar } }, context);
  const { kop } = dossier;
  if (kop.status === 'OVERDRACHT_GEMEENTE')
    throw new Conflict(
      'traject.wacht-op-gemeente',
      'Dit traject is aangeboden. Neem het aanbod terug, of wacht op het antwoord.',
    );
  const ogenblik = OGENBLIKKEN[naar];
  await bewaarMotief(
    tx,
    dossier,
    { soort: 'motief', klasse: 'verzuim', bronId: id },
    { ...stap, nu: context.nu },
  );
  const kolommen = {
    status: naar,
    status_sinds: context.nu,
    ...(ogenblik ? { [ogenblik]: context.nu } : {}),
    ...(naar === 'IN_ONDERZOEK' ? { behandelaar_id: door.gebruikerId } : {}),
  };
  const gebeurtenissen = [{ soort: 'stap', gegevens: { van: kop.status, naar } }];
  await laatTrajecttakenVervallen(tx, { trajectId: id, soorten: BIJ_STATUS }, context);
  await bewaarTraject(tx, kop, { kolommen, gebeurtenissen, door }, context);
  if (naar === 'IN_ONDERZOEK') await sluitMeldingen(tx, kop, { status: 'B', door }, context);
}

/** Hoe een traject dicht gaat. */
export interface Trajectsluiting extends Meegegeven {
  readonly reden: Trajecteinde;
  readonly wetsartikel: string | null;
  readonly versie?: number | undefined;
}

/** De leerplicht sluit een traject met een reden; de meldingen sluiten mee. Fouten: NotFound, Conflict. */
export async function sluitTraject(
  tx: Tx,
  id: string,
  sluiting: Trajectsluiting,
  context: Context,
): Promise<void> {
  const { reden, wetsartikel, door } = sluiting;
  const gegeven = wetsartikel === null ? sluiting.gegeven : [...sluiting.gegeven, 'wetsartikel' as const];
  const dossier = await beslis(
    tx,
    id,
    { ...sluiting, gegeven, handeling: { soort: 'sluit', reden } },
    context,
  );
  await bewaarMotief(
    tx,
    dossier,
    { soort: 'motief', klasse: 'verzuim', bronId: id },
    { ...sluiting, nu: context.nu },
  );
  await legEindeVast(tx, dossier, { reden, wetsartikel: zonderOnderdeel(wetsartikel), door }, context);
}

/**
 * Legt het einde van een traject vast: taken die nog liepen stoppen, meldingen sluiten. Op achttien gaat door wat een route of het
 * Doorstroompunt afmaakt.
 */
export async function legEindeVast(
  tx: Tx,
  { kop }: Trajectdossier,
  einde: {
    readonly reden: Trajecteinde;
    readonly wetsartikel: string | null;
    readonly door: Trajectdoener | null;
  },
  context: Context,
): Promise<void> {
  const { reden, wetsartikel, door } = einde;
  await stopTaken(tx, kop, { door, routeId: null, einde: reden }, context);
  await laatTrajecttakenVervallen(tx, { trajectId: kop.id, soorten: null }, context);
  await bewaarTraject(
    tx,
    kop,
    {
      kolommen: {
        status: 'AFGESLOTEN',
        status_sinds: context.nu,
        beeindigd_op: context.nu,
        einde_reden: reden,
        wetsartikel,
        aangeboden_aan_id: null,
        aangeboden_op: null,
      },
      gebeurtenissen: [{ soort: 'gesloten', gegevens: { reden, wetsartikel } }],
      door,
    },
    context,
  );
  if (reden !== 'SAMENGEVOEGD')
    await sluitMeldingen(tx, kop, { status: meldingstatusNa(reden), door }, context);
  await wekRoutesVan(tx, kop.id, context);
}
