import { rows, type Tx } from '../database/transaction.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import { nieuweBehandelaar } from '../domain/melding/behandelaar.ts';
import { statuszetter, type DuoStatus } from '../domain/melding/melding-machine.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Context } from '../dossier/context.ts';
import { betrek, bevoegdOp, dossierVan, laatLos } from './bevoegd.ts';
import { schrijfGebeurtenissen, type Dader } from './gebeurtenissen.ts';
import { vergrendelMelding, type Melding } from './melding.ts';
import { meldAanRegister } from './register.ts';

type Wie = NonNullable<Dader>;
export type Behandelstatus = Extract<DuoStatus, 'B' | 'K' | 'G'>;

const onbekend = (): NotFound => new NotFound('verzuimmelding.onbekend', 'Deze verzuimmelding bestaat niet.');

/** Alleen wie behandelt, besluit. Fout: NotFound, want voor een ander bestaat zij niet. */
function eisBehandelaar(melding: Melding, { organisatieId }: Wie): void {
  if (melding.duoStatus === null || melding.behandelaarId !== organisatieId) throw onbekend();
}

/**
 * De gemeente zet de status: B in behandeling, K ter kennisgeving aangenomen, G afgesloten. Elke wijziging gaat terug naar de
 * school en het register. Dezelfde status nog eens verandert niets. Fouten: NotFound, Conflict. Bron: Leerplichtwet art. 21a lid 9.
 */
export async function zetStatus(
  tx: Tx,
  id: string,
  besluit: { readonly status: Behandelstatus; readonly door: Wie },
  context: Context,
): Promise<void> {
  const melding = await vergrendelMelding(tx, id);
  eisBehandelaar(melding, besluit.door);
  const van = melding.duoStatus!;
  if (van === besluit.status) return;
  if (statuszetter(van, besluit.status) !== 'gemeente')
    throw new Conflict(
      'verzuimmelding.status-kan-niet',
      `Status ${besluit.status} kan niet volgen op ${van}.`,
      {
        van,
      },
    );
  await rows(
    tx,
    'update verzuimmelding set duo_status = $2, duo_status_op = $3, versie = versie + 1 where id = $1',
    [id, besluit.status, context.nu],
  );
  await schrijfGebeurtenissen(
    tx,
    [
      {
        meldingId: id,
        leerlingId: melding.leerlingId,
        soort: 'verzuimmelding_status',
        gegevens: { van, naar: besluit.status },
      },
    ],
    { door: besluit.door, nu: context.nu },
  );
  await meldAanRegister(tx, id, context.nu);
  if (besluit.status !== 'B')
    await laatLos(tx, { organisatieId: melding.behandelaarId!, leerlingId: melding.leerlingId }, context.nu);
}

/**
 * Biedt een lopende melding aan wie nu bevoegd is, na een verhuizing of verjaardag. Wie haar heeft, houdt haar tot de ander
 * aanneemt. Fouten: NotFound, Conflict. Bron: Leerplichtregeling art. 3 lid 2.
 */
export async function biedMeldingAan(tx: Tx, id: string, door: Wie, context: Context): Promise<string> {
  const melding = await vergrendelMelding(tx, id);
  eisBehandelaar(melding, door);
  const dossier = await dossierVan(tx, melding, context);
  const bevoegd = await bevoegdOp(tx, dossier, { dag: toKalenderdag(context.nu), context });
  const naarId = nieuweBehandelaar(
    {
      status: melding.duoStatus!,
      behandelaarId: melding.behandelaarId!,
      aangebodenAan: melding.aangebodenAan,
    },
    bevoegd,
  );
  if (naarId === null)
    throw new Conflict('verzuimmelding.geen-ander-bevoegd', 'Er is nu geen ander bevoegd voor deze melding.');
  await rows(
    tx,
    'update verzuimmelding set aangeboden_aan_id = $2, aangeboden_op = $3, versie = versie + 1 where id = $1',
    [id, naarId, context.nu],
  );
  await schrijfGebeurtenissen(
    tx,
    [
      {
        meldingId: id,
        leerlingId: melding.leerlingId,
        soort: 'verzuimmelding_aangeboden',
        gegevens: { naarId },
      },
    ],
    { door, nu: context.nu },
  );
  return naarId;
}

/** Wie een melding kreeg aangeboden, neemt haar over. Nog eens overnemen verandert niets. Fouten: NotFound. */
export async function neemMeldingOver(tx: Tx, id: string, door: Wie, context: Context): Promise<void> {
  const melding = await vergrendelMelding(tx, id);
  if (melding.behandelaarId === door.organisatieId && melding.duoStatus !== null) return;
  if (melding.aangebodenAan !== door.organisatieId) throw onbekend();
  const dossier = await dossierVan(tx, melding, context);
  const bevoegd = await bevoegdOp(tx, dossier, { dag: toKalenderdag(context.nu), context });
  const route = bevoegd.soort === 'bevoegd' ? bevoegd.route : null;
  await rows(
    tx,
    `update verzuimmelding set behandelaar_id = $2, aangeboden_aan_id = null, aangeboden_op = null,
       route = coalesce($3, route), gemeente = coalesce($4, gemeente), versie = versie + 1 where id = $1`,
    [id, door.organisatieId, route, bevoegd.soort === 'bevoegd' ? bevoegd.gemeente : null],
  );
  await betrek(
    tx,
    { organisatieId: door.organisatieId, leerlingId: melding.leerlingId, route: route ?? 'leerplicht' },
    context.nu,
  );
  await laatLos(tx, { organisatieId: melding.behandelaarId!, leerlingId: melding.leerlingId }, context.nu);
  await schrijfGebeurtenissen(
    tx,
    [
      {
        meldingId: id,
        leerlingId: melding.leerlingId,
        soort: 'verzuimmelding_overgenomen',
        gegevens: { vanId: melding.behandelaarId },
      },
    ],
    { door, nu: context.nu },
  );
}
