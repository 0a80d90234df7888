import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Uitstelreden } from '../domain/inzage/inzagetekst.ts';
import { inzagetermijn, uitgesteldeTermijn } from '../domain/inzage/inzagetermijn.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Burgerrol } from '../domain/toegang/toegang.ts';
import type { Context } from '../dossier/context.ts';
import { beeindigTaak, maakTaken, verzetTaken } from '../dossier/taken.ts';
import { oordeelOverTekst, verzamelTeksten, type Tekstbesluit } from './teksten.ts';

interface Overstaprij {
  readonly id: string;
  readonly regio: string;
  readonly afspraak_id: string;
}

/** Wie vraagt, en over welke leerling. */
export interface Inzagevraag {
  readonly leerlingId: string;
  readonly gebruikerId: string;
  readonly rol: Burgerrol;
}

const sleutelVan = (verzoekId: string, wie: { readonly organisatieId: string }): string =>
  `inzageverzoek/${verzoekId}/${wie.organisatieId}`;

/**
 * Legt een inzageverzoek vast. De gegevens zijn meteen op te halen; elke organisatie die over de jongere schreef, krijgt een taak om haar
 * teksten na te lezen voor de termijn. Fouten: NotFound zonder overstap; Conflict zolang de termijn van een eerder verzoek nog loopt.
 */
export async function vraagInzage(tx: Tx, vraag: Inzagevraag, { nu }: Context): Promise<string> {
  const { leerlingId, gebruikerId, rol } = vraag;
  await rows(tx, 'select 1 from leerling where id = $1 for update', [leerlingId]);
  const overstap = await row<Overstaprij>(
    tx,
    'select id, regio, afspraak_id from overstap where leerling_id = $1 order by seizoen desc limit 1',
    [leerlingId],
  );
  if (!overstap) throw new NotFound('mij.geen-dossier', 'U hebt hier geen eigen dossier.');
  const lopend = await row<{ id: string }>(
    tx,
    `select v.id from inzageverzoek v where v.leerling_id = $1 and (v.uiterlijk > $2 or exists (
       select 1 from inzagetekst t where t.verzoek_id = v.id and t.oordeel is null and t.uitstel_tot > $2))
     order by v.op desc limit 1`,
    [leerlingId, nu],
  );
  if (lopend)
    throw new Conflict(
      'inzageverzoek.loopt-al',
      'Er loopt al een verzoek. De gegevens zijn daar op te halen.',
      {
        id: lopend.id,
      },
    );
  const [id, uiterlijk] = [randomUUID(), inzagetermijn(nu)];
  await rows(
    tx,
    `insert into inzageverzoek (id, leerling_id, overstap_id, gevraagd_door, rol, op, uiterlijk)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, leerlingId, overstap.id, gebruikerId, rol, nu, uiterlijk],
  );
  await maakNaleestaken(tx, { id, overstap, uiterlijk, wie: await verzamelTeksten(tx, id, leerlingId) }, nu);
  return id;
}

async function maakNaleestaken(
  tx: Tx,
  verzoek: {
    readonly id: string;
    readonly overstap: Overstaprij;
    readonly uiterlijk: Instant;
    readonly wie: readonly { readonly organisatieId: string; readonly rol: Rol }[];
  },
  nu: Instant,
): Promise<void> {
  const { id, overstap, uiterlijk } = verzoek;
  await maakTaken(
    tx,
    verzoek.wie.map((wie) => ({
      ...wie,
      soort: 'inzage-nalezen' as const,
      sleutel: sleutelVan(id, wie),
      regio: overstap.regio,
      overstapId: overstap.id,
      overdrachtId: null,
      bestandId: null,
      uiterlijk,
      afspraakId: overstap.afspraak_id,
      gegevens: { inzageverzoekId: id },
    })),
    nu,
  );
}

/** Legt een oordeel over een tekst vast; na de laatste van de organisatie is haar taak klaar. Fouten: NotFound, Conflict. */
export async function leesTekstNa(tx: Tx, besluit: Tekstbesluit, nu: Instant): Promise<number> {
  const wachten = await oordeelOverTekst(tx, besluit, nu);
  if (wachten > 0) return wachten;
  const taak = await row<{ id: string }>(tx, "select id from taak where sleutel = $1 and status = 'OPEN'", [
    sleutelVan(besluit.verzoekId, besluit),
  ]);
  if (taak)
    await beeindigTaak(
      tx,
      { taakId: taak.id, uitkomst: 'nagelezen', gebruikerId: besluit.gebruikerId, status: 'GEDAAN' },
      nu,
    );
  return 0;
}

/** Dat een organisatie meer tijd neemt. */
export interface Uitstel {
  readonly verzoekId: string;
  readonly organisatieId: string;
  readonly reden: Uitstelreden;
}

/**
 * Een organisatie neemt voor wat zij nog niet nalas eenmaal twee maanden meer, met een reden die de jongere leest. Geeft tot wanneer. Fouten:
 * NotFound; Conflict als de eerste termijn voorbij is, als zij dit al deed of als er niets meer na te lezen is. Bron: AVG art. 12 lid 3.
 */
export async function stelNalezenUit(tx: Tx, uitstel: Uitstel, nu: Instant): Promise<Instant> {
  const { verzoekId, organisatieId, reden } = uitstel;
  const verzoek = await row<Uitstelstand>(tx, UITSTELSTAND, [verzoekId, organisatieId]);
  if (!verzoek) throw new NotFound('inzageverzoek.onbekend', 'Dit verzoek bestaat niet.');
  if (verzoek.uitgesteld)
    throw new Conflict('inzageverzoek.al-uitgesteld', 'Uw organisatie nam al meer tijd. Nog eens kan niet.');
  if (verzoek.uiterlijk <= nu)
    throw new Conflict('inzageverzoek.te-laat-uitgesteld', 'De maand is voorbij. Lees de teksten nu na.');
  if (verzoek.wachten === 0)
    throw new Conflict('inzageverzoek.nagelezen', 'Uw organisatie heeft alles al nagelezen.');
  const tot = uitgesteldeTermijn(verzoek.op);
  await rows(
    tx,
    `update inzagetekst set uitstel_tot = $3, uitstel_reden = $4
     where verzoek_id = $1 and organisatie_id = $2 and oordeel is null`,
    [verzoekId, organisatieId, tot, reden],
  );
  await verzetTaken(tx, [{ sleutel: sleutelVan(verzoekId, uitstel), uiterlijk: tot, gegevens: {} }], nu);
  return tot;
}

interface Uitstelstand {
  readonly op: Instant;
  readonly uiterlijk: Instant;
  readonly wachten: number;
  readonly uitgesteld: boolean;
}

const UITSTELSTAND = `
  select v.op, v.uiterlijk, count(*) filter (where t.oordeel is null)::int as wachten, bool_or(t.uitstel_tot is not null) as uitgesteld
  from inzageverzoek v join inzagetekst t on t.verzoek_id = v.id and t.organisatie_id = $2 where v.id = $1 group by v.id`;
