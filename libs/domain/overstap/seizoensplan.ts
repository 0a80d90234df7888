import { bevoegdeInstantie, type Bevoegdheidsregels } from '../organisatie/bevoegde-instantie.ts';
import { beginVanDag, toKalenderdag } from '../tijd/amsterdam.ts';
import { vroegste, type Instant } from '../tijd/tijd.ts';
import { leidOverstapAf } from './leid-af.ts';
import { isGeplaatst, lopendeOverdracht } from './lopend.ts';
import { aanleidingVanWissel } from './ontvanger-wissel.ts';
import type { Aanleiding, OverstapFeiten, Plan, Stap } from './overstap.ts';
import { bepaalPlaatsing } from './plaatsing.ts';

interface Beeld {
  readonly feiten: OverstapFeiten;
  readonly regels: Bevoegdheidsregels;
  readonly nu: Instant;
  readonly geplaatst: boolean;
}

interface Regel {
  readonly soort: Stap['soort'];
  /** Vanaf wanneer de regel speelt. */
  readonly op: (beeld: Beeld) => Instant;
  /** Is er nu iets te doen? */
  readonly geldt: (beeld: Beeld) => Aanleiding | boolean;
}

const status = (beeld: Beeld): string | null => lopendeOverdracht(beeld.feiten)?.status ?? null;

/** Niemand is bevoegd: overdragen kan niet, en de school oordeelt. */
function iemandBevoegd({ feiten, regels, nu }: Beeld): boolean {
  return bevoegdeInstantie(feiten.jongere, toKalenderdag(nu), regels).soort === 'bevoegd';
}

/** De afspraak van de regio, regel voor regel, in de volgorde waarin zij gelden. */
const AFSPRAAK: readonly Regel[] = [
  {
    // Status, reden en vlaggen veranderen met de tijd: aandacht na de aanmelddatum, risico een maand later.
    soort: 'herleid',
    op: ({ nu }) => nu,
    geldt: ({ feiten, nu }) => {
      const { vorige } = feiten;
      const { status, reden, vlaggen } = leidOverstapAf(feiten, nu);
      if (vorige?.status !== status || vorige.reden !== reden) return true;
      return (
        vlaggen.some((vlag) => !vorige.vlaggen.includes(vlag)) || vlaggen.length !== vorige.vlaggen.length
      );
    },
  },
  {
    // Een andere bestemming die niet op tijd is bevestigd, telt niet: de decaan kijkt opnieuw.
    soort: 'laatBestemmingVervallen',
    op: ({ feiten, nu }) => wachtOpBevestiging(feiten) ?? nu,
    geldt: ({ feiten }) => wachtOpBevestiging(feiten) !== null,
  },
  {
    // Een aanbod aan een ontvanger vervalt als de leerling intussen geplaatst is.
    soort: 'laatVervallen',
    op: ({ nu }) => nu,
    geldt: (beeld) => beeld.geplaatst && status(beeld) === 'AANGEBODEN',
  },
  {
    // De ontvanger volgt leeftijd, adres en diploma op de dag zelf.
    soort: 'wijzigOntvanger',
    op: ({ nu }) => nu,
    geldt: ({ feiten, regels, nu, geplaatst }) =>
      !geplaatst && (aanleidingVanWissel(feiten, regels, nu) ?? false),
  },
  {
    // In de laatste schoolweek voor de eigen zomervakantie gaat wie niet geplaatst is, over.
    soort: 'draagOver',
    op: ({ feiten }) => feiten.momenten.overdrachtVoorZomer,
    geldt: (beeld) =>
      beeld.nu < beeld.feiten.momenten.terugmelding &&
      magOver(beeld) &&
      status(beeld) === null &&
      'VOOR_ZOMER',
  },
  {
    // In de eerste schoolweek meldt leerplicht terug wie het voor de zomer kreeg; de zaak blijft in beeld.
    soort: 'meldTerug',
    op: ({ feiten }) => feiten.momenten.terugmelding,
    geldt: (beeld) => beeld.nu < beeld.feiten.momenten.hardeDeadline && moetTerug(beeld),
  },
  {
    // Op de harde deadline heeft niemand meer geen ontvanger.
    soort: 'draagOver',
    op: ({ feiten }) => feiten.momenten.hardeDeadline,
    geldt: (beeld) =>
      magOver(beeld) &&
      status(beeld) !== 'AANGEBODEN' &&
      status(beeld) !== 'GEACCEPTEERD' &&
      'HARDE_DEADLINE',
  },
  {
    // Aan het einde van het seizoen sluit wie geplaatst is en bij de school hoort, als de bron daarvan vers is.
    soort: 'sluitSeizoen',
    op: ({ feiten }) => feiten.momenten.eindeSeizoen,
    geldt: (beeld) =>
      beeld.geplaatst && status(beeld) !== 'GEACCEPTEERD' && beeld.feiten.verouderdeMbos.length === 0,
  },
];

