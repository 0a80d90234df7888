import { z } from 'zod';

/** Wat een veld moet zijn, in woorden, voor wat zod zelf niet goed zegt. */
export const VELDREGEL_TEKST = {
  account: 'Dit account kan niet.',
  afloop: 'Kies hoe het afliep.',
  afspraken: 'Plak een bestand, of kies er een.',
  afzegger: 'Kies wie afzegde.',
  akte: 'Neem het nummer over van de akte.',
  artikel: 'Noem een artikel van de Leerplichtwet, bijvoorbeeld 5 onder a.',
  behandeling: 'Kies wat u deed.',
  cursor: 'Gebruik de cursor uit het vorige antwoord.',
  'een-antwoord': 'Geef ten minste een antwoord.',
  'eerdere-dag': 'Geef bij een eerdere dag ook waarom u het nu pas vastlegt.',
  'gebeurd-op': 'Kies de dag waarop het gebeurde.',
  'iets-anders': 'Geef ten minste een gegeven dat anders moet.',
  inlogdienst: 'Kies een inlogdienst van de lijst.',
  jaar: 'Schrijf het jaar met vier cijfers.',
  'kolommen-json': 'Geef de kolommen als JSON: {"kop": "veld"}.',
  kop: 'Dit is geen kop van een kolom. Bewaar hier nooit gegevens van een leerling.',
  meldingsnummer: 'Een meldingsnummer bestaat uit letters, cijfers en streepjes.',
  'ook-de-dag': 'Geef ook de dag waarop het gebeurde.',
  opleiding: 'Kies de opleiding van nu.',
  pad: 'Geef een pad op dit adres.',
  reden: 'Kies een reden.',
  regio: 'Een regio is een nummer van drie cijfers.',
  seizoen: 'Een seizoen heeft de vorm 2026-2027.',
  status: 'Kies een status.',
  tijd: 'Schrijf een tijd als 16:00.',
  'veel-kolommen': 'Ten hoogste 200 kolommen.',
  'veel-woorden': 'Ten hoogste 100 woorden.',
  veld: 'Kies een veld uit de lijst.',
  vernietigklassen: 'Noem ten minste een soort gegevens. Moet alles weg, laat `klassen` dan weg.',
  'vraag-id': 'Gebruik de id van een vraag.',
  'waarden-json': 'Geef de waarden als JSON: {"veld": {"uw woord": "waarde"}}.',
  'waarom-later': 'Leg uit waarom u dit later vastlegt.',
  'wijziging-id': 'Geef elke wijziging een eigen id.',
  woord: 'Dit is geen code of status. Bewaar hier nooit gegevens van een leerling.',
} as const;
export type Veldregel = keyof typeof VELDREGEL_TEKST;

/**
 * De zin van een veldregel, voor een schema. Wie schema's in een andere taal toetst, zegt met `z.config({ customError })` wat er bij
 * `params.veldregel` staat; zonder dat is zij Nederlands.
 */
export const veldregel = (regel: Veldregel) => ({
  error: (mis: z.core.$ZodRawIssue): string => {
    const anders = z.config().customError?.({ ...mis, params: { veldregel: regel } });
    return (typeof anders === 'string' ? anders : anders?.message) || VELDREGEL_TEKST[regel];
  },
});
