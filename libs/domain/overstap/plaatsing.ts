import type { AanmeldingFeit, Aanmeldstatus } from '../aanmelding/aanmelding.ts';
import { laatste as laatsteOgenblik, type Instant } from '../tijd/tijd.ts';
import type { OverstapFeiten, Plaatsing, Reden } from './overstap.ts';
import type { Plaatsingsoordeel } from './plaatsingsoordeel.ts';
import { risico } from './risico.ts';

const met = (aanmeldingen: readonly AanmeldingFeit[], ...statussen: Aanmeldstatus[]): AanmeldingFeit[] =>
  aanmeldingen.filter((aanmelding) => statussen.includes(aanmelding.status));

const laatste = (aanmeldingen: readonly AanmeldingFeit[]): AanmeldingFeit | undefined =>
  [...aanmeldingen].sort((a, b) => a.statusOp.localeCompare(b.statusOp)).at(-1);

function doorAanmelding(
  plaatsing: Plaatsing,
  reden: Reden,
  aanmeldingen: readonly AanmeldingFeit[],
): Plaatsingsoordeel {
  const oorzaak = laatste(aanmeldingen);
  return {
    plaatsing,
    reden,
    bron: { soort: 'aanmelding', id: oorzaak?.id ?? null },
    sinds: oorzaak?.statusOp ?? null,
  };
}

function doorKalender(plaatsing: Plaatsing, reden: Reden, sinds: Instant | null): Plaatsingsoordeel {
  return { plaatsing, reden, bron: { soort: 'kalender', id: null }, sinds };
}

/**
 * De plaatsing van een leerling; de eerste regel die past, geldt. Een aanmelding die is afgewezen telt niet zolang een
 * andere loopt. Bron: regionale afspraak over de doorstroommonitor.
 */
export function bepaalPlaatsing(feiten: OverstapFeiten, nu: Instant): Plaatsingsoordeel {
  return (
    geplaatst(feiten) ??
    risico(feiten, nu) ??
    lopend(feiten) ??
    geeindigd(feiten) ??
    zonderAanmelding(feiten, nu)
  );
}

function geplaatst({ aanmeldingen, bestemming }: OverstapFeiten): Plaatsingsoordeel | null {
  const definitief = met(aanmeldingen, 'DEFINITIEF');
  if (definitief.length > 0) {
    return doorAanmelding(
      'DEFINITIEF_MBO',
      definitief.length > 1 ? 'DUBBEL_DEFINITIEF' : 'DEFINITIEF_GEPLAATST',
      definitief,
    );
  }
  if (!bestemming?.bevestigdOp) return null;
  return {
    plaatsing: 'VERVOLG_ANDERS',
    reden: 'ANDERE_BESTEMMING_BEVESTIGD',
    bron: { soort: 'bestemming', id: null },
    sinds: bestemming.bevestigdOp,
  };
}

function lopend({ aanmeldingen }: OverstapFeiten): Plaatsingsoordeel | null {
  const verder = met(aanmeldingen, 'AANGEBODEN', 'IN_BEHANDELING');
  if (verder.length > 0) return doorAanmelding('IN_BEHANDELING', 'INTAKE_OF_AANBOD', verder);
  const aangemeld = met(aanmeldingen, 'AANGEMELD');
  if (aangemeld.length > 0) return doorAanmelding('AANGEMELD', 'AANMELDING_LOOPT', aangemeld);
  const wachtend = met(aanmeldingen, 'WACHTLIJST');
  return wachtend.length > 0 ? doorAanmelding('AANDACHT', 'ALLEEN_WACHTLIJST', wachtend) : null;
}

const EINDE: Partial<Record<Aanmeldstatus, Reden>> = {
  AFGEWEZEN: 'ALLES_AFGEWEZEN',
  AFGEMELD: 'ALLES_AFGEMELD',
  BEEINDIGD: 'ALLES_BEEINDIGD',
  NIET_VERSCHENEN: 'NIET_VERSCHENEN',
};

function geeindigd({ aanmeldingen }: OverstapFeiten): Plaatsingsoordeel | null {
  if (aanmeldingen.length === 0) return null;
  const redenen = new Set(aanmeldingen.map((aanmelding) => EINDE[aanmelding.status]));
  const [enige] = redenen;
  return doorAanmelding('RISICO', redenen.size === 1 && enige ? enige : 'ALLES_GEEINDIGD', aanmeldingen);
}

/** Wie later in het seizoen wordt ingelezen, is niet al eerder een aandachtspunt of risico. */
function zonderAanmelding({ momenten, geladenOp }: OverstapFeiten, nu: Instant): Plaatsingsoordeel {
  const sinds = (moment: Instant): Instant => laatsteOgenblik(moment, geladenOp);
  if (nu >= momenten.risico) return doorKalender('RISICO', 'ONBEKEND', sinds(momenten.risico));
  if (nu >= momenten.aandacht)
    return doorKalender('AANDACHT', 'GEEN_AANMELDING_NA_AANMELDDATUM', sinds(momenten.aandacht));
  return doorKalender('NIET_AANGEMELD', 'NOG_NIET_AANGEMELD', null);
}
