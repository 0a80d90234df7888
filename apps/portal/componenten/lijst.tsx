import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bal } from '../delen/bal.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Keuzelijst } from '../delen/velden.tsx';
import { proefbal } from './proef.ts';

interface Rij {
  readonly id: string;
  readonly naam: string;
  readonly nummer: number;
}
const AANTALLEN = ['0', '3', '300', '5000'] as const;
const ACHTERNAMEN = ['Aydin', 'de Boer', 'Jansen', 'Khalil', 'Nguyễn', 'van der Berg', 'Visser'];

const rijenVan = (aantal: number): Rij[] =>
  Array.from({ length: aantal }, (_, nummer) => ({
    id: `r${nummer}`,
    naam: `${ACHTERNAMEN[nummer % ACHTERNAMEN.length]!} ${nummer + 1}`,
    nummer,
  }));

/** De lijst met niets, weinig, 300 en 5.000 rijen. */
export function Lijstproef() {
  const { t } = useTranslation('componenten');
  const [aantal, zetAantal] = useState('3');
  const [gekozen, kies] = useState<string[]>([]);
  const rijen = useMemo(() => rijenVan(Number(aantal)), [aantal]);
  const kolommen = useMemo<Kolom<Rij>[]>(
    () => [
      { id: 'naam', kop: t('naam'), cel: ({ naam }) => naam, sorteer: ({ naam }) => naam, hoofd: true },
      {
        id: 'nummer',
        kop: t('nummer'),
        cel: ({ nummer }) => nummer + 1,
        sorteer: ({ nummer }) => nummer,
        getal: true,
      },
      {
        id: 'status',
        kop: t('status'),
        cel: ({ nummer }) => (
          <Merkje toon={nummer % 3 === 0 ? 'let-op' : 'goed'}>
            {t(nummer % 3 === 0 ? 'toon.let-op' : 'toon.goed')}
          </Merkje>
        ),
      },
      {
        id: 'bal',
        kop: t('aanZet'),
        cel: ({ nummer }) => <Bal bal={nummer % 2 ? proefbal(nummer % 5) : null} kort />,
      },
    ],
    [t],
  );
  return (
    <Kaart titel={t('lijst')}>
      <Keuzelijst
        label={t('aantal')}
        value={aantal}
        onChange={({ target }) => zetAantal(target.value)}
        keuzes={AANTALLEN.map((waarde) => ({ waarde, tekst: waarde }))}
      />
      <Lijst
        naam={t('lijst')}
        kolommen={kolommen}
        rijen={rijen}
        sleutel={({ id }) => id}
        gekozen={gekozen}
        kies={kies}
      />
    </Kaart>
  );
}
