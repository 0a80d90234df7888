/** "nl.overstap.overdracht.aangeboden.v1" als sleutel van een tekst: "overdracht_aangeboden". */
export const berichtsoort = (type: string): string => type.split('.').slice(2, 4).join('_');