/** Tot wanneer een vastgelegde bestemming op haar bevestiger wacht; null als er niets te wachten is. */
const wachtOpBevestiging = ({ bestemming }: OverstapFeiten): Instant | null =>
  bestemming && bestemming.bevestigdOp === null ? bestemming.uiterlijk : null;

const magOver = (beeld: Beeld): boolean => !beeld.geplaatst && iemandBevoegd(beeld);

function moetTerug({ feiten, geplaatst }: Beeld): boolean {
  const overdracht = lopendeOverdracht(feiten);
  return (
    !geplaatst &&
    overdracht?.status === 'GEACCEPTEERD' &&
    overdracht.route !== 'rmc' &&
    overdracht.zorgSinds === null &&
    overdracht.geaccepteerdOp !== null &&
    overdracht.geaccepteerdOp < feiten.momenten.terugmelding
  );
}

/**
 * Wat er nu voor een overstap te doen is, in volgorde, en wanneer er weer iets kan veranderen. Een stap die gedaan is,
 * wordt niet nog eens gevraagd: het plan kijkt alleen naar de feiten.
 */
export function seizoensplan(feiten: OverstapFeiten, regels: Bevoegdheidsregels, nu: Instant): Plan {
  if (feiten.afgesloten) return { nu: [], volgende: null, klaar: true };
  const geplaatst = isGeplaatst(bepaalPlaatsing(feiten, nu).plaatsing);
  const beeld: Beeld = { feiten, regels, nu, geplaatst };
  const stappen = AFSPRAAK.flatMap((regel): Stap[] => {
    const op = regel.op(beeld);
    const geldt = op <= nu && regel.geldt(beeld);
    if (geldt === false) return [];
    return [{ soort: regel.soort, op, aanleiding: geldt === true ? null : geldt }];
  });
  return { nu: eenOverdracht(stappen), volgende: volgendMoment(beeld), klaar: false };
}

/** Van stappen die een ontvanger kiezen, telt alleen de eerste: daarna wordt opnieuw gekeken. */
function eenOverdracht(stappen: readonly Stap[]): Stap[] {
  let gehad = false;
  return stappen.filter(({ soort }) => {
    const kiest = soort === 'draagOver' || soort === 'wijzigOntvanger';
    if (kiest && gehad) return false;
    gehad ||= kiest;
    return true;
  });
}

/** Waarop een vlag met de tijd verandert: een adres dat ingaat, of kwetsbaar zonder Paspoort. */
function vlagmomenten({ kwetsbaar, paspoort, jongere, momenten }: OverstapFeiten): Instant[] {
  const adressen = jongere.woongemeenten.map((adres) => beginVanDag(adres.van));
  return kwetsbaar && !paspoort ? [...adressen, momenten.kwetsbaarZonderPaspoort] : adressen;
}

function volgendMoment({ feiten, nu, geplaatst }: Beeld): Instant | null {
  const { momenten, jongere } = feiten;
  const diplomas = [jongere.startkwalificatieOp, jongere.proDiplomaOp].map((dag) => dag && beginVanDag(dag));
  // Wie bevoegd is, doet ertoe zodra er een overdracht loopt of zou moeten lopen.
  const ontvangerTelt = lopendeOverdracht(feiten) !== null || nu >= momenten.overdrachtVoorZomer;
  const leeftijd = ontvangerTelt ? [...momenten.leeftijdsgrenzen, ...diplomas] : [];
  const altijd = [momenten.eindeSeizoen, ...vlagmomenten(feiten), wachtOpBevestiging(feiten)];
  const kandidaten = geplaatst
    ? altijd
    : [
        ...altijd,
        momenten.aandacht,
        momenten.risico,
        momenten.overdrachtVoorZomer,
        momenten.terugmelding,
        momenten.hardeDeadline,
        ...leeftijd,
      ];
  return vroegste(kandidaten.filter((op) => op !== null && op > nu));
}
