import type { Item } from '../api/vragen.ts';

type Deling = Item<'lijstDelingen'>;
type Paspoort = Item<'lijstPaspoorten'>;

/** Is wat is gedeeld nu te lezen? */
export const isOpen = ({ status }: Deling): boolean => status === 'ACTIEF' || status === 'INGEZIEN';

/** Van wie een deling is, zolang de instelling dat mag weten. */
export function wieDeelt(paspoorten: readonly Paspoort[]): (deling: Deling) => Paspoort['leerling'] {
  const perId = new Map(paspoorten.map(({ id, leerling }) => [id, leerling]));
  return ({ paspoortId }) => perId.get(paspoortId) ?? null;
}
