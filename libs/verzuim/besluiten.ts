import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, Invalid, NotAllowed } from '../domain/domain-error.ts';
import { intrekbezwaar, overlaptVrijstelling, type Intrekreden } from '../domain/melding/intrekken.ts';
import type { Samenhang } from '../domain/melding/samenhang.ts';
import {
  magNietMelden,
  magVoorstel,
  type Meldingtoestand,
  type NietMeldenReden,
} from '../domain/melding/voorstel-machine.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { kanMelden } from '../domain/verzuim/meldplicht.ts';
import type { Context } from '../dossier/context.ts';
import { laatTakenMetSleutelVervallen } from '../dossier/taken.ts';
import { betrek, dossierVan, laatLos, ontvangerOp, samenhangVan } from './bevoegd.ts';
import type { Verzuimdossier } from './dossier.ts';
import { schrijfGebeurtenissen, type Dader, type Verzuimgebeurtenis } from './gebeurtenissen.ts';
import { vergrendelMelding, type Melding } from './melding.ts';
import { meldAanRegister } from './register.ts';
import { voegMeldingBij } from '../traject/begin.ts';
import { sluitMeldingtekst, type Meldingtekst } from './tekst.ts';
import { isMeerderjarig, taaksleutel, telOpnieuw, vergrendelVerzuim } from './tellen.ts';

/** Wat de school bij het bevestigen meegeeft. */
export interface Bevestiging {
  /** Het nummer als de school al bij het register meldde; dan is de melding meteen geregistreerd. */
  readonly meldingsnummer: string | null;
  readonly actieGewenst: boolean;
  readonly tekst: Meldingtekst;
}

type Wie = NonNullable<Dader>;

function eisOvergang(melding: Melding, naar: Meldingtoestand): void {
  if (magVoorstel(melding.toestand, naar)) return;
  throw new Conflict('verzuimmelding.al-besloten', 'Over dit voorstel is al besloten.', {
    toestand: melding.toestand,
  });
}

const gebeurd = (
  tx: Tx,
  melding: Pick<Melding, 'id' | 'leerlingId'>,
  wat: {
    readonly soort: Verzuimgebeurtenis;
    readonly door: Dader;
    readonly context: Context;
    readonly gegevens?: Readonly<Record<string, string | boolean | null>>;
  },
): Promise<void> =>
  schrijfGebeurtenissen(
    tx,
    [
      {
        meldingId: melding.id,
        leerlingId: melding.leerlingId,
        soort: wat.soort,
        ...(wat.gegevens ? { gegevens: wat.gegevens } : {}),
      },
    ],
    { door: wat.door, nu: wat.context.nu },
  );

/** Meldt pas vanaf de dag dat het kan, en niet over dagen met een vrijstelling. Fout: Conflict. */
function eisMeldbaar(melding: Melding, dossier: Verzuimdossier, vandaag: Kalenderdag): void {
  if (melding.meldbaarOp > vandaag)
    throw new Conflict(
      'verzuimmelding.te-vroeg',
      `Er is pas gemeld. Deze melding kan vanaf ${melding.meldbaarOp}.`,
      { vanaf: melding.meldbaarOp },
    );
  const dagen = { van: melding.begindatum, tot: melding.einddatum };
  if (overlaptVrijstelling(dagen, dossier.feiten.jongere.vrijstellingen))
    throw new Conflict('verzuimmelding.vrijstelling', 'De leerling had op deze dagen een vrijstelling.');
}

const BEVESTIG = `
  update verzuimmelding set toestand = 'BEVESTIGD', besloten_op = $2, besloten_door = $3, duo_status = $4, duo_status_op = $2,
    meldingsnummer = $5, actie_gewenst = $6, tekst = $7, route = $8, gemeente = $9, behandelaar_id = $10, versie = versie + 1
  where id = $1`;

const recidiveVan = (verband: Samenhang): string | null =>
  verband.soort === 'recidive' ? verband.trajectId : null;

/** Wie de melding krijgt. Fout: Conflict als niemand bevoegd is. */
async function eisOntvanger(
  tx: Tx,
  dossier: Verzuimdossier,
  op: { readonly dag: Kalenderdag; readonly context: Context },
) {
  const ontvanger = await ontvangerOp(tx, dossier, op);
  if (ontvanger.soort === 'naar') return ontvanger;
  throw new Conflict(
    'verzuimmelding.niemand-bevoegd',
    'Er is op deze dag geen leerplicht of Doorstroompunt bevoegd.',
    { reden: ontvanger.soort === 'niemand' ? ontvanger.reden : 'VRIJSTELLING' },
  );
}

