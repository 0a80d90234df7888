import type { Afspraken } from '../afspraken/afspraken.ts';
import type { Paspoortvariant } from './vragen.ts';

/** Een percentage is een deel van honderd. */
const HONDERD = 100;

/**
 * Een aandeel, gemeten over wat bekend is. Is te weinig bekend, dan is het niet meetbaar: een laag cijfer door een gat in de
 * levering is geen lage prestatie. `volledigheid` en `percentage` zijn afgeronde procenten; bij niets te tellen is er geen
 * percentage.
 */
export type Kengetal =
  | {
      readonly soort: 'gemeten';
      readonly teller: number;
      readonly noemer: number;
      readonly percentage: number | null;
      readonly volledigheid: number;
    }
  | { readonly soort: 'niet-meetbaar'; readonly volledigheid: number };

/** Een Paspoort dat een jongere heeft vastgesteld. */
export interface GemaaktPaspoort {
  readonly schoolId: string;
  readonly variant: Paspoortvariant;
}

/** Een aanmelding bij een mbo, zoals bekend op de peildag. */
export interface AanmeldingMetPaspoort {
  readonly mboId: string;
  readonly opleidingcode: string;
  /** De levering van het mbo is niet ouder dan afgesproken. */
  readonly bronVers: boolean;
  /** De jongere heeft zijn Paspoort met dit mbo gedeeld. */
  readonly gedeeld: boolean;
  /** Er is een intake geweest. */
  readonly intake: boolean;
  /** Het Paspoort is daar besproken; null: het mbo heeft dat niet gemeld. */
  readonly besproken: boolean | null;
}

/** Een deling die open is geweest. */
export interface GeteldeDeling {
  readonly ontvangerId: string;
  readonly ingetrokken: boolean;
}

/** De feiten van een regio op een peildag. */
export interface Paspoorttelling {
  readonly paspoorten: readonly GemaaktPaspoort[];
  readonly aanmeldingen: readonly AanmeldingMetPaspoort[];
  readonly delingen: readonly GeteldeDeling[];
}

export interface PaspoortKpi {
  /** Aantal vastgestelde Paspoorten per school en variant. */
  readonly gemaakt: readonly (GemaaktPaspoort & { readonly aantal: number })[];
  /** Van de aanmeldingen bij een mbo: met gedeeld Paspoort. */
  readonly metPaspoort: readonly { readonly mboId: string; readonly kengetal: Kengetal }[];
  /** Van de intakes met gedeeld Paspoort, per opleiding: waar het is besproken. */
  readonly besproken: readonly {
    readonly mboId: string;
    readonly opleidingcode: string;
    readonly kengetal: Kengetal;
  }[];
  /** Van de delingen met een ontvanger: ingetrokken. Dit weet het systeem altijd zelf. */
  readonly ingetrokken: readonly { readonly ontvangerId: string; readonly kengetal: Kengetal }[];
}

interface Meting<R> {
  readonly bekend: (rij: R) => boolean;
  readonly telt: (rij: R) => boolean;
}

const procent = (deel: number, geheel: number): number => Math.round((deel * HONDERD) / geheel);
/** Naar beneden: wat onder de afspraak blijft, ziet er ook zo uit. */
const compleet = (deel: number, geheel: number): number =>
  geheel === 0 ? HONDERD : Math.floor((deel * HONDERD) / geheel);

/** Een aandeel van de rijen waarvan de uitkomst bekend is, of niet meetbaar onder de afgesproken volledigheid. */
function meet<R>(rijen: readonly R[], { bekend, telt }: Meting<R>, minimum: number): Kengetal {
  const gekend = rijen.filter(bekend);
  const volledigheid = compleet(gekend.length, rijen.length);
  if (gekend.length * HONDERD < minimum * rijen.length) return { soort: 'niet-meetbaar', volledigheid };
  const teller = gekend.filter(telt).length;
  const noemer = gekend.length;
  const percentage = noemer === 0 ? null : procent(teller, noemer);
  return { soort: 'gemeten', teller, noemer, percentage, volledigheid };
}

/** Groepen in volgorde van hun sleutel, met de eerste rij van elke groep. */
function groepeer<R>(rijen: readonly R[], sleutel: (rij: R) => string): (readonly [R, ...R[]])[] {
  const groepen = new Map<string, [R, ...R[]]>();
  for (const rij of rijen) {
    const groep = groepen.get(sleutel(rij));
    if (groep) groep.push(rij);
    else groepen.set(sleutel(rij), [rij]);
  }
  return [...groepen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, groep]) => groep);
}

const METING_DEELT: Meting<AanmeldingMetPaspoort> = { bekend: (a) => a.bronVers, telt: (a) => a.gedeeld };
const METING_BESPROKEN: Meting<AanmeldingMetPaspoort> = {
  bekend: (a) => a.besproken !== null,
  telt: (a) => a.besproken === true,
};
const METING_INGETROKKEN: Meting<GeteldeDeling> = { bekend: () => true, telt: (d) => d.ingetrokken };

/** De kerncijfers van het Paspoort op een peildag. Bron: domain.md §2 en §3.4. */
export function paspoortKpi(telling: Paspoorttelling, drempels: Afspraken['drempels']): PaspoortKpi {
  const minimum = drempels.minimaleVolledigheid;
  const { paspoorten, aanmeldingen, delingen } = telling;
  const intakes = aanmeldingen.filter(({ gedeeld, intake }) => gedeeld && intake);
  return {
    gemaakt: groepeer(paspoorten, (p) => JSON.stringify([p.schoolId, p.variant])).map((groep) => ({
      schoolId: groep[0].schoolId,
      variant: groep[0].variant,
      aantal: groep.length,
    })),
    metPaspoort: groepeer(aanmeldingen, (a) => a.mboId).map((groep) => ({
      mboId: groep[0].mboId,
      kengetal: meet(groep, METING_DEELT, minimum),
    })),
    besproken: groepeer(intakes, (a) => JSON.stringify([a.mboId, a.opleidingcode])).map((groep) => ({
      mboId: groep[0].mboId,
      opleidingcode: groep[0].opleidingcode,
      kengetal: meet(groep, METING_BESPROKEN, minimum),
    })),
    ingetrokken: groepeer(delingen, (d) => d.ontvangerId).map((groep) => ({
      ontvangerId: groep[0].ontvangerId,
      kengetal: meet(groep, METING_INGETROKKEN, minimum),
    })),
  };
}
