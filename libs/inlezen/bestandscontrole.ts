import type { GelezenBestand } from '../domain/bestand/bestand.ts';
import type {
  CohortRegel,
  GelezenRegel,
  Leesfout,
  VerzuimRegel,
  WeekcheckRegel,
} from '../domain/bestand/bestand.ts';
import { leeftijdOp } from '../domain/leerling/leeftijd.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { IngeleverdBestand } from './ingeleverd.ts';

export interface Controle {
  /** Fouten die het hele bestand afkeuren. */
  readonly fouten: readonly Leesfout[];
  readonly waarschuwingen: readonly Leesfout[];
  readonly regels: readonly GelezenRegel<unknown>[];
  readonly peildatum: Kalenderdag | null;
}

const fout = (code: string, melding: string): Leesfout => ({ code, melding, regel: null, kolom: null });

const LEEG = 'bestand.leeg';

/** Wat aan een gelezen bestand niet klopt, gezien wie het inlevert. */
export function controleerInhoud(
  bestand: IngeleverdBestand,
  gelezen: GelezenBestand,
  vandaag: Kalenderdag,
): Controle {
  const bevestigdLeeg = bestand.soort === 'weekcheck' && bestand.opties.geenWijzigingen;
  const eigen = gelezen.regels
    .map((regel) => keurLeeftijd(bestand, eigenRegel(bestand, regel), vandaag))
    .map((regel) => keurStatusdag(bestand, regel, vandaag));
  const fouten = gelezen.fouten
    .filter((f) => !(f.code === LEEG && bevestigdLeeg))
    .map((f) => legUit(bestand, f));
  fouten.push(...keurPeildatum(bestand, gelezen, vandaag));
  if (bevestigdLeeg && gelezen.regels.length > 0) {
    fouten.push(
      fout(
        'weekcheck.toch-regels',
        'U bevestigt dat er geen wijzigingen zijn, maar het bestand heeft regels. Kies een van beide.',
      ),
    );
  }
  const vreemd = eigen.filter((regel) => regel.fouten.some((f) => f.code === 'bestand.andere-instelling'));
  if (
    vreemd.length > 0 &&
    vreemd.length === gelezen.regels.filter((regel) => regel.waarden !== null).length
  ) {
    fouten.push(
      fout(
        'bestand.andere-instelling',
        'Dit bestand is van een andere instelling. Lever het bestand van uw eigen instelling in.',
      ),
    );
  }
  return {
    fouten: fouten.map((f) => metKop(gelezen, f)),
    waarschuwingen: [...gelezen.waarschuwingen, ...vavoWaarschuwing(bestand, gelezen)],
    regels: eigen.map((regel) => ({
      ...regel,
      fouten: regel.fouten.map((f) => metKop(gelezen, f)),
      waarschuwingen: regel.waarschuwingen.map((f) => metKop(gelezen, f)),
    })),
    peildatum: peildatumVan(gelezen),
  };
}

/** De kolom zoals zij in het bestand heet: wie haar zoekt, kent de naam van ons veld niet. */
function metKop({ kolommen }: GelezenBestand, f: Leesfout): Leesfout {
  if (f.kolom === null || kolommen.some(({ kop }) => kop === f.kolom)) return f;
  return { ...f, kolom: kolommen.find(({ veld }) => veld === f.kolom)?.kop ?? f.kolom };
}

function legUit(bestand: IngeleverdBestand, f: Leesfout): Leesfout {
  if (f.code !== LEEG || bestand.soort !== 'weekcheck') return f;
  return fout(
    'weekcheck.leeg',
    'Deze weekcheck is leeg. Lever een gevuld bestand in. Is er niets veranderd, kies dan bij Weekcheck: Er is niets veranderd.',
  );
}

/** De instelling die op een regel staat; een regel verzuim hoeft haar niet te noemen. */
function instellingVan({ soort, kader }: IngeleverdBestand, waarden: unknown): string | null {
  if (soort === 'koppelpunt') return kader.brin;
  if (soort === 'weekcheck') return (waarden as WeekcheckRegel).brinMbo;
  return soort === 'verzuim' ? ((waarden as VerzuimRegel).brin ?? kader.brin) : (waarden as CohortRegel).brin;
}

