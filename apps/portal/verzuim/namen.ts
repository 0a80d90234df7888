import type { TFunction } from 'i18next';
import { lijstnaamVan, naamVan } from '../delen/naam.ts';

export type Zeg = TFunction<'verzuim'>;
interface MetLeerling {
  readonly leerling?: Parameters<typeof naamVan>[0] | null | undefined;
}

/** De naam in een lijst, of dat de lezer haar niet ziet. */
export const inLijst = ({ leerling }: MetLeerling, t: Zeg): string =>
  leerling ? lijstnaamVan(leerling) : t('zonderNaam');
/** De naam in een zin, of dat de lezer haar niet ziet. */
export const inZin = ({ leerling }: MetLeerling, t: Zeg): string =>
  leerling ? naamVan(leerling) : t('zonderNaam');
