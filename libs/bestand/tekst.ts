const GEWOON = /^[\u0021-\u007e]+(?: [\u0021-\u007e]+)*$/;

/** Spaties eraf en samen, harde spaties gewoon, accenten in een teken (NFC). Wat er staat blijft verder staan. */
export function normaliseerTekst(cel: string): string {
  if (cel === '' || GEWOON.test(cel)) return cel;
  return cel.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** Stuurtekens, halve tekens en tekens die de leesrichting omkeren: in een naam misleiden zij wie hem leest. */
export function heeftVerborgenTekens(tekst: string): boolean {
  return (
    /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(tekst) || /\p{M}{5}/u.test(tekst)
  );
}

/** Letters die bij een eerdere omzetting verloren gingen: een vervangteken, of UTF-8 gelezen als Windows-1252. */
export function isBeschadigd(tekst: string): boolean {
  return /\ufffd|\u00c3[\u0080-\u00bf\u2010-\u203a\u20ac\u0152-\u0192]|\u00e2\u20ac/.test(tekst);
}

/** De foutwaarden die Excel in een cel laat staan, Engels en Nederlands. */
export function isRekenbladfout(tekst: string): boolean {
  return (
    tekst.startsWith('#') &&
    /^#(?:N\/[AB]|(?:REF|VERW|VALUE|WAARDE|DIV\/0|DEEL\/0|NUM|GETAL|NULL|LEEG|SPILL|CALC)!|(?:NAME|NAAM)\?|#{3,})$/.test(
      tekst,
    )
  );
}
