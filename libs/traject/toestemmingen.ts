import { randomUUID } from 'node:crypto';
import { rows, type Tx } from '../database/transaction.ts';
import { Conflict, Invalid } from '../domain/domain-error.ts';
import { KLASSE_VAN_ROUTE } from '../domain/mas/routeklasse.ts';
import { beslissers, ontbrekendeInstemming, rustOpToestemming } from '../domain/mas/route/instemming.ts';
import {
  looptRoute,
  type Routezaak,
  type Toestemmende,
  type Toestemmingsbesluit,
} from '../domain/mas/routezaak.ts';
import type { Context } from '../dossier/context.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { bewaarTraject, wekRoute } from './bewaar.ts';
import { opentEigen } from './eigen.ts';
import type { Gebeurtenisdoener, Trajectgebeurtenis } from './gebeurtenissen.ts';
import { biedTaakAan, stopTaken } from './partnertaken.ts';
import { laatTrajecttakenVervallen } from './taken.ts';
import {
  onbekendTraject,
  vandaag,
  vergrendelTraject,
  type Trajectdoener,
  type Trajectdossier,
} from './traject.ts';

/** Waaraan te zien is dat iemand dit besloot. */
export const BEWIJSSOORTEN = ['ingelogd', 'formulier', 'gesprek'] as const;

/** Wat iemand over een route besluit. */
export interface Toestemming {
  readonly routeId: string;
  readonly wie: Toestemmende;
  readonly besluit: Toestemmingsbesluit;
  /** Wie het was; alleen versleuteld. */
  readonly naam: string;
  readonly bewijs: (typeof BEWIJSSOORTEN)[number];
  /** Waar het bewijs ligt, bijvoorbeeld het nummer van een formulier; alleen versleuteld. */
  readonly kenmerk: string | null;
}

/** De leerplicht legt vast wat jongere of ouders besloten. Fouten: NotFound, Conflict, Invalid. */
export async function legToestemmingVast(
  tx: Tx,
  trajectId: string,
  { toestemming, door }: { readonly toestemming: Toestemming; readonly door: Trajectdoener },
  context: Context,
): Promise<void> {
  const dossier = await opentEigen(tx, trajectId, door, context);
  await neemOp(tx, dossier, { toestemming, door }, context);
}

/**
 * De jongere of een ouder besluit zelf, aangemeld. Intrekken kan altijd; toestemmen alleen wie op deze dag beslist (AGE-8, AGE-9).
 * Fouten: NotFound, Conflict.
 */
export async function geefZelfToestemming(
  tx: Tx,
  trajectId: string,
  zelf: Omit<Toestemming, 'bewijs' | 'kenmerk'> & { readonly gebruikerId: string; readonly rol: string },
  context: Context,
): Promise<void> {
  const { gebruikerId, rol, ...besluit } = zelf;
  const dossier = await vergrendelTraject(tx, trajectId, context);
  const zaak = dossier.feiten.routes.find(({ id }) => id === zelf.routeId);
  if (!zaak || !rustOpToestemming(zaak.route)) throw onbekendTraject();
  const beslist = beslissers(zaak.route, dossier.feiten, peilVan(dossier, context)).includes(zelf.wie);
  if (!beslist && zelf.besluit !== 'ingetrokken')
    throw new Conflict('toestemming.niet-nodig', 'Voor deze route is uw toestemming niet nodig.');
  const toestemming = { ...besluit, bewijs: 'ingelogd', kenmerk: null } as const;
  await neemOp(tx, dossier, { toestemming, door: { gebruikerId, rol, organisatieId: null } }, context);
}

const peilVan = ({ afspraken: { mas, leeftijden } }: Trajectdossier, context: Context) => ({
  dag: vandaag(context),
  regels: { mas, leeftijden },
});

interface Opname {
  readonly toestemming: Toestemming;
  readonly door: Gebeurtenisdoener;
}

/** De route waarover besloten wordt. Fouten: NotFound, Invalid, Conflict. */
function routeBij({ feiten }: Trajectdossier, { routeId, wie, besluit }: Toestemming): Routezaak {
  const zaak = feiten.routes.find(({ id }) => id === routeId);
  if (!zaak) throw onbekendTraject();
  if (!rustOpToestemming(zaak.route))
    throw new Invalid('toestemming.route', 'Alleen hulp en Halt vragen toestemming.');
  if (!looptRoute(zaak)) throw new Conflict('toestemming.route-klaar', 'Deze route is al klaar.');
  if (besluit === 'ingetrokken' && !zaak.toestemmingen.includes(wie))
    throw new Conflict('toestemming.niet-gegeven', 'Er is geen toestemming om in te trekken.');
  return zaak;
}

