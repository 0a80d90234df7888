import { Invalid } from '../domain-error.ts';

/** BRIN: twee cijfers en twee hoofdletters of cijfers. */
export function isBrin(text: string): boolean {
  return /^[0-9]{2}[A-Z0-9]{2}$/.test(text);
}

/** Vestiging (BRIN6): het BRIN en twee cijfers. */
export function isVestiging(text: string): boolean {
  return /^[0-9]{2}[A-Z0-9]{2}[0-9]{2}$/.test(text);
}

/** Het BRIN van de instelling waar een vestiging bij hoort. */
export function brinVan(vestiging: string): string {
  if (isVestiging(vestiging)) return vestiging.slice(0, 4);
  throw new Invalid(
    'vestiging.ongeldig',
    'Dit is geen vestiging. Schrijf het BRIN met twee cijfers erachter.',
  );
}
