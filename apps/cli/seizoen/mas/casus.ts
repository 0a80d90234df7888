import { Probleem } from '#libs/client/fout.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { leskalenderVan } from '#libs/domain/verzuim/leskalender.ts';
import type { DemoVerzuimregel } from '#infra/seed/verzuimloop.ts';
import type { ApiClient } from '../../client.ts';
import { laatsteSchooldag } from './agenda.ts';
import type { Verhaal } from './doelen.ts';

/** De jongere van de casus; zij en haar ouder kijken zelf mee als deze persona's. */
export const CASUS_JONGERE = 'leerling-16';

/** De school maakt de eerste afspraken af in de laatste weken voor de zomer. */
const VOOR_DE_ZOMER = 21;
const LAATKOMT_WEKEN = 6;
const TERUGVAL_WEKEN = 2;
const WEEK = 7;

/**
 * Een casus opgepakt volgens de MAS, over twee schooljaren: te laat komen, een gesprek, afspraken en hulp, beter; in het nieuwe schooljaar
 * een terugval. Zij weigert hulp, dus Halt; dan neemt zij hulp aan en Halt wacht. Bron: domain.md §1.7.
 */
export const casusverhaal = (afspraken: Afspraken): Verhaal => ({
  doelen: [
    { route: 'R1', status: 'GESTART' },
    { route: 'R1', status: 'AFGEROND', vanaf: plusDagen(laatsteSchooldag(afspraken), -VOOR_DE_ZOMER) },
  ],
  daarna: [
    { route: 'R1', status: 'GEWEIGERD' },
    { route: 'R2', status: 'VERWEZEN' },
    { route: 'R1', status: 'GESTART' },
    { route: 'R2', status: 'LOPEND' },
    { route: 'R2', status: 'GEPAUZEERD' },
    { route: 'R2', status: 'LOPEND' },
    { route: 'R2', status: 'POSITIEF' },
  ],
  blijft: null,
  einde: 'TERUGKEER_PASSEND_ONDERWIJS',
  zelf: { jongere: CASUS_JONGERE },
});

/** Haar verzuim: eerst twee keer per week te laat, na de zomer hele dagdelen weg. */
export function casusverzuim(
  weken: readonly (readonly Kalenderdag[])[],
  afspraken: Afspraken,
  brin: string,
): DemoVerzuimregel[] {
  const laat = weken
    .slice(0, LAATKOMT_WEKEN)
    .flatMap((dagen) =>
      dagen.slice(0, 2).map((dag) => ({ dag, code: 'TL', lesuren: [1, 1], minutenTeLaat: 10 }) as const),
    );
  return [
    ...laat,
    ...naDeZomer(afspraken, brin).map(
      (dag) => ({ dag, code: 'AO', lesuren: [1, 4], minutenTeLaat: null }) as const,
    ),
  ];
}

/** De eerste lesdagen van twee weken, twee weken na de zomer. */
function naDeZomer(afspraken: Afspraken, brin: string): Kalenderdag[] {
  const kalender = leskalenderVan([afspraken], brin);
  let maandag = laatsteSchooldag(afspraken);
  while (!kalender.isLesweek(maandag) || kalender.isLesweek(plusDagen(maandag, -WEEK)))
    maandag = plusDagen(maandag, 1);
  const dagen: Kalenderdag[] = [];
  for (let dag = plusDagen(maandag, TERUGVAL_WEKEN * WEEK); dagen.length < 5; dag = plusDagen(dag, 1))
    if (kalender.isLesdag(dag)) dagen.push(dag);
  return dagen;
}

/** Het leerlingnummer van de jongere van de casus; null als de demo haar niet kent. */
export async function casusleerling(client: ApiClient): Promise<string | null> {
  try {
    const { items } = await client.als(CASUS_JONGERE).roep('lijstOverstappen');
    return items[0]?.leerling.leerlingnummer ?? null;
  } catch (error) {
    if (error instanceof Probleem) return null;
    throw error;
  }
}
