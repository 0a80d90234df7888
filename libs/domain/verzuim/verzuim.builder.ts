import { FEESTDAGEN } from '../afspraken/afspraken.ts';
import { LEEFTIJDEN } from '../leerling/jongere.builder.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { leskalender } from './leskalender.ts';
import type { VerzuimAfspraken } from './verzuim-afspraken.ts';
import type { Verzuimdag } from './verzuimdagen.ts';
import type { Verzuimregel } from './verzuimregel.ts';
import type { Telregels } from './voorstel.ts';

/** De herfstvakantie van 2026 in regio Noord en de zomer van 2027, voor tests. */
export const KALENDER = leskalender(
  [
    { soort: 'herfst', van: kalenderdag('2026-10-10'), tot: kalenderdag('2026-10-18') },
    { soort: 'kerst', van: kalenderdag('2026-12-19'), tot: kalenderdag('2027-01-03') },
    { soort: 'zomer', van: kalenderdag('2027-07-10'), tot: kalenderdag('2027-08-22') },
  ],
  FEESTDAGEN,
);

export const VERZUIM: VerzuimAfspraken = {
  wettelijk: [
    {
      van: kalenderdag('2009-08-01'),
      uren: 16,
      lesweken: 4,
      volgmeldingDagen: 7,
      meldenWerkdagen: 5,
      luxeWerkdagen: 1,
      langdurigWeken: 4,
      rmcWeken: 4,
    },
  ],
  regionaal: [],
  ziek: { keer: 4, lesweken: 12, dagen: 7 },
  thuiszitter: { lesweken: 4, procent: 50 },
  preventie: [
    { trap: 2, uren: 4, keerTeLaat: 3 },
    { trap: 3, uren: 10, keerTeLaat: 9 },
  ],
  scholen: {
    standaard: { lesuurTelling: 'lesuur', lesuurMinuten: 50, lesurenPerWeek: 30, rmcWeken: null },
    instellingen: {},
  },
  ladder: [],
};

export const TELREGELS: Telregels = {
  verzuim: VERZUIM,
  leeftijden: LEEFTIJDEN,
  feestdagen: FEESTDAGEN,
  kalender: KALENDER,
};

/** Een ongeoorloofd verzuim van twee lesuren, voor tests. */
export function aRegel(anders: Omit<Partial<Verzuimregel>, 'dag'> & { dag: string }): Verzuimregel {
  const { dag, ...rest } = anders;
  return {
    id: `${dag}/${rest.reden ?? 'ongeoorloofd'}`,
    reden: 'ongeoorloofd',
    lesuren: 2,
    minuten: null,
    heleDag: false,
    ...rest,
    dag: kalenderdag(dag),
  };
}

/** Een dag met zoveel gemiste uren, voor tests. */
export const aDag = (dag: string, uren: number, anders: Partial<Verzuimdag> = {}): Verzuimdag => ({
  dag: kalenderdag(dag),
  minuten: uren * 60,
  keren: 1,
  heleDag: false,
  regels: [dag],
  ...anders,
});
