import { plusJaren } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import type { VernietigbareKlasse } from '../vernietiging/vernietiging.ts';
import type { Bewaarfeiten, Bewaarregel } from './bewaarregel.ts';

/** De regels van een klasse die vandaag gelden: die van de regio zelf, of anders de algemene. */
function geldende(
  regels: readonly Bewaarregel[],
  vraag: { readonly klasse: VernietigbareKlasse; readonly regio: string; readonly vandaag: Kalenderdag },
): readonly Bewaarregel[] {
  const nu = regels.filter(
    ({ klasse, van, tot }) =>
      klasse === vraag.klasse && van <= vraag.vandaag && (tot === null || vraag.vandaag <= tot),
  );
  const eigen = nu.filter(({ regio }) => regio === vraag.regio);
  return eigen.length > 0 ? eigen : nu.filter(({ regio }) => regio === null);
}

/**
 * De eerste dag waarop gegevens van een klasse weg mogen, of null als die er niet is: zonder regel of zonder begin blijven zij. Gelden
 * er meer regels, dan de laatste dag.
 */
export function vervaldag(
  klasse: VernietigbareKlasse,
  feiten: Bewaarfeiten,
  regels: readonly Bewaarregel[],
  vandaag: Kalenderdag,
): Kalenderdag | null {
  const geldig = geldende(regels, { klasse, regio: feiten.regio, vandaag });
  const dagen = geldig.map(({ begin, jaren }) => {
    const dag = (begin === 'einde-zaak' ? feiten.eindeZaak[klasse] : feiten.begin[begin]) ?? null;
    return dag === null ? null : plusJaren(dag, jaren);
  });
  if (dagen.length === 0 || dagen.includes(null)) return null;
  return dagen.reduce((een, ander) => (een! > ander! ? een : ander))!;
}

/**
 * De klassen van een leerling die vandaag weg mogen. Niets zolang er iets loopt of een bewaarplicht geldt. Wie hij is, gaat alleen weg
 * als al het andere ook weg mag: zonder hem is de rest van niemand. Bron: security.md §5.4, domain.md §7.3.
 */
export function vervallenKlassen(
  feiten: Bewaarfeiten,
  regels: readonly Bewaarregel[],
  vandaag: Kalenderdag,
): readonly VernietigbareKlasse[] {
  if (feiten.open || feiten.bewaarplicht) return [];
  const vervallen = feiten.klassen.filter((klasse) => {
    const dag = vervaldag(klasse, feiten, regels, vandaag);
    return dag !== null && dag <= vandaag;
  });
  const alles = feiten.klassen.every((klasse) => vervallen.includes(klasse));
  return alles ? vervallen : vervallen.filter((klasse) => klasse !== 'overstap');
}

/** Hoeveel mensen een voorstel moeten goedkeuren: bij veel leerlingen tegelijk twee. Bron: security.md §5.4. */
export const akkoordenNodig = (aantal: number, vierOgenBoven: number): 1 | 2 =>
  aantal > vierOgenBoven ? 2 : 1;
