/** BRIN: twee cijfers en twee hoofdletters of cijfers. */
export function isBrin(text: string): boolean {
  return /^[0-9]{2}[A-Z0-9]{2}$/.test(text);
}

/** Vestiging (BRIN6): het BRIN en twee cijfers. */
export function isVestiging(text: string): boolean {
  return /^[0-9]{2}[A-Z0-9]{2}[0-9]{2}$/.test(text);
}
