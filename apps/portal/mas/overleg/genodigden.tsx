import { useTranslation } from 'react-i18next';
import type { Antwoord, Inhoud } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';

type Genodigde = NonNullable<Inhoud<'planOverleg'>>['genodigden'][number];
type Lid = Antwoord<'leesTrajectkring'>['items'][number];
const GEZIN = ['jongere', 'ouder'] as const;

/** Een genodigde als waarde van een vakje, en terug. */
export const genodigdeVan = (waarde: string): Genodigde => {
  const [rol = '', organisatieId = ''] = waarde.split('/');
  return { rol: rol as Genodigde['rol'], organisatieId: organisatieId || null };
};
const waardeVan = ({ rol, organisatie }: Lid): string => `${rol}/${organisatie.id}`;

/** Wie er uit te nodigen is: het gezin, de school en de partners van de regio; die van deze woonplaats eerst. */
export function useGenodigden(trajectId: string) {
  const { t } = useTranslation('mas');
  const kring = useVraag('leesTrajectkring', { pad: { id: trajectId } });
  const gezin = GEZIN.map((rol) => ({ waarde: `${rol}/`, tekst: t(`overleg.${rol}`) }));
  const anderen = (kring.data?.items ?? []).map((lid) => ({
    waarde: waardeVan(lid),
    tekst: `${lid.organisatie.naam}, ${t(`delen:rol.${lid.rol}`)}`,
  }));
  return { kring, keuzes: [...gezin, ...anderen] };
}
