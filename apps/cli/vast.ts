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
  const delen = (['database', 'engine', 'relay', 'mail', 'werker'] as const).filter(
    (deel) => !storingen[deel].in_orde,
  );
  return [
    ...delen.map(
      (deel) => `${deel === 'werker' ? 'worker' : deel}: ${storingen[deel].melding ?? 'antwoordt niet'}`,
    ),
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

const WEBHOOK =
  'Berichten aan een systeem van een organisatie herhaalt haar eigen beheerder: in de portal, bij Berichten aan uw eigen systemen.';

/** Wat er te doen staat, na de oorzaak. */
function watNu({ kanalen, processen, mislukteTaken }: Storingen): string[] {
  const vast = kanalen.filter(({ vastgelopen }) => vastgelopen > 0).map(({ kanaal }) => kanaal);
  const te = [
    ...vast.filter(isHerhaling),
    ...(processen.some(({ teLaat }) => teLaat > 0) || mislukteTaken ? ['processen'] : []),
  ];
  return [
    '\nLos eerst de oorzaak op (docs/beheer.md, Storing).',
    ...(te.length > 0 ? [`Daarna: npm run overstap -- vast herhaal ${te.join('|')}`] : []),
    ...(vast.includes('webhook') ? [WEBHOOK] : []),
  ];
}

/** Waarom een kanaal hier niet te herhalen is. */
export const nietTeHerhalen = (kanaal: string | undefined): string =>
  kanaal === 'webhook' ? WEBHOOK : `Herhalen kan met: ${HERHALINGEN.join(', ')}.`;

/** Toont wat vastloopt; de uitgangscode zegt of er iets is. */
export async function vast(client: ApiClient, als: string): Promise<number> {
  const storingen = await client.als(als).roep('leesStoringen');
  const regels = vastregels(storingen);
  for (const regel of regels) console.log(regel);
  const wacht = storingen.kanalen.reduce((som, kanaal) => som + kanaal.wacht, 0);
  if (regels.length === 0) console.log(`Niets loopt vast; ${wacht} berichten wachten op hun beurt.`);
  else for (const regel of watNu(storingen)) console.log(regel);
  return regels.length === 0 ? 0 : 1;
}

/** Probeert opnieuw wat vastliep. */
export async function herhaalVast(client: ApiClient, kanaal: Herhaling, als: string): Promise<number> {
  const { aantal, wachtOpPostvak = 0 } = await client.als(als).roep('herhaalBerichten', { pad: { kanaal } });
  console.log(`${kanaal}: ${aantal} opnieuw`);
  if (wachtOpPostvak === 0) return 0;
  const postvakken = await client.als(als).roep('lijstMailadressen');
  console.log(
    `${wachtOpPostvak} wachten op een mailadres dat werkt. Herstel het in de portal, bij Berichten:`,
  );
  for (const { organisatie, liggend } of postvakken.items) console.log(`  ${organisatie.naam}: ${liggend}`);
  return 1;
}
