import type { Stuur } from '#libs/client/kern.ts';

/** Wat al gevraagd is voordat dit script er was, per adres, en in welke taal. */
export type Alvast = Map<string, { readonly taal: string; readonly antwoord: Promise<Response> }>;
declare global {
  var overstapAlvast: Alvast | undefined;
}

/** Zo lang na het begin van dit script is het nog de eerste bladzijde; op een trage verbinding was er lang op te wachten. */
const GELDT_MS = 10_000;
const begin = performance.now();

// Komt de andere ingang later dan dit script, dan vraagt zij niets meer.
const gevraagd = (globalThis.overstapAlvast ??= new Map());

/** Doet een verzoek, of neemt over wat er al voor onderweg is: een keer, in dezelfde taal, en alleen aan het begin. */
export const stuurOfNeemOver: Stuur = (adres, init) => {
  const al = init.method === 'GET' ? gevraagd.get(adres) : undefined;
  gevraagd.delete(adres);
  const zelfde = al?.taal === new Headers(init.headers).get('Accept-Language');
  return al && zelfde && performance.now() - begin < GELDT_MS ? al.antwoord : fetch(adres, init);
};
