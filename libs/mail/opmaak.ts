import { veilig } from '../html/veilig.ts';

/** Een link met een tekst die zegt waar zij heen gaat. */
export interface Maillink {
  readonly tekst: string;
  readonly adres: string;
}

/** Wat er in een mail staat, los van haar vorm. */
export interface Mailblad {
  /** Ook de enige kop boven het bericht. */
  readonly onderwerp: string;
  readonly alineas: readonly string[];
  readonly punten: readonly string[];
  readonly link: Maillink;
  /** Onder het bericht: waar de lezer iets aan het bericht zelf kan doen. */
  readonly voet: readonly Maillink[];
}

const AFZENDER = 'Dit bericht komt van een systeem. U kunt er niet op antwoorden.';
const LETTER = 'font-family:sans-serif;font-size:1rem;line-height:1.5;color:#1a1a1a';
const KNOP = 'color:#00427f;font-weight:bold';

const alsLink = ({ tekst, adres }: Maillink, stijl = 'color:#00427f'): string =>
  `<a href="${veilig(adres)}" style="${stijl}">${veilig(tekst)}</a>`;
const alinea = (html: string): string => `<p>${html}</p>`;

/**
 * Een mail als HTML: een kop, gewone tekst, links die zeggen waar zij heen gaan. Er staat niets in dat van elders moet komen: geen beeld,
 * geen stijl, geen script. Wie het opent, laat dus niets merken.
 */
export function alsHtml({ onderwerp, alineas, punten, link, voet }: Mailblad): string {
  const lijst = punten.map((punt) => `<li>${veilig(punt)}</li>`).join('\n');
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${veilig(onderwerp)}</title>
</head>
<body style="${LETTER}">
<main>
<h1 style="font-size:1.25rem">${veilig(onderwerp)}</h1>
${alineas.map((tekst) => alinea(veilig(tekst))).join('\n')}
${lijst ? `<ul>\n${lijst}\n</ul>\n` : ''}${alinea(alsLink(link, KNOP))}
</main>
<footer style="font-size:0.875rem">
${[veilig(AFZENDER), ...voet.map((een) => alsLink(een))].map(alinea).join('\n')}
</footer>
</body>
</html>
`;
}

const alsRegel = ({ tekst, adres }: Maillink): string => `${tekst}: ${adres}`;

/** Dezelfde mail als gewone tekst. */
export const alsTekst = ({ alineas, punten, link, voet }: Mailblad): string =>
  `${[
    ...alineas,
    ...(punten.length > 0 ? [punten.map((punt) => `- ${punt}`).join('\n')] : []),
    alsRegel(link),
    [AFZENDER, ...voet.map(alsRegel)].join('\n'),
  ].join('\n\n')}\n`;

/** Zoals een bericht wacht tot het weg mag: de tekst, en als laatste de link met het pad, nog zonder waar het product staat. */
export const bewaarvorm = ({
  alineas,
  punten,
  link,
}: Pick<Mailblad, 'alineas' | 'punten' | 'link'>): string =>
  [
    ...alineas,
    ...(punten.length > 0 ? [punten.map((punt) => `- ${punt}`).join('\n')] : []),
    alsRegel(link),
  ].join('\n\n');

/** Leest de bewaarvorm terug. */
export function leesBewaarvorm(bewaard: string): Pick<Mailblad, 'alineas' | 'punten' | 'link'> {
  const blokken = bewaard.split('\n\n');
  const laatste = blokken.pop() ?? '';
  const plek = laatste.lastIndexOf(': ');
  const isLijst = (blok: string): boolean => blok.startsWith('- ');
  return {
    alineas: blokken.filter((blok) => !isLijst(blok)),
    punten: blokken.filter(isLijst).flatMap((blok) => blok.split('\n').map((regel) => regel.slice(2))),
    link: { tekst: laatste.slice(0, plek), adres: laatste.slice(plek + 2) },
  };
}
