import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Kan } from './daad.ts';

type Groep = Kan['nodig'][number];
/** Wat zijn eigen veld heeft, of al ergens is vastgelegd; de rest bevestigt een mens met een vinkje. */
const EIGEN_VELD: readonly string[] = ['motief', 'evaluatiedatum', 'einddatum', 'wetsartikel'];
const isToestemming = (iets: string): boolean =>
  iets === 'toestemming-jongere' || iets === 'toestemming-ouders';

/** Welke velden een daad heeft, uit wat er volgens de API bij nodig is. */
export function veldenVan(nodig: readonly Groep[]) {
  const heeft = (iets: string): boolean => nodig.some((groep) => groep.some((een) => een === iets));
  return {
    motief: heeft('motief'),
    dag: heeft('evaluatiedatum') ? ('datum' as const) : heeft('einddatum') ? ('einddatum' as const) : null,
    artikel: heeft('wetsartikel'),
    vinkjes: nodig.flat().filter((iets) => !EIGEN_VELD.includes(iets) && !isToestemming(iets)),
    /** Van wie de toestemming nog vastgelegd moet worden, als niets anders haar vervangt. */
    ontbreekt: nodig
      .filter((groep) => groep.every(isToestemming))
      .flat()
      .map((iets) => iets.replace('toestemming-', '') as 'jongere' | 'ouders'),
  };
}

const Waarden = z.object({
  motief: z.string().trim().max(4000),
  evaluatieOp: z.string(),
  wetsartikel: z.string().trim(),
  gegeven: z.array(z.string()),
});
export const LEEG: z.input<typeof Waarden> = { motief: '', evaluatieOp: '', wetsartikel: '', gegeven: [] };
type Ingevuld = z.output<typeof Waarden>;

/** Toetst wat er bij een daad moet staan; wat de API weigert, komt daarna. */
export function schemaVan(nodig: readonly Groep[], t: TFunction<'mas'>) {
  const velden = veldenVan(nodig);
  const nodigeGroepen = nodig.filter((groep) => groep.some((iets) => velden.vinkjes.includes(iets)));
  return Waarden.superRefine((waarden, bij) => {
    const mis = (path: keyof Ingevuld, message: string): void =>
      bij.addIssue({ code: 'custom', path: [path], message });
    if (velden.motief && !waarden.motief) mis('motief', t('route.venster.moetMotief'));
    if (velden.dag && !waarden.evaluatieOp) mis('evaluatieOp', t('route.venster.moetDatum'));
    if (velden.artikel && !waarden.wetsartikel) mis('wetsartikel', t('route.venster.moetArtikel'));
    for (const groep of nodigeGroepen)
      if (!groep.some((iets) => waarden.gegeven.includes(iets)))
        mis(
          'gegeven',
          t('route.venster.moetBevestig', {
            wat: t(`route.nodig.${groep.find((iets) => !isToestemming(iets))}`),
          }),
        );
  });
}

/** Wat er mee naar de API gaat, zonder lege velden. */
export const meeVan = ({ motief, evaluatieOp, gegeven }: Ingevuld) => ({
  ...(motief ? { motief } : {}),
  ...(evaluatieOp ? { evaluatieOp } : {}),
  gegeven,
});