/**
 * De school bevestigt een voorstel: het wordt een melding, voor wie op de dag van melden bevoegd is. Met een meldingsnummer is
 * zij al geregistreerd; hetzelfde nummer nog eens bij dezelfde melding verandert niets. Fouten: NotFound, Conflict.
 */
export async function bevestigMelding(
  tx: Tx,
  id: string,
  bevestiging: Bevestiging & { readonly door: Wie },
  context: Context,
): Promise<void> {
  const melding = await vergrendelMelding(tx, id);
  const { meldingsnummer } = bevestiging;
  if (meldingsnummer !== null && melding.meldingsnummer === meldingsnummer) return;
  eisOvergang(melding, 'BEVESTIGD');
  const dossier = await dossierVan(tx, melding, context);
  eisMeldbaar(melding, dossier, toKalenderdag(context.nu));
  await eisNieuwNummer(tx, melding, meldingsnummer);
  await legBevestigingVast(tx, { melding, dossier, bevestiging }, context);
  await laatTakenMetSleutelVervallen(tx, [taaksleutel(id)], context.nu);
  if (meldingsnummer === null) await meldAanRegister(tx, id, context.nu);
}

async function legBevestigingVast(
  tx: Tx,
  wat: {
    readonly melding: Melding;
    readonly dossier: Verzuimdossier;
    readonly bevestiging: Bevestiging & { readonly door: Wie };
  },
  context: Context,
): Promise<void> {
  const { melding, dossier, bevestiging } = wat;
  const dag = toKalenderdag(context.nu);
  const ontvanger = await eisOntvanger(tx, dossier, { dag, context });
  const { recidiveMaanden } = dossier.afspraken.mas;
  const verband = await samenhangVan(tx, melding, { dag, recidiveMaanden });
  await rows(tx, BEVESTIG, [
    melding.id,
    context.nu,
    bevestiging.door.gebruikerId,
    bevestiging.meldingsnummer === null ? 'W' : 'R',
    bevestiging.meldingsnummer,
    bevestiging.actieGewenst,
    await sluitMeldingtekst(tx, melding, bevestiging.tekst),
    ontvanger.route,
    ontvanger.gemeente,
    ontvanger.organisatieId,
  ]);
  const { organisatieId, route } = ontvanger;
  await betrek(tx, { leerlingId: melding.leerlingId, organisatieId, route }, context.nu);
  if (route !== 'rmc')
    await voegMeldingBij(
      tx,
      {
        ...dossier,
        meldingId: melding.id,
        lpId: organisatieId,
        recidiveVanId: recidiveVan(verband),
        door: bevestiging.door,
      },
      context,
    );
  await gebeurd(tx, melding, {
    soort: 'verzuimmelding_bevestigd',
    door: bevestiging.door,
    context,
    gegevens: { soort: melding.soort, behandelaarId: organisatieId },
  });
}

/** Een meldingsnummer hoort bij een melding van deze school. Fout: Conflict. */
async function eisNieuwNummer(tx: Tx, melding: Melding, meldingsnummer: string | null): Promise<void> {
  if (meldingsnummer === null) return;
  const ander = await row(
    tx,
    'select 1 from verzuimmelding where school_id = $1 and meldingsnummer = $2 and id <> $3',
    [melding.schoolId, meldingsnummer, melding.id],
  );
  if (ander)
    throw new Conflict('verzuimmelding.nummer-bekend', 'Dit meldingsnummer hoort al bij een andere melding.');
}

/** De school meldt een voorstel niet, met een reden. Wat verplicht is, kan zo niet verdwijnen. Fouten: NotAllowed, Conflict. */
export async function meldNiet(
  tx: Tx,
  id: string,
  besluit: { readonly reden: NietMeldenReden; readonly door: Wie },
  context: Context,
): Promise<void> {
  const melding = await vergrendelMelding(tx, id);
  eisOvergang(melding, 'NIET_GEMELD');
  if (!magNietMelden(melding.verplicht, besluit.reden))
    throw new NotAllowed(
      'verzuimmelding.verplicht',
      'Deze melding is verplicht. Kloppen de uren niet, verbeter dan de regels: het voorstel vervalt vanzelf.',
    );
  await rows(
    tx,
    `update verzuimmelding set toestand = 'NIET_GEMELD', besloten_op = $2, besloten_door = $3, niet_gemeld_reden = $4,
       versie = versie + 1 where id = $1`,
    [id, context.nu, besluit.door.gebruikerId, besluit.reden],
  );
  await laatTakenMetSleutelVervallen(tx, [taaksleutel(id)], context.nu);
  await gebeurd(tx, melding, {
    soort: 'verzuimmelding_niet_gemeld',
    door: besluit.door,
    context,
    gegevens: { reden: besluit.reden },
  });
}

