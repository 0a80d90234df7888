import type { Actor, Actorrol } from './toegang.ts';

/** Zij verdelen het werk van hun organisatie niet, en kiezen dus niet welke mail haar postvak krijgt. */
const ZIET_ALLEEN: readonly Actorrol[] = ['mentor', 'projectleider', 'stuurgroep'];

/** Ziet hij welke mail het postvak van zijn organisatie krijgt? Een jongere, een ouder en wie met een link kwam, hebben er geen. */
export const zietPostvak = ({ dossier, doel, taakId }: Actor): boolean =>
  dossier === undefined && doel === undefined && taakId === undefined;

/** Kiest hij welke mail het postvak krijgt? */
export const kiestPostvak = (actor: Actor): boolean => zietPostvak(actor) && !ZIET_ALLEEN.includes(actor.rol);
