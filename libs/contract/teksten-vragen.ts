import type { Overstapvraag, Vraagantwoord } from '../domain/overstap/vraag.ts';

export const OVERSTAPVRAAG_TEKST: Readonly<Record<Overstapvraag, string>> = {
  'hoe-bereiken': 'Hoe bereik ik deze leerling?',
  'laatst-gesproken': 'Wanneer is de leerling voor het laatst gesproken?',
  'wat-geprobeerd': 'Wat is er al geprobeerd?',
  'wat-gaat-hij-doen': 'Wat gaat de leerling doen?',
};

export const VRAAGANTWOORD_TEKST: Readonly<Record<Vraagantwoord, string>> = {
  'deze-week-gesproken': 'Deze week gesproken',
  'langer-geleden-gesproken': 'Langer geleden gesproken',
  'niet-bereikbaar': 'Niet te bereiken',
  'heeft-een-plek': 'Heeft een plek',
  'zoekt-nog': 'Zoekt nog',
  'bel-ons': 'Bel ons: dit bespreken wij liever',
};
