import { PARTNERTAKEN, type Partnertaaksoort } from '#libs/domain/mas/partner/partnertaak.ts';
import {
  MAS_ROUTES,
  statussenVan,
  volgendeVan,
  type MasRoute,
  type Routestatus,
} from '#libs/domain/mas/routezaak.ts';
import type { Trajecteinde } from '#libs/domain/mas/traject/einde.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';

/** Waar een route heen moet; een volgend doel begint als dit bereikt is. */
export interface Doel {
  readonly route: MasRoute;
  readonly status: Routestatus;
  readonly verdachte?: 'jongere' | 'ouders';
  /** Eerder dan deze dag gaat de route niet naar dit doel. */
  readonly vanaf?: Kalenderdag;
}

/** Hoe een traject in de demo verloopt: de doelen op volgorde, of waar het blijft liggen, en met welke reden het dicht gaat. */
export interface Verhaal {
  readonly doelen: readonly Doel[];
  readonly blijft: Trajectstatus | null;
  readonly einde: Trajecteinde | null;
  /** Wat er gebeurt als er tijdens de monitoring weer een melding komt; zo lang gaat het traject niet dicht. */
  readonly daarna?: readonly Doel[];
  /** Ouders en jongere komen eerst twee keer niet. */
  readonly komtNiet?: true;
  /** De jongere trekt zijn toestemming in zodra de hulp loopt. */
  readonly trektIn?: true;
  /** Persona's die zelf over een route besluiten. */
  readonly zelf?: Partial<Readonly<Record<'jongere' | 'ouders', string>>>;
}

const d = (route: MasRoute, status: Routestatus, verdachte?: Doel['verdachte']): Doel => ({
  route,
  status,
  ...(verdachte ? { verdachte } : {}),
});
const verhaal = (doelen: readonly Doel[], anders: Partial<Verhaal> = {}): Verhaal => ({
  doelen,
  blijft: null,
  einde: 'TERUGKEER_PASSEND_ONDERWIJS',
  ...anders,
});

/** Van een uitkomst naar de gewone weg erheen: via de stappen die daar in het echt aan voorafgaan. */
const VIA: readonly (readonly Doel[])[] = [
  [d('R1', 'GESTART'), d('R1', 'AFGEROND')],
  [d('R2', 'LOPEND'), d('R2', 'POSITIEF')],
  [d('R1', 'GESTART'), d('R2', 'LOPEND'), d('R2', 'GEPAUZEERD'), d('R2', 'LOPEND'), d('R2', 'POSITIEF')],
  [
    d('R2', 'LOPEND'),
    d('R2', 'NEGATIEF'),
    d('R4', 'INGEZONDEN', 'jongere'),
    d('R4', 'RVDK_ADVIES'),
    d('R4', 'SEPOT'),
  ],
  [d('R1', 'WACHTLIJST'), d('R1', 'GESTART'), d('R1', 'AFGEBROKEN'), d('R3', 'UITVOERING_GI')],
  [d('R1', 'GESTART'), d('R3', 'UITVOERING_GI'), d('R1', 'OVERGEGAAN_VERPLICHT')],
  [d('R3', 'UITVOERING_GI'), d('R3', 'BEEINDIGD')],
  [d('R3', 'GEEN_VERZOEK'), d('R3', 'BURGEMEESTER'), d('R3', 'OTS')],
  [
    d('R4', 'RVDK_ADVIES', 'jongere'),
    d('R4', 'STRAFBESCHIKKING'),
    d('R4', 'TENUITVOERLEGGING'),
    d('R4', 'AFGEROND'),
  ],
  [d('R4', 'RVDK_ADVIES', 'jongere'), d('R4', 'DAGVAARDING'), d('R4', 'ZITTING'), d('R4', 'VONNIS')],
  [d('R4', 'RVDK_ADVIES', 'jongere'), d('R4', 'VOORWAARDELIJK_SEPOT')],
  [d('R2', 'GERETOURNEERD'), d('R1', 'GESTART'), d('R1', 'GEPAUZEERD')],
];

