import { randomUUID } from 'node:crypto';
import {
  planIntake as eisPlanbaar,
  sluitIntake as eisAfgelopen,
  zegIntakeAf as eisAfzegbaar,
  type Afzegger,
  type Intake,
  type Intakeuitkomst,
} from '../domain/aanmelding/intake.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { openAanmelding, pasMeldingToe, type OpenAanmelding } from './aanmelding-melden.ts';
import type { Context } from './context.ts';
import type { Aanvrager } from './draag-over.ts';
import { herleid } from './herleid.ts';
import { mailIntake } from './intakemail.ts';
import { regelVan, schrijfTijdlijn } from './tijdlijn.ts';

interface OpenIntake extends Intake {
  readonly id: string;
}
interface Geopend {
  readonly intake: OpenIntake;
  readonly aanmelding: OpenAanmelding;
}

/** Plant een intakegesprek; de aanmelding is daarmee in behandeling. Fouten: NotFound, Conflict, Invalid. */
export async function planIntake(
  tx: Tx,
  wat: { readonly aanmeldingId: string; readonly op: Instant },
  door: Aanvrager,
  context: Context,
): Promise<string> {
  const aanmelding = await openAanmelding(tx, wat.aanmeldingId, door.organisatieId);
  const open = await row<OpenIntake>(
    tx,
    "select id, op, stand from intake where aanmelding_id = $1 and stand = 'GEPLAND'",
    [aanmelding.id],
  );
  eisPlanbaar({ status: aanmelding.status, open }, wat.op, context.nu);
  const id = randomUUID();
  await rows(
    tx,
    `insert into intake (id, aanmelding_id, overstap_id, op, stand, gepland_op) values ($1, $2, $3, $4, 'GEPLAND', $5)`,
    [id, aanmelding.id, aanmelding.overstapId, wat.op, context.nu],
  );
  await mailIntake(tx, id, 'gepland', context.nu);
  await noteer(tx, { aanmelding, soort: 'intake-gepland', gegevens: { intakeOp: wat.op } }, door, context);
  if (aanmelding.status === 'AANGEMELD')
    await pasMeldingToe(tx, aanmelding, { status: 'IN_BEHANDELING', geldigOp: context.nu }, context);
  else await herleid(tx, [aanmelding.overstapId], context);
  return id;
}

async function open(tx: Tx, id: string, door: Aanvrager): Promise<Geopend> {
  const gevonden = await row<{ aanmelding_id: string }>(
    tx,
    'select aanmelding_id from intake where id = $1',
    [id],
  );
  if (!gevonden) throw new NotFound('intake.onbekend', 'Dit gesprek bestaat niet.');
  const aanmelding = await openAanmelding(tx, gevonden.aanmelding_id, door.organisatieId);
  const intake = await row<OpenIntake>(tx, 'select id, op, stand from intake where id = $1 for update', [id]);
  return { intake: intake!, aanmelding };
}

/** Zegt een gesprek af. Zei de jongere af, dan telt dat mee voor de drempel in de afspraak. Fouten: NotFound, Conflict. */
export async function zegIntakeAf(
  tx: Tx,
  wat: { readonly id: string; readonly afgezegdDoor: Afzegger },
  door: Aanvrager,
  context: Context,
): Promise<void> {
  const { intake, aanmelding } = await open(tx, wat.id, door);
  eisAfzegbaar(intake);
  await rows(
    tx,
    `update intake set stand = 'AFGEZEGD', afzegger = $3, besloten_op = $2, versie = versie + 1 where id = $1`,
    [intake.id, context.nu, wat.afgezegdDoor],
  );
  if (wat.afgezegdDoor === 'jongere')
    await rows(
      tx,
      'update aanmelding set geannuleerde_intakes = geannuleerde_intakes + 1, versie = versie + 1 where id = $1',
      [aanmelding.id],
    );
  await mailIntake(tx, intake.id, 'afgezegd', context.nu);
  const gegevens = { afgezegdDoor: wat.afgezegdDoor };
  await noteer(tx, { aanmelding, soort: 'intake-afgezegd', gegevens }, door, context);
  await herleid(tx, [aanmelding.overstapId], context);
}

/** Legt vast hoe een gesprek afliep; wie niet verscheen, krijgt aandacht. Fouten: NotFound, Conflict, Invalid. */
export async function legIntakeuitkomstVast(
  tx: Tx,
  wat: { readonly id: string; readonly uitkomst: Intakeuitkomst },
  door: Aanvrager,
  context: Context,
): Promise<void> {
  const { intake, aanmelding } = await open(tx, wat.id, door);
  eisAfgelopen(intake, wat.uitkomst, context.nu);
  await rows(tx, 'update intake set stand = $3, besloten_op = $2, versie = versie + 1 where id = $1', [
    intake.id,
    context.nu,
    wat.uitkomst,
  ]);
  const weg = wat.uitkomst === 'NIET_VERSCHENEN';
  await rows(
    tx,
    'update aanmelding set intake_niet_verschenen = $2, versie = versie + 1 where id = $1 and intake_niet_verschenen <> $2',
    [aanmelding.id, weg],
  );
  await noteer(
    tx,
    { aanmelding, soort: weg ? 'intake-niet-verschenen' : 'intake-geweest', gegevens: {} },
    door,
    context,
  );
  await herleid(tx, [aanmelding.overstapId], context);
}

const noteer = (
  tx: Tx,
  regel: {
    readonly aanmelding: OpenAanmelding;
    readonly soort: string;
    readonly gegevens: Readonly<Record<string, unknown>>;
  },
  door: Aanvrager,
  { nu }: Context,
): Promise<void> =>
  schrijfTijdlijn(tx, [
    regelVan(
      {
        overstapId: regel.aanmelding.overstapId,
        soort: regel.soort,
        gegevens: { aanmeldingId: regel.aanmelding.id, ...regel.gegevens },
      },
      door,
      nu,
    ),
  ]);
