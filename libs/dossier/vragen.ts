import { OVERSTAPVRAAG_TEKST, VRAAGANTWOORD_TEKST } from '../contract/teksten-vragen.ts';
import { row, type Tx } from '../database/transaction.ts';
import type { Rol } from '../domain/afspraken/afspraken.ts';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import type { Overstapvraag, Vraagantwoord } from '../domain/overstap/vraag.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { maakBerichten } from './berichten.ts';
import type { Context } from './context.ts';
import type { Aanvrager } from './draag-over.ts';
import { laadDossiers, vergrendel, type Dossier } from './feiten.ts';
import { beeindigTaak, maakTaken } from './taken.ts';
import { schrijfTijdlijn } from './tijdlijn.ts';

/** Een vraag over een leerling aan zijn school: van een ontvanger aan de decaan, of van de decaan aan de mentor. */
export interface NieuweVraag {
  readonly overstapId: string;
  readonly overdrachtId: string | null;
  readonly vraag: Overstapvraag;
  readonly aan: Extract<Rol, 'decaan' | 'mentor'>;
  readonly door: Aanvrager;
}

/**
 * Stelt een vraag: een taak met bericht voor de school, binnen de afgesproken termijn, en een regel op de tijdlijn. Dezelfde vraag op
 * dezelfde dag nog eens stellen doet niets. Fouten: NotFound, Conflict. Geeft tot wanneer de school heeft.
 */
export async function stelVraag(
  tx: Tx,
  nieuw: NieuweVraag,
  context: Context,
): Promise<{ readonly overstapId: string; readonly uiterlijk: Instant }> {
  const { overstapId, overdrachtId, vraag, aan, door } = nieuw;
  await vergrendel(tx, [overstapId]);
  const [dossier] = await laadDossiers(tx, [overstapId], context);
  if (!dossier) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
  if (dossier.feiten.afgesloten) throw new Conflict('overstap.afgesloten', 'Deze overstap is afgesloten.');
  const dag = toKalenderdag(context.nu);
  const sleutel = `vraag-beantwoorden/${overstapId}/${vraag}/${door.organisatieId}/${aan}/${dag}`;
  const uiterlijk = termijnVan(dossier, aan, context);
  if (await row(tx, 'select 1 from taak where sleutel = $1', [sleutel])) return { overstapId, uiterlijk };
  const wie = { organisatieId: dossier.feiten.schoolId, rol: aan };
  const gegevens = { vraag, vragerId: door.organisatieId, vragerRol: door.rol, overdrachtId };
  const taak = {
    ...wie,
    ...{ soort: 'vraag-beantwoorden' as const, sleutel, regio: dossier.feiten.regio, overstapId },
    ...{ overdrachtId: null, bestandId: null, uiterlijk, afspraakId: dossier.afspraakId, gegevens },
  };
  await maakTaken(tx, [taak], context.nu);
  await maakBerichten(
    tx,
    [{ ...wie, soort: 'vraag-gesteld', sleutel, pad: `/overstappen/${overstapId}` }],
    context.nu,
  );
  await opTijdlijn(tx, { overstapId, soort: 'vraag-gesteld', gegevens: { vraag, aan }, door }, context);
  return { overstapId, uiterlijk };
}

const termijnVan = ({ afspraken }: Dossier, aan: NieuweVraag['aan'], { nu }: Context): Instant =>
  uiterstOgenblik(
    toKalenderdag(nu),
    afspraken.termijnen[aan === 'mentor' ? 'taakMentor' : 'taakDecaan'],
    afspraken.feestdagen,
  );

interface Vraagtaak {
  readonly overstapId: string;
  readonly vraag: Overstapvraag;
  readonly vragerId: string;
  readonly vragerRol: Rol;
  readonly overdrachtId: string | null;
}

/** Beantwoordt een vraag: de taak is klaar, het antwoord staat op de tijdlijn, en wie het vroeg krijgt bericht. Fouten: NotFound, Conflict. */
export async function beantwoordVraag(
  tx: Tx,
  wat: { readonly taakId: string; readonly antwoord: Vraagantwoord; readonly door: Aanvrager },
  context: Context,
): Promise<void> {
  const { taakId, antwoord, door } = wat;
  const taak = await row<Vraagtaak>(
    tx,
    `select overstap_id as "overstapId", gegevens ->> 'vraag' as vraag, gegevens ->> 'vragerId' as "vragerId",
       gegevens ->> 'vragerRol' as "vragerRol", gegevens ->> 'overdrachtId' as "overdrachtId"
     from taak where id = $1 and soort = 'vraag-beantwoorden'`,
    [taakId],
  );
  if (!taak) throw new NotFound('taak.geen-vraag', 'Bij deze taak hoort geen vraag.');
  const { overstapId, vraag, vragerId, vragerRol, overdrachtId } = taak;
  const uitkomst = `${OVERSTAPVRAAG_TEKST[vraag]} ${VRAAGANTWOORD_TEKST[antwoord]}.`;
  await beeindigTaak(tx, { taakId, uitkomst, gebruikerId: door.gebruikerId, status: 'GEDAAN' }, context.nu);
  await opTijdlijn(
    tx,
    { overstapId, soort: 'vraag-beantwoord', gegevens: { vraag, antwoord }, door },
    context,
  );
  const bericht = { organisatieId: vragerId, rol: vragerRol, soort: 'vraag-beantwoord' as const };
  const pad = overdrachtId ? `/overdrachten/${overdrachtId}` : `/overstappen/${overstapId}`;
  await maakBerichten(tx, [{ ...bericht, sleutel: `vraag-beantwoord/${taakId}`, pad }], context.nu);
}

const opTijdlijn = (
  tx: Tx,
  {
    door,
    ...regel
  }: {
    readonly overstapId: string;
    readonly soort: string;
    readonly gegevens: Readonly<Record<string, unknown>>;
    readonly door: Aanvrager;
  },
  { nu }: Context,
): Promise<void> => {
  const { organisatieId, rol, gebruikerId } = door;
  return schrijfTijdlijn(tx, [{ ...regel, op: nu, organisatieId, rol, gebruikerId }]);
};
