import { randomUUID } from 'node:crypto';
import type { Bestandsregel, Leesfout } from '../domain/bestand/bestand.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import { openZaak } from '../database/rechten.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { laadBestandskop, type Bestandskop } from './ingeleverd.ts';
import { eisNummersVan, geefNummers, herstelNummers, laadVersleuteld, nummersVan } from './koppelnummers.ts';
import {
  eisVoorgesteld,
  heropenVoorstellen,
  KEUZE_NIEUW,
  sluitVoorstellen,
  type Koppelbesluit,
  type Regelplaats,
} from './koppelvoorstellen.ts';
import { bewaarUitkomsten, openRegels, type Regelrij } from './regels.ts';
import type { InleesContext, Regeluitkomst, TeDoen } from './soort.ts';
import { soortVan } from './soorten.ts';

/** Meldingen die een mens vragen te kiezen; na zijn besluit gelden zij niet meer. */
const VRAAGT_KEUZE = new Set(['leerling.lijkt-op', 'leerling.niet-gekoppeld', KEUZE_NIEUW]);

/** Hoe de regel en de leerling waren voordat een mens besloot. */
interface Ervoor {
  /** De persoon van de leerling, versleuteld met zijn eigen sleutel; null als hij er nog niet was. */
  readonly persoon: string | null;
  readonly meldingen: readonly Leesfout[];
  readonly effect: Readonly<Record<string, unknown>>;
}

type OpenRegel = TeDoen<Bestandsregel> & Omit<Ervoor, 'persoon'>;

/**
 * Voert uit wat een mens over een niet gekoppelde regel besluit. Bij "dezelfde" krijgt de leerling het nummer erbij: er
 * blijft een leerling en een overstap, met beide geschiedenissen. Bij "een andere" komt er een nieuwe leerling. De
 * aanroeper heeft beslist dat dit bestand van wie besluit is. Fouten: NotFound, Invalid (niet voorgesteld), Conflict
 * (al beslist, bestand niet verwerkt, het nummer is van een ander).
 */
export async function besluitKoppeling(
  tx: Tx,
  besluit: Koppelbesluit,
  context: InleesContext,
): Promise<Regeluitkomst> {
  const kop = await verwerktBestand(tx, besluit, context);
  const regel = await openRegel(tx, besluit);
  await eisVoorgesteld(
    tx,
    besluit,
    regel.meldingen.some(({ code }) => code === KEUZE_NIEUW),
  );
  const leerlingId = besluit.leerlingId ?? randomUUID();
  await openZaak(tx, leerlingId);
  const nummers = nummersVan(regel.waarden);
  const ervoor: Ervoor = {
    persoon: await laadVersleuteld(tx, leerlingId),
    meldingen: regel.meldingen,
    effect: regel.effect,
  };
  if (besluit.leerlingId !== null) await geefNummers(tx, leerlingId, { nummers, context });
  const besloten = new Map([[regel.regel, { leerlingId, nieuw: besluit.leerlingId === null }]]);
  const [uitkomst] = await soortVan(kop.soort).pasToe(tx, [regel], {
    kader: kop.kader,
    context: { ...context, besloten },
  });
  if (!uitkomst || (besluit.leerlingId !== null && uitkomst.leerlingId !== leerlingId))
    throw new Conflict(
      'bestand.koppelen-kan-niet',
      'Deze regel kan niet aan deze leerling worden gekoppeld.',
    );
  if (uitkomst.leerlingId) await eisNummersVan(tx, uitkomst.leerlingId, { nummers, context });
  await bewaarBesluit(tx, besluit, { uitkomst, ervoor, context });
  return uitkomst;
}

/** Het bestand van een regel, tegen terugdraaien vergrendeld tot het besluit er staat. */
async function verwerktBestand(
  tx: Tx,
  { bestandId }: Regelplaats,
  context: InleesContext,
): Promise<Bestandskop> {
  await rows(tx, 'select 1 from bestand where id = $1 for share', [bestandId]);
  const kop = await laadBestandskop(tx, bestandId, context);
  if (kop.status === 'VERWERKT') return kop;
  throw new Conflict('bestand.niet-verwerkt', 'Dit kan alleen bij een bestand dat verwerkt is.', {
    status: kop.status,
  });
}

