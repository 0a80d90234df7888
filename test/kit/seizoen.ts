import { readFile } from 'node:fs/promises';
import { ApiClient } from '#apps/cli/client.ts';
import { maakAgenda } from '#apps/cli/seizoen/agenda.ts';
import { tellingen } from '#apps/cli/seizoen/wereld.ts';
import { DEMOREGIO } from '#infra/seed/demoregio.ts';
import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { toInstant, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { dagenTussen, kalenderdag, plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag, Kloktijd } from '#libs/domain/tijd/tijd.ts';

const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
export type Weekdag = (typeof WEEKDAGEN)[number];

/** De eerste weekcheck van het seizoen waarin de bestanden van `infra/seed/voorbeelden` spelen. */
const VAN_DE_VOORBEELDEN = '2027-01-11' as Kalenderdag;

/** Het ogenblik waarop het op deze dag in Nederland zo laat is. */
export const om = (dag: Kalenderdag, tijd = '10:00'): Instant => toInstant(dag, tijd as Kloktijd);

/** Zoals men een dag in een bestand schrijft: `19-01-2027`. */
export const inBestand = (dag: Kalenderdag): string => dag.split('-').toReversed().join('-');

/**
 * De dagen van het seizoen dat een lopend product zelf speelt. Welk jaar dat is, hangt af van de dag waarop de test draait: wat aan een datum
 * hangt, telt daarom vanaf hier.
 */
export class Seizoensdagen {
  constructor(readonly afspraken: Afspraken) {}

  /** Van het product op dit adres. */
  static async van(adres: string): Promise<Seizoensdagen> {
    const [seizoen] = (await tellingen(new ApiClient(adres))).map((telling) => telling.seizoen).toSorted();
    const regios = await laadRegios('infra/regios');
    if (!regios.goed) throw new Error('De afspraken zijn niet goed.');
    const afspraken = regios.afspraken.find((a) => a.regio === DEMOREGIO && a.schooljaar === seizoen);
    if (!afspraken) throw new Error(`Er zijn geen afspraken van ${seizoen ?? 'het seizoen'}.`);
    return new Seizoensdagen(afspraken);
  }

  /** Het tweede kalenderjaar van het schooljaar: het jaar van de overstap. */
  get eindjaar(): string {
    return this.afspraken.schooljaar.slice(5);
  }

  /** Een dag (`05-20`) in het jaar van de overstap. Op welke weekdag die valt, is elk jaar anders. */
  dag(maandEnDag: string): Kalenderdag {
    return kalenderdag(`${this.eindjaar}-${maandEnDag}`);
  }

  /** Een weekdag in de zoveelste week waarin weekchecks gaan; de eerste is 1. */
  week(nummer: number, weekdag: Weekdag): Kalenderdag {
    const { eersteWeekcheck } = this.afspraken.momenten;
    return plusDagen(eersteWeekcheck, (nummer - 1) * 7 + WEEKDAGEN.indexOf(weekdag));
  }

  /** De dag waarop niemand meer zonder ontvanger is. */
  get uiterste(): Kalenderdag {
    return this.afspraken.momenten.hardeDeadline.dag;
  }

  /** De dagen waarop scholen voor de zomer overdragen, de vroegste eerst: elke vakantieregio heeft haar eigen dag. */
  get voorZomer(): readonly Kalenderdag[] {
    return maakAgenda(this.afspraken, 0).flatMap((punt) =>
      punt.soort === 'moment' && punt.naam.includes('overdracht voor de zomer')
        ? [toKalenderdag(punt.op)]
        : [],
    );
  }

  /** Een bestand van `infra/seed/voorbeelden`, met zijn dagen zoveel hele weken later als dit seizoen later is. */
  async voorbeeld(naam: string): Promise<string> {
    const tekst = await readFile(`infra/seed/voorbeelden/${naam}`, 'utf8');
    const later = dagenTussen(VAN_DE_VOORBEELDEN, this.afspraken.momenten.eersteWeekcheck);
    return tekst.replaceAll(/\b(\d\d)-(\d\d)-(202[67])\b/g, (_, dag: string, maand: string, jaar: string) =>
      inBestand(plusDagen(kalenderdag(`${jaar}-${maand}-${dag}`), later)),
    );
  }
}
