import type { Page } from 'playwright-core';

/*
 * Wat er mis is bij de kleuren van het systeem van de lezer. Vlakken en schaduwen zijn dan weg: wat gekozen is, moet aan een lijn te zien zijn, en
 * een knop, een veld en een merkje aan een rand. Als tekst: dit draait in de browser.
 */
const ONDERSCHEID = `(() => {
  const lijnen = (e, pseudo) => {
    const s = getComputedStyle(e, pseudo);
    const zijden = ['Top', 'Right', 'Bottom', 'Left'].map((z) => s['border' + z + 'Style'] + s['border' + z + 'Width'] + s['border' + z + 'Color']);
    return [...zijden, s.outlineStyle, s.outlineWidth, s.textDecorationLine, s.content].join(' ');
  };
  const beeld = (e) => [e, ...e.querySelectorAll('*')].flatMap((deel) => [null, '::before', '::after'].map((p) => lijnen(deel, p))).join('/');
  const inBeeld = (e) => e.getClientRects().length > 0;
  const noem = (e) => e.outerHTML.slice(0, 120);
  const rand = (e) => {
    const s = getComputedStyle(e);
    return ['Top', 'Right', 'Bottom', 'Left'].every((z) => s['border' + z + 'Style'] !== 'none' && parseFloat(s['border' + z + 'Width']) >= 1);
  };
  const gebreken = [];
  for (const e of document.querySelectorAll('.knop, .invoer, .merkje, .telling, .melding, .kaart'))
    if (inBeeld(e) && !rand(e)) gebreken.push('zonder rand: ' + noem(e));
  const gekozen = '[aria-current]:not([aria-current="false"]), [role="tab"][aria-selected="true"], tr[data-hier="ja"], tr[aria-selected="true"]';
  const kaal = (e) => {
    const ander = e.cloneNode(true);
    for (const naam of ['aria-current', 'aria-selected', 'data-hier', 'data-stand']) ander.removeAttribute(naam);
    ander.classList.remove('active');
    e.after(ander);
    const gelijk = beeld(ander) === beeld(e);
    ander.remove();
    return gelijk;
  };
  for (const e of document.querySelectorAll(gekozen))
    if (inBeeld(e) && kaal(e)) gebreken.push('gekozen is niet te zien: ' + noem(e));
  return gebreken;
})()`;

/** Wat er bij de kleuren van het systeem niet te onderscheiden is. */
export const zonderOnderscheid = (page: Page): Promise<string[]> => page.evaluate<string[]>(ONDERSCHEID);

/** Wat er beweegt of zou bewegen. */
const BEWEGING = `(() => {
  const lang = (duur) => duur.split(',').some((een) => parseFloat(een) > 0);
  const bewegers = [...document.querySelectorAll('*')].filter((e) => [null, '::before', '::after'].some((pseudo) => {
    const s = getComputedStyle(e, pseudo);
    return (s.animationName !== 'none' && lang(s.animationDuration)) || (s.transitionProperty !== 'none' && lang(s.transitionDuration)) || s.scrollBehavior === 'smooth';
  }));
  return [
    ...document.getAnimations().filter(({ playState }) => playState === 'running').map((een) => 'loopt: ' + (een.animationName ?? een.transitionProperty ?? 'beweging')),
    ...bewegers.map((e) => 'zou bewegen: ' + e.outerHTML.slice(0, 120)),
  ];
})()`;

/** Wat er op deze bladzijde beweegt, of gaat bewegen. */
export const bewegingen = (page: Page): Promise<string[]> => page.evaluate<string[]>(BEWEGING);

/** Of het element met de focus een lijn om zich heen heeft; een schaduw telt niet. */
export const focuslijn = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    // Na het laatste element staat de focus even nergens.
    if (document.activeElement === document.body) return true;
    const s = getComputedStyle(document.activeElement);
    return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
  })()`);
