/** Crebo van een mbo-opleiding: vijf cijfers. */
export function isCrebo(text: string): boolean {
  return /^[0-9]{5}$/.test(text);
}

/** Code van een vavo-opleiding, zoals `1002O2412`: vier cijfers, een hoofdletter en vier cijfers. */
export function isVavoCode(text: string): boolean {
  return /^[0-9]{4}[A-Z][0-9]{4}$/.test(text);
}
