import { rows, type Tx } from '../database/transaction.ts';
import { meldingdoel } from '../domain/mas/traject/meldingdoel.ts';
import { trajecttermijn } from '../domain/mas/traject/trajecttermijn.ts';
import {
  periodeVan,
  trajectplan,
  type Trajectstap,
  type Trajectvraag,
} from '../domain/mas/traject/trajectplan.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Context } from '../dossier/context.ts';
import { doeAchttien } from './achttien.ts';
import { volgMeldingen } from './meldingen.ts';
import { stopNaOverlijden } from './overlijden.ts';
import { voerSamenvoegenUit } from './samenvoegen-uitvoeren.ts';
import { gewoneTermijn, laatVorigeVervallen, maakTrajecttaak, type Trajecttaak } from './taken.ts';
import { trajectblik, type Trajectblik } from './trajectblik.ts';
import { volgSamen } from './volg-samen.ts';
import { legAanbodTerug, legAanbodVast, meldTeruggave } from './verhuizen.ts';

/** Welke taak bij een stap hoort. */
const TAAK: Readonly<Record<Trajectvraag, Trajecttaak['soort']>> = {
  oppakken: 'traject-oppakken',
  gesprek: 'traject-gesprek',
  mdo: 'traject-mdo',
  checkin: 'traject-checkin',
  beoordeelAfsluiten: 'traject-afsluiten',
};

/**
 * Doet een stap van een traject, als zij op de feiten van nu nog moet. Vergrendelt eerst, dus een mens en het proces doen nooit iets
 * door elkaar; nog eens doet niets.
 */
export async function doeTrajectstap(tx: Tx, id: string, stap: Trajectstap, context: Context): Promise<void> {
  const [bekend] = await rows(tx, 'select 1 from traject where id = $1 for update', [id]);
  const blik = bekend ? await trajectblik(tx, id, context) : null;
  if (!blik) return;
  const nog = trajectplan(blik.beeld, context.nu).nu.some(({ soort }) => soort === stap.soort);
  if (nog) await doe(tx, stap.soort, blik, context);
}

/** Wat het systeem zelf doet, zonder dat een mens het gevraagd wordt. */
const ZELF: Readonly<
  Record<
    Exclude<Trajectstap['soort'], Trajectvraag | 'achttien' | 'teruggave'>,
    (tx: Tx, blik: Trajectblik, context: Context) => Promise<void>
  >
> = {
  stop: (tx, { dossier }, context) => stopNaOverlijden(tx, dossier, context),
  verhuis: (tx, blik, context) => volgAdres(tx, blik, context),
  voegSamen: (tx, { dossier }, context) => voerSamenvoegenUit(tx, dossier.kop.id, context),
  volgSamen: (tx, { dossier }, context) => volgSamen(tx, dossier, context),
  volgMeldingen: (tx, { dossier: { kop }, einde }, context) =>
    volgMeldingen(tx, kop.id, meldingdoel(kop.status, einde), context),
};

async function doe(tx: Tx, soort: Trajectstap['soort'], blik: Trajectblik, context: Context): Promise<void> {
  const { dossier, beeld } = blik;
  if (soort in ZELF) return ZELF[soort as keyof typeof ZELF](tx, blik, context);
  const sinds = periodeVan(soort, beeld, dossier.feiten.laatsteCheckinOp);
  await rows(
    tx,
    `insert into traject_stap (traject_id, leerling_id, soort, sinds, op) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [dossier.kop.id, dossier.kop.leerlingId, soort, sinds, context.nu],
  );
  if (soort === 'achttien') return doeAchttien(tx, dossier, sinds, context);
  if (soort === 'teruggave') return meldTeruggave(tx, dossier, sinds, context);
  await vraag(tx, soort as Trajectvraag, blik, context);
}

/** Biedt aan, opnieuw aan, of neemt het aanbod terug: dat zegt het adres van vandaag. */
async function volgAdres(tx: Tx, { dossier, verhuizing }: Trajectblik, context: Context): Promise<void> {
  if (verhuizing.soort === 'bied-aan')
    await legAanbodVast(tx, dossier, { aan: verhuizing.aan, door: null }, context);
  if (verhuizing.soort === 'trek-terug')
    await legAanbodTerug(tx, dossier, { soort: 'aanbod-ingetrokken', door: null }, context);
}

/** Geeft de leerplicht de taak, met de termijn uit de afspraak; een eerdere met dezelfde vraag vervalt. */
async function vraag(
  tx: Tx,
  soort: Trajectvraag,
  { dossier, beeld }: Trajectblik,
  context: Context,
): Promise<void> {
  const { kop, afspraken, feiten } = dossier;
  const metTermijn = soort === 'oppakken' || soort === 'gesprek';
  const termijn = metTermijn ? trajecttermijn(kop.status, beeld.sinds, afspraken) : null;
  const taak: Trajecttaak = {
    soort: TAAK[soort],
    kenmerk: periodeVan(soort, beeld, feiten.laatsteCheckinOp),
    rol: 'lpa',
    uiterlijk: termijn ?? gewoneTermijn(dossier, context),
    gegevens: metTermijn ? { begin: toKalenderdag(beeld.sinds) } : {},
  };
  await laatVorigeVervallen(tx, { trajectId: kop.id, soort: taak.soort, kenmerk: '' }, context);
  await maakTrajecttaak(tx, kop, taak, context);
}
