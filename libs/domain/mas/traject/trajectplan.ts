import type { Plan } from '../../overstap/overstap.ts';
import { vroegste, type Instant } from '../../tijd/tijd.ts';
import type { Trajectstatus } from './traject-machine.ts';

/** De momenten van een traject, uit afspraak, feiten en geboortedatum omgerekend; null: nu niet aan de orde. */
export interface Trajectmomenten {
  readonly oppakken: Instant | null;
  readonly gesprek: Instant | null;
  readonly mdo: Instant | null;
  readonly checkin: Instant | null;
  readonly eindeMonitoring: Instant | null;
  readonly achttien: Instant;
}

/** Wat het proces van een traject moet weten; ids en ogenblikken. */
export interface TrajectBeeld {
  readonly id: string;
  readonly status: Trajectstatus;
  readonly overleden: boolean;
  /** Taken die in de termijn van nu al zijn gegeven of gedaan; een volgende check-in begint weer leeg. */
  readonly gedaan: readonly Trajectstap['soort'][];
  readonly momenten: Trajectmomenten;
}

/** Een taak voor de leerplichtambtenaar; het plan beslist niets. `achttien` meldt ook aan het Doorstroompunt. */
export interface Trajectstap {
  readonly soort: 'oppakken' | 'gesprek' | 'mdo' | 'checkin' | 'beoordeelAfsluiten' | 'achttien';
  readonly op: Instant;
}

/** In welke status een moment telt. */
const BIJ: Readonly<Record<Exclude<Trajectstap['soort'], 'achttien'>, readonly Trajectstatus[]>> = {
  oppakken: ['GEMELD'],
  gesprek: ['IN_ONDERZOEK'],
  mdo: ['IN_ONDERZOEK', 'ROUTEKEUZE'],
  checkin: ['LOPEND', 'MONITORING'],
  beoordeelAfsluiten: ['MONITORING'],
};

function stappen({ status, momenten }: TrajectBeeld): Trajectstap[] {
  const op: Readonly<Record<keyof typeof BIJ, Instant | null>> = {
    oppakken: momenten.oppakken,
    gesprek: momenten.gesprek,
    mdo: momenten.mdo,
    checkin: momenten.checkin,
    beoordeelAfsluiten: momenten.eindeMonitoring,
  };
  const soorten = Object.keys(BIJ) as (keyof typeof BIJ)[];
  const nu = soorten.flatMap((soort) => {
    const moment = op[soort];
    return moment !== null && BIJ[soort].includes(status) ? [{ soort, op: moment }] : [];
  });
  return [...nu, { soort: 'achttien', op: momenten.achttien }];
}

/**
 * Welke taken een traject nu geeft, en wanneer het volgende moment is: oppakken, gesprek, MDO, check-in, beoordelen of het
 * dicht kan, en de achttiende verjaardag. Na een overlijden of het sluiten is het klaar. Bron: domain.md §1.4 en §11.
 */
export function trajectplan(beeld: TrajectBeeld, nu: Instant): Plan<Trajectstap> {
  if (beeld.overleden || beeld.status === 'AFGESLOTEN') return { nu: [], volgende: null, klaar: true };
  const open = stappen(beeld).filter(({ soort }) => !beeld.gedaan.includes(soort));
  return {
    nu: open.filter(({ op }) => op <= nu),
    volgende: vroegste(open.filter(({ op }) => op > nu).map(({ op }) => op)),
    klaar: false,
  };
}
