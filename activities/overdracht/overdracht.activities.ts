import { returning, row, type Db, type Tx } from '#libs/database/transaction.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import { planLadder } from '#libs/domain/afspraken/ladder.ts';
import { overdrachtsplan } from '#libs/domain/overdracht/overdrachtsplan.ts';
import type { OverdrachtBeeld, OverdrachtStap } from '#libs/domain/overdracht/overdracht.ts';
import type { Overdrachtstatus } from '#libs/domain/overstap/overstap.ts';
import { toInstant, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { maakBerichten } from '#libs/dossier/berichten.ts';
import { vergrendel } from '#libs/dossier/feiten.ts';
import { herleid } from '#libs/dossier/herleid.ts';
import type { Context } from '#libs/dossier/context.ts';
import { schrijfTijdlijn } from '#libs/dossier/tijdlijn.ts';
import { gedaneTreden, neemTrede, organisatieVoorRol } from '#libs/dossier/treden.ts';
import type { OverdrachtPort } from '#workflows/overdracht/overdracht.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

interface OverdrachtRij {
  readonly id: string;
  readonly overstap_id: string;
  readonly regio: string;
  readonly naar_id: string;
  readonly status: Overdrachtstatus;
  readonly aangeboden_op: Instant;
  readonly uiterlijk: Instant;
  readonly geaccepteerd_op: Instant | null;
  readonly eerste_actie_op: Instant | null;
  readonly eerste_actie_uiterlijk: Instant | null;
  readonly afspraak_id: string;
}

const lees = (db: Db, id: string): Promise<OverdrachtRij | null> =>
  row<OverdrachtRij>(
    db,
    `select d.id, d.overstap_id, o.regio, d.naar_id, d.status, d.aangeboden_op, d.uiterlijk, d.geaccepteerd_op,
            d.eerste_actie_op, d.eerste_actie_uiterlijk, d.afspraak_id
     from overdracht d join overstap o on o.id = d.overstap_id where d.id = $1`,
    [id],
  );

async function beeldVan(db: Db, rij: OverdrachtRij, context: Context): Promise<OverdrachtBeeld> {
  const { ladders, momenten, feestdagen, berichten } = await context.regelboek.afspraken(db, rij.afspraak_id);
  const ladder = (treden: typeof ladders.acceptatie, begin: Instant) =>
    planLadder(treden, toKalenderdag(begin), { tijd: berichten.van, feestdagen });
  const hardeDeadline = toInstant(momenten.hardeDeadline.dag, momenten.hardeDeadline.tijd);
  return {
    id: rij.id,
    status: rij.status,
    aangebodenOp: rij.aangeboden_op,
    geaccepteerdOp: rij.geaccepteerd_op,
    eersteActieOp: rij.eerste_actie_op,
    uiterlijk: rij.uiterlijk,
    eersteActieUiterlijk: rij.eerste_actie_uiterlijk,
    hardeDeadline,
    acceptatieladder: ladder(ladders.acceptatie, rij.aangeboden_op),
    eersteActieladder: rij.geaccepteerd_op ? ladder(ladders.eersteActie, rij.geaccepteerd_op) : [],
    deadlineladder: ladder(ladders.hardeDeadline, hardeDeadline),
    gedaan: await gedaneTreden(db, `overdracht/${rij.id}`),
  };
}

/** Vervult wat het proces van een overdracht vraagt. */
export function createOverdrachtActivities(werkplaats: Werkplaats): OverdrachtPort {
  return {
    bekijkOverdracht: (vraag) =>
      blik(werkplaats, { soort: 'overdracht', vraag }, async (tx, context) => {
        const rij = await lees(tx, vraag.onderwerp);
        return rij ? overdrachtsplan(await beeldVan(tx, rij, context), context.nu) : NIETS_TE_VOLGEN;
      }),
    doeOverdrachttrede: ({ onderwerp, nu, stap }) =>
      handel(werkplaats, nu, async (tx, context) => {
        const bekend = await lees(tx, onderwerp);
        if (!bekend) return;
        await vergrendel(tx, [bekend.overstap_id]);
        const rij = await lees(tx, onderwerp);
        if (rij && isNogNodig(await beeldVan(tx, rij, context), stap, nu))
          await doeTrede(tx, { rij, stap }, context);
      }),
  };
}

/** De trede is nog nodig als het plan op de feiten van nu haar nog noemt. */
const isNogNodig = (beeld: OverdrachtBeeld, stap: OverdrachtStap, nu: Instant): boolean =>
  overdrachtsplan(beeld, nu).nu.some((due) => due.trede === stap.trede);

async function doeTrede(
  tx: Tx,
  werk: { rij: OverdrachtRij; stap: OverdrachtStap },
  context: Context,
): Promise<void> {
  const { rij, stap } = werk;
  if (!(await neemTrede(tx, `overdracht/${rij.id}`, { naam: stap.trede, op: context.nu }))) return;
  const organisatieId = await organisatieVoorRol(tx, { rol: stap.rol, eigen: rij.naar_id, regio: rij.regio });
  const voorActie = rij.status === 'GEACCEPTEERD';
  const voorvoegsel = voorActie ? 'eerste-actie' : 'overdracht';
  await maakBerichten(
    tx,
    [
      {
        soort: `${voorvoegsel}-${stap.tredesoort}` as const,
        sleutel: `overdracht/${rij.id}/${stap.trede}`,
        organisatieId,
        rol: stap.rol,
        pad: `/overdrachten/${rij.id}`,
      },
    ],
    context.nu,
  );
  await schrijfTijdlijn(tx, [tijdlijnregel(rij, stap, context.nu)]);
  if (stap.tredesoort === 'escalatie' && !voorActie) await escaleer(tx, rij, { rol: stap.rol, context });
}

const tijdlijnregel = (rij: OverdrachtRij, stap: OverdrachtStap, nu: Instant) => ({
  overstapId: rij.overstap_id,
  soort: stap.tredesoort,
  op: nu,
  organisatieId: null,
  rol: stap.rol,
  gebruikerId: null,
  gegevens: { overdrachtId: rij.id, trede: stap.trede },
});

async function escaleer(
  tx: Tx,
  rij: OverdrachtRij,
  { rol, context }: { rol: Rol; context: Context },
): Promise<void> {
  await returning(
    tx,
    `update overdracht set geescaleerd_op = coalesce(geescaleerd_op, $2), geescaleerd_naar = $3, versie = versie + 1
     where id = $1 returning id`,
    [rij.id, context.nu, rol],
  );
  await herleid(tx, [rij.overstap_id], context);
}
