import type { Bestand } from '#libs/contract/bestanden.ts';
import { isVakantieweek } from '#libs/domain/afspraken/vakanties.ts';
import { isoWeek, plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { koppelpuntCsv, weekcheckCsv } from '#infra/seed/bestanden.ts';
import { wachtTot } from '../client.ts';
import { volg } from '../inleveren.ts';
import type { Mbo, Wereld } from './wereld.ts';

/** De sleutel waarmee de stroom van de demoregio is gehasht; alleen voor verzonnen leerlingen. */
export const DEMO_KOPPELSLEUTEL = 'demo-sleutel-koppelpunt-010';

const MIST_TWEE_WEKEN = { brin: '31JC', weken: [9, 10] };
const LEVERT_DUBBEL = { brin: '25LU', week: 6 };
const LEVERT_LEEG = { brin: '02PN', week: 4 };

export interface Weekuitkomst {
  readonly bestanden: number;
  readonly gewijzigd: number;
  readonly bijzonder: readonly string[];
}

async function leverEnVerwerk(
  wereld: Wereld,
  bestand: { soort: string; als: string; naam: string; inhoud: Uint8Array; geenWijzigingen?: boolean },
): Promise<Bestand> {
  const { client } = wereld;
  const velden = {
    soort: bestand.soort,
    seizoen: wereld.afspraken.schooljaar,
    geenWijzigingen: bestand.geenWijzigingen ? 'ja' : 'nee',
  };
  const { id } = await client.lever<{ id: string }>(velden, bestand, bestand.als);
  const gecontroleerd = await volg(client, id, bestand.als);
  if (gecontroleerd.status !== 'GECONTROLEERD') return gecontroleerd;
  await client.post(`/v1/bestanden/${id}/verwerkingen`, bestand.als);
  return wachtTot('Verwerken', async () => {
    const nu = await volg(client, id, bestand.als);
    return nu.status === 'GECONTROLEERD' ? null : nu;
  });
}

const veranderd = ({ telling }: Bestand): number => (telling.nieuw ?? 0) + (telling.gewijzigd ?? 0);

/** De leveringen van een week: de stroom van het koppelpunt, en van elk mbo zijn check. */
export async function leverWeek(
  wereld: Wereld,
  week: { readonly nummer: number; readonly dag: Kalenderdag },
): Promise<Weekuitkomst> {
  const eindjaar = Number(wereld.afspraken.schooljaar.slice(5));
  const periode = { van: plusDagen(week.dag, -6), tot: week.dag, eindjaar, sleutel: DEMO_KOPPELSLEUTEL };
  const feed = await leverEnVerwerk(wereld, {
    soort: 'koppelpunt',
    als: 'coordinator',
    naam: `koppelpunt-${week.dag}.csv`,
    inhoud: koppelpuntCsv(periode, wereld.leerlingen),
  });
  const bijzonder: string[] = [];
  let gewijzigd = veranderd(feed);
  let bestanden = 1;
  const { maandag } = isoWeek(week.dag);
  for (const mbo of wereld.mbos) {
    if (isVakantieweek(wereld.afspraken, mbo.brin, maandag)) continue;
    if (mbo.brin === MIST_TWEE_WEKEN.brin && MIST_TWEE_WEKEN.weken.includes(week.nummer)) {
      bijzonder.push(`${mbo.naam} levert niet`);
      continue;
    }
    const bestand = await leverCheck(wereld, mbo, { ...week, eindjaar, bijzonder });
    gewijzigd += veranderd(bestand);
    bestanden += 1;
  }
  return { bestanden, gewijzigd, bijzonder };
}

interface Check {
  readonly nummer: number;
  readonly dag: Kalenderdag;
  readonly eindjaar: number;
  readonly bijzonder: string[];
}

async function leverCheck(wereld: Wereld, mbo: Mbo, check: Check): Promise<Bestand> {
  const inhoud = weekcheckCsv(
    { brin: mbo.brin, peildatum: check.dag, eindjaar: check.eindjaar, vavo: mbo.vavo },
    wereld.leerlingen,
  );
  const basis = { soort: 'weekcheck', als: mbo.persona, naam: `weekcheck-${mbo.brin}-${check.dag}.csv` };
  const kop = Buffer.from(`${Buffer.from(inhoud).toString('utf8').split('\r\n')[0]}\r\n`);
  if (mbo.brin === LEVERT_LEEG.brin && check.nummer === LEVERT_LEEG.week) {
    const leeg = await leverEnVerwerk(wereld, { ...basis, inhoud: kop });
    check.bijzonder.push(`${mbo.naam} levert een leeg bestand: ${leeg.status.toLowerCase()}`);
  }
  const zonderRegels = inhoud.byteLength <= kop.byteLength;
  const bestand = await leverEnVerwerk(
    wereld,
    zonderRegels ? { ...basis, inhoud: kop, geenWijzigingen: true } : { ...basis, inhoud },
  );
  if (mbo.brin === LEVERT_DUBBEL.brin && check.nummer === LEVERT_DUBBEL.week) {
    const nogEens = await leverEnVerwerk(wereld, { ...basis, inhoud });
    check.bijzonder.push(`${mbo.naam} levert twee keer: ${veranderd(nogEens)} wijzigingen`);
  }
  return bestand;
}
