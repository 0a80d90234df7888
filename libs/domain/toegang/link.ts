import type { Linkdoel } from './linkdoel.ts';
import type { Actor, Handeling } from './toegang.ts';

/** Zoveel keer mag iemand de code van een link missen; daarna is zij dood. */
export const LINK_POGINGEN = 5;

/** Wat met een link voor dit doel kan. Wat hier niet staat, kan niet, ook al mag de rol het anders wel. */
export const HANDELINGEN_VAN_DOEL: Readonly<Record<Linkdoel, readonly Handeling[]>> = {
  paspoort: ['paspoort.lezen', 'paspoort.toestemmen'],
  overstap: [
    'overstap.lezen',
    'overstap.tijdlijn',
    'aanmelding.lezen',
    'bestemming.lezen',
    'overdracht.lezen',
  ],
  partnertaak: ['partnertaak.lezen', 'partnertaak.uitvoeren'],
};

/**
 * Laat het doel van de link deze handeling toe? Een doel neemt alleen weg. Voor een taak horen doel en taak bij elkaar: ontbreekt een van
 * de twee, dan mag er niets.
 */
export const binnenDoel = ({ doel, taakId }: Actor, handeling: Handeling): boolean =>
  (doel === 'partnertaak') === (taakId !== undefined) &&
  (doel === undefined || HANDELINGEN_VAN_DOEL[doel].includes(handeling));
