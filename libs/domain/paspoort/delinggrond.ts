import type { Afspraken } from '../afspraken/afspraken.ts';
import { uiterstOgenblik } from '../afspraken/ladder.ts';
import { leeftijdOp, verjaardag } from '../leerling/leeftijd.ts';
import { levensfase } from '../toegang/dataklassen.ts';
import { beginVanDag, toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import type { Deling } from './paspoort.ts';
import { oordeelOuders, type Ouder, type Ouderoordeel, type Toestemming } from './toestemming.ts';

/** Wat van de jongere nodig is om te beslissen over delen; geen naam, geen BSN. */
export interface Deler {
  readonly geboortedatum: Kalenderdag;
  readonly ouders: readonly Ouder[];
  readonly toestemmingen: readonly Toestemming[];
}

/** De afspraken die over een Paspoort gaan. */
export type Paspoortregels = Pick<Afspraken, 'leeftijden' | 'termijnen' | 'feestdagen'>;

/** Wat een mens moet doen als delen vastloopt; altijd de mentor. */
export const PASPOORTTAKEN = ['ouders-oneens', 'gezag-onbekend'] as const;
export type Paspoorttaak = (typeof PASPOORTTAKEN)[number];

/** Waarom een deling nu geen grond heeft; vaste codes. */
export const GRONDREDENEN = [
  'te-jong',
  'toestemming-ontbreekt',
  'toestemming-geweigerd',
  'ouders-oneens',
  'gezag-onbekend',
  'jongere-bevestigt-nog',
] as const;
export type Grondreden = (typeof GRONDREDENEN)[number];

/** Waarop een deling nu rust. Bij `overgang` nog op zijn ouders: de jongere beslist zelf al, en bevestigt voor `tot`. */
export type Delinggrond =
  | { readonly soort: 'eigen-besluit' | 'toestemming-ouders' }
  | { readonly soort: 'overgang'; readonly tot: Instant }
  | { readonly soort: 'geen'; readonly reden: Grondreden; readonly taak: Paspoorttaak | null };

const geen = (reden: Grondreden, taak: Paspoorttaak | null = null): Delinggrond => ({
  soort: 'geen',
  reden,
  taak,
});

const OORDEEL: Readonly<Record<Ouderoordeel, Delinggrond>> = {
  geldig: { soort: 'toestemming-ouders' },
  ontbreekt: geen('toestemming-ontbreekt'),
  geweigerd: geen('toestemming-geweigerd'),
  oneens: geen('ouders-oneens', 'ouders-oneens'),
  'gezag-onbekend': geen('gezag-onbekend', 'gezag-onbekend'),
};

/** Over welke deling het gaat. */
export type Delingvraag = Pick<Deling, 'ontvanger' | 'doel' | 'besluitOp'>;

/** Wat de ouders over deze ontvanger en dit doel zeiden, tot en met een ogenblik. */
function ouders({ ontvanger, doel }: Delingvraag, deler: Deler, mee: (op: Instant) => boolean): Ouderoordeel {
  const besluiten = deler.toestemmingen.filter(
    (t) => t.ontvangerId === ontvanger.organisatieId && t.doel === doel && mee(t.op),
  );
  return oordeelOuders(deler.ouders, besluiten);
}

/** AGE-10 en AGE-11. Het ogenblik waarop de jongere alleen gaat beslissen, en tot wanneer hij kan bevestigen wat al liep. */
export function beslismomenten(
  geboortedatum: Kalenderdag,
  { leeftijden, termijnen, feestdagen }: Paspoortregels,
): { readonly zelfVanaf: Instant; readonly bevestigVoor: Instant } {
  const dag = verjaardag(geboortedatum, leeftijden.toestemmingVanaf, leeftijden);
  return {
    zelfVanaf: beginVanDag(dag),
    bevestigVoor: uiterstOgenblik(dag, termijnen.bevestigDeling, feestdagen),
  };
}

/**
 * AGE-10. Waarop een deling op dit ogenblik rust. Onder de leeftijd van toestemming op die van de ouders; vanaf die
 * verjaardag op een besluit dat de jongere daarna zelf nam. Wat op zijn ouders rustte, blijft tot het einde van de
 * bevestigingstermijn. Wat ouders na die verjaardag zeggen, telt niet meer.
 */
export function delinggrond(
  vraag: Delingvraag,
  deler: Deler,
  regels: Paspoortregels,
  nu: Instant,
): Delinggrond {
  const { leeftijden } = regels;
  const fase = levensfase(leeftijdOp(deler.geboortedatum, toKalenderdag(nu), leeftijden), leeftijden);
  if (fase === 'kind') return geen('te-jong');
  if (fase === 'tiener') return OORDEEL[ouders(vraag, deler, (op) => op <= nu)];
  const { zelfVanaf, bevestigVoor } = beslismomenten(deler.geboortedatum, regels);
  if (vraag.besluitOp >= zelfVanaf) return { soort: 'eigen-besluit' };
  const rustteOpOuders = ouders(vraag, deler, (op) => op < zelfVanaf) === 'geldig';
  return rustteOpOuders && nu < bevestigVoor
    ? { soort: 'overgang', tot: bevestigVoor }
    : geen('jongere-bevestigt-nog');
}
