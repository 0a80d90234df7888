/** Lettercombinaties die niet worden uitgegeven. */
const NIET_UITGEGEVEN = ['SA', 'SD', 'SS'];

/** Nederlandse postcode zonder spatie: vier cijfers (niet met 0 vooraan) en twee hoofdletters. */
export function isPostcode(text: string): boolean {
  return /^[1-9][0-9]{3}[A-Z]{2}$/.test(text) && !NIET_UITGEGEVEN.includes(text.slice(4));
}

/** Leest `8011 ab` als `8011AB`; null als het geen Nederlandse postcode is. */
export function leesPostcode(tekst: string): string | null {
  const [, cijfers = '', letters = ''] = /^([0-9]{4}) ?([A-Za-z]{2})$/.exec(tekst.trim()) ?? [];
  const postcode = cijfers + letters.toUpperCase();
  return isPostcode(postcode) ? postcode : null;
}
