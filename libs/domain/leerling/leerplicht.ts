import type { Leeftijden } from '../afspraken/afspraken.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import { kalenderdag, plusJaren } from '../tijd/kalenderdag.ts';
import { laatsteDag, schooljaarVan } from '../tijd/schooljaar.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { leeftijdOp, verjaardag } from './leeftijd.ts';

/**
 * AGE-1. Leerplicht begint in de maand na die van de vijfde verjaardag. De wet noemt de eerste schooldag van die
 * maand; hier is het de eerste dag. Bron: Leerplichtwet art. 3 lid 1.
 */
export function beginLeerplicht(jongere: JongereFeiten, leeftijden: Leeftijden): Kalenderdag {
  const jarig = verjaardag(jongere.geboortedatum, leeftijden.leerplichtVanaf, leeftijden);
  const jaar = Number(jarig.slice(0, 4));
  const maand = Number(jarig.slice(5, 7));
  return kalenderdag(maand === 12 ? `${jaar + 1}-01-01` : `${jaar}-${String(maand + 1).padStart(2, '0')}-01`);
}

/** AGE-2a: het einde van het schooljaar waarin de volle schooljaren zijn gevolgd, als zij bekend zijn. */
function eindeNaSchooljaren(jongere: JongereFeiten, leeftijden: Leeftijden): Kalenderdag | null {
  const { volleSchooljaren, volleSchooljarenOp } = jongere;
  if (volleSchooljaren === null || !volleSchooljarenOp) return null;
  const nogTeVolgen = leeftijden.leerplichtSchooljaren - volleSchooljaren;
  return plusJaren(laatsteDag(schooljaarVan(volleSchooljarenOp)), nogTeVolgen - 1);
}

/**
 * AGE-2. De laatste dag (inclusief) van de leerplicht: het einde van het schooljaar waarin de volle schooljaren zijn
 * gevolgd (a) of waarin de jongere zestien werd (b); wat het eerst komt. Bron: Leerplichtwet art. 3 lid 1 en 2.
 */
export function eindeLeerplicht(jongere: JongereFeiten, leeftijden: Leeftijden): Kalenderdag {
  const jarig = verjaardag(jongere.geboortedatum, leeftijden.leerplichtTot, leeftijden);
  const naLeeftijd = laatsteDag(schooljaarVan(jarig));
  const naSchooljaren = eindeNaSchooljaren(jongere, leeftijden);
  return naSchooljaren !== null && naSchooljaren < naLeeftijd ? naSchooljaren : naLeeftijd;
}

/** AGE-1 en AGE-2. Bron: Leerplichtwet art. 3. */
export function isLeerplichtig(jongere: JongereFeiten, dag: Kalenderdag, leeftijden: Leeftijden): boolean {
  return beginLeerplicht(jongere, leeftijden) <= dag && dag <= eindeLeerplicht(jongere, leeftijden);
}

/** AGE-4. Na praktijkonderwijs met diploma of vso voor arbeid of dagbesteding. Bron: Leerplichtwet art. 4a lid 2. */
function isUitgezonderd(jongere: JongereFeiten, dag: Kalenderdag): boolean {
  return jongere.vsoArbeidOfDagbesteding || (jongere.proDiplomaOp !== null && jongere.proDiplomaOp <= dag);
}

/** Heeft op deze dag een havo-, vwo- of mbo-diploma vanaf niveau 2. Bron: Leerplichtwet art. 1 onder f. */
export function heeftStartkwalificatie(jongere: JongereFeiten, dag: Kalenderdag): boolean {
  return jongere.startkwalificatieOp !== null && jongere.startkwalificatieOp <= dag;
}

/**
 * AGE-3 en AGE-4. Volgt op de leerplicht, tot (exclusief) de achttiende verjaardag of de dag van de
 * startkwalificatie. Bron: Leerplichtwet art. 4a en 4b.
 */
export function isKwalificatieplichtig(
  jongere: JongereFeiten,
  dag: Kalenderdag,
  leeftijden: Leeftijden,
): boolean {
  return (
    eindeLeerplicht(jongere, leeftijden) < dag &&
    dag < verjaardag(jongere.geboortedatum, leeftijden.kwalificatieplichtTot, leeftijden) &&
    !heeftStartkwalificatie(jongere, dag) &&
    !isUitgezonderd(jongere, dag)
  );
}

/**
 * AGE-5. Is, als er een plicht is, zelf verplicht en strafbaar; eerder alleen de ouders.
 * Bron: Leerplichtwet art. 2 lid 3 en art. 26 lid 2.
 */
export function isZelfVerantwoordelijk(
  jongere: JongereFeiten,
  dag: Kalenderdag,
  leeftijden: Leeftijden,
): boolean {
  return leeftijdOp(jongere.geboortedatum, dag, leeftijden) >= leeftijden.zelfVerantwoordelijkVanaf;
}

/** AGE-6. Een meerderjarige handelt zelf, ook als er nog een plicht is. Bron: Leerplichtwet art. 1b. */
export function handeltZelf(
  jongere: Pick<JongereFeiten, 'geboortedatum'>,
  dag: Kalenderdag,
  leeftijden: Leeftijden,
): boolean {
  return leeftijdOp(jongere.geboortedatum, dag, leeftijden) >= leeftijden.meerderjarigVanaf;
}
