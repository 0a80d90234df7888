import { ROUTE_TEKST } from '#libs/contract/teksten-traject.ts';
import type { MasRoute } from '#libs/domain/mas/routezaak.ts';
import { useZeg } from './zin.tsx';

/** Hoe een route heet, in de taal van de lezer: overal dezelfde naam als in de API en de woordenlijst. */
export function useRoutenaam(): (route: MasRoute) => string {
  const zeg = useZeg();
  return (route) => zeg(`route.${route}.label`) || ROUTE_TEKST[route].label;
}
