import type { Verklaarder, Vrijstellingsgrond } from '../domain/leerling/vrijstelling.ts';
import type { Vrijstellingstatus } from '../domain/leerling/vrijstelling-machine.ts';
import type { Uitleg } from './teksten.ts';

/** Een grond in woorden, met zijn artikel in de Leerplichtwet. */
export const VRIJSTELLINGSGROND_TEKST: Readonly<
  Record<Vrijstellingsgrond, Uitleg & { readonly artikel: string }>
> = {
  ongeschikt: {
    artikel: '5 onder a',
    label: 'Niet geschikt om naar school te gaan',
    zin: 'De jongere kan om lichamelijke of psychische redenen niet naar een school.',
  },
  bedenkingen: {
    artikel: '5 onder b',
    label: 'Bedenkingen tegen de richting',
    zin: 'De ouders hebben overwegende bedenkingen tegen de richting van alle scholen in de buurt.',
  },
  buitenland: {
    artikel: '5 onder c',
    label: 'School in het buitenland',
    zin: 'De jongere staat ingeschreven op een school in het buitenland en gaat daarheen.',
  },
  trekkend: {
    artikel: '5a',
    label: 'Trekkend bestaan',
    zin: 'De jongere trekt in het reisseizoen rond met zijn ouders.',
  },
  'ander-onderwijs': {
    artikel: '15',
    label: 'Ander voldoende onderwijs',
    zin: 'De jongere krijgt op een andere manier voldoende onderwijs.',
  },
  vervangend: {
    artikel: '3a',
    label: 'Vervangende leerplicht',
    zin: 'De jongere volgt een programma dat voor een deel in plaats van school komt.',
  },
  'vervangend-mbo': {
    artikel: '3b',
    label: 'Laatste leerplichtjaar op het mbo',
    zin: 'De jongere volgt het laatste jaar van de leerplicht op een mbo.',
  },
};

export const VERKLAARDER_TEKST: Readonly<Record<Verklaarder, string>> = {
  'aangewezen-deskundige': 'een deskundige die de gemeente aanwees',
  behandelaar: 'iemand die de jongere behandelt',
  ouders: 'de ouders',
  school: 'de school',
  instelling: 'de instelling',
  'school-buitenland': 'het hoofd van een school in het buitenland',
};

export const VRIJSTELLINGSTATUS_TEKST: Readonly<Record<Vrijstellingstatus, string>> = {
  INGEDIEND: 'ingediend',
  ERKEND: 'erkend',
  AFGEWEZEN: 'afgewezen',
  BEEINDIGD: 'eerder gestopt',
  VERLOPEN: 'afgelopen',
};
