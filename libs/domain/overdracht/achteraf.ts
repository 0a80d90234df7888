import type { Afspraken } from '../afspraken/afspraken.ts';
import { Invalid } from '../domain-error.ts';
import { toInstant, toKalenderdag } from '../tijd/amsterdam.ts';
import { plusDagen } from '../tijd/kalenderdag.ts';
import { laatste, type Instant, type Kalenderdag, type Kloktijd } from '../tijd/tijd.ts';

/** Wat eerder gebeurde en nu pas wordt vastgelegd, bijvoorbeeld na een storing. */
export interface Achteraf {
  /** De dag waarop het gebeurde. */
  readonly gebeurdOp: Kalenderdag;
  /** Waarom het toen niet is vastgelegd. */
  readonly toelichting: string;
}

/** Zoveel kalenderdagen terug kan iets nog worden vastgelegd. Bron: afspraak van de regio; zonder afspraak kan het niet. */
export const achterafDagen = (afspraken: Pick<Afspraken, 'achterafDagen'>): number =>
  afspraken.achterafDagen ?? 0;

/** De eerste dag die nog kan: niet voor wat eraan voorafging, en niet langer terug dan afgesproken. */
export function achterafVanaf(na: Instant, nu: Instant, dagen: number): Kalenderdag {
  const [eerste, begin] = [plusDagen(toKalenderdag(nu), -dagen), toKalenderdag(na)];
  return begin > eerste ? begin : eerste;
}

const MIDDAG = '12:00' as Kloktijd;

interface Kader {
  /** Wat eraan voorafging; het besluit kan niet eerder zijn. */
  readonly na: Instant;
  readonly nu: Instant;
  readonly dagen: number;
}

/**
 * Het ogenblik waarop een besluit telt: nu, of midden op de dag waarop het gebeurde. Fout: Invalid voor een dag die nog moet komen,
 * die voor de vorige stap ligt, of die langer terug is dan afgesproken.
 */
export function wanneerGebeurd(achteraf: Achteraf | null, { na, nu, dagen }: Kader): Instant {
  if (achteraf === null) return nu;
  const { gebeurdOp } = achteraf;
  const vandaag = toKalenderdag(nu);
  if (gebeurdOp > vandaag) throw new Invalid('achteraf.toekomst', 'Deze dag moet nog komen.');
  if (gebeurdOp < toKalenderdag(na))
    throw new Invalid('achteraf.te-vroeg', 'Toen was deze leerling nog niet bij u. Kies een latere dag.');
  if (gebeurdOp < plusDagen(vandaag, -dagen))
    throw new Invalid(
      'achteraf.te-lang-geleden',
      `U kunt tot ${dagen} dagen terug iets vastleggen. Vraag de regiocoördinator wat nu kan.`,
      { dagen },
    );
  return gebeurdOp === vandaag ? nu : laatste(na, toInstant(gebeurdOp, MIDDAG));
}
