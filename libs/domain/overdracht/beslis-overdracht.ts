import { bevoegdeInstantie, type Bevoegdheidsregels } from '../organisatie/bevoegde-instantie.ts';
import { isGeplaatst, lopendeOverdracht } from '../overstap/lopend.ts';
import { aanleidingVanWissel, weigeraars } from '../overstap/ontvanger-wissel.ts';
import type { Aanleiding, Overdrachtstatus, OverstapFeiten } from '../overstap/overstap.ts';
import { bepaalPlaatsing } from '../overstap/plaatsing.ts';
import { toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { Blijft, Overdrachtbesluit } from './overdracht.ts';

export interface Overdrachtvraag {
  readonly aanleiding: Aanleiding;
  readonly nu: Instant;
}

interface Beeld {
  readonly feiten: OverstapFeiten;
  readonly regels: Bevoegdheidsregels;
  readonly nu: Instant;
  /** De status van de overdracht die nu telt, of null. */
  readonly lopend: Overdrachtstatus | null;
}

type Oordeel = (beeld: Beeld) => Blijft | null;

const zonderOntvanger: Oordeel = ({ lopend }) =>
  lopend === null || lopend === 'TERUGGEMELD' ? null : 'AL_OVERGEDRAGEN';

const bijWissel: Oordeel = ({ feiten, regels, nu }) =>
  aanleidingVanWissel(feiten, regels, nu) === null ? 'NIET_GEVRAAGD' : null;

/** Per aanleiding: waarom een leerling die niet geplaatst is niet overgaat, of null als dat wel moet. */
const OORDEEL: Readonly<Record<Aanleiding, Oordeel>> = {
  VOOR_ZOMER({ feiten, nu, lopend }) {
    if (nu < feiten.momenten.overdrachtVoorZomer) return 'NOG_NIET';
    return lopend === null ? null : 'AL_OVERGEDRAGEN';
  },
  HARDE_DEADLINE: (beeld) =>
    beeld.nu < beeld.feiten.momenten.hardeDeadline ? 'NOG_NIET' : zonderOntvanger(beeld),
  VERVROEGD: zonderOntvanger,
  GEWEIGERD_NIET_BEVOEGD: ({ feiten, lopend }) =>
    lopend === null && feiten.overdrachten.at(-1)?.status === 'GEWEIGERD' ? null : 'AL_OVERGEDRAGEN',
  LEEFTIJD: bijWissel,
  VERHUIZING: bijWissel,
  DIPLOMA: bijWissel,
  VRIJSTELLING: bijWissel,
};

/** Waarom een leerling niet overgaat, of null als dat wel moet. */
function waaromBlijft(
  feiten: OverstapFeiten,
  regels: Bevoegdheidsregels,
  { aanleiding, nu }: Overdrachtvraag,
): Blijft | null {
  if (feiten.afgesloten) return 'AFGESLOTEN';
  const { plaatsing } = bepaalPlaatsing(feiten, nu);
  if (isGeplaatst(plaatsing)) return plaatsing === 'DEFINITIEF_MBO' ? 'GEPLAATST' : 'ANDERE_BESTEMMING';
  return OORDEEL[aanleiding]({ feiten, regels, nu, lopend: lopendeOverdracht(feiten)?.status ?? null });
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
  const vangnetId = regels.vangnet(bevoegd.route);
  const naarVangnet = geweigerd.has(bevoegd.organisatieId) && !geweigerd.has(vangnetId);
  return {
    soort: 'draagOver',
    naarId: naarVangnet ? vangnetId : bevoegd.organisatieId,
    route: bevoegd.route,
    gemeente: bevoegd.gemeente,
    aanleiding: vraag.aanleiding,
    vangnet: naarVangnet || bevoegd.organisatieId === vangnetId,
  };
}
