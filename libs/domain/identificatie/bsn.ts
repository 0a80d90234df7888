/** Waarom een tekst geen BSN of onderwijsnummer is. */
export const BSN_FOUTEN = ['leeg', 'lengte', 'elfproef', 'wetenschappelijk', 'geen-cijfers'] as const;
export type BsnFout = (typeof BSN_FOUTEN)[number];

/** De uitleg noemt nooit de waarde: ook een fout getypt nummer kan van iemand zijn. */
export type GelezenBsn =
  | { readonly soort: 'bsn' | 'onderwijsnummer'; readonly waarde: string }
  | { readonly soort: 'fout'; readonly reden: BsnFout; readonly uitleg: string };

const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;
const REST_ONDERWIJSNUMMER = 5;

const UITLEG: Readonly<Record<BsnFout, string>> = {
  leeg: 'Er staat geen nummer.',
  lengte: 'Het nummer heeft geen negen cijfers.',
  elfproef: 'Het nummer klopt niet: waarschijnlijk is een cijfer verkeerd of zijn er twee verwisseld.',
  wetenschappelijk:
    'Het spreadsheetprogramma heeft het nummer afgerond, zodat er cijfers weg zijn. Maak de kolom op als tekst en vul het nummer opnieuw in.',
  'geen-cijfers':
    'Het nummer bevat andere tekens dan cijfers. Schrijf negen cijfers zonder punten of spaties.',
};
const UITLEG_VOORLOOPNUL =
  'Het nummer heeft acht cijfers: waarschijnlijk is in een spreadsheet de nul vooraan weggevallen. Maak de kolom op als tekst en vul de nul aan.';

const fout = (reden: BsnFout, uitleg = UITLEG[reden]): GelezenBsn => ({ soort: 'fout', reden, uitleg });

/** De gewogen som modulo 11, tussen 0 en 10. */
function elfproefRest(cijfers: string): number {
  const som = GEWICHTEN.reduce((totaal, gewicht, plaats) => totaal + gewicht * Number(cijfers[plaats]), 0);
  return ((som % 11) + 11) % 11;
}

/** BSN: negen cijfers, elfproef met rest 0, niet alleen nullen. */
export function isBsn(text: string): boolean {
  return /^[0-9]{9}$/.test(text) && text !== '000000000' && elfproefRest(text) === 0;
}

/** Onderwijsnummer: negen cijfers die met 10 beginnen, elfproef met rest 5. */
export function isOnderwijsnummer(text: string): boolean {
  return /^10[0-9]{7}$/.test(text) && elfproefRest(text) === REST_ONDERWIJSNUMMER;
}

/** Leest een BSN of onderwijsnummer. Alleen witruimte eromheen valt weg; er wordt niets aangevuld of geraden. */
export function leesBsn(tekst: string): GelezenBsn {
  const waarde = tekst.trim();
  if (waarde === '') return fout('leeg');
  if (isBsn(waarde)) return { soort: 'bsn', waarde };
  if (isOnderwijsnummer(waarde)) return { soort: 'onderwijsnummer', waarde };
  if (/^[0-9]+(?:[.,][0-9]+)?E[+-]?[0-9]+$/i.test(waarde)) return fout('wetenschappelijk');
  if (!/^[0-9]+$/.test(waarde)) return fout('geen-cijfers');
  if (waarde.length === 8) return fout('lengte', UITLEG_VOORLOOPNUL);
  return fout(waarde.length === 9 ? 'elfproef' : 'lengte');
}
