import type { Aanmeldstatus } from '../aanmelding/aanmelding.ts';
import { ontvangersrol } from '../overdracht/ontvangersrol.ts';
import type { Instant } from '../tijd/tijd.ts';
import { lopendeOverdracht } from './lopend.ts';
import type { Bal, Daarna, OverstapFeiten, Overstapstatus } from './overstap.ts';

interface Stand {
  readonly status: Overstapstatus;
  readonly sinds: Instant;
  readonly nu: Instant;
}

type Grens = Pick<Bal, 'uiterlijk' | 'daarna'>;

type Beurt = (feiten: OverstapFeiten, stand: Stand) => Bal | null;

/** Het eerstvolgende afgesproken moment waarop er vanzelf iets met een niet-geplaatste leerling gebeurt. */
function volgendeGrens(feiten: OverstapFeiten, stand: Stand): Grens {
  const { momenten, aanmeldingen } = feiten;
  const zonder = aanmeldingen.length === 0;
  const grenzen: readonly (readonly [Instant, Daarna, boolean])[] = [
    [momenten.aandacht, 'WORDT_AANDACHT', zonder],
    [momenten.risico, 'WORDT_RISICO', zonder],
    [momenten.overdrachtVoorZomer, 'GAAT_NAAR_LP_RMC', true],
    [momenten.hardeDeadline, 'GAAT_NAAR_LP_RMC', true],
  ];
  const eerste = grenzen.find(([op, , geldt]) => geldt && op > stand.nu);
  return eerste ? { uiterlijk: eerste[0], daarna: eerste[1] } : { uiterlijk: null, daarna: 'NIETS' };
}

/** Wie is teruggemeld, gaat pas op de harde deadline weer over; de andere momenten gelden voor hem niet meer. */
function totDeadline({ momenten }: OverstapFeiten, { nu }: Stand): Grens {
  const { hardeDeadline } = momenten;
  return hardeDeadline > nu
    ? { uiterlijk: hardeDeadline, daarna: 'GAAT_NAAR_LP_RMC' }
    : { uiterlijk: null, daarna: 'NIETS' };
}

/** Het mbo dat aan zet is: dat van de verst gevorderde lopende aanmelding. */
function mboAanZet(feiten: OverstapFeiten): string | null {
  const volgorde: readonly Aanmeldstatus[] = ['AANGEBODEN', 'IN_BEHANDELING', 'AANGEMELD', 'WACHTLIJST'];
  for (const status of volgorde) {
    const gevonden = feiten.aanmeldingen.find((a) => a.status === status);
    if (gevonden) return gevonden.mboId;
  }
  return null;
}

function bijOntvanger(feiten: OverstapFeiten, stand: Stand): Bal | null {
  const overdracht = lopendeOverdracht(feiten);
  if (!overdracht) return null;
  const rol = ontvangersrol(overdracht.route, overdracht.naarDoorstroompunt ?? false);
  const basis = { organisatieId: overdracht.naarId, rol, sinds: stand.sinds } as const;
  if (overdracht.status === 'AANGEBODEN') {
    const voorbij = overdracht.uiterlijk <= stand.nu;
    return {
      ...basis,
      uiterlijk: overdracht.uiterlijk,
      daarna: voorbij ? 'ESCALATIE_STUURGROEP' : 'ESCALATIE_COORDINATOR',
    };
  }
  const wachtOpActie = overdracht.eersteActieOp === null && overdracht.eersteActieUiterlijk !== null;
  return {
    ...basis,
    uiterlijk: wachtOpActie ? overdracht.eersteActieUiterlijk : null,
    daarna: wachtOpActie ? 'ESCALATIE_COORDINATOR' : 'NIETS',
  };
}

const bijSchool =
  (rol: Bal['rol'], grens = volgendeGrens): Beurt =>
  (feiten, stand) => ({
    organisatieId: feiten.schoolId,
    rol,
    sinds: stand.sinds,
    ...grens(feiten, stand),
  });

const niemand: Beurt = () => null;
const bijMentor = bijSchool('mentor');
const bijDecaan = bijSchool('decaan');

const bijMbo: Beurt = (feiten, stand) => {
  const organisatieId = mboAanZet(feiten);
  if (!organisatieId) return bijDecaan(feiten, stand);
  return { organisatieId, rol: 'mbo_intaker', sinds: stand.sinds, ...volgendeGrens(feiten, stand) };
};

const BEURT: Readonly<Record<Overstapstatus, Beurt>> = {
  NIET_AANGEMELD: bijDecaan,
  AANGEMELD: bijMbo,
  IN_BEHANDELING: bijMbo,
  AANDACHT: bijMentor,
  RISICO: bijDecaan,
  DEFINITIEF_MBO: niemand,
  VERVOLG_ANDERS: niemand,
  OVERGEDRAGEN: bijOntvanger,
  IN_BEHANDELING_LP: bijOntvanger,
  IN_BEHANDELING_RMC: bijOntvanger,
  IN_BEHANDELING_ZORG: bijOntvanger,
  TERUGGEMELD_SCHOOL: bijSchool('decaan', totDeadline),
  AFGESLOTEN: niemand,
};

/** Wie aan zet is: precies een organisatie en rol, of niemand als de leerling geplaatst of de overstap gesloten is. */
export const bepaalBal = (feiten: OverstapFeiten, stand: Stand): Bal | null =>
  BEURT[stand.status](feiten, stand);