const HEEFT_AL: ReadonlySet<string> = new Set(
  VIA.map((doelen) => `${doelen.at(-1)!.route}/${doelen.at(-1)!.status}`),
);

/** Elke andere status van elke route een keer: daar blijft een traject staan, of het gaat er dicht. */
const ELKE_STATUS: readonly Verhaal[] = MAS_ROUTES.flatMap((route) =>
  statussenVan(route)
    .filter((status) => !HEEFT_AL.has(`${route}/${status}`))
    .map((status) => verhaal([d(route, status, route === 'R4' ? 'ouders' : undefined)])),
);

/** Zoveel wegen gaan voor: ook een klein seizoen heeft dan elke route, een pauze, een ingetrokken toestemming en wie niet komt. */
const EERST = 4;

/** De verhalen van de demo; een traject krijgt er een naar zijn plek in de rij. */
export const VERHALEN: readonly Verhaal[] = [
  ...VIA.slice(0, EERST).map((doelen) => verhaal(doelen)),
  verhaal([d('R1', 'GESTART'), d('R1', 'AFGEBROKEN')], { trektIn: true }),
  verhaal([d('R3', 'UITVOERING_GI'), d('R3', 'BEEINDIGD')], { komtNiet: true }),
  ...VIA.slice(EERST).map((doelen) => verhaal(doelen)),
  verhaal([], { blijft: 'GEMELD', einde: null }),
  verhaal([], { blijft: 'IN_ONDERZOEK', einde: null }),
  verhaal([], { blijft: 'ROUTEKEUZE', einde: null }),
  verhaal([], { einde: 'TER_KENNISGEVING' }),
  verhaal([], { einde: 'ONTERECHT_GEMELD' }),
  verhaal([d('R2', 'LOPEND'), d('R2', 'POSITIEF')], { einde: 'HALT_POSITIEF' }),
  ...ELKE_STATUS,
];

/** Wie terugvalt zonder dat het verhaal er iets over zegt, krijgt nog eens hulp. */
const OPNIEUW: readonly Doel[] = [d('R1', 'GESTART'), d('R1', 'AFGEROND')];

/** De doelen die nu gelden: na een terugval die van daarna. */
export const doelenVan = ({
  verhaal: { doelen, daarna },
  geval,
}: {
  readonly verhaal: Verhaal;
  readonly geval: { readonly terugval: boolean };
}): readonly Doel[] => (geval.terugval ? (daarna ?? OPNIEUW) : doelen);

/** De kortste weg van een status naar een andere, zonder de eerste; leeg als het er al is, null als het niet kan. */
export function wegNaar(route: MasRoute, van: Routestatus, naar: Routestatus): Routestatus[] | null {
  const via = new Map<Routestatus, Routestatus | null>([[van, null]]);
  for (const status of via.keys())
    for (const volgende of volgendeVan({ route, status })) if (!via.has(volgende)) via.set(volgende, status);
  if (!via.has(naar)) return null;
  const weg: Routestatus[] = [];
  for (let stap: Routestatus = naar; stap !== van; stap = via.get(stap)!) weg.unshift(stap);
  return weg;
}

/** Wat een partner met zijn taak doet om een route op deze status te brengen; null: dat kan hij niet. */
export function daadVoor(
  soort: Partnertaaksoort,
  naar: Routestatus,
): 'aanname' | 'teruggave' | { readonly code: string } | null {
  const kern = PARTNERTAKEN[soort];
  if (kern.naAannemen === naar) return 'aanname';
  if (kern.naTeruggeven === naar) return 'teruggave';
  const code = Object.keys(kern.meldingen).find((naam) => kern.meldingen[naam]!.naar === naar);
  return code === undefined ? null : { code };
}