const INTREKBEZWAREN = {
  AL_INGETROKKEN: 'Deze melding is al ingetrokken.',
  AFGESLOTEN: 'De gemeente heeft deze melding afgesloten. Intrekken kan alleen nog om een vrijstelling.',
} as const;

/** De school trekt een melding in; zij telt nergens meer mee. Daarna wordt opnieuw geteld. Fouten: NotFound, Conflict. */
export async function trekMeldingIn(
  tx: Tx,
  id: string,
  besluit: { readonly reden: Intrekreden; readonly door: Wie },
  context: Context,
): Promise<void> {
  const melding = await vergrendelMelding(tx, id);
  if (melding.duoStatus === null)
    throw new Conflict('verzuimmelding.niet-gemeld', 'Dit voorstel is nog niet gemeld.');
  const bezwaar = intrekbezwaar(melding.duoStatus, besluit.reden);
  if (bezwaar)
    throw new Conflict(
      `verzuimmelding.${bezwaar.toLowerCase().replaceAll('_', '-')}`,
      INTREKBEZWAREN[bezwaar],
    );
  await rows(
    tx,
    `update verzuimmelding set duo_status = 'I', duo_status_op = $2, intrekreden = $3, aangeboden_aan_id = null,
       aangeboden_op = null, versie = versie + 1 where id = $1`,
    [id, context.nu, besluit.reden],
  );
  await gebeurd(tx, melding, {
    soort: 'verzuimmelding_ingetrokken',
    door: besluit.door,
    context,
    gegevens: { reden: besluit.reden },
  });
  await meldAanRegister(tx, id, context.nu);
  if (melding.behandelaarId)
    await laatLos(tx, { organisatieId: melding.behandelaarId, leerlingId: melding.leerlingId }, context.nu);
  await telOpnieuw(tx, [melding.overstapId], context);
}

/** Verzuim onder de grens waar de school zich zorgen over maakt. Bron: DUO, soort O. */
export interface OverigVerzuim {
  readonly overstapId: string;
  readonly begindatum: Kalenderdag;
  readonly einddatum: Kalenderdag;
}

/** De school stelt zelf een melding van overig verzuim op; daarna bevestigt zij haar. Fouten: Invalid, Conflict. */
export async function meldOverig(
  tx: Tx,
  { overstapId, begindatum, einddatum }: OverigVerzuim,
  wie: { readonly door: Wie; readonly context: Context },
): Promise<string> {
  const { context } = wie;
  await vergrendelVerzuim(tx, [overstapId]);
  const dossier = await dossierVan(tx, { overstapId }, context);
  const vandaag = toKalenderdag(context.nu);
  if (begindatum > einddatum || einddatum > vandaag)
    throw new Invalid(
      'verzuimmelding.dagen',
      'De einddatum ligt niet voor de begindatum en niet in de toekomst.',
    );
  if (!kanMelden('O', dossier.feiten.jongere, vandaag, dossier.telregels.leeftijden))
    throw new Conflict('verzuimmelding.niets-te-melden', 'Over deze leerling is niets te melden.');
  const regels = dossier.feiten.regels.filter(({ dag }) => begindatum <= dag && dag <= einddatum);
  const melding = { id: randomUUID(), leerlingId: dossier.leerlingId };
  const nieuw = await rows(
    tx,
    `insert into verzuimmelding (id, overstap_id, leerling_id, school_id, regio, soort, begindatum, einddatum, meldbaar_op,
       uiterlijk, verplicht, meerderjarig, minuten, regels, toestand, voorgesteld_op)
     values ($1, $2, $3, $4, $5, 'O', $6, $7, $8, $8, false, $12, $9, $10, 'VOORSTEL', $11) on conflict do nothing returning id`,
    [
      melding.id,
      overstapId,
      dossier.leerlingId,
      dossier.schoolId,
      dossier.regio,
      begindatum,
      einddatum,
      vandaag,
      regels.reduce((som, { lesuren }) => som + Math.round(lesuren * 60), 0),
      regels.map(({ id }) => id),
      context.nu,
      isMeerderjarig(dossier, einddatum),
    ],
  );
  if (nieuw.length === 0)
    throw new Conflict('verzuimmelding.al-voorgesteld', 'Er is al een voorstel met deze begindatum.');
  await gebeurd(tx, melding, { soort: 'verzuimmelding_voorgesteld', ...wie, gegevens: { soort: 'O' } });
  return melding.id;
}
