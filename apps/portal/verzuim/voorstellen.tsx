import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLijst, type Item } from '../api/vragen.ts';
import { Daarna, Uiterlijk } from '../delen/bal.tsx';
import { Knoplink } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { inLijst } from './namen.ts';
import { Watgemeld } from './watgemeld.tsx';

type Meldinggegeven = Item<'lijstVerzuimmeldingen'>;

/** Wat de school moet beslissen: melden of niet. Er staat niets als er niets te beslissen is. */
export function Voorstellen() {
  const { t } = useTranslation('verzuim');
  const voorstellen = useLijst('lijstVerzuimmeldingen', { vraag: { toestand: 'VOORSTEL' } });
  const kolommen = useKolommen();
  const ga = useNavigate();
  return (
    <div className="stapel">
      <h2>{t('voorstellen.titel')}</h2>
      <Toestand vraag={voorstellen} regels={2}>
        {() =>
          voorstellen.items.length === 0 ? (
            <p className="zacht">{t('voorstellen.geen')}</p>
          ) : (
            <Lijst
              naam={t('voorstellen.titel')}
              kolommen={kolommen}
              rijen={voorstellen.items}
              sleutel={({ id }) => id}
              open={({ id }) => void ga(`/verzuim/meldingen/${id}`)}
              meer={voorstellen.meer}
              haaltMeer={voorstellen.isFetchingNextPage}
            />
          )
        }
      </Toestand>
    </div>
  );
}

function useKolommen(): readonly Kolom<Meldinggegeven>[] {
  const { t } = useTranslation('verzuim');
  return useMemo(
    () => [
      {
        id: 'leerling',
        kop: t('kop.leerling'),
        hoofd: true,
        cel: (melding) => <Link to={`/verzuim/meldingen/${melding.id}`}>{inLijst(melding, t)}</Link>,
      },
      { id: 'wat', kop: t('kop.wat'), cel: (melding) => <Watgemeld melding={melding} /> },
      {
        id: 'moet',
        kop: t('kop.moet'),
        cel: ({ verplicht }) => (
          <Merkje toon={verplicht ? 'let-op' : undefined}>{t(verplicht ? 'moet' : 'mag')}</Merkje>
        ),
      },
      {
        id: 'uiterlijk',
        kop: t('kop.uiterlijk'),
        cel: ({ bal, uiterlijk }) => (
          <Uiterlijk op={bal?.uiterlijk ?? uiterlijk} daarna={bal && <Daarna stap={bal} />} />
        ),
      },
      {
        id: 'doe',
        kop: t('kop.doe'),
        cel: ({ id }) => (
          <Knoplink naar={`/verzuim/meldingen/${id}`} soort="hoofd" klein>
            {t('voorstellen.beslis')}
          </Knoplink>
        ),
      },
    ],
    [t],
  );
}
