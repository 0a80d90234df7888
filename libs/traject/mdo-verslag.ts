import { rows, type Tx } from '../database/transaction.ts';
import { Conflict, Invalid } from '../domain/domain-error.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from './bewaar.ts';
import type { Trajectgebeurtenis } from './gebeurtenissen.ts';
import { eisGepland, GEZINSROLLEN, opentOverleg, type Overlegdossier, type Overlegvraag } from './mdo.ts';
import { deelnemersVan, kies, wie, type Deelnemer } from './mdo-deelnemers.ts';
import { meldSamenvatting } from './mdo-uitnodiging.ts';
import { geefPartnertaak } from './partnertaken.ts';
import { geefTekstVrij, schrijfTrajecttekst } from './teksten.ts';
import type { Trajectdoener } from './traject.ts';

/** Wat er in een overleg is afgesproken, met wie. */
export interface Mdoafspraak {
  /** Het nummer van de deelnemer die het doet. */
  readonly nummer: number;
  readonly tekst: string;
}

/** Hoe een overleg ging. */
export interface Mdoverslag {
  readonly aanwezig: readonly number[];
  readonly samenvatting: string;
  readonly afspraken: readonly Mdoafspraak[];
}

/**
 * Legt vast wie er waren en wat is afgesproken. De samenvatting is daarmee nog van niemand: zij gaat per deelnemer vrij. Een afspraak met een
 * organisatie wordt haar taak. Fouten: NotFound, Conflict, Invalid.
 */
export async function legMdoVast(
  tx: Tx,
  vraag: Overlegvraag,
  verslag: Mdoverslag,
  context: Context,
): Promise<void> {
  const open = await opentOverleg(tx, vraag, context);
  eisGepland(open);
  const { dossier, overleg } = open;
  const { mdoId, door } = vraag;
  if (overleg.op > context.nu) throw new Conflict('mdo.nog-niet', 'Dit overleg moet nog komen.');
  const deelnemers = await deelnemersVan(tx, mdoId);
  const waren = kies(deelnemers, verslag.aanwezig);
  await rows(
    tx,
    'update traject_mdo_deelnemer set aanwezig = nummer = any($2::int[]) where mdo_id = $1 and af_op is null',
    [mdoId, verslag.aanwezig],
  );
  await rows(
    tx,
    `update traject_mdo set status = 'GEHOUDEN', gehouden_op = $2, versie = versie + 1 where id = $1`,
    [mdoId, context.nu],
  );
  const tekst = {
    soort: 'samenvatting',
    klasse: 'verzuim',
    bronId: mdoId,
    tekst: verslag.samenvatting,
  } as const;
  await schrijfTrajecttekst(tx, dossier.kop, tekst, { door, nu: context.nu });
  await geefAfspraken(tx, open, { deelnemers, afspraken: verslag.afspraken, door }, context);
  const gebeurtenissen: Trajectgebeurtenis[] = [
    { soort: 'mdo-gehouden', gegevens: { mdoId } },
    ...waren.map((deelnemer) => ({ soort: 'mdo-aanwezig', gegevens: wie(mdoId, deelnemer) })),
  ];
  await bewaarTraject(tx, dossier.kop, { gebeurtenissen, door }, context);
}

async function geefAfspraken(
  tx: Tx,
  { dossier, overleg }: Overlegdossier,
  wat: {
    readonly deelnemers: readonly Deelnemer[];
    readonly afspraken: readonly Mdoafspraak[];
    readonly door: Trajectdoener;
  },
  context: Context,
): Promise<void> {
  const { door } = wat;
  for (const { nummer, tekst } of wat.afspraken) {
    const [deelnemer] = kies(wat.deelnemers, [nummer]);
    if (!deelnemer?.organisatieId || GEZINSROLLEN.includes(deelnemer.rol))
      throw new Invalid('mdo.afspraak-met', 'Een taak is voor een organisatie die bij het overleg hoort.');
    const { organisatieId, rol } = deelnemer;
    const taakId = await geefPartnertaak(
      tx,
      dossier,
      { soort: 'mdo-afspraak', routeId: null, mdoId: overleg.id, organisatieId, rol, door },
      context,
    );
    if (taakId === null) throw new Conflict('mdo.afspraak', 'Deze afspraak is al een taak.');
    const afspraak = { soort: 'afspraak', klasse: 'verzuim', bronId: taakId, tekst } as const;
    const tekstId = await schrijfTrajecttekst(tx, dossier.kop, afspraak, { door, nu: context.nu });
    await geefTekstVrij(tx, tekstId, { organisatieIds: [organisatieId], gezin: false });
  }
}

/** Geeft de samenvatting vrij aan deelnemers; eerder zag niemand haar. Fouten: NotFound, Conflict, Invalid. */
export async function geefSamenvattingVrij(
  tx: Tx,
  vraag: Overlegvraag,
  nummers: readonly number[],
  context: Context,
): Promise<void> {
  const { dossier, overleg } = await opentOverleg(tx, vraag, context);
  const { mdoId, door } = vraag;
  if (overleg.status !== 'GEHOUDEN')
    throw new Conflict('mdo.niet-gehouden', 'Van dit overleg is nog geen samenvatting.');
  const nieuw = kies(await deelnemersVan(tx, mdoId), nummers).filter(
    ({ vrijgegevenOp }) => vrijgegevenOp === null,
  );
  await rows(
    tx,
    'update traject_mdo_deelnemer set vrijgegeven_op = $3 where mdo_id = $1 and nummer = any($2::int[]) and vrijgegeven_op is null',
    [mdoId, nummers, context.nu],
  );
  const [samenvatting] = await rows<{ id: string }>(
    tx,
    "select id from traject_tekst where bron_id = $1 and soort = 'samenvatting'",
    [mdoId],
  );
  if (!samenvatting) throw new Conflict('mdo.gewist', 'De samenvatting is er niet meer.');
  const organisatieIds = nieuw.flatMap(({ organisatieId }) => organisatieId ?? []);
  const gezin = nieuw.some(({ organisatieId }) => organisatieId === null);
  await geefTekstVrij(tx, samenvatting.id, { organisatieIds, gezin });
  await meldSamenvatting(tx, mdoId, organisatieIds, context);
  const gebeurtenissen = nieuw.map((deelnemer) => ({
    soort: 'mdo-vrijgegeven',
    gegevens: wie(mdoId, deelnemer),
  }));
  await bewaarTraject(tx, dossier.kop, { gebeurtenissen, door }, context);
}
