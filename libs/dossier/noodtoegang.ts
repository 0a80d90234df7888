import { randomUUID } from 'node:crypto';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import type { Afspraken, Noodafspraak, Rol } from '../domain/afspraken/afspraken.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import {
  eindeNoodtoegang,
  eisTeBeeindigen,
  eisTeBeoordelen,
  type Noodoordeel,
  type Noodtoegang,
} from '../domain/toegang/noodtoegang.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { maakBerichten } from './berichten.ts';
import type { Context } from './context.ts';
import { beeindigTaak, maakTaken, type NieuweTaak } from './taken.ts';

/** Wie een noodtoegang opent, van welke overstap en waarom. */
export interface Noodvraag {
  readonly overstap: {
    readonly id: string;
    readonly leerlingId: string;
    readonly regio: string;
    readonly afspraakId: string;
  };
  readonly door: { readonly gebruikerId: string; readonly organisatieId: string; readonly rol: Rol };
  readonly reden: string;
}

interface Toezicht {
  readonly organisatieId: string;
  readonly rol: Rol;
}

/** Een noodtoegang waar alles van vaststaat, voordat zij wordt geschreven. */
interface Opening extends Noodvraag {
  readonly id: string;
  readonly op: Instant;
  readonly tot: Instant;
  readonly meelezer: Toezicht;
  readonly beoordelaar: Toezicht;
  readonly beoordelenUiterlijk: Instant;
}

/**
 * Opent een noodtoegang: de rij, een taak voor wie meekijkt en een voor wie beoordeelt, en meteen een bericht. Er hoort niets bij
 * dat haar sluit: na `tot` geeft zij niets meer. Fout: Conflict als de regio geen noodtoegang heeft afgesproken.
 */
export async function openNoodtoegang(
  tx: Tx,
  vraag: Noodvraag,
  context: Context,
): Promise<{ id: string; tot: Instant }> {
  const afspraken = await context.regelboek.afspraken(tx, vraag.overstap.afspraakId);
  const opening = await bereid(tx, vraag, { afspraken, nood: eisAfspraak(afspraken), context });
  await schrijf(tx, opening);
  await maakTaken(tx, taken(opening), context.nu);
  const { id, meelezer } = opening;
  await maakBerichten(
    tx,
    [
      {
        soort: 'noodtoegang-geopend',
        sleutel: `noodtoegang/${id}/geopend`,
        ...meelezer,
        pad: `/noodtoegangen/${id}`,
      },
    ],
    context.nu,
  );
  return { id, tot: opening.tot };
}

/** Een versie van de afspraken van voor de noodknop noemt haar niet: ook dan is er geen. */
function eisAfspraak({ noodtoegang }: Partial<Pick<Afspraken, 'noodtoegang'>>): Noodafspraak {
  if (!noodtoegang)
    throw new Conflict('noodtoegang.niet-afgesproken', 'Deze regio heeft geen noodtoegang afgesproken.');
  return noodtoegang;
}

async function bereid(
  tx: Tx,
  vraag: Noodvraag,
  {
    afspraken,
    nood,
    context,
  }: { readonly afspraken: Afspraken; readonly nood: Noodafspraak; readonly context: Context },
): Promise<Opening> {
  const { nu, regelboek } = context;
  const toezicht = async ({ organisatie, rol }: Noodafspraak['meelezer']): Promise<Toezicht> => ({
    organisatieId: await regelboek.organisatieId(tx, afspraken.regio, organisatie),
    rol,
  });
  return {
    ...vraag,
    id: randomUUID(),
    op: nu,
    tot: eindeNoodtoegang(nu, nood.minuten),
    meelezer: await toezicht(nood.meelezer),
    beoordelaar: await toezicht(nood.beoordelaar),
    beoordelenUiterlijk: uiterstOgenblik(toKalenderdag(nu), nood.beoordelenBinnen, afspraken.feestdagen),
  };
}

