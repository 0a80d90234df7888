import type { Dataklasse } from '#libs/domain/toegang/dataklassen.ts';
import type { MasRoute } from '#libs/domain/mas/routezaak.ts';
import { beslisToegang } from '#libs/domain/toegang/mag-data.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';

/** Bij welke gegevens een route hoort. */
const KLASSE: Readonly<Record<MasRoute, Dataklasse>> = { R1: 'hulp', R2: 'halt', R3: 'rvdk', R4: 'straf' };

/** Of de jongere of ouder van deze route mag weten: dezelfde beslissing als overal, met zijn leeftijd en gezag. */
export const ouderZiet = ({ rol, dossier }: Actor, route: MasRoute): boolean =>
  dossier !== undefined &&
  (rol === 'jongere' || rol === 'ouder') &&
  beslisToegang({
    rol,
    klasse: KLASSE[route],
    actie: 'lezen',
    relatie: rol === 'jongere' ? 'zelf' : 'betrokken',
    toestand: 'lopend',
    leeftijd: dossier.leeftijd,
    gezag: dossier.gezag,
    geheimAdres: dossier.geheimAdres,
  }).mag;
