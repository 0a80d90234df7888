/** CBS-code van een gemeente: vier cijfers. */
export function isGemeentecode(text: string): boolean {
  return /^[0-9]{4}$/.test(text);
}
