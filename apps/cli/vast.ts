import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { HERHALINGEN, type Storingen } from '#libs/contract/storingen.ts';
import type { ApiClient } from './client.ts';
import { toonMoment } from './tijd.ts';

type Herhaling = (typeof HERHALINGEN)[number];

export const isHerhaling = (woord: string | undefined): woord is Herhaling =>
  (HERHALINGEN as readonly string[]).includes(woord ?? '');

const sinds = (op: string | null): string =>
  op === null ? '' : `, het oudste sinds ${toonMoment(op as Instant)}`;

/** Wat er vastloopt, een regel per soort; alleen aantallen. */
export function vastregels(storingen: Storingen): string[] {
  const { kanalen, processen, mislukteTaken } = storingen;
  const delen = (['database', 'engine', 'relay', 'mail'] as const).filter((deel) => !storingen[deel].in_orde);
  return [
    ...delen.map((deel) => `${deel}: antwoordt niet`),
    ...kanalen
      .filter(({ vastgelopen }) => vastgelopen > 0)
      .map(
        ({ kanaal, vastgelopen, oudsteVast }) => `${kanaal}: ${vastgelopen} vastgelopen${sinds(oudsteVast)}`,
      ),
    ...processen
      .filter(({ teLaat }) => teLaat > 0)
      .map(
        ({ soort, teLaat, opgegeven, oudste }) =>
          `proces ${soort}: ${teLaat} te laat, ${opgegeven} opgegeven${sinds(oudste)}`,
      ),
    ...(mislukteTaken ? [`engine: ${mislukteTaken} processen mislukken telkens`] : []),
  ];
}

/** Toont wat vastloopt; de uitgangscode zegt of er iets is. */
export async function vast(client: ApiClient, als: string): Promise<number> {
  const storingen = await client.als(als).roep('leesStoringen');
  const regels = vastregels(storingen);
  for (const regel of regels) console.log(regel);
  const wacht = storingen.kanalen.reduce((som, kanaal) => som + kanaal.wacht, 0);
  if (regels.length === 0) console.log(`Niets loopt vast; ${wacht} berichten wachten op hun beurt.`);
  else
    console.log(
      `\nLos eerst de oorzaak op. Daarna: npm run overstap -- vast herhaal ${HERHALINGEN.join('|')}`,
    );
  return regels.length === 0 ? 0 : 1;
}

/** Probeert opnieuw wat vastliep. */
export async function herhaalVast(client: ApiClient, kanaal: Herhaling, als: string): Promise<number> {
  const { aantal } = await client.als(als).roep('herhaalBerichten', { pad: { kanaal } });
  console.log(`${kanaal}: ${aantal} opnieuw`);
  return 0;
}
