import { ontvangersrol } from '../overdracht/ontvangersrol.ts';
import { toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import { bepaalBal } from './bal.ts';
import { slootSchool } from './intrekken.ts';
import { isGeplaatst, lopendeOverdracht } from './lopend.ts';
import type {
  Afgeleid,
  OverdrachtFeit,
  OverstapFeiten,
  Overstapstatus,
  Reden,
  Vlag,
  WaaromHier,
} from './overstap.ts';
import { bepaalPlaatsing } from './plaatsing.ts';
import type { Plaatsingsoordeel } from './plaatsingsoordeel.ts';

interface Stand {
  readonly status: Overstapstatus;
  readonly reden: Reden;
  readonly bron: WaaromHier['bron'];
  readonly sinds: Instant | null;
}

/** Een zaak van leerplicht (LP) of van het Doorstroompunt (RMC): naar wie haar heeft, ook als die het vangnet is. */
function statusBijOntvanger({
  zorgSinds,
  route,
  naarDoorstroompunt = false,
}: OverdrachtFeit): Overstapstatus {
  if (zorgSinds !== null) return 'IN_BEHANDELING_ZORG';
  return ontvangersrol(route, naarDoorstroompunt) === 'rmc' ? 'IN_BEHANDELING_RMC' : 'IN_BEHANDELING_LP';
}

/** De stand door een lopende overdracht, of null als de plaatsing de status bepaalt. */
function doorOverdracht(feiten: OverstapFeiten, plaatsing: Plaatsingsoordeel): Stand | null {
  const overdracht = lopendeOverdracht(feiten);
  if (!overdracht) return null;
  const bron = { soort: 'overdracht', id: overdracht.id } as const;
  if (overdracht.status === 'AANGEBODEN') {
    return { status: 'OVERGEDRAGEN', reden: 'WACHT_OP_ONTVANGER', bron, sinds: overdracht.aangebodenOp };
  }
  if (overdracht.status === 'GEACCEPTEERD') {
    const status = statusBijOntvanger(overdracht);
    return { status, reden: 'ONTVANGER_BEHANDELT', bron, sinds: overdracht.geaccepteerdOp };
  }
  if (isGeplaatst(plaatsing.plaatsing)) return null;
  return { status: 'TERUGGEMELD_SCHOOL', reden: 'TERUGGEMELD_NA_ZOMER', bron, sinds: feiten.teruggemeldOp };
}

/** Sloot de ontvanger zijn zaak, dan is dat de bron; anders wat de plaatsing bepaalde. */
function slotbron(feiten: OverstapFeiten, plaatsing: Plaatsingsoordeel): WaaromHier['bron'] {
  const laatste = feiten.overdrachten.at(-1);
  return laatste?.status === 'AFGESLOTEN' ? { soort: 'overdracht', id: laatste.id } : plaatsing.bron;
}

function stand(feiten: OverstapFeiten, plaatsing: Plaatsingsoordeel): Stand {
  if (feiten.afgesloten) {
    const { op, reden } = feiten.afgesloten;
    const bron = slootSchool(reden) ? ({ soort: 'school', id: null } as const) : slotbron(feiten, plaatsing);
    return { status: 'AFGESLOTEN', reden: 'AFGESLOTEN', bron, sinds: op };
  }
  const { plaatsing: status, reden, bron, sinds } = plaatsing;
  return doorOverdracht(feiten, plaatsing) ?? { status, reden, bron, sinds };
}

function bepaalVlaggen(feiten: OverstapFeiten, reden: Reden, nu: Instant): Vlag[] {
  const vandaag = toKalenderdag(nu);
  const adres = feiten.jongere.woongemeenten.findLast((a) => a.van <= vandaag);
  const kwetsbaar = feiten.kwetsbaar && !feiten.paspoort && nu >= feiten.momenten.kwetsbaarZonderPaspoort;
  return [
    ...(reden === 'DUBBEL_DEFINITIEF' ? (['dubbel-definitief'] as const) : []),
    ...(feiten.verouderdeMbos.length > 0 ? (['verouderde-bron'] as const) : []),
    ...(!adres || adres.buiten === 'onbekend' ? (['adres-onbekend'] as const) : []),
    ...(kwetsbaar ? (['zonder-paspoort'] as const) : []),
  ];
}

/** Leidt status, reden, bal en waarom-hier af uit de feiten van nu. Puur: dezelfde feiten geven dezelfde uitkomst. */
export function leidOverstapAf(feiten: OverstapFeiten, nu: Instant): Afgeleid {
  const plaatsing = bepaalPlaatsing(feiten, nu);
  const { status, reden, bron, sinds: feitelijk } = stand(feiten, plaatsing);
  const { vorige } = feiten;
  const zelfde = vorige?.status === status && vorige.reden === reden;
  const sinds = feitelijk ?? (zelfde ? vorige.sinds : nu);
  return {
    status,
    reden,
    plaatsing: plaatsing.plaatsing,
    vlaggen: bepaalVlaggen(feiten, plaatsing.reden, nu),
    bal: bepaalBal(feiten, { status, sinds, nu }),
    waaromHier: { code: reden, sinds, bron },
  };
}
