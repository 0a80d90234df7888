import type { Bestand } from '#libs/contract/bestanden.ts';
import { isVakantieweek } from '#libs/domain/afspraken/vakanties.ts';
import { isoWeek } from '#libs/domain/tijd/kalenderdag.ts';
import { koppelpuntCsv } from '#infra/seed/koppelpuntbestand.ts';
import { WEEKCHECKKOP, weekcheckCsv } from '#infra/seed/weekcheckbestand.ts';
import { dienIn, pasToe, type Inlevering } from '../inleveren.ts';
import type { Punt } from './agenda.ts';
import { perVier, type Mbo, type Wereld } from './wereld.ts';

type Week = Extract<Punt, { soort: 'week' }>;

/** Wat in elk echt seizoen een keer misgaat; `week` is het volgnummer van de weekcheck. */
const MIST_TWEE_WEKEN = { mbo: 2, weken: [9, 10] };
const LEVERT_DUBBEL = { mbo: 4, week: 6 };
const LEVERT_LEEG = { mbo: 3, week: 8 };
const REGELEINDE = 10;

export interface Weekuitkomst {
  readonly bestanden: number;
  readonly gewijzigd: number;
  readonly conflicten: number;
  readonly risicoErop: number;
  readonly risicoEraf: number;
  readonly bijzonder: readonly string[];
}

async function leverEnPasToe(wereld: Wereld, inlevering: Omit<Inlevering, 'seizoen'>): Promise<Bestand> {
  const { client, afspraken } = wereld;
  const { bestand } = await dienIn(client, { ...inlevering, seizoen: afspraken.schooljaar });
  return pasToe(client, bestand, inlevering);
}

const veranderd = ({ telling }: Bestand): number => (telling.nieuw ?? 0) + (telling.gewijzigd ?? 0);

/** De stroom van het koppelpunt sinds de vorige keer; een week zonder berichten geeft geen bestand. */
async function leverStroom(wereld: Wereld, week: Week): Promise<Bestand[]> {
  const eindjaar = Number(wereld.afspraken.schooljaar.slice(5));
  const periode = { van: week.vanaf, tot: week.dag, eindjaar, sleutel: wereld.koppelsleutel };
  const inhoud = koppelpuntCsv(periode, wereld.leerlingen);
  if (inhoud.indexOf(REGELEINDE) === inhoud.length - 1) return [];
  const naam = `koppelpunt-${week.dag}.csv`;
  return [await leverEnPasToe(wereld, { soort: 'koppelpunt', als: 'coordinator', naam, inhoud })];
}

/** De leveringen van een week: de stroom van het koppelpunt, en van elk mbo zijn check. */
export async function leverWeek(wereld: Wereld, week: Week): Promise<Weekuitkomst> {
  const stroom = await leverStroom(wereld, week);
  const bijzonder: string[] = [];
  const { maandag } = isoWeek(week.dag);
  const checks = await perVier(wereld.mbos, async (mbo) => {
    if (isVakantieweek(wereld.afspraken, mbo.brin, maandag)) return [];
    return leverCheck(wereld, mbo, { week, bijzonder });
  });
  const bestanden = [...stroom, ...checks.flat()];
  const som = (naam: string): number => bestanden.reduce((totaal, b) => totaal + (b.telling[naam] ?? 0), 0);
  return {
    bestanden: bestanden.length,
    gewijzigd: som('nieuw') + som('gewijzigd'),
    conflicten: som('conflict'),
    risicoErop: som('risico_erop'),
    risicoEraf: som('risico_eraf'),
    bijzonder,
  };
}

interface Checkweek {
  readonly week: Week;
  readonly bijzonder: string[];
}

async function leverCheck(wereld: Wereld, mbo: Mbo, { week, bijzonder }: Checkweek): Promise<Bestand[]> {
  const { dag, nummer } = week;
  const plaats = wereld.mbos.indexOf(mbo);
  if (plaats === MIST_TWEE_WEKEN.mbo && MIST_TWEE_WEKEN.weken.includes(nummer)) {
    bijzonder.push(`${mbo.naam} levert niet`);
    return [];
  }
  const eindjaar = Number(wereld.afspraken.schooljaar.slice(5));
  const inhoud = weekcheckCsv({ brin: mbo.brin, peildatum: dag, eindjaar }, wereld.leerlingen);
  const naam = `weekcheck-${mbo.brin}-${dag}.csv`;
  const basis = { soort: 'weekcheck', als: mbo.persona, naam } as const;
  const leeg = { ...basis, inhoud: Buffer.from(`${WEEKCHECKKOP}\r\n`) };
  if (plaats === LEVERT_LEEG.mbo && nummer === LEVERT_LEEG.week) {
    const geweigerd = await leverEnPasToe(wereld, leeg);
    const bevestigd = await leverEnPasToe(wereld, { ...leeg, geenWijzigingen: true });
    bijzonder.push(
      `${mbo.naam} levert een leeg bestand (${geweigerd.status.toLowerCase()}), daarna "geen wijzigingen" (${bevestigd.status.toLowerCase()})`,
    );
    return [geweigerd, bevestigd];
  }
  const zonderRegels = inhoud.byteLength <= leeg.inhoud.byteLength;
  const bestand = await leverEnPasToe(
    wereld,
    zonderRegels ? { ...leeg, geenWijzigingen: true } : { ...basis, inhoud },
  );
  if (plaats !== LEVERT_DUBBEL.mbo || nummer !== LEVERT_DUBBEL.week || zonderRegels) return [bestand];
  const nogEens = await leverEnPasToe(wereld, { ...basis, inhoud });
  bijzonder.push(`${mbo.naam} levert hetzelfde bestand nog eens: ${veranderd(nogEens)} wijzigingen`);
  return [bestand, nogEens];
}
