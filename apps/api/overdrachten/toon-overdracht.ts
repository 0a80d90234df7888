import { AANLEIDING_TEKST, AANMELDSTATUS_TEKST, OVERDRACHTSTATUS_TEKST } from '#libs/contract/teksten.ts';
import type { Overdracht } from '#libs/contract/overdrachten.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { achterafDagen, achterafVanaf } from '#libs/domain/overdracht/achteraf.ts';
import type { Overdrachtstatus } from '#libs/domain/overstap/overstap.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { werkdagenTussen } from '#libs/domain/tijd/werkdagen.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Naamdelen } from '#libs/kluis/persoon.ts';
import { balVan } from '../shared/bal.ts';
import type { OpgehaaldeRij, Overdrachtteksten } from './overdrachtteksten.ts';

/** De rij met de naam en de teksten geopend. */
export type OverdrachtRij = Omit<OpgehaaldeRij, keyof Overdrachtteksten> & Naamdelen & Overdrachtteksten;

/** Waaronder de zaak loopt, en hoe laat het is; zonder afspraken is er geen zaak om te zien. */
export interface Toonkader {
  readonly afspraken: Afspraken | null;
  readonly nu: Instant;
}

const OPEN: readonly Overdrachtstatus[] = ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'];

/** Maakt van een rij wat deze actor mag zien: de zaak, de zaak zonder leerling, of alleen het bewijs. */
export function toonOverdracht(actor: Actor, rij: OverdrachtRij, kader: Toonkader): Overdracht {
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
  if (rij.met_leerling) return { ...bewijs, ...zaak(rij, kader), ...leerling(actor, rij, kader) };
  return actor.organisatieSoort === 'regio' ? { ...bewijs, ...zaak(rij, kader) } : bewijs;
}

const zaak = (rij: OverdrachtRij, kader: Toonkader) => ({
  seizoen: rij.seizoen,
  regio: rij.regio,
  van: rij.van,
  naar: rij.naar,
  route: rij.route,
  aanleiding: rij.aanleiding,
  vangnet: rij.vangnet,
  termijn: termijnVan(rij, kader),
  bal: OPEN.includes(rij.status) ? balVan(rij) : null,
  waaromHier: {
    code: rij.aanleiding,
    tekst: AANLEIDING_TEKST[rij.aanleiding].zin,
    sinds: rij.aangeboden_op,
    bron: { soort: 'overdracht', id: rij.id },
  },
});

/** Hoe ver de termijn is die nu loopt, in werkdagen na het begin; null als er geen loopt. */
function termijnVan(rij: OverdrachtRij, { afspraken, nu }: Toonkader): Overdracht['termijn'] {
  const [begin, einde] =
    rij.status === 'AANGEBODEN'
      ? [rij.aangeboden_op, rij.uiterlijk]
      : rij.status === 'GEACCEPTEERD' && !rij.eerste_actie_op
        ? [rij.geaccepteerd_op, rij.eerste_actie_uiterlijk]
        : [null, null];
  if (!begin || !einde || !afspraken) return null;
  const vanaf = toKalenderdag(begin);
  // Het uiterste ogenblik is het begin van de dag erna.
  const laatsteDag = plusDagen(toKalenderdag(einde), -1);
  return {
    dag: werkdagenTussen(vanaf, toKalenderdag(nu), afspraken.feestdagen),
    van: werkdagenTussen(vanaf, laatsteDag, afspraken.feestdagen),
  };
}

/** Wat mensen schreven is voor gever en ontvanger zelf. */
function leerling(actor: Actor, rij: OverdrachtRij, kader: Toonkader) {
  const naam = {
    roepnaam: rij.roepnaam,
    tussenvoegsel: rij.tussenvoegsel,
    achternaam: rij.achternaam,
    geboortedatum: rij.geboortedatum,
  };
  const zichtbaar = { overstapId: rij.overstap_id, leerling: naam };
  if (![rij.van.id, rij.naar.id].includes(actor.organisatieId)) return zichtbaar;
  const { toelichting, weiger_reden: weigerReden, sluit_reden: sluitReden } = rij;
  const geschreven = { toelichting, weigerReden, sluitReden, achteraf: achterafVan(rij, kader) };
  if (rij.naar.id !== actor.organisatieId) return { ...zichtbaar, ...geschreven };
  return { ...zichtbaar, ...geschreven, laatsteAanmelding: aanmeldingVan(rij) };
}

function aanmeldingVan({ laatste_aanmelding: laatste }: OverdrachtRij): Overdracht['laatsteAanmelding'] {
  return laatste && { ...laatste, statusTekst: AANMELDSTATUS_TEKST[laatste.status] };
}

function achterafVan(rij: OverdrachtRij, { afspraken, nu }: Toonkader): Overdracht['achteraf'] {
  if (!afspraken) return undefined;
  const na = rij.teruggemeld_op ?? rij.geaccepteerd_op ?? rij.aangeboden_op;
  return {
    vanaf: achterafVanaf(na, nu, achterafDagen(afspraken)),
    acceptatie: rij.acceptatie_achteraf,
    eersteActie: rij.eerste_actie_achteraf,
    afsluiting: rij.afsluiting_achteraf,
  };
}