async function neemOp(
  tx: Tx,
  dossier: Trajectdossier,
  { toestemming, door }: Opname,
  context: Context,
): Promise<void> {
  const zaak = routeBij(dossier, toestemming);
  const { wie, besluit, bewijs } = toestemming;
  await schrijf(tx, dossier, { zaak, toestemming, door }, context);
  const anderen = zaak.toestemmingen.filter((ander) => ander !== wie);
  const na: Routezaak = { ...zaak, toestemmingen: besluit === 'ja' ? [...anderen, wie] : anderen };
  const gevolg = await laatGelden(tx, dossier, { voor: zaak, na, wie, door }, context);
  const klasse = KLASSE_VAN_ROUTE[zaak.route];
  const gebeurtenissen: Trajectgebeurtenis[] = [
    { soort: 'toestemming', klasse, routeId: zaak.id, gegevens: { wie, besluit, bewijs } },
    ...(gevolg === null ? [] : [{ soort: gevolg, klasse, routeId: zaak.id }]),
  ];
  await bewaarTraject(tx, dossier.kop, { gebeurtenissen, door }, context);
  await wekRoute(tx, zaak.id, context);
}

async function schrijf(
  tx: Tx,
  { kop }: Trajectdossier,
  { zaak, toestemming, door }: Opname & { readonly zaak: Routezaak },
  { nu }: Context,
): Promise<void> {
  const id = randomUUID();
  const { wie, besluit, naam, bewijs, kenmerk } = toestemming;
  const sluit = (deel: 'naam' | 'kenmerk', tekst: string | null) =>
    sluitTekst(
      tx,
      {
        subject: kop.leerlingId,
        kolom: TEKSTPLAATS.toestemming(id, deel),
        klasse: KLASSE_VAN_ROUTE[zaak.route],
      },
      tekst,
    );
  await rows(
    tx,
    `insert into traject_toestemming (id, traject_id, leerling_id, route_id, wie, besluit, naam, bewijs_soort, kenmerk, op, door)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      kop.id,
      kop.leerlingId,
      zaak.id,
      wie,
      besluit,
      await sluit('naam', naam),
      bewijs,
      await sluit('kenmerk', kenmerk),
      nu,
      door.gebruikerId,
    ],
  );
}

/**
 * Valt een toestemming weg die op deze dag telt, dan stopt in dezelfde transactie wat partners voor de route doen. Komt alles er weer,
 * dan gaat het verder waar het was. Geeft wat er gebeurde.
 */
async function laatGelden(
  tx: Tx,
  dossier: Trajectdossier,
  wat: {
    readonly voor: Routezaak;
    readonly na: Routezaak;
    readonly wie: Toestemmende;
    readonly door: Gebeurtenisdoener;
  },
  context: Context,
): Promise<'instemming-weg' | 'instemming-terug' | null> {
  const { voor, na, wie, door } = wat;
  const peil = peilVan(dossier, context);
  const telt = beslissers(voor.route, dossier.feiten, peil).includes(wie);
  const valtWeg = voor.toestemmingen.includes(wie) && !na.toestemmingen.includes(wie);
  if (valtWeg && telt && !voor.instemmingWeg) {
    await zetInstemmingWeg(tx, voor.id, context.nu);
    await stopTaken(tx, dossier.kop, { routeId: voor.id, door }, context);
    return 'instemming-weg';
  }
  if (!voor.instemmingWeg || ontbrekendeInstemming(na, dossier.feiten, peil).length > 0) return null;
  await zetInstemmingWeg(tx, voor.id, null);
  const welke = {
    trajectId: dossier.kop.id,
    soorten: ['traject-route'],
    routeId: voor.id,
    stap: 'instemming-weg',
  } as const;
  await laatTrajecttakenVervallen(tx, welke, context);
  await biedTaakAan(tx, dossier, { zaak: na, door }, context);
  return 'instemming-terug';
}

const zetInstemmingWeg = (tx: Tx, routeId: string, op: string | null) =>
  rows(tx, 'update traject_route set instemming_weg_op = $2, versie = versie + 1 where id = $1', [
    routeId,
    op,
  ]);
