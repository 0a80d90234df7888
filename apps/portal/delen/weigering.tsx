import type { Probleem } from '../api/probleem.ts';
import { dag } from '../taal/tijd.ts';
import { useZeg, Zin, type Invulling, type Zeg } from './zin.tsx';

/** Waar de woorden staan van een code in wat er nu geldt. */
const WOORDEN: Readonly<Record<string, string>> = {
  status: 'aanmeldstatus',
  taakstatus: 'partnertaakstatus',
  toegestaan: 'aanmeldstatus',
  reden: 'nietover',
  regels: 'fout',
};

/** Wat er nu geldt, in woorden om in een zin te zetten; wat geen woorden heeft, staat er niet bij. */
function invullingVan(zeg: Zeg, nu: Probleem['nu']): Invulling {
  return Object.fromEntries(
    Object.entries(nu).flatMap(([naam, waarde]): [string, string | number][] => {
      if (typeof waarde === 'number') return [[naam, waarde]];
      const codes = [waarde].flat().filter((code) => typeof code === 'string');
      const woorden = codes.map((code) =>
        /^\d{4}-\d{2}-\d{2}/.test(code) ? dag(code) : zeg(`${WOORDEN[naam] ?? ''}.${code}`),
      );
      const volledig = woorden.length > 0 && woorden.every(Boolean);
      return volledig ? [[naam, woorden.join(naam === 'regels' ? ' ' : ', ')]] : [];
    }),
  );
}

/** Een weigering in de taal van de lezer, met wat er nu geldt als de API dat zegt; leeg als zij er in die taal niet is. */
export const weigerzin = (zeg: Zeg, { code, nu }: Probleem): string =>
  zeg(`foutmet.${code}`, invullingVan(zeg, nu)) || zeg(`fout.${code}`);

export function Weigering({ fout }: { readonly fout: Probleem }) {
  const zin = weigerzin(useZeg(), fout);
  return zin ? <>{zin}</> : <Zin bij={`fout.${fout.code}`} tekst={fout.message} />;
}
