import type { Tx } from '../database/transaction.ts';
import { Conflict, Invalid } from '../domain/domain-error.ts';
import { looptRoute } from '../domain/mas/routezaak.ts';
import { beslisHandeling } from '../domain/mas/traject/handeling.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import { trajecttermijn } from '../domain/mas/traject/trajecttermijn.ts';
import { GEEN_VERHUIZING, NIET_AANGEBODEN } from '../domain/mas/traject/verhuizing.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from './bewaar.ts';
import { BIJ_STATUS, eisVersie, peilVan } from './handel.ts';
import { laatTrajecttakenVervallen, maakTrajecttaak } from './taken.ts';
import { geefTekstVrij, schrijfTrajecttekst } from './teksten.ts';
import { onbekendTraject, vergrendelTraject, type Trajectdoener, type Trajectdossier } from './traject.ts';
import { verhuisvraag } from './verhuisblik.ts';

interface Verhuisbesluit {
  readonly door: Trajectdoener;
  readonly versie?: number | undefined;
}

/**
 * De leerplicht biedt een traject aan de gemeente aan die nu bevoegd is: dat zegt het adres, niet wie het aanbiedt. Ook nog eens, nadat het
 * werd teruggegeven. Fouten: NotFound, Conflict als het adres geen andere gemeente aanwijst.
 */
export async function biedTrajectAan(
  tx: Tx,
  id: string,
  besluit: Verhuisbesluit,
  context: Context,
): Promise<void> {
  const dossier = await vergrendelTraject(tx, id, context);
  const peil = peilVan(dossier, besluit.door, context);
  eisVersie(dossier, besluit.versie);
  const stap = await verhuisvraag(tx, dossier, context);
  if (stap.soort !== 'bied-aan') throw new Conflict(GEEN_VERHUIZING.regel, GEEN_VERHUIZING.uitleg);
  if (dossier.kop.status !== 'OVERDRACHT_GEMEENTE')
    beslisHandeling(dossier.feiten, { soort: 'stap', naar: 'OVERDRACHT_GEMEENTE' }, peil, []);
  await legAanbodVast(tx, dossier, { aan: stap.aan, door: besluit.door }, context);
}

/** Legt vast dat een traject is aangeboden. De oude gemeente houdt het tot de nieuwe het aanneemt, die er een taak van krijgt. */
export async function legAanbodVast(
  tx: Tx,
  { kop, feiten, afspraken }: Trajectdossier,
  aanbod: { readonly aan: string; readonly door: Trajectdoener | null },
  context: Context,
): Promise<void> {
  const { aan, door } = aanbod;
  const { nu } = context;
  const waar = kop.status === 'OVERDRACHT_GEMEENTE' ? feiten.statusVoorOverdracht : kop.status;
  const soorten = [...BIJ_STATUS, 'traject-aanbod'] as const;
  await laatTrajecttakenVervallen(tx, { trajectId: kop.id, soorten }, context);
  await maakTrajecttaak(
    tx,
    { ...kop, lpId: aan },
    {
      soort: 'traject-aanbod',
      kenmerk: `${aan}/${nu}`,
      rol: 'lpa',
      uiterlijk: trajecttermijn('OVERDRACHT_GEMEENTE', nu, afspraken),
    },
    context,
  );
  const kolommen = {
    status: 'OVERDRACHT_GEMEENTE',
    ...(kop.status === 'OVERDRACHT_GEMEENTE' ? {} : { status_sinds: nu }),
    status_voor_overdracht: waar,
    aangeboden_aan_id: aan,
    aangeboden_op: nu,
  };
  const gebeurtenissen = [{ soort: 'aangeboden', gegevens: { aan, van: kop.lpId } }];
  await bewaarTraject(tx, kop, { kolommen, gebeurtenissen, door }, context);
}

/** Waar een traject na een verhuizing verder gaat: waar het was, of in de monitoring als intussen alles eindigde. */
export function hervatstatus({ feiten }: Trajectdossier): Trajectstatus {
  const was = feiten.statusVoorOverdracht ?? 'GEMELD';
  return was === 'LOPEND' && !feiten.routes.some(looptRoute) ? 'MONITORING' : was;
}

