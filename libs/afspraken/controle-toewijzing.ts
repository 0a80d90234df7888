import { TAAKROUTES, type Afspraken, type Taaktoewijzing } from '../domain/afspraken/afspraken.ts';
import { kalenderdag, plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Dagenperiode, Kalenderdag } from '../domain/tijd/tijd.ts';
import { fout, foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

/** Het einde van een toewijzing zonder einddag. */
const ZONDER_EINDE = kalenderdag('2999-12-31');

interface Rij extends Taaktoewijzing {
  readonly index: number;
}

/**
 * Elke gemeente heeft voor elke route op elke dag van het seizoen precies een uitvoerder. Twee uitvoerders op een dag
 * zijn ook buiten het seizoen een fout: de toewijzing geldt voor alle seizoenen van de regio.
 */
function uitvoerders({ taaktoewijzing, momenten }: Pick<Afspraken, 'taaktoewijzing' | 'momenten'>) {
  const seizoen = { van: momenten.seizoenOpen.dag, tot: momenten.eindeSeizoen.dag };
  const gemeenten = [...new Set(taaktoewijzing.map((t) => t.gemeente))];
  return gemeenten.flatMap((gemeente) =>
    TAAKROUTES.flatMap((route) => {
      const rijen = taaktoewijzing
        .map((t, index): Rij => ({ ...t, index }))
        .filter((t) => t.gemeente === gemeente && t.route === route)
        .sort((a, b) => a.van.localeCompare(b.van));
      const naam = `gemeente ${gemeente}, route ${route}`;
      return [...overlap(rijen, naam), ...gaten(rijen, naam, seizoen)];
    }),
  );
}

function overlap(rijen: readonly Rij[], naam: string): Kruisfout[] {
  return rijen.flatMap((rij, index) =>
    foutAls(
      rijen.slice(0, index).some((eerdere) => rij.van <= (eerdere.tot ?? ZONDER_EINDE)),
      ['taaktoewijzing', rij.index],
      `${naam}: twee uitvoerders op ${rij.van}`,
    ),
  );
}

/** Dagen van het seizoen zonder uitvoerder; de rijen staan op volgorde van hun begin. */
function gaten(rijen: readonly Rij[], naam: string, { van, tot }: Dagenperiode): Kruisfout[] {
  const fouten: Kruisfout[] = [];
  let gedektTot = plusDagen(van, -1);
  for (const rij of rijen) {
    if (gedektTot >= tot) return fouten;
    const open = plusDagen(gedektTot, 1);
    if (rij.van > open)
      fouten.push(fout(['taaktoewijzing', rij.index], `${naam}: geen uitvoerder van ${open} tot ${rij.van}`));
    gedektTot = laatsteDag(gedektTot, rij.tot ?? ZONDER_EINDE);
  }
  return gedektTot < tot
    ? [...fouten, fout(['taaktoewijzing'], `${naam}: geen uitvoerder na ${gedektTot}`)]
    : fouten;
}

const laatsteDag = (a: Kalenderdag, b: Kalenderdag): Kalenderdag => (a > b ? a : b);

function perioden({ taaktoewijzing }: Pick<Afspraken, 'taaktoewijzing'>): Kruisfout[] {
  return taaktoewijzing.flatMap(({ van, tot }, index) =>
    foutAls(
      tot !== null && tot < van,
      ['taaktoewijzing', index, 'tot'],
      `eindigt (${tot}) voor het begin (${van})`,
    ),
  );
}

/** Een gemeente met een school of eigen leerplicht hoort bij de regio en heeft dus uitvoerders. */
function gemeenten({
  organisaties,
  taaktoewijzing,
}: Pick<Afspraken, 'organisaties' | 'taaktoewijzing'>): Kruisfout[] {
  const bekend = new Set(taaktoewijzing.map((t) => t.gemeente));
  return organisaties.flatMap(({ soort, gemeente, naam }, index) =>
    foutAls(
      (soort === 'vo' || soort === 'gemeente') && gemeente !== null && !bekend.has(gemeente),
      ['organisaties', index, 'gemeente'],
      `gemeente ${gemeente} van ${naam} heeft geen toewijzing`,
    ),
  );
}

export const TOEWIJZINGCONTROLES = [
  kruiscontrole(['taaktoewijzing', 'momenten'], uitvoerders),
  kruiscontrole(['taaktoewijzing'], perioden),
  kruiscontrole(['organisaties', 'taaktoewijzing'], gemeenten),
];
