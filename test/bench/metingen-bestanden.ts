import { row } from '#libs/database/transaction.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Bestandsoort } from '#libs/domain/bestand/bestand.ts';
import { controleerBestand, verwerkBestand } from '#libs/inlezen/pijplijn.ts';
import { leverIn } from '#libs/inlezen/bestanden.ts';
import { cohortBestand, weekcheckBestand, type MeetLeerling } from './gegevens.ts';
import { duur } from './meting.ts';
import { REGIO, SEIZOEN, type Meetomgeving } from './omgeving.ts';

export interface Bestandsmeting {
  readonly regels: number;
  readonly controleS: number;
  readonly verwerkenS: number;
  readonly telling: Record<string, number>;
}

interface Bestand {
  readonly soort: Bestandsoort;
  readonly brin: string;
  readonly inhoud: Uint8Array;
  readonly regels: number;
}

/** Levert een bestand in, controleert en verwerkt het in dit proces, en meet beide. */
export async function meetBestand(
  { dataSource, context, organisatie }: Meetomgeving,
  bestand: Bestand,
): Promise<Bestandsmeting> {
  const organisatieId = await organisatie(bestand.brin);
  const { id } = await inTransaction(dataSource, async (tx) => {
    const ingeleverd = await leverIn(
      tx,
      {
        soort: bestand.soort,
        organisatieId,
        regio: REGIO,
        seizoen: SEIZOEN,
        naam: `meting-${bestand.soort}.csv`,
        inhoud: bestand.inhoud,
        opties: { volledigeLevering: false, geenWijzigingen: false, kolommen: null, meteen: true },
        door: null,
      },
      context,
    );
    // De meting doet het werk zelf; het proces van het bestand hoort er dan niet ook aan te beginnen.
    await tx.query("delete from outbox where onderwerp = 'bestand/' || $1", [ingeleverd.id]);
    await tx.query("update proces set status = 'KLAAR' where workflow_id = 'bestand/' || $1", [
      ingeleverd.id,
    ]);
    return ingeleverd;
  });
  const controle = await duur(() => controleerBestand(dataSource, id, context));
  const verwerken = await duur(() => verwerkBestand(dataSource, id, context));
  const rij = await row<{ status: string; telling: Record<string, number>; fouten: unknown }>(
    dataSource,
    'select status, telling, fouten from bestand where id = $1',
    [id],
  );
  if (rij?.status !== 'VERWERKT') throw new Error(`bestand niet verwerkt: ${JSON.stringify(rij)}`);
  return {
    regels: bestand.regels,
    controleS: controle.seconden,
    verwerkenS: verwerken.seconden,
    telling: rij.telling,
  };
}

/** Cohortbestand van een school. */
export const meetCohort = (
  omgeving: Meetomgeving,
  leerlingen: readonly MeetLeerling[],
): Promise<Bestandsmeting> =>
  meetBestand(omgeving, {
    soort: 'cohort',
    brin: '90AA',
    inhoud: cohortBestand('90AA', leerlingen),
    regels: leerlingen.length,
  });

/** Weekcheck waarvan een deel gewijzigd is. */
export const meetWeekcheck = (
  omgeving: Meetomgeving,
  leerlingen: readonly MeetLeerling[],
  gewijzigd: number,
): Promise<Bestandsmeting> =>
  meetBestand(omgeving, {
    soort: 'weekcheck',
    brin: '25PJ',
    inhoud: weekcheckBestand(
      { brinMbo: '25PJ', brinVo: '90AA', peildatum: gewijzigd > 0 ? '13-01-2027' : '11-01-2027' },
      leerlingen,
      gewijzigd,
    ),
    regels: leerlingen.length,
  });
