import { KEUZE_NIEUW } from './koppelvoorstellen.ts';
import type { Gevonden } from './leerlingen-zoeken.ts';
import { melding, regeluitkomst, type Regeluitkomst } from './soort.ts';

const TWEE_GEVONDEN =
  'Het nummer hoort bij een andere leerling dan het leerlingnummer. Kijk na welk van beide klopt.';
const LIJKT_OP = 'Deze leerling lijkt op een leerling die u al hebt ingelezen. Kies of het dezelfde is.';
const NIET_VANZELF =
  'Deze leerling wordt niet vanzelf ingelezen. Kijk na of dit klopt. Is het de bedoeling, kies dan voor een nieuwe leerling.';
const NAGEKEKEN =
  'Deze leerling kan niet vanzelf worden ingelezen. De regio kijkt ernaar en neemt zo nodig contact op.';

/** Wat er van een regel bekend is om te beslissen of zij vanzelf kan. */
export interface Voorlegblik {
  readonly gevonden: Gevonden;
  readonly lijkt: readonly string[];
  /** Wie dit is, is vernietigd: alleen een mens kan hem opnieuw invoeren. */
  readonly vernietigd: boolean;
  readonly schoolId: string;
}

/** Wie er op geen enkele vaste sleutel gevonden is: nieuw, tenzij een mens moet kijken. */
function voorleggenOnbekend(regel: number, { lijkt, vernietigd }: Voorlegblik): Regeluitkomst | null {
  if (vernietigd)
    return regeluitkomst(regel, {
      oordeel: 'niet_gekoppeld',
      meldingen: [melding(KEUZE_NIEUW, NIET_VANZELF, regel)],
    });
  if (lijkt.length === 0) return null;
  return regeluitkomst(regel, {
    oordeel: 'niet_gekoppeld',
    effect: { voorstellen: lijkt },
    meldingen: [melding('leerling.lijkt-op', LIJKT_OP, regel)],
  });
}

/** Waarom een regel aan een mens wordt voorgelegd, of null als zij vanzelf kan. Op gelijkenis wordt nooit gekoppeld. */
export function voorleggen(
  regel: number,
  blik: Voorlegblik,
  schoolVanVorige: string | null,
): Regeluitkomst | null {
  const { opNummer, opLeerlingnummer } = blik.gevonden;
  if (!opNummer && !opLeerlingnummer) return voorleggenOnbekend(regel, blik);
  if (opNummer && opLeerlingnummer && opNummer !== opLeerlingnummer) {
    return regeluitkomst(regel, {
      oordeel: 'conflict',
      effect: { betreft: [opNummer, opLeerlingnummer] },
      meldingen: [melding('leerling.twee-gevonden', TWEE_GEVONDEN, regel)],
    });
  }
  if (schoolVanVorige === null || schoolVanVorige === blik.schoolId) return null;
  return regeluitkomst(regel, {
    oordeel: 'conflict',
    meldingen: [melding('leerling.nagekeken', NAGEKEKEN, regel)],
  });
}
