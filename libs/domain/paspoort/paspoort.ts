import type { Organisatiesoort } from '../afspraken/afspraken.ts';
import type { Actorrol } from '../toegang/toegang.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { Paspoortvariant } from './vragen.ts';

/**
 * De statussen van een versie van een Paspoort; die van het Paspoort is die van zijn laatste versie. Vanaf `GEDEELD` ligt
 * de inhoud vast. Bron: domain.md §2.
 */
export const PASPOORT_STATUSSEN = [
  'CONCEPT',
  'INGEVULD',
  'BESPROKEN_MENTOR',
  'VASTGESTELD',
  'GEDEELD',
  'INGEZIEN',
  'BESPROKEN_INTAKE',
  'VERWERKT_IN_PLAN',
  'VERLOPEN',
  'VERNIETIGD',
] as const;
export type Paspoortstatus = (typeof PASPOORT_STATUSSEN)[number];

/** De statussen van een deling; alleen bij `ACTIEF` en `INGEZIEN` is zij open. Bron: domain.md §2. */
export const DELING_STATUSSEN = [
  'AANGEMAAKT',
  'WACHT_OP_TOESTEMMING',
  'ACTIEF',
  'INGEZIEN',
  'INGETROKKEN',
  'VERLOPEN',
] as const;
export type Delingstatus = (typeof DELING_STATUSSEN)[number];

/** Tekst, de id van een optie of bestand, een getal van een schaal, of de ids van opties. */
export type Antwoordwaarde = string | number | readonly string[];

export interface Antwoord {
  /** null: leeggemaakt. */
  readonly waarde: Antwoordwaarde | null;
  /** Telt elke wijziging, vanaf 1; 0 is nog nooit beantwoord. Loopt door in een nieuwe versie van het Paspoort. */
  readonly versie: number;
}

/** Antwoorden per id van de vraag. */
export type Antwoorden = Readonly<Record<string, Antwoord>>;

/** Het deel van de mentor: apart en ondertekend. De jongere leest het en kan bezwaar maken, maar wijzigt het niet. */
export interface Mentordeel {
  readonly antwoorden: Antwoorden;
  /** null: nog niet ondertekend, of gewijzigd na de ondertekening; dan ziet alleen de schrijver het. */
  readonly ondertekend: Ondertekening | null;
  readonly bezwaar: Bezwaar | null;
}

export interface Ondertekening {
  readonly gebruikerId: string;
  readonly rol: Actorrol;
  readonly op: Instant;
}

/** Wat de jongere tegen het deel van de mentor inbrengt; gaat overal mee waar dat deel heen gaat. */
export interface Bezwaar {
  readonly tekst: string;
  readonly op: Instant;
}

/** Een versie van een Paspoort. Een versie die gedeeld is, verandert niet meer. */
export interface Paspoortversie {
  /** Vanaf 1. */
  readonly nummer: number;
  readonly status: Paspoortstatus;
  readonly antwoorden: Antwoorden;
  readonly mentordeel: Mentordeel;
}

/** Waarvoor een ontvanger leest; een deling is voor een doel. */
export const DELING_DOELEN = ['intake', 'ondersteuningsplan', 'begeleiding', 'toekomstplan', 'werk'] as const;
export type Delingdoel = (typeof DELING_DOELEN)[number];

export interface Ontvanger {
  readonly organisatieId: string;
  readonly soort: Organisatiesoort;
}

/** Een versie, of een deel daarvan, voor een ontvanger en een doel, tot een dag. */
export interface Deling {
  readonly id: string;
  /** Nummer van de versie die de ontvanger ziet; een latere versie ziet hij niet. */
  readonly versie: number;
  readonly ontvanger: Ontvanger;
  readonly doel: Delingdoel;
  /** De vragen (ids) die de jongere heeft aangevinkt; wat hier niet staat, ziet de ontvanger niet. */
  readonly vragen: readonly string[];
  readonly status: Delingstatus;
  /** Wanneer de jongere het laatst besloot dat dit mag: bij het delen, of bij het bevestigen later. */
  readonly besluitOp: Instant;
  /** Wanneer de ontvanger voor het eerst kon lezen; null: nooit, en dan weet hij er niet van. */
  readonly geopendOp: Instant | null;
  /** Vanaf dit ogenblik is zij voorbij. */
  readonly eindigtOp: Instant;
  /** Wanneer zij opnieuw aan de jongere is voorgelegd, omdat hij nu zelf beslist. */
  readonly voorgelegdOp: Instant | null;
  readonly ingezienOp: Instant | null;
  readonly besprokenOp: Instant | null;
  /** Wanneer het mbo dit in zijn ondersteuningsplan verwerkte; dat stuk blijft van het mbo. */
  readonly verwerktOp: Instant | null;
  readonly ingetrokkenOp: Instant | null;
}

/** Een mens die op uitnodiging van de jongere meeleest: zijn ouder, of de mentor van zijn eigen school. */
export interface Uitnodiging {
  readonly soort: 'ouder' | 'mentor';
  /** De gebruiker die meeleest. */
  readonly gebruikerId: string;
  /** Ook de antwoorden op gevoelige vragen. */
  readonly gevoelig: boolean;
  /** Wanneer de jongere het laatst besloot dat dit mag. */
  readonly besluitOp: Instant;
  readonly beeindigdOp: Instant | null;
}

/** Het Paspoort van een jongere: het is van hem, en hij bepaalt wie wat wanneer ziet. */
export interface Paspoort {
  readonly id: string;
  readonly leerlingId: string;
  readonly variant: Paspoortvariant;
  /** De versie van de vragenlijst waarmee het begon. */
  readonly vragenversie: number;
  /** Oplopend; aan de laatste wordt gewerkt. Er is er altijd een. */
  readonly versies: readonly Paspoortversie[];
  /** Ids van verwerkte wijzigingen: wat nog eens komt, doet niets. */
  readonly patches: readonly string[];
  readonly delingen: readonly Deling[];
  readonly uitnodigingen: readonly Uitnodiging[];
}

/** De versie waaraan gewerkt wordt. */
export function huidigeVersie({ versies }: Pick<Paspoort, 'versies'>): Paspoortversie {
  const versie = versies.at(-1);
  if (!versie) throw new Error('een Paspoort heeft altijd een versie');
  return versie;
}

/** Het antwoord op een vraag; een vraag zonder antwoord heeft versie 0. */
export const antwoordOp = (antwoorden: Antwoorden, vraagId: string): Antwoord =>
  (Object.hasOwn(antwoorden, vraagId) ? antwoorden[vraagId] : undefined) ?? { waarde: null, versie: 0 };
