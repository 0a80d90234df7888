import type { BevoegdeInstantie } from '../overdracht/overdracht.ts';
import type { DuoStatus } from './melding-machine.ts';

/** Wie een melding krijgt op een dag: de uitvoerder van het adres, of niemand met een reden. */
export type Meldingontvanger =
  | {
      readonly soort: 'naar';
      readonly organisatieId: string;
      readonly gemeente: string | null;
      readonly route: string;
    }
  | { readonly soort: 'vrijstelling' }
  | { readonly soort: 'niemand'; readonly reden: string };

/** De ontvanger bij wie er op de dag van melden bevoegd is. Bij een vrijstelling is er geen zaak. Bron: domain.md §0.3. */
export function meldingontvanger(bevoegd: BevoegdeInstantie): Meldingontvanger {
  if (bevoegd.soort === 'geen') return { soort: 'niemand', reden: bevoegd.reden };
  if (bevoegd.alleenRegister) return { soort: 'vrijstelling' };
  const { organisatieId, gemeente, route } = bevoegd;
  return { soort: 'naar', organisatieId, gemeente, route };
}

const LOPEND: readonly DuoStatus[] = ['W', 'R', 'B', 'K'];

/**
 * Naar wie een lopende melding wordt aangeboden na een verhuizing, of null. De oude behandelaar houdt haar tot de nieuwe
 * aanneemt: verantwoordelijkheid heeft geen gat. Bron: Leerplichtregeling art. 3 lid 2; architecture.md §6a.
 */
export function nieuweBehandelaar(
  melding: {
    readonly status: DuoStatus;
    readonly behandelaarId: string;
    readonly aangebodenAan: string | null;
  },
  bevoegd: BevoegdeInstantie,
): string | null {
  if (!LOPEND.includes(melding.status) || bevoegd.soort === 'geen') return null;
  const { organisatieId } = bevoegd;
  return organisatieId === (melding.aangebodenAan ?? melding.behandelaarId) ? null : organisatieId;
}
