import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLijst } from '../api/vragen.ts';
import { Lijst } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { useKolommen } from './kolommen.tsx';
import type { Zaak } from './risicozaken.ts';

const standVan = ({ status }: Zaak) => <Stand status={status} />;
const NIETS = (): void => undefined;

/** Wat klaar is: gesloten, geweigerd, doorgegeven of niet meer nodig. Van wie weg is, blijft alleen een bewijs. */
export function Gesloten() {
  const { t } = useTranslation('leerplicht');
  const ga = useNavigate();
  const vraag = useLijst('lijstOverdrachten', { vraag: { stand: 'gesloten' } });
  const alle = useKolommen(NIETS);
  const kolommen = useMemo(
    () => [
      ...alle.filter(({ id }) => id === 'leerling' || id === 'waarom'),
      {
        id: 'stand',
        kop: t('kolom.stand'),
        cel: standVan,
      },
      ...alle.filter(({ id }) => id === 'termijn'),
    ],
    [alle, t],
  );
  return (
    <Toestand vraag={vraag} regels={6}>
      {() =>
        vraag.items.length === 0 ? (
          <Leeg titel={t('leeg.gesloten.titel')}>
            <p>{t('leeg.gesloten.uitleg')}</p>
          </Leeg>
        ) : (
          <Lijst
            naam={t('tab.lijst.gesloten', { count: vraag.items.length })}
            kolommen={kolommen}
            rijen={vraag.items}
            sleutel={({ id }) => id}
            open={({ id }) => void ga(`/leerplicht/overdracht/${id}`)}
            meer={vraag.meer}
            haaltMeer={vraag.isFetchingNextPage}
          />
        )
      }
    </Toestand>
  );
}

function Stand({ status }: Pick<Zaak, 'status'>) {
  const { t } = useTranslation('leerplicht');
  return <Merkje>{t(`gesloten.${status}`)}</Merkje>;
}
