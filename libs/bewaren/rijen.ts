import type { DataSource } from 'typeorm';
import { nieuwVerzoekId, schrijfAudit } from '../audit/audit.ts';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, returning, row, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { vernietigSleutels } from '../kluis/gegevenssleutels.ts';
import type { Sleutelklasse } from '../kluis/sleutelkluis.ts';

/** Een bestand waar niets meer aan te doen is: verwerkt, ingetrokken, teruggedraaid, afgekeurd, of nooit toegepast. */
const BESTAND_KLAAR = `select b.id from bestand b where b.status not in ('ONTVANGEN', 'VERWERKEN', 'TERUGDRAAIEN')
  and greatest(b.ingeleverd_op, b.verwerkt_op, b.teruggedraaid_op) < $1`;

interface Rijbron {
  readonly tabel: string;
  readonly waar: string;
  /** De tijd in deze rijen is de echte, ook als de klok van een demo voorloopt. */
  readonly echteTijd?: true;
  /** Elke rij heeft een eigen sleutel van deze klasse, op haar id: die gaat mee. */
  readonly eigenSleutel?: Sleutelklasse;
}

/**
 * Welke rijen over geen leerling gaan, of maar een afschrift zijn van wat bij de leerling staat, en toch niet blijven: de tabel, en
 * wanneer een rij weg mag. `$1` is het ogenblik van de termijn (exclusief).
 */
export const RIJSOORTEN = {
  'bestand-inhoud': { tabel: 'bestand_inhoud', waar: `bestand_id in (${BESTAND_KLAAR})` },
  'bestand-regels': {
    tabel: 'bestandsregel',
    waar: `bestand_id in (${BESTAND_KLAAR}) and not exists (select 1 from koppelvoorstel k
      where k.bestand_id = bestandsregel.bestand_id and k.regel = bestandsregel.regel and k.status = 'OPEN')`,
  },
  berichten: { tabel: 'bericht', waar: 'coalesce(verstuurd_op, aangemaakt_op) < $1' },
  dagpakketten: { tabel: 'dagpakket', waar: 'gemaakt_op < $1' },
  stuitpost: { tabel: 'stuitpost', waar: 'verwerkt_op < $1' },
  opdrachten: { tabel: 'idempotentie', waar: 'op < $1' },
  toegangsaanvragen: { tabel: 'toegangsaanvraag', waar: 'coalesce(besloten_op, op) < $1' },
  sessies: { tabel: 'sessie', waar: 'vervalt_op < $1', echteTijd: true },
  aanmeldpogingen: { tabel: 'aanmeldpoging', waar: 'op < $1', echteTijd: true },
  systeembewijzen: { tabel: 'client_assertie', waar: 'tot < $1', echteTijd: true },
  partnerberichten: { tabel: 'partnerbericht', waar: 'ontvangen_op < $1' },
  consulten: {
    tabel: 'consult',
    waar: "leerling_id is null and status <> 'OPEN' and coalesce(beantwoord_op, op) < $1",
    eigenSleutel: 'verzuim',
  },
  aanwezigen: { tabel: 'aanwezig', waar: 'gezien_op < $1', echteTijd: true },
  limieten: { tabel: 'limiet', waar: 'venster < $1', echteTijd: true },
} as const satisfies Readonly<Record<string, Rijbron>>;
export type Rijsoort = keyof typeof RIJSOORTEN;

/** Hoe lang rijen van een soort blijven, in dagen van 24 uur. */
export interface Rijregel {
  readonly soort: Rijsoort;
  readonly dagen: number;
  readonly grondslag: string;
}

const PARTIJ = 5_000;
const DAG_MS = 86_400_000;

/** Hoe laat het is in het systeem, en echt; alleen in een demo lopen zij uiteen. */
export interface Tijden {
  readonly nu: Instant;
  readonly echt: Instant;
}

function grens({ nu, echt }: Tijden, { soort, dagen }: Rijregel): string {
  const { echteTijd }: Rijbron = RIJSOORTEN[soort];
  return new Date(Date.parse(echteTijd ? echt : nu) - dagen * DAG_MS).toISOString();
}

/** De proef: hoeveel rijen van elke soort nu weg zouden gaan. Leest alleen. */
export async function telRijen(
  tx: Tx,
  regels: readonly Rijregel[],
  tijden: Tijden,
): Promise<{ readonly soort: Rijsoort; readonly aantal: number }[]> {
  const telling = [];
  for (const regel of regels) {
    const { tabel, waar } = RIJSOORTEN[regel.soort];
    const geteld = await row<{ aantal: number }>(
      tx,
      `select count(*)::int as aantal from ${tabel} where ${waar}`,
      [grens(tijden, regel)],
    );
    telling.push({ soort: regel.soort, aantal: geteld?.aantal ?? 0 });
  }
  return telling;
}

/**
 * Ruimt een partij rijen op waarvan de termijn voorbij is, van elke soort een; elke partij is een transactie met een regel in de audit.
 * Nog eens doen is gewoon verdergaan. Geeft hoeveel rijen er weggingen.
 */
export async function ruimRijenOp(
  dataSource: DataSource,
  regels: readonly Rijregel[],
  tijden: Tijden,
): Promise<number> {
  let totaal = 0;
  for (const regel of regels)
    totaal += await alsSysteem('ruimRijenOp', 'bewaren', () =>
      inTransaction(dataSource, (tx) => ruimPartijOp(tx, regel, tijden)),
    );
  return totaal;
}

async function ruimPartijOp(tx: Tx, regel: Rijregel, tijden: Tijden): Promise<number> {
  const { tabel, waar, eigenSleutel }: Rijbron = RIJSOORTEN[regel.soort];
  const weg = await returning<{ subject: string | null }>(
    tx,
    `delete from ${tabel} where ctid = any(array(select ctid from ${tabel} where ${waar} limit ${PARTIJ}))
     returning ${eigenSleutel ? 'id' : 'null'} as subject`,
    [grens(tijden, regel)],
  );
  if (eigenSleutel)
    for (const { subject } of weg) if (subject) await vernietigSleutels(tx, subject, [eigenSleutel]);
  if (weg.length > 0)
    await schrijfAudit(tx, [
      {
        op: tijden.nu,
        namens: 'bewaren',
        rol: 'systeem',
        handeling: 'ruimRijenOp',
        objectSoort: regel.soort,
        uitkomst: 'gelukt',
        reden: `rijen-${weg.length}`,
        verzoekId: nieuwVerzoekId(),
      },
    ]);
  return weg.length;
}
