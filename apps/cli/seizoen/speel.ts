import { beginVanDag, toInstant, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag, Kloktijd } from '#libs/domain/tijd/tijd.ts';
import { wachtTot, type ApiClient } from '../client.ts';
import { leverWeek } from './leveringen.ts';
import { laatOntvangersWerken, type Gedaan } from './ontvangers.ts';
import { openWereld, tellingen, type Wereld } from './wereld.ts';

const WEEK = 7;
const MIDDAG = '12:00' as Kloktijd;

/** Zet de demoklok vooruit en wacht tot alles wat daardoor moest, gedaan is. */
async function naar(client: ApiClient, nu: Instant): Promise<void> {
  const stand = await client.get<{ nu: string }>('/dev/klok');
  if (stand.nu < nu) await client.put('/dev/klok', { nu });
  let rustigSinds = 0;
  await wachtTot('Tot rust komen', async () => {
    const { rustig } = await client.get<{ rustig: boolean }>('/dev/klok');
    if (!rustig) rustigSinds = 0;
    else if (rustigSinds === 0) rustigSinds = Date.now();
    return rustig && Date.now() - rustigSinds >= 300 ? true : null;
  });
}

async function standRegel(client: ApiClient): Promise<Map<string, number>> {
  return new Map((await tellingen(client)).map(({ status, aantal }) => [status, aantal]));
}

const som = (stand: ReadonlyMap<string, number>, ...statussen: string[]): number =>
  statussen.reduce((totaal, status) => totaal + (stand.get(status) ?? 0), 0);

const kort = (stand: ReadonlyMap<string, number>): string =>
  [
    `definitief ${som(stand, 'DEFINITIEF_MBO', 'VERVOLG_ANDERS', 'AFGESLOTEN')}`,
    `lopend ${som(stand, 'AANGEMELD', 'IN_BEHANDELING')}`,
    `aandacht ${som(stand, 'AANDACHT', 'NIET_AANGEMELD')}`,
    `risico ${som(stand, 'RISICO')}`,
    `aangeboden ${som(stand, 'OVERGEDRAGEN')}`,
    `LP/RMC ${som(stand, 'IN_BEHANDELING_LP', 'IN_BEHANDELING_RMC', 'IN_BEHANDELING_ZORG')}`,
    `teruggemeld ${som(stand, 'TERUGGEMELD_SCHOOL')}`,
  ].join('  ');

function gebeurd(gedaan: Gedaan, bijzonder: readonly string[]): string {
  const delen = [
    gedaan.geaccepteerd > 0 ? `${gedaan.geaccepteerd} geaccepteerd` : '',
    gedaan.geweigerd > 0 ? `${gedaan.geweigerd} geweigerd` : '',
    gedaan.gesloten > 0 ? `${gedaan.gesloten} gesloten` : '',
    ...bijzonder,
  ].filter((deel) => deel !== '');
  return delen.length > 0 ? `\n            ${delen.join(', ')}` : '';
}

async function speelWeek(wereld: Wereld, week: { nummer: number; dag: Kalenderdag }): Promise<void> {
  const { client } = wereld;
  await naar(client, toInstant(week.dag, MIDDAG));
  const geleverd = await leverWeek(wereld, week);
  await naar(client, toInstant(week.dag, MIDDAG));
  const gedaan = await laatOntvangersWerken(wereld);
  const stand = await standRegel(client);
  console.log(
    `${week.dag}  ${String(geleverd.bestanden).padStart(2)} bestanden ${String(geleverd.gewijzigd).padStart(4)} wijzigingen  ${kort(stand)}${gebeurd(gedaan, geleverd.bijzonder)}`,
  );
}

async function speelMoment(wereld: Wereld, moment: { naam: string; op: Instant }): Promise<void> {
  await naar(wereld.client, moment.op);
  console.log(`${toKalenderdag(moment.op)}  -- ${moment.naam}: ${kort(await standRegel(wereld.client))}`);
}

