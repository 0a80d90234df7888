const CODE = /^[A-Za-z][\w.-]{0,40}$/;

const isCode = (waarde: unknown): waarde is string | number =>
  typeof waarde === 'number' ? Number.isInteger(waarde) : typeof waarde === 'string' && CODE.test(waarde);

/**
 * Waardoor iets niet weg kon, in codes: de soort fout, die van het besturingssysteem (`ECONNREFUSED`) of van ons, en het antwoord van een
 * mailserver of systeem. Nooit de tekst van een fout: daar kan een adres of een naam in staan.
 */
export function oorzaakVan(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekend';
  const { code, responseCode, status } = error as {
    code?: unknown;
    responseCode?: unknown;
    status?: unknown;
  };
  return [error.name, code, responseCode, status].filter(isCode).join(' ');
}
