import type { Dader } from '#libs/paspoort/bewaar-paspoort.ts';
import type { Paspoortzaak } from '#libs/paspoort/laad-paspoort.ts';
import type { Kijker } from '#libs/domain/paspoort/zicht.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';

/** Wie iets met een Paspoort doet. */
export const daderVan = ({ gebruikerId, organisatieId, rol }: Actor): Dader => ({
  gebruikerId,
  organisatieId,
  rol,
});

interface Band {
  /** Het gaat om hemzelf, of om zijn kind. */
  readonly eigen: boolean;
  /** Hij mag de overstap nu zien, als mentor van de klas of als ontvanger met de zaak. */
  readonly betrokken: boolean;
}

const KIJKERS: Partial<Record<Actor['rol'], (actor: Actor, band: Band) => Kijker | null>> = {
  jongere: (_actor, { eigen }) => ({ rol: 'jongere', zelf: eigen }),
  ouder: ({ gebruikerId }, { eigen }) => (eigen ? { rol: 'ouder', gebruikerId } : null),
  mentor: ({ gebruikerId, organisatieId }, { betrokken }) => ({
    rol: 'mentor',
    gebruikerId,
    organisatieId,
    eigenLeerling: betrokken,
  }),
  mbo_intaker: ({ organisatieId }) => ({ rol: 'mbo_intaker', organisatieId }),
  lpa: (_actor, { betrokken }) => ({ rol: 'lpa', betrokken }),
  rmc: ({ organisatieId }, { betrokken }) => ({ rol: 'rmc', organisatieId, betrokken }),
};

/** Als wie een actor naar een Paspoort kijkt; null als zijn rol daar nooit naar kijkt. */
export function kijkerVan(
  actor: Actor,
  { paspoort }: Pick<Paspoortzaak, 'paspoort'>,
  betrokken: boolean,
): Kijker | null {
  const eigen = actor.dossier?.leerlingId === paspoort.leerlingId;
  return KIJKERS[actor.rol]?.(actor, { eigen, betrokken }) ?? null;
}