/** De vaste momenten van het seizoen, even na het ogenblik zelf. */
function momenten({ afspraken: { momenten: m } }: Wereld): { naam: string; op: Instant }[] {
  const na = (dag: Kalenderdag, tijd: Kloktijd): Instant =>
    new Date(Date.parse(toInstant(dag, tijd)) + 300_000).toISOString() as Instant;
  return [
    { naam: 'aanmelddatum voorbij', op: na(m.aandacht.dag, m.aandacht.tijd) },
    { naam: 'risico vanaf nu', op: na(m.risico.dag, m.risico.tijd) },
    { naam: 'uiterste datum', op: na(m.hardeDeadline.dag, m.hardeDeadline.tijd) },
    ...m.kpiDagen.map(({ naam, dag }) => ({
      naam: `peildag ${naam}`,
      op: na(toKalenderdag(beginVanDag(plusDagen(dag, 1))), '00:00' as Kloktijd),
    })),
  ];
}

/** Speelt het seizoen van de demoregio week voor week, met echte bestanden, en toont wat er gebeurde. */
export async function speelSeizoen(client: ApiClient): Promise<number> {
  const wereld = await openWereld(client);
  const { momenten: m, naam, schooljaar } = wereld.afspraken;
  console.log(`${naam} ${schooljaar}: ${wereld.leerlingen.length} leerlingen, ${wereld.mbos.length} mbo's\n`);
  const weken: { nummer: number; dag: Kalenderdag; op: Instant }[] = [];
  for (
    let dag = plusDagen(m.eersteWeekcheck, 4), nummer = 1;
    dag <= m.laatsteWeekcheck;
    dag = plusDagen(dag, WEEK), nummer += 1
  ) {
    weken.push({ nummer, dag, op: toInstant(dag, MIDDAG) });
  }
  const { nu } = await client.get<{ nu: string }>('/dev/klok');
  const agenda = [
    ...weken.map((week) => ({ op: week.op, speel: () => speelWeek(wereld, week) })),
    ...momenten(wereld).map((moment) => ({ op: moment.op, speel: () => speelMoment(wereld, moment) })),
  ]
    .filter(({ op }) => op > nu)
    .sort((a, b) => a.op.localeCompare(b.op));
  for (const { speel } of agenda) await speel();
  await laatOntvangersWerken(wereld);
  return sluitAf(wereld);
}

/** De laatste weken zonder bestanden: wat nog ligt, wordt geescaleerd; daarna sluit het seizoen. */
async function sluitAf(wereld: Wereld): Promise<number> {
  const { client, afspraken } = wereld;
  const { laatsteWeekcheck, eindeSeizoen } = afspraken.momenten;
  for (let dag = plusDagen(laatsteWeekcheck, WEEK); dag < eindeSeizoen.dag; dag = plusDagen(dag, WEEK)) {
    await naar(client, toInstant(dag, MIDDAG));
    await laatOntvangersWerken(wereld);
  }
  await speelMoment(wereld, { naam: 'einde seizoen', op: toInstant(plusDagen(eindeSeizoen.dag, 1), MIDDAG) });
  return toonEinde(client);
}

async function toonEinde(client: ApiClient): Promise<number> {
  const stand = await standRegel(client);
  console.log('\nStatus                     aantal');
  for (const [status, aantal] of [...stand].sort((a, b) => b[1] - a[1]))
    console.log(`${status.padEnd(26)} ${String(aantal).padStart(6)}`);
  const zonder = som(
    stand,
    'NIET_AANGEMELD',
    'AANGEMELD',
    'IN_BEHANDELING',
    'AANDACHT',
    'RISICO',
    'TERUGGEMELD_SCHOOL',
  );
  const mail = await client.get<unknown[]>('/dev/postvak');
  console.log(`\nNiet geplaatst en zonder ontvanger: ${zonder}`);
  console.log(`Berichten verstuurd: ${mail.length}`);
  return zonder === 0 ? 0 : 1;
}
