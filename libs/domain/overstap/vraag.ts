/** Wat een ontvanger aan de school vraagt, of een decaan aan de mentor. Vaste vragen: zo komt er geen vrije tekst in een bericht. */
export const OVERSTAPVRAGEN = [
  'hoe-bereiken',
  'laatst-gesproken',
  'wat-geprobeerd',
  'wat-gaat-hij-doen',
] as const;
export type Overstapvraag = (typeof OVERSTAPVRAGEN)[number];

/** Wat de school of de mentor daarop antwoordt; wat niet op papier hoort, gaat per telefoon. */
export const VRAAGANTWOORDEN = [
  'deze-week-gesproken',
  'langer-geleden-gesproken',
  'niet-bereikbaar',
  'heeft-een-plek',
  'zoekt-nog',
  'bel-ons',
] as const;
export type Vraagantwoord = (typeof VRAAGANTWOORDEN)[number];
