import type { Kloktijd } from '../tijd/tijd.ts';
import type { Berichtsoort } from './berichtsoort.ts';

/** Wanneer een regio mail verstuurt: van en tot een kloktijd; wat spoed heeft, gaat altijd. */
export interface Mailuren {
  readonly van: Kloktijd;
  readonly tot: Kloktijd;
  readonly spoed: readonly Berichtsoort[];
}