async function openRegel(tx: Tx, { bestandId, regel }: Regelplaats): Promise<OpenRegel> {
  const gevonden = await row<Omit<OpenRegel, 'waarden'> & Regelrij & { oordeel: string }>(
    tx,
    'select regel, waarden, oordeel, meldingen, effect from bestandsregel where bestand_id = $1 and regel = $2 for update',
    [bestandId, regel],
  );
  if (!gevonden) throw new NotFound('bestand.onbekende-regel', 'Deze regel bestaat niet.');
  if (gevonden.oordeel !== 'niet_gekoppeld')
    throw new Conflict('bestand.regel-al-gekoppeld', 'Over deze regel is al beslist.');
  const [open] = await openRegels<Bestandsregel>(tx, bestandId, [gevonden]);
  return { ...gevonden, ...open! };
}

async function bewaarBesluit(
  tx: Tx,
  besluit: Koppelbesluit,
  wat: { readonly uitkomst: Regeluitkomst; readonly ervoor: Ervoor; readonly context: InleesContext },
): Promise<void> {
  const { uitkomst, ervoor, context } = wat;
  const blijft = ervoor.meldingen.filter(({ code }) => !VRAAGT_KEUZE.has(code));
  await rows(tx, 'update bestandsregel set meldingen = $3::jsonb where bestand_id = $1 and regel = $2', [
    besluit.bestandId,
    besluit.regel,
    JSON.stringify(blijft),
  ]);
  await bewaarUitkomsten(tx, besluit.bestandId, {
    uitkomsten: [{ ...uitkomst, ongedaan: { ...uitkomst.ongedaan, ervoor } }],
    toegepastOp: context.nu,
  });
  await sluitVoorstellen(tx, besluit, context);
}

interface BeslotenRegel {
  readonly regel: number;
  readonly waarden: Bestandsregel;
  readonly leerlingId: string | null;
  readonly overstapId: string | null;
  readonly aanmeldingId: string | null;
  readonly ongedaan: Readonly<Record<string, unknown>> & { readonly ervoor: Ervoor };
}

/**
 * Neemt een besluit over een regel terug: het nummer hoort weer niet bij de leerling, wat de regel veranderde gaat terug,
 * en de voorstellen liggen weer open. Fouten: NotFound als er niets is besloten, Conflict als het bestand niet verwerkt is.
 */
export async function neemKoppelingTerug(tx: Tx, plaats: Regelplaats, context: InleesContext): Promise<void> {
  const { kader, soort } = await verwerktBestand(tx, plaats, context);
  const regel = await beslotenRegel(tx, plaats);
  const { ervoor } = regel.ongedaan;
  if (regel.leerlingId) {
    await openZaak(tx, regel.leerlingId);
    await soortVan(soort).draaiTerug(tx, [regel], { kader, context });
    const gekregen = nummersVan(regel.waarden);
    await herstelNummers(tx, regel.leerlingId, { versleuteld: ervoor.persoon, gekregen, context });
  }
  await rows(
    tx,
    `update bestandsregel set oordeel = 'niet_gekoppeld', leerling_id = null, overstap_id = null, aanmelding_id = null,
            ongedaan = null, meldingen = $3::jsonb, effect = $4::jsonb
     where bestand_id = $1 and regel = $2`,
    [plaats.bestandId, plaats.regel, JSON.stringify(ervoor.meldingen), JSON.stringify(ervoor.effect)],
  );
  await heropenVoorstellen(tx, plaats);
}

async function beslotenRegel(tx: Tx, { bestandId, regel }: Regelplaats): Promise<BeslotenRegel> {
  const gevonden = await row<Omit<BeslotenRegel, 'waarden'> & Regelrij>(
    tx,
    `select r.regel, r.waarden, r.leerling_id as "leerlingId", r.overstap_id as "overstapId",
            r.aanmelding_id as "aanmeldingId", r.ongedaan
     from bestandsregel r where r.bestand_id = $1 and r.regel = $2 and r.ongedaan ? 'ervoor' for update`,
    [bestandId, regel],
  );
  if (!gevonden)
    throw new NotFound('bestand.geen-koppeling', 'Over deze regel is niets besloten om terug te nemen.');
  const [open] = await openRegels<Bestandsregel>(tx, bestandId, [gevonden]);
  return { ...gevonden, ...open! };
}
