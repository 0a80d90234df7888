import type { Actorrol } from '../../toegang/toegang.ts';

/** Wie bij een overleg hoort en daarmee al iets over een straf of een strafzaak zegt. */
export const VERZWIJGBARE_OVERLEGROLLEN = ['halt', 'om'] as const;
type VerzwijgbareOverlegrol = (typeof VERZWIJGBARE_OVERLEGROLLEN)[number];

/**
 * Wie vooraf mag weten dat Halt of het Openbaar Ministerie bij een overleg hoort; wie er niet staat, leest het niet. Het gezin leest van een
 * strafzaak alleen wat bij een route hoort die het ziet, en bij een overleg is dat niet te zien. Bron: domain.md §7.2, Halt en PV / OM.
 */
const WETEN_HET: Readonly<Record<VerzwijgbareOverlegrol, readonly Actorrol[]>> = {
  halt: ['jongere', 'ouder', 'decaan', 'halt', 'rvdk', 'om'],
  om: ['rvdk', 'om'],
};

/** De rollen waarvan deze deelnemer niet leest of zij bij het overleg horen. De leerplicht die het belegde, leest alles. */
export const verzwegenOverlegrollen = (lezer: Actorrol): readonly VerzwijgbareOverlegrol[] =>
  VERZWIJGBARE_OVERLEGROLLEN.filter((rol) => !WETEN_HET[rol].includes(lezer));

/** Wie van zijn eigen leerlingen alles leest, krijgt er door een overleg geen leerling bij. Bron: domain.md §7.2, identity. */
const ALLEEN_EIGEN: readonly Actorrol[] = ['decaan', 'rmc'];

/** Een partner leest over wie het overleg gaat omdat hij erbij hoort; een ander alleen als de leerling al van hem is. */
export const leestNaamOmHetOverleg = (lezer: Actorrol): boolean => !ALLEEN_EIGEN.includes(lezer);
