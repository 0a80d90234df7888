import type { Plan } from '../../overstap/overstap.ts';
import { laatste, vroegste, type Instant } from '../../tijd/tijd.ts';
import type { Trajectstatus } from './traject-machine.ts';

/** De momenten van een traject, uit afspraak, feiten en geboortedatum omgerekend; null: nu niet aan de orde. */
export interface Trajectmomenten {
  readonly oppakken: Instant | null;
  readonly gesprek: Instant | null;
  readonly mdo: Instant | null;
  readonly checkin: Instant | null;
  readonly eindeMonitoring: Instant | null;
  /** Null: wie al achttien was toen het begon. */
  readonly achttien: Instant | null;
  /** Wanneer een andere gemeente het traject voor het laatst teruggaf. */
  readonly teruggave: Instant | null;
}

/** Wat het proces van een traject moet weten; ids en ogenblikken. */
export interface TrajectBeeld {
  readonly id: string;
  readonly status: Trajectstatus;
  /** Sinds wanneer de status is wat zij is. */
  readonly sinds: Instant;
  readonly overleden: boolean;
  /** Er is nog iets te stoppen: het traject zelf, een route, een taak van een partner, of de vraag na een vrijstelling. */
  readonly loopt: boolean;
  /** Het adres vraagt een aanbod aan een andere gemeente, of dat het aanbod terugkomt. */
  readonly verhuist: boolean;
  /** Er is een voorstel om samen te voegen waarover is besloten, of dat vervalt. */
  readonly samenvoegt: boolean;
  /** Bij wat erin opging kwam een melding, of het heeft nog een andere gemeente. */
  readonly samenAchter: boolean;
  /** De meldingen van een traject dat erin opging, lopen achter. */
  readonly meldingenAchter: boolean;
  /** Taken die in de termijn van nu al zijn gegeven of gedaan; een volgende check-in begint weer leeg. */
  readonly gedaan: readonly Trajectstap['soort'][];
  readonly momenten: Trajectmomenten;
}

/**
 * Een taak voor de leerplichtambtenaar; het plan beslist niets. `achttien` meldt ook aan het Doorstroompunt, `teruggave` aan de regio,
 * `verhuis` volgt het adres, `voegSamen` voert uit wat een mens besloot, `volgSamen` laat wat opging het traject volgen en `volgMeldingen` wat
 * daarna het register hoort, en `stop` beëindigt na een overlijden alles in een keer.
 */
export interface Trajectstap {
  readonly soort:
    | 'oppakken'
    | 'gesprek'
    | 'mdo'
    | 'checkin'
    | 'beoordeelAfsluiten'
    | 'achttien'
    | 'teruggave'
    | 'verhuis'
    | 'voegSamen'
    | 'volgSamen'
    | 'volgMeldingen'
    | 'stop';
  readonly op: Instant;
}

/** In welke status een moment telt. */
const BIJ: Readonly<
  Record<
    Exclude<
      Trajectstap['soort'],
      'achttien' | 'teruggave' | 'verhuis' | 'voegSamen' | 'volgSamen' | 'volgMeldingen' | 'stop'
    >,
    readonly Trajectstatus[]
  >
> = {
  oppakken: ['GEMELD'],
  gesprek: ['IN_ONDERZOEK'],
  mdo: ['IN_ONDERZOEK', 'ROUTEKEUZE'],
  checkin: ['LOPEND', 'MONITORING'],
  beoordeelAfsluiten: ['MONITORING'],
};

/** Een taak; wat het systeem zelf doet, hoort er niet bij. */
export type Trajectvraag = keyof typeof BIJ;

function stappen({ status, momenten, verhuist, sinds }: TrajectBeeld): Trajectstap[] {
  // Eerst het adres: de rest vraagt wie het traject daarna heeft.
  if (verhuist) return [{ soort: 'verhuis', op: sinds }];
  const op: Readonly<Record<Trajectvraag, Instant | null>> = {
    oppakken: momenten.oppakken,
    gesprek: momenten.gesprek,
    mdo: momenten.mdo,
    checkin: momenten.checkin,
    beoordeelAfsluiten: momenten.eindeMonitoring,
  };
  const soorten = Object.keys(BIJ) as Trajectvraag[];
  const nu = soorten.flatMap((soort) => {
    const moment = op[soort];
    return moment !== null && BIJ[soort].includes(status) ? [{ soort, op: moment }] : [];
  });
  const altijd = (['achttien', 'teruggave'] as const).flatMap((soort) => {
    const moment = momenten[soort];
    return moment === null ? [] : [{ soort, op: moment }];
  });
  return [...nu, ...altijd];
}

/** Waar de termijn van een stap begon: daarbinnen wordt zij een keer gedaan. */
export function periodeVan(
  soort: Trajectstap['soort'],
  { sinds, momenten }: Pick<TrajectBeeld, 'sinds' | 'momenten'>,
  laatsteCheckinOp: Instant | null,
): Instant {
  if (soort === 'achttien' || soort === 'teruggave') return momenten[soort] ?? sinds;
  return soort === 'checkin' && laatsteCheckinOp !== null ? laatste(sinds, laatsteCheckinOp) : sinds;
}

/** Wat voor alles gaat, en waarna het proces opnieuw kijkt. */
function voorrang(beeld: TrajectBeeld): Trajectstap['soort'] | null {
  if (beeld.overleden && beeld.loopt) return 'stop';
  if (beeld.samenvoegt) return 'voegSamen';
  if (beeld.samenAchter) return 'volgSamen';
  return beeld.meldingenAchter ? 'volgMeldingen' : null;
}

/**
 * Welke taken een traject nu geeft, en wanneer het volgende moment is: oppakken, gesprek, MDO, check-in, beoordelen of het
 * dicht kan, de achttiende verjaardag en een verhuizing. Na een overlijden stopt alles meteen, en na het sluiten is het klaar.
 * Bron: domain.md §1.4, §9c en §11.
 */
export function trajectplan(beeld: TrajectBeeld, nu: Instant): Plan<Trajectstap> {
  const eerst = voorrang(beeld);
  if (eerst) return { nu: [{ soort: eerst, op: beeld.sinds }], volgende: null, klaar: false };
  if (beeld.overleden || beeld.status === 'AFGESLOTEN') return { nu: [], volgende: null, klaar: true };
  const open = stappen(beeld).filter(({ soort }) => !beeld.gedaan.includes(soort));
  return {
    nu: open.filter(({ op }) => op <= nu),
    volgende: vroegste(open.filter(({ op }) => op > nu).map(({ op }) => op)),
    klaar: false,
  };
}