/** Kolommen van een traject dat niet meer is aangeboden. */
export const hervat = (dossier: Trajectdossier, { nu }: Context) => ({
  status: hervatstatus(dossier),
  status_sinds: nu,
  status_voor_overdracht: null,
  aangeboden_aan_id: null,
  aangeboden_op: null,
});

/** Fout: Conflict als het traject niet is aangeboden. */
export function eisAanbod({ kop }: Trajectdossier): string {
  if (kop.status === 'OVERDRACHT_GEMEENTE' && kop.aangebodenAan !== null) return kop.aangebodenAan;
  throw new Conflict(NIET_AANGEBODEN.regel, NIET_AANGEBODEN.uitleg);
}

/** De leerplicht neemt haar aanbod terug zolang niemand het aannam; het traject gaat verder waar het was. Fouten: NotFound, Conflict. */
export async function trekAanbodTerug(
  tx: Tx,
  id: string,
  besluit: Verhuisbesluit,
  context: Context,
): Promise<void> {
  const dossier = await vergrendelTraject(tx, id, context);
  peilVan(dossier, besluit.door, context);
  eisVersie(dossier, besluit.versie);
  eisAanbod(dossier);
  await legAanbodTerug(tx, dossier, { soort: 'aanbod-ingetrokken', door: besluit.door }, context);
}

/** Legt vast dat een aanbod niet doorgaat: ingetrokken, of teruggegeven door wie het kreeg. */
export async function legAanbodTerug(
  tx: Tx,
  dossier: Trajectdossier,
  hoe: {
    readonly soort: 'aanbod-ingetrokken' | 'aanbod-teruggegeven';
    readonly door: Trajectdoener | null;
  },
  context: Context,
): Promise<void> {
  const { kop } = dossier;
  await laatTrajecttakenVervallen(tx, { trajectId: kop.id, soorten: ['traject-aanbod'] }, context);
  const gebeurtenissen = [{ soort: hoe.soort, gegevens: { aan: kop.aangebodenAan } }];
  await bewaarTraject(
    tx,
    kop,
    { kolommen: hervat(dossier, context), gebeurtenissen, door: hoe.door },
    context,
  );
}

/**
 * De nieuwe gemeente geeft een traject terug, met een reden die de oude leest. De oude houdt het; de regio hoort ervan
 * van het proces. Vanzelf wordt het niet nog eens aangeboden. Fouten: NotFound, Conflict, Invalid zonder reden.
 */
export async function geefTrajectTerug(
  tx: Tx,
  id: string,
  besluit: Verhuisbesluit & { readonly motief: string | null },
  context: Context,
): Promise<void> {
  const dossier = await vergrendelTraject(tx, id, context);
  const { kop } = dossier;
  if (kop.aangebodenAan !== besluit.door.organisatieId) throw onbekendTraject();
  eisVersie(dossier, besluit.versie);
  if (besluit.motief === null)
    throw new Invalid('traject.teruggeven-motief', 'Zeg waarom uw gemeente dit traject niet overneemt.');
  const reden = { soort: 'teruggave', klasse: 'verzuim', bronId: id, tekst: besluit.motief } as const;
  const tekstId = await schrijfTrajecttekst(tx, kop, reden, { door: besluit.door, nu: context.nu });
  await geefTekstVrij(tx, tekstId, { organisatieIds: [kop.lpId], gezin: false });
  await legAanbodTerug(tx, dossier, { soort: 'aanbod-teruggegeven', door: besluit.door }, context);
}

/** Twee gemeenten werden het niet eens over een verhuizing: de regio krijgt een taak. */
export async function meldTeruggave(
  tx: Tx,
  { kop, afspraken }: Trajectdossier,
  teruggegevenOp: Instant,
  context: Context,
): Promise<void> {
  const taak = {
    soort: 'traject-escalatie',
    kenmerk: `aanbod/${teruggegevenOp}`,
    rol: afspraken.mas.escalatie.rol,
    uiterlijk: trajecttermijn('OVERDRACHT_GEMEENTE', context.nu, afspraken),
  } as const;
  await maakTrajecttaak(tx, kop, taak, context);
}
