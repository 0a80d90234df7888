import type { RouteObject } from 'react-router';

const BLADZIJDEN = new URL('../../apps/portal/app/bladzijden.ts', import.meta.url).href;

const plak = (basis: string, { path = '' }: RouteObject): string => [basis, path].filter(Boolean).join('/');

/** Wat er van een route te openen is: zijzelf, of wat eronder hangt. */
function adressen(route: RouteObject, basis = ''): string[] {
  const eigen = plak(basis, route);
  return route.children ? route.children.flatMap((kind) => adressen(kind, eigen)) : [eigen];
}

/** Elke route van de portal, uit haar eigen lijst. */
export async function portaalroutes(): Promise<string[]> {
  const { bladzijden } = (await import(BLADZIJDEN)) as { bladzijden: readonly RouteObject[] };
  return bladzijden.flatMap((route) => adressen(route)).toSorted();
}
