import { NotFound } from '../domain/domain-error.ts';
import { achterafDagen, wanneerGebeurd, type Achteraf } from '../domain/overdracht/achteraf.ts';
import type { OverdrachtFeit } from '../domain/overstap/overstap.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { laatste, type Instant } from '../domain/tijd/tijd.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import type { Context } from './context.ts';
import type { Aanvrager } from './draag-over.ts';
import { laadDossiers, vergrendel, type Dossier } from './feiten.ts';
import { wekProcessen } from './processen.ts';
import { schrijfTijdlijn } from './tijdlijn.ts';

/** Een overdracht met het dossier waar zij bij hoort. */
export interface Zaak {
  readonly dossier: Dossier;
  readonly overdracht: OverdrachtFeit;
}

/**
 * Wie beslist; zijn organisatie moet de ontvanger zijn, anders bestaat de overdracht voor hem niet. Met `achteraf` gebeurde het op
 * een eerdere dag.
 */
export interface Beslisser extends Aanvrager {
  readonly achteraf?: Achteraf | null;
}

/** Opent en vergrendelt een overdracht; `door` null: het systeem. Fout: NotFound. */
export async function opent(
  tx: Tx,
  overdrachtId: string,
  door: Beslisser | null,
  context: Context,
): Promise<Zaak> {
  const gevonden = await row<{ overstap_id: string }>(
    tx,
    'select overstap_id from overdracht where id = $1',
    [overdrachtId],
  );
  if (gevonden) {
    await vergrendel(tx, [gevonden.overstap_id]);
    const [dossier] = await laadDossiers(tx, [gevonden.overstap_id], context);
    const overdracht = dossier?.feiten.overdrachten.find((o) => o.id === overdrachtId);
    if (dossier && overdracht && (door === null || overdracht.naarId === door.organisatieId))
      return { dossier, overdracht };
  }
  throw new NotFound('overdracht.onbekend', 'Deze overdracht bestaat niet.');
}

interface Wijziging {
  readonly kolommen: Readonly<Record<string, unknown>>;
  readonly soort: string;
  /** Wanneer het gebeurde; zonder opgave nu. */
  readonly op?: Instant;
  readonly gegevens?: Readonly<Record<string, unknown>>;
  readonly door: Beslisser | null;
}

/** Bewaart een wijziging van een overdracht, met haar regel op de tijdlijn; haar proces kijkt opnieuw. */
export async function bewaar(tx: Tx, zaak: Zaak, wijziging: Wijziging, context: Context): Promise<void> {
  const toekenningen = Object.keys(wijziging.kolommen).map((naam, index) => `${naam} = $${index + 2}`);
  await rows(
    tx,
    `update overdracht set ${[...toekenningen, 'versie = versie + 1'].join(', ')} where id = $1`,
    [zaak.overdracht.id, ...Object.values(wijziging.kolommen)],
  );
  const { door, soort, gegevens, op = context.nu } = wijziging;
  await schrijfTijdlijn(tx, [
    {
      overstapId: zaak.dossier.feiten.id,
      soort,
      op,
      geregistreerdOp: context.nu,
      organisatieId: door?.organisatieId ?? null,
      rol: door?.rol ?? null,
      gebruikerId: door?.gebruikerId ?? null,
      gegevens: {
        overdrachtId: zaak.overdracht.id,
        ...gegevens,
        ...(op === context.nu ? {} : { achteraf: true }),
      },
    },
  ]);
  await wekProcessen(tx, [`overdracht/${zaak.overdracht.id}`], context.nu);
}

/** Waarom iets achteraf is vastgelegd, per besluit; bij een weigering en een behandeling staat dat in hun eigen tekst. */
export const ACHTERAFKOLOM = {
  acceptatie: 'acceptatie_achteraf',
  eersteActie: 'eerste_actie_achteraf',
  afsluiting: 'afsluiting_achteraf',
} as const;
type Besluit = keyof typeof ACHTERAFKOLOM | 'weigering' | 'behandeling';

/** Wanneer een besluit telt, en de reden als het achteraf wordt vastgelegd. Fout: Invalid. */
export async function vastgelegd(
  tx: Tx,
  { dossier, overdracht }: Zaak,
  { wat, door }: { readonly wat: Besluit; readonly door: Beslisser },
  { nu }: Context,
): Promise<{ readonly op: Instant; readonly kolommen: Readonly<Record<string, Buffer | null>> }> {
  const achteraf = door.achteraf && door.achteraf.gebeurdOp !== toKalenderdag(nu) ? door.achteraf : null;
  const op = wanneerGebeurd(achteraf, {
    na: voorafgaand(dossier, overdracht),
    nu,
    dagen: achterafDagen(dossier.afspraken),
  });
  if (!achteraf || wat === 'weigering' || wat === 'behandeling') return { op, kolommen: {} };
  const kolom = ACHTERAFKOLOM[wat];
  const plaats = { subject: dossier.feiten.leerlingId, kolom: TEKSTPLAATS.achteraf(kolom, overdracht.id) };
  return { op, kolommen: { [kolom]: await sluitTekst(tx, plaats, achteraf.toelichting) } };
}

const voorafgaand = (
  { feiten }: Dossier,
  { status, aangebodenOp, geaccepteerdOp }: OverdrachtFeit,
): Instant => {
  if (status === 'TERUGGEMELD' && feiten.teruggemeldOp) return feiten.teruggemeldOp;
  return laatste(aangebodenOp, geaccepteerdOp ?? aangebodenOp);
};
