import { randomUUID } from 'node:crypto';
import { inTransaction, row, rows, type Tx } from '#libs/database/transaction.ts';
import { startProcessen } from '#libs/dossier/processen.ts';
import { voegMeldingBij } from '#libs/traject/begin.ts';
import { geefPartnertaak } from '#libs/traject/partnertaken.ts';
import { legToestemmingVast } from '#libs/traject/toestemmingen.ts';
import { laadTraject, type Trajectdoener } from '#libs/traject/traject.ts';
import { REGIO, type Meetomgeving } from './omgeving.ts';

const PARTIJ = 100;
/** De dag waarop elke gepauzeerde Halt opnieuw bekeken wordt. */
export const EVALUATIE = '2027-02-15';

interface Voorstel {
  readonly id: string;
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly schoolId: string;
  readonly afspraakId: string;
}

/** Een leerplichtambtenaar van de grootste gemeente. */
export async function maakLeerplicht({ dataSource }: Meetomgeving): Promise<Trajectdoener> {
  const lp = await row<{ id: string }>(
    dataSource,
    'select organisatie_id as id from regio_organisatie where regio = $1 and sleutel = $2',
    [REGIO, 'lp-zwolle'],
  );
  const gebruikerId = randomUUID();
  await rows(dataSource, "insert into gebruiker (id, naam) values ($1, 'leerplicht van de meting')", [
    gebruikerId,
  ]);
  return { gebruikerId, organisatieId: lp!.id, rol: 'lpa', boa: true };
}

/** Begint trajecten met een gepauzeerde Halt die verwezen is, op de wijze van het product; alleen de stappen ertussen gaan in een keer. */
export async function maakTrajecten(
  omgeving: Meetomgeving,
  aantal: number,
  lpa: Trajectdoener,
): Promise<void> {
  const { dataSource } = omgeving;
  const voorstellen = await rows<Voorstel>(
    dataSource,
    `select m.id, m.leerling_id as "leerlingId", m.overstap_id as "overstapId", m.school_id as "schoolId", o.afspraak_id as "afspraakId"
     from verzuimmelding m join overstap o on o.id = m.overstap_id where m.toestand = 'VOORSTEL' order by m.id limit $1`,
    [aantal],
  );
  for (let begin = 0; begin < voorstellen.length; begin += PARTIJ)
    await inTransaction(dataSource, async (tx) => {
      for (const voorstel of voorstellen.slice(begin, begin + PARTIJ))
        await maakTraject(tx, omgeving, { voorstel, lpa });
    });
}

async function maakTraject(
  tx: Tx,
  { context }: Meetomgeving,
  { voorstel, lpa }: { readonly voorstel: Voorstel; readonly lpa: Trajectdoener },
): Promise<void> {
  const { nu } = context;
  const lpId = lpa.organisatieId;
  await rows(
    tx,
    `update verzuimmelding set toestand = 'BEVESTIGD', besloten_op = $2, duo_status = 'R', duo_status_op = $2, behandelaar_id = $3 where id = $1`,
    [voorstel.id, nu, lpId],
  );
  const melding = {
    ...voorstel,
    meldingId: voorstel.id,
    regio: REGIO,
    lpId,
    recidiveVanId: null,
    door: null,
  };
  const trajectId = await voegMeldingBij(tx, melding, context);
  await rows(
    tx,
    "update traject set status = 'LOPEND', opgepakt_op = $2, gehoord_op = $2, gekozen_op = $2 where id = $1",
    [trajectId, nu],
  );
  const routeId = randomUUID();
  await rows(
    tx,
    `insert into traject_route (id, traject_id, leerling_id, lp_id, route, status, sinds, vanuit, gekozen_op, evaluatie_op)
     values ($1, $2, $3, $4, 'R2', 'GEPAUZEERD', $5, 'LOPEND', $5, $6)`,
    [routeId, trajectId, voorstel.leerlingId, lpId, nu, EVALUATIE],
  );
  const dossier = await laadTraject(tx, trajectId, context);
  for (const wie of ['jongere', 'ouders'] as const)
    await besluit(tx, { trajectId, routeId, wie, besluit: 'ja', lpa }, context);
  await geefPartnertaak(tx, dossier, { soort: 'halt-uitvoeren', routeId, door: lpa }, context);
  await startProcessen(tx, [{ soort: 'masRoute', onderwerp: routeId, regio: REGIO, volgendMoment: nu }], nu);
}

/** Wat jongere of ouders over een route besluiten. */
export const besluit = (
  tx: Tx,
  wat: {
    readonly trajectId: string;
    readonly routeId: string;
    readonly wie: 'jongere' | 'ouders';
    readonly besluit: 'ja' | 'ingetrokken';
    readonly lpa: Trajectdoener;
  },
  context: Meetomgeving['context'],
): Promise<void> => {
  const { trajectId, lpa, ...keuze } = wat;
  const toestemming = { ...keuze, naam: 'Wie besloot', bewijs: 'gesprek', kenmerk: null } as const;
  return legToestemmingVast(tx, trajectId, { toestemming, door: lpa }, context);
};
