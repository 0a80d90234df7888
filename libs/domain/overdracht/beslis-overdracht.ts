import { bevoegdeInstantie, type Bevoegdheidsregels } from '../organisatie/bevoegde-instantie.ts';
import { isGeplaatst, lopendeOverdracht } from '../overstap/lopend.ts';
import { aanleidingVanWissel, weigeraars } from '../overstap/ontvanger-wissel.ts';
import type { Aanleiding, OverstapFeiten } from '../overstap/overstap.ts';
import { bepaalPlaatsing } from '../overstap/plaatsing.ts';
import { toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { Overdrachtbesluit } from './overdracht.ts';

export interface Overdrachtvraag {
  readonly aanleiding: Aanleiding;
  readonly nu: Instant;
}

type Blijft = Extract<Overdrachtbesluit, { soort: 'blijft' }>['reden'];

/** Waarom een leerling niet overgaat, of null als dat wel moet. */
function waaromBlijft(
  feiten: OverstapFeiten,
  regels: Bevoegdheidsregels,
  vraag: Overdrachtvraag,
): Blijft | null {
  const { aanleiding, nu } = vraag;
  if (feiten.afgesloten) return 'AFGESLOTEN';
  const { plaatsing } = bepaalPlaatsing(feiten, nu);
  if (isGeplaatst(plaatsing)) return plaatsing === 'DEFINITIEF_MBO' ? 'GEPLAATST' : 'ANDERE_BESTEMMING';
  const lopend = lopendeOverdracht(feiten)?.status ?? null;
  switch (aanleiding) {
    case 'VOOR_ZOMER':
      if (nu < feiten.momenten.overdrachtVoorZomer) return 'NOG_NIET';
      return lopend === null ? null : 'AL_OVERGEDRAGEN';
    case 'HARDE_DEADLINE':
      if (nu < feiten.momenten.hardeDeadline) return 'NOG_NIET';
      return lopend === null || lopend === 'TERUGGEMELD' ? null : 'AL_OVERGEDRAGEN';
    case 'VERVROEGD':
      return lopend === null || lopend === 'TERUGGEMELD' ? null : 'AL_OVERGEDRAGEN';
    case 'GEWEIGERD_NIET_BEVOEGD':
      return lopend === null && feiten.overdrachten.at(-1)?.status === 'GEWEIGERD' ? null : 'AL_OVERGEDRAGEN';
    case 'LEEFTIJD':
    case 'VERHUIZING':
    case 'DIPLOMA':
    case 'VRIJSTELLING':
      return aanleidingVanWissel(feiten, regels, nu) === null ? 'NIET_GEVRAAGD' : null;
  }
}

/**
 * Beslist of een leerling overgaat en naar wie: puur, op de feiten van dat ogenblik. De ontvanger volgt uit leeftijd en
 * woonadres op de dag zelf. Weigerde die al, of is er geen woongemeente, dan ontvangt het vangnet van de regio.
 */
export function beslisOverdracht(
  feiten: OverstapFeiten,
  regels: Bevoegdheidsregels,
  vraag: Overdrachtvraag,
): Overdrachtbesluit {
  const blijft = waaromBlijft(feiten, regels, vraag);
  if (blijft !== null) return { soort: 'blijft', reden: blijft };
  const bevoegd = bevoegdeInstantie(feiten.jongere, toKalenderdag(vraag.nu), regels);
  if (bevoegd.soort === 'geen') return { soort: 'niemandBevoegd', reden: bevoegd.reden };
  const geweigerd = weigeraars(feiten);
  const naarVangnet = geweigerd.has(bevoegd.organisatieId) && !geweigerd.has(regels.vangnetId);
  return {
    soort: 'draagOver',
    naarId: naarVangnet ? regels.vangnetId : bevoegd.organisatieId,
    route: bevoegd.route,
    gemeente: bevoegd.gemeente,
    aanleiding: vraag.aanleiding,
    vangnet: naarVangnet || bevoegd.organisatieId === regels.vangnetId,
  };
}
