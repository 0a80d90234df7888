import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PORTAL = path.join(import.meta.dirname, '..');
const THEMA = /voorbeeld-design-tokens[\\/]dist[\\/]theme\.css$/;

const namenIn = (tekst) => [...tekst.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, naam]) => naam);

/** Wat de stijl en de beelden van de portal zelf noemen. */
const vanDePortal = () =>
  readdirSync(PORTAL, { recursive: true })
    .filter((naam) => /\.(css|tsx?)$/.test(naam))
    .flatMap((naam) => namenIn(readFileSync(path.join(PORTAL, naam), 'utf8')));

/** De tokens die iemand noemt, en die waar zij zelf weer naar verwijzen. */
function nodig(genoemd, verwijst) {
  const tokens = new Set();
  const wachtrij = [...genoemd];
  while (wachtrij.length > 0) {
    const naam = wachtrij.pop();
    if (tokens.has(naam)) continue;
    tokens.add(naam);
    wachtrij.push(...(verwijst.get(naam) ?? []));
  }
  return tokens;
}

/**
 * Laat van het voorbeeldthema alleen de tokens over die de portal gebruikt: de andere ruim tweeduizend zijn ballast. Werkt op de stijl nadat
 * alles wat zij ophaalt erin staat.
 */
export const eigenTokens = () => ({
  postcssPlugin: 'eigen-tokens',
  OnceExit(stijl) {
    const vanThema = [];
    const genoemd = [];
    const verwijst = new Map();
    stijl.walkDecls((regel) => {
      if (!THEMA.test(regel.source?.input.file ?? '')) return void genoemd.push(...namenIn(regel.value));
      vanThema.push(regel);
      verwijst.set(regel.prop, [...(verwijst.get(regel.prop) ?? []), ...namenIn(regel.value)]);
    });
    if (vanThema.length === 0) return;
    stijl.walkRules('.voorbeeld-theme', (deel) => (deel.selector = ':root'));
    const tokens = nodig([...genoemd, ...vanDePortal()], verwijst);
    for (const regel of vanThema) if (!tokens.has(regel.prop)) regel.remove();
  },
});
