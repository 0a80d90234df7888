/** Wat in een cel past. */
export type Celwaarde = string | number | boolean | null;

/** Deze tekens aan het begin laten een rekenblad de cel als formule uitvoeren; ook de brede vorm van `=`, `+`, `-` en `@`. */
const FORMULE = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Getallen zijn veilig zoals ze zijn; tekst die een formule kan zijn krijgt een apostrof en blijft zo leesbaar. */
function celtekst(waarde: Celwaarde): string {
  if (waarde === null) return '';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'number') return String(waarde).replace('.', ',');
  const tekst = FORMULE.test(waarde.trimStart()) || FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return /[";\r\n\t]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

/**
 * Schrijft een CSV zoals Nederlandse rekenbladen die openen: puntkomma's, UTF-8 met BOM, CRLF.
 * Een telefoonnummer als `+31…` blijft tekst.
 */
export function schrijfCsv(kolommen: readonly string[], rijen: readonly (readonly Celwaarde[])[]): string {
  return `\ufeff${[kolommen, ...rijen].map((rij) => `${rij.map(celtekst).join(';')}\r\n`).join('')}`;
}