function eigenRegel(bestand: IngeleverdBestand, regel: GelezenRegel<unknown>): GelezenRegel<unknown> {
  if (regel.waarden === null || instellingVan(bestand, regel.waarden) === bestand.kader.brin) return regel;
  const vreemd: Leesfout = {
    code: 'bestand.andere-instelling',
    melding: 'Deze regel is van een andere instelling. Haal de regel weg, of kijk het BRIN na.',
    regel: regel.regel,
    kolom: bestand.soort === 'weekcheck' ? 'brinMbo' : 'brin',
  };
  return { ...regel, waarden: null, fouten: [...regel.fouten, vreemd] };
}

/** Wie nog niet geboren is, is een tikfout. Wie ouder is dan tot wanneer iemand hem volgt, vraagt om een tweede blik. */
function keurLeeftijd(
  { soort, kader }: IngeleverdBestand,
  regel: GelezenRegel<unknown>,
  vandaag: Kalenderdag,
): GelezenRegel<unknown> {
  const { geboortedatum } = (regel.waarden ?? {}) as Partial<CohortRegel>;
  if (!geboortedatum) return regel;
  const plaats = { regel: regel.regel, kolom: 'geboortedatum' };
  if (geboortedatum > vandaag) {
    const melding = 'Deze geboortedatum ligt in de toekomst. Controleer het jaar.';
    return {
      ...regel,
      waarden: null,
      fouten: [...regel.fouten, { code: 'geboortedatum.toekomst', melding, ...plaats }],
    };
  }
  const { leeftijden } = kader.afspraken;
  const grens = Math.max(...leeftijden.doorstroompuntTot.map(({ jaar }) => jaar));
  if (soort !== 'cohort' || leeftijdOp(geboortedatum, vandaag, leeftijden) < grens) return regel;
  const melding = `Deze leerling is ${grens} jaar of ouder. Controleer de geboortedatum.`;
  return {
    ...regel,
    waarschuwingen: [...regel.waarschuwingen, { code: 'geboortedatum.ouder', melding, ...plaats }],
  };
}

/** Een status die nog moet komen, is er niet; wie met de hand meldt, mag dat ook niet. Zij zou elke echte status daarna overstemmen. */
function keurStatusdag(
  { soort }: IngeleverdBestand,
  regel: GelezenRegel<unknown>,
  vandaag: Kalenderdag,
): GelezenRegel<unknown> {
  const { statusOp } = (regel.waarden ?? {}) as Partial<WeekcheckRegel>;
  if (soort !== 'weekcheck' || !statusOp || toKalenderdag(statusOp) <= vandaag) return regel;
  const toekomst: Leesfout = {
    code: 'statusdatum.toekomst',
    melding: 'Deze statusdatum moet nog komen. Kijk de dag na.',
    regel: regel.regel,
    kolom: 'statusdatum',
  };
  return { ...regel, waarden: null, fouten: [...regel.fouten, toekomst] };
}

/** Een weekcheck over een dag die nog moet komen, zou de week van die dag afvinken. */
function keurPeildatum(
  { soort }: IngeleverdBestand,
  { peildatum, regels }: GelezenBestand,
  vandaag: Kalenderdag,
): Leesfout[] {
  if (soort !== 'weekcheck' || !peildatum || peildatum <= vandaag) return [];
  const eerste = regels.find(({ waarden }) => waarden !== null)?.regel ?? null;
  return [
    {
      code: 'weekcheck.peildatum-toekomst',
      melding: 'De peildatum moet nog komen. Kijk de dag na, en lever het bestand opnieuw in.',
      regel: eerste,
      kolom: 'peildatum',
    },
  ];
}

function vavoWaarschuwing(bestand: IngeleverdBestand, gelezen: GelezenBestand): Leesfout[] {
  if (
    bestand.soort !== 'weekcheck' ||
    !bestand.vavo ||
    gelezen.bevatVavo === true ||
    bestand.opties.geenWijzigingen
  )
    return [];
  return [
    fout(
      'weekcheck.vavo-ontbreekt',
      'Uw instelling heeft vavo, maar in deze check staat geen vavo. Controleer of zij volledig is.',
    ),
  ];
}

function peildatumVan(gelezen: GelezenBestand): Kalenderdag | null {
  return gelezen.peildatum ?? null;
}
