import { AANLEIDING_TEKST, OVERDRACHTSTATUS_TEKST } from '#libs/contract/teksten.ts';
import type { Overdracht } from '#libs/contract/overdrachten.ts';
import type { Taakroute } from '#libs/domain/afspraken/afspraken.ts';
import type { Aanleiding, Overdrachtstatus } from '#libs/domain/overstap/overstap.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Naamdelen } from '#libs/kluis/persoon.ts';
import { balVan, type Balrij, type Naam } from '../shared/bal.ts';

/** Een overdracht zoals zij uit de database komt; `met_leerling`: deze actor mag de leerling zien. De naam is versleuteld. */
export interface OpgehaaldeRij extends Balrij {
  readonly leerling_id: string | null;
  readonly id: string;
  readonly nummer: number;
  readonly status: Overdrachtstatus;
  readonly route: Taakroute;
  readonly aanleiding: Aanleiding;
  readonly vangnet: boolean;
  readonly toelichting: Buffer | null;
  readonly aangeboden_op: string;
  readonly uiterlijk: string;
  readonly geaccepteerd_op: string | null;
  readonly eerste_actie_op: string | null;
  readonly eerste_actie_uiterlijk: string | null;
  readonly teruggemeld_op: string | null;
  readonly beeindigd_op: string | null;
  readonly geescaleerd_op: string | null;
  readonly versie: number;
  readonly overstap_id: string;
  readonly seizoen: string;
  readonly regio: string;
  readonly geboortedatum: string;
  readonly van: Naam;
  readonly naar: Naam;
  readonly met_leerling: boolean;
}

/** De rij met de naam en de toelichting geopend. */
export type OverdrachtRij = Omit<OpgehaaldeRij, 'toelichting'> &
  Naamdelen & { readonly toelichting: string | null };

const OPEN: readonly Overdrachtstatus[] = ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'];

/** Maakt van een rij wat deze actor mag zien: de zaak, de zaak zonder leerling, of alleen het bewijs. */
export function toonOverdracht(actor: Actor, rij: OverdrachtRij): Overdracht {
  const bewijs = {
    id: rij.id,
    nummer: rij.nummer,
    status: rij.status,
    statusTekst: OVERDRACHTSTATUS_TEKST[rij.status],
    aangebodenOp: rij.aangeboden_op,
    uiterlijk: rij.uiterlijk,
    geaccepteerdOp: rij.geaccepteerd_op,
    eersteActieOp: rij.eerste_actie_op,
    eersteActieUiterlijk: rij.eerste_actie_uiterlijk,
    teruggemeldOp: rij.teruggemeld_op,
    beeindigdOp: rij.beeindigd_op,
    geescaleerdOp: rij.geescaleerd_op,
    versie: rij.versie,
  };
  if (rij.met_leerling) return { ...bewijs, ...zaak(rij), ...leerling(actor, rij) };
  return actor.organisatieSoort === 'regio' ? { ...bewijs, ...zaak(rij) } : bewijs;
}

const zaak = (rij: OverdrachtRij) => ({
  seizoen: rij.seizoen,
  regio: rij.regio,
  van: rij.van,
  naar: rij.naar,
  route: rij.route,
  aanleiding: rij.aanleiding,
  vangnet: rij.vangnet,
  bal: OPEN.includes(rij.status) ? balVan(rij) : null,
  waaromHier: {
    code: rij.aanleiding,
    tekst: AANLEIDING_TEKST[rij.aanleiding].zin,
    sinds: rij.aangeboden_op,
    bron: { soort: 'overdracht', id: rij.id },
  },
});

/** De toelichting is vrije tekst van de gever, of van wie weigerde: alleen voor gever en ontvanger zelf. */
const leerling = (actor: Actor, rij: OverdrachtRij) => ({
  overstapId: rij.overstap_id,
  leerling: {
    roepnaam: rij.roepnaam,
    tussenvoegsel: rij.tussenvoegsel,
    achternaam: rij.achternaam,
    geboortedatum: rij.geboortedatum,
  },
  ...([rij.van.id, rij.naar.id].includes(actor.organisatieId) ? { toelichting: rij.toelichting } : {}),
});
