import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bal, WaaromHier } from '../bal.tsx';
import type { Kolom } from '../lijst.tsx';
import { lijstnaamVan } from '../naam.ts';
import { Status } from './status.tsx';
import type { Overstapregel } from './werklijst.ts';

/** De mbo's waar een leerling zich aanmeldde; zij zijn de bronnen die een weekcheck leveren. */
const mbosVan = ({ versheid }: Overstapregel): string =>
  versheid.bronnen
    .filter(({ soort }) => soort === 'weekcheck')
    .map(({ organisatie }) => organisatie.naam)
    .join(', ');

function kolommen(t: TFunction<'dossier'>, bladzijde: string): Kolom<Overstapregel>[] {
  return [
    {
      id: 'leerling',
      kop: t('lijst.leerling'),
      hoofd: true,
      sorteer: ({ leerling }) => lijstnaamVan(leerling),
      cel: ({ id, leerling }) => (
        <Link to={`${bladzijde}/${id}`} className="school__naam">
          {lijstnaamVan(leerling)}
        </Link>
      ),
    },
    {
      id: 'klas',
      kop: t('lijst.klas'),
      sorteer: ({ leerling }) => leerling.klas ?? '',
      cel: ({ leerling }) => leerling.klas,
    },
    { id: 'mbo', kop: t('lijst.mbo'), sorteer: mbosVan, cel: mbosVan },
    {
      id: 'status',
      kop: t('lijst.status'),
      sorteer: ({ statusTekst }) => statusTekst ?? '',
      cel: (overstap) => <Status overstap={overstap} />,
    },
    {
      id: 'waarom',
      kop: t('lijst.waarom'),
      cel: ({ waaromHier }) => <WaaromHier waarom={waaromHier} />,
    },
    {
      id: 'bal',
      kop: t('lijst.bal'),
      sorteer: ({ bal }) => bal?.uiterlijk ?? '9',
      cel: ({ bal }) => <Bal bal={bal} kort />,
    },
  ];
}

/** De kolommen van een lijst met leerlingen; de naam opent de leerling. */
export function useKolommen(bladzijde: string): Kolom<Overstapregel>[] {
  const { t } = useTranslation('dossier');
  return useMemo(() => kolommen(t, bladzijde), [t, bladzijde]);
}
