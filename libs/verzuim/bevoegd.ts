import { rows, type Tx } from '../database/transaction.ts';
import { Conflict } from '../domain/domain-error.ts';
import { meldingontvanger, type Meldingontvanger } from '../domain/melding/behandelaar.ts';
import { plaatsMelding } from '../domain/mas/traject/nieuwe-melding.ts';
import type { EerderTraject, Samenhang } from '../domain/melding/samenhang.ts';
import { bevoegdeInstantie } from '../domain/organisatie/bevoegde-instantie.ts';
import type { BevoegdeInstantie } from '../domain/overdracht/overdracht.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { laadVerzuim, type Verzuimdossier } from './dossier.ts';
import type { Melding } from './melding.ts';

/** Het verzuimdossier achter een melding. Fout: Conflict als de leerling is gewist. */
export async function dossierVan(
  tx: Tx,
  melding: Pick<Melding, 'overstapId'>,
  context: Context,
): Promise<Verzuimdossier> {
  const [dossier] = await laadVerzuim(tx, [melding.overstapId], context);
  if (!dossier) throw new Conflict('verzuim.leerling-gewist', 'De gegevens van deze leerling zijn gewist.');
  return dossier;
}

/** Wie bevoegd is op een dag: de uitvoerder van het adres van die dag, niet die van de school. */
export async function bevoegdOp(
  tx: Tx,
  { feiten, afspraken }: Pick<Verzuimdossier, 'feiten' | 'afspraken'>,
  { dag, context }: { readonly dag: Kalenderdag; readonly context: Context },
): Promise<BevoegdeInstantie> {
  return bevoegdeInstantie(feiten.jongere, dag, await context.regelboek.verzuimbevoegdheid(tx, afspraken));
}

/** De ontvanger van een melding op een dag. */
export async function ontvangerOp(
  tx: Tx,
  dossier: Verzuimdossier,
  op: { readonly dag: Kalenderdag; readonly context: Context },
): Promise<Meldingontvanger> {
  return meldingontvanger(await bevoegdOp(tx, dossier, op));
}

/** De trajecten van deze leerling; een samengevoegd traject telt als dat waarin het opging. */
const EERDERE = `
  select id, (beeindigd_op at time zone 'Europe/Amsterdam')::date as "geslotenOp"
  from traject where leerling_id = $1 and samengevoegd_in_id is null`;

/** Hoe een melding bij eerdere trajecten van dezelfde leerling past. */
export async function samenhangVan(
  tx: Tx,
  melding: Pick<Melding, 'leerlingId'>,
  { dag, recidiveMaanden }: { readonly dag: Kalenderdag; readonly recidiveMaanden: number },
): Promise<Samenhang> {
  const eerdere = await rows<EerderTraject>(tx, EERDERE, [melding.leerlingId]);
  return plaatsMelding(eerdere, dag, { recidiveMaanden });
}

/** Wie behandelt, is bij de leerling betrokken zolang er iets te behandelen is. */
export async function betrek(
  tx: Tx,
  wie: { readonly organisatieId: string; readonly leerlingId: string; readonly route: string },
  nu: Instant,
): Promise<void> {
  await rows(
    tx,
    `insert into deelname (organisatie_id, leerling_id, rol, klasse, grondslag, van)
     values ($1, $2, $3, 'verzuim', 'verzuimmelding', $4) on conflict do nothing`,
    [wie.organisatieId, wie.leerlingId, wie.route === 'rmc' ? 'rmc' : 'lpa', nu],
  );
}

/** Wie geen lopende melding van de leerling meer heeft, is er om verzuim niet meer bij betrokken. */
export async function laatLos(
  tx: Tx,
  wie: { readonly organisatieId: string; readonly leerlingId: string },
  nu: Instant,
): Promise<void> {
  await rows(
    tx,
    `update deelname set tot = $3 where organisatie_id = $1 and leerling_id = $2 and klasse = 'verzuim' and tot is null
       and not exists (select 1 from verzuimmelding m where m.leerling_id = $2 and m.duo_status in ('W', 'R', 'B')
         and (m.behandelaar_id = $1 or m.aangeboden_aan_id = $1))`,
    [wie.organisatieId, wie.leerlingId, nu],
  );
}
