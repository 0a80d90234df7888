/** De varianten van het Paspoort voor Succes; elk heeft een eigen vragenlijst. Bron: domain.md §2. */
export const PASPOORTVARIANTEN = ['mbo-tot-23', 'mbo-vanaf-23', 'arbeid', 'toekomst'] as const;
export type Paspoortvariant = (typeof PASPOORTVARIANTEN)[number];

/** Wie een deel schrijft: de jongere zijn eigen deel, de mentor het zijne. Nooit elkaars deel. */
export const PASPOORTDELEN = ['jongere', 'mentor'] as const;
export type Paspoortdeel = (typeof PASPOORTDELEN)[number];

/** Hoe een vraag beantwoord wordt. */
export const VRAAGSOORTEN = ['tekst', 'keuze', 'meerkeuze', 'schaal', 'bestand'] as const;
export type Vraagsoort = (typeof VRAAGSOORTEN)[number];

/** Een antwoord waaruit te kiezen is. */
export interface Vraagoptie {
  /** Blijft hetzelfde als de tekst verandert. */
  readonly id: string;
  readonly tekst: string;
}

interface Vraagbasis {
  /** Uniek in de vragenlijst; hieronder wordt het antwoord bewaard. */
  readonly id: string;
  readonly vraag: string;
  /** Wat de schrijver op weg helpt; leeg als de vraag voor zich spreekt. */
  readonly hulp: string;
  readonly deel: Paspoortdeel;
  /** Over gezondheid, geld of thuis: gaat alleen mee als de jongere dit antwoord zelf aanvinkt. */
  readonly gevoelig: boolean;
  /** Zonder antwoord is het deel niet klaar. */
  readonly verplicht: boolean;
}

interface Tekstvraag extends Vraagbasis {
  readonly soort: 'tekst';
  /** Hoogste aantal tekens. */
  readonly maximum: number;
}

interface Keuzevraag extends Vraagbasis {
  readonly soort: 'keuze';
  readonly opties: readonly Vraagoptie[];
}

interface Meerkeuzevraag extends Vraagbasis {
  readonly soort: 'meerkeuze';
  readonly opties: readonly Vraagoptie[];
  /** Hoogste aantal keuzes. */
  readonly maximum: number;
}

interface Schaalpunt {
  readonly waarde: number;
  readonly tekst: string;
}

interface Schaalvraag extends Vraagbasis {
  readonly soort: 'schaal';
  /** De uiteinden horen erbij; alleen hele getallen. */
  readonly van: Schaalpunt;
  readonly tot: Schaalpunt;
}

interface Bestandvraag extends Vraagbasis {
  readonly soort: 'bestand';
  readonly maximumBytes: number;
}

/** Een vraag van een Paspoort, met wat er als antwoord past. */
export type Vraag = Tekstvraag | Keuzevraag | Meerkeuzevraag | Schaalvraag | Bestandvraag;

/** Vragen die bij elkaar horen: een kaart in het gesprek. */
export interface Thema {
  readonly id: string;
  readonly titel: string;
  readonly uitleg: string;
  readonly vragen: readonly Vraag[];
}

/**
 * De vragen van een variant. Een versie verandert nooit: een Paspoort houdt de versie waarmee het begon, en een antwoord
 * hoort bij het id van zijn vraag. Data, geen code: `infra/paspoort`.
 */
export interface Vragenlijst {
  readonly variant: Paspoortvariant;
  readonly versie: number;
  readonly titel: string;
  readonly inleiding: string;
  /** `verplicht`: eerst een gesprek met de mentor, dan vaststellen. `mag`: de jongere kan ook zonder gesprek verder. */
  readonly gesprek: 'verplicht' | 'mag';
  readonly themas: readonly Thema[];
}

/** Alle vragen van een lijst, in de volgorde waarin zij gesteld worden. */
export const vragenVan = ({ themas }: Vragenlijst): Vraag[] => themas.flatMap(({ vragen }) => vragen);
