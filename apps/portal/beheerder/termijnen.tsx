import { useTranslation } from 'react-i18next';
import { useVraag, type Item } from '../api/vragen.ts';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag } from '../taal/tijd.ts';
import { Bladen } from './bladen.tsx';

type Regel = Item<'lijstBewaarregels'>;

/** Hoe lang gegevens blijven, vanaf wanneer dat telt, en waarom. */
export function Termijnen() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('lijstBewaarregels');
  const kolommen: Kolom<Regel>[] = [
    { id: 'klasse', kop: t('termijn.wat'), hoofd: true, cel: ({ klasse }) => t(`klasse.${klasse}`) },
    {
      id: 'hoelang',
      kop: t('termijn.hoelang'),
      cel: ({ jaren, begin }) => `${t('termijn.jaren', { count: jaren })} ${t(`termijn.begin.${begin}`)}`,
    },
    {
      id: 'waarom',
      kop: t('termijn.waarom'),
      cel: ({ code, grondslag }) => <Zin bij={`grondslag.${code}`} tekst={grondslag} />,
    },
    {
      id: 'waar',
      kop: t('termijn.waar'),
      cel: ({ regio }) => t(regio ? 'termijn.dezeRegio' : 'termijn.overal'),
    },
    {
      id: 'van',
      kop: t('termijn.geldt'),
      cel: ({ van, tot }) => (tot ? `${dag(van)} – ${dag(tot)}` : dag(van)),
    },
  ];
  return (
    <Bladen deel="gegevens">
      <p>{t('termijn.uitleg')}</p>
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('termijn.leeg')}>{t('termijn.leegUitleg')}</Leeg>
          ) : (
            <Lijst
              naam={t('bladen.gegevens.4')}
              kolommen={kolommen}
              rijen={items}
              sleutel={({ code, van }) => code + van}
            />
          )
        }
      </Toestand>
    </Bladen>
  );
}
