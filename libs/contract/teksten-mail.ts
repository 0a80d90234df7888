import type { Berichtgrond } from '../domain/bericht/berichtsoort.ts';

/** Waarom een soort mail niet uit kan. */
export const BERICHTGROND_TEKST: Readonly<Record<Berichtgrond, string>> = {
  termijn: 'Dit bericht bewaakt een wettelijke termijn. Het kan niet uit, wel één keer per dag bij elkaar.',
  meteen: 'In dit bericht staat een afspraak, een link of een alarm. Het komt altijd meteen.',
};

/** Waarom een bericht niet aankwam, per code. */
export const MAILFOUT_TEKST: Readonly<Record<string, string>> = {
  'mailadres.ongeldig': 'Dit is geen geldig mailadres.',
  'mailadres.domein': 'Naar dit domein mag het systeem geen mail sturen.',
  'mailadres.geweigerd': 'De mailserver zegt dat dit adres niet bestaat.',
  'mailadres.gestuit': 'Mail aan dit adres kwam al eerder terug.',
  'mail.geweigerd': 'De mailserver nam het bericht niet aan.',
  'mail.teruggekomen': 'Het bericht kwam terug.',
  'mail.niet-gelukt': 'De mailserver was na alle pogingen niet te bereiken.',
};

export const mailfoutTekst = (code: string | null): string =>
  MAILFOUT_TEKST[code ?? ''] ?? 'Het bericht kwam niet aan.';