async function schrijf(tx: Tx, o: Opening): Promise<void> {
  const plaats = { subject: o.overstap.leerlingId, kolom: TEKSTPLAATS.noodreden(o.id) };
  await rows(
    tx,
    `insert into noodtoegang (id, leerling_id, overstap_id, gebruiker_id, organisatie_id, rol, reden, op, tot, meelezer_id,
       meelezer_rol, beoordelaar_id, beoordelaar_rol, beoordelen_uiterlijk, afspraak_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      o.id,
      o.overstap.leerlingId,
      o.overstap.id,
      o.door.gebruikerId,
      o.door.organisatieId,
      o.door.rol,
      await sluitTekst(tx, plaats, o.reden),
      o.op,
      o.tot,
      o.meelezer.organisatieId,
      o.meelezer.rol,
      o.beoordelaar.organisatieId,
      o.beoordelaar.rol,
      o.beoordelenUiterlijk,
      o.overstap.afspraakId,
    ],
  );
}

const beoordeeltaak = (id: string): string => `noodtoegang/${id}/beoordelen`;

function taken({ id, overstap, meelezer, beoordelaar, beoordelenUiterlijk }: Opening): NieuweTaak[] {
  const deel = {
    regio: overstap.regio,
    overstapId: overstap.id,
    overdrachtId: null,
    bestandId: null,
    afspraakId: overstap.afspraakId,
    gegevens: { noodtoegangId: id },
  };
  return [
    {
      ...deel,
      ...meelezer,
      soort: 'noodtoegang-meekijken',
      sleutel: `noodtoegang/${id}/meekijken`,
      uiterlijk: null,
    },
    {
      ...deel,
      ...beoordelaar,
      soort: 'noodtoegang-beoordelen',
      sleutel: beoordeeltaak(id),
      uiterlijk: beoordelenUiterlijk,
    },
  ];
}

type Rij = Noodtoegang & { readonly leerlingId: string } & Pick<Opening, 'meelezer'>;

/** De noodtoegang, vergrendeld. Fout: NotFound. */
async function vergrendel(tx: Tx, id: string): Promise<Rij> {
  const gevonden = await row<Rij>(
    tx,
    `select gebruiker_id as "gebruikerId", leerling_id as "leerlingId", op, tot, beeindigd_op as "beeindigdOp",
            beoordeeld_op as "beoordeeldOp",
            jsonb_build_object('organisatieId', meelezer_id, 'rol', meelezer_rol) as meelezer
     from noodtoegang where id = $1 for update`,
    [id],
  );
  if (!gevonden) throw new NotFound('noodtoegang.onbekend', 'Deze noodtoegang bestaat niet.');
  return gevonden;
}

/** Beëindigt een noodtoegang voor haar tijd. Fouten: NotFound; Conflict als zij al voorbij is. */
export async function beeindigNoodtoegang(tx: Tx, id: string, door: string, nu: Instant): Promise<void> {
  eisTeBeeindigen(await vergrendel(tx, id), nu);
  await rows(
    tx,
    'update noodtoegang set beeindigd_op = $2, beeindigd_door = $3, versie = versie + 1 where id = $1',
    [id, nu, door],
  );
}

/** Wat iemand anders van een noodtoegang vindt. */
export interface Noodbeoordeling {
  readonly door: string;
  readonly oordeel: Noodoordeel;
  readonly toelichting: string;
}

/**
 * Legt het oordeel vast en sluit de taak; was het onterecht, dan krijgt wie meekeek daarover bericht. Fouten: NotFound,
 * NotAllowed `vier_ogen`, Conflict zolang zij nog open is of als er al een oordeel is.
 */
export async function beoordeelNoodtoegang(
  tx: Tx,
  id: string,
  beoordeling: Noodbeoordeling,
  nu: Instant,
): Promise<void> {
  const { door, oordeel, toelichting } = beoordeling;
  const nood = await vergrendel(tx, id);
  eisTeBeoordelen(nood, door, nu);
  const plaats = { subject: nood.leerlingId, kolom: TEKSTPLAATS.noodoordeel(id) };
  await rows(
    tx,
    `update noodtoegang set oordeel = $2, toelichting = $3, beoordeeld_op = $4, beoordeeld_door = $5, versie = versie + 1
     where id = $1`,
    [id, oordeel, await sluitTekst(tx, plaats, toelichting), nu, door],
  );
  const taak = await row<{ id: string }>(tx, "select id from taak where sleutel = $1 and status = 'OPEN'", [
    beoordeeltaak(id),
  ]);
  if (taak)
    await beeindigTaak(tx, { taakId: taak.id, uitkomst: oordeel, gebruikerId: door, status: 'GEDAAN' }, nu);
  if (oordeel === 'onterecht')
    await maakBerichten(
      tx,
      [
        {
          soort: 'noodtoegang-onterecht',
          sleutel: `noodtoegang/${id}/onterecht`,
          ...nood.meelezer,
          pad: `/noodtoegangen/${id}`,
        },
      ],
      nu,
    );
}
