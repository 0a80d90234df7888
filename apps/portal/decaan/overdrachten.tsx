import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { OVERDRACHT_STATUSSEN } from '#libs/domain/overstap/overstap.ts';
import { useLijst, type Item } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { Uiterlijk } from '../delen/bal.tsx';
import { Overdrachtstand } from '../delen/dossier/overdrachten.tsx';
import { zetReeks } from '../delen/dossier/reeks.ts';
import { Knoplink } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { lijstnaamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Keuzelijst } from '../delen/velden.tsx';
import { dag } from '../taal/tijd.ts';
import '../stijl/dossier.css';
import '../stijl/school.css';

type Overdracht = Item<'lijstOverdrachten'>;
type Stand = Overdracht['status'];
const isStand = (tekst: string): tekst is Stand => OVERDRACHT_STATUSSEN.some((stand) => stand === tekst);

/** Wie de school overdroeg, aan wie, en hoe het daar staat. */
export function Overdrachtlijst() {
  const { t } = useTranslation(['decaan', 'dossier']);
  const ga = useNavigate();
  const [adres, zetAdres] = useSearchParams();
  const stand = adres.get('stand') ?? '';
  const vraag = useLijst('lijstOverdrachten', {
    vraag: { paginaGrootte: 200, ...(isStand(stand) ? { status: stand } : {}) },
  });
  const kolommen = useMemo(() => kolommenVan(t), [t]);
  const onthoud = (): void =>
    zetReeks({
      ids: [...new Set(vraag.items.flatMap(({ overstapId }) => overstapId ?? []))],
      terug: `/school/overdrachten${stand && `?stand=${stand}`}`,
    });
  return (
    <Pagina
      titel={t('overdrachten.titel')}
      inleiding={t('overdrachten.uitleg')}
      acties={<Knoplink naar="/school">{t('naarWerk')}</Knoplink>}
    >
      <Nieuwtje soorten={['overdracht']} ververs={['lijstOverdrachten']} />
      <div className="school__filters">
        <Keuzelijst
          label={t('overdrachten.stand')}
          leeg={t('filter.alle')}
          value={stand}
          onChange={({ target }) => zetAdres(target.value ? { stand: target.value } : {}, { replace: true })}
          keuzes={OVERDRACHT_STATUSSEN.map((waarde) => ({
            waarde,
            tekst: t(`dossier:overdracht.stand.${waarde}`),
          }))}
        />
      </div>
      <Toestand vraag={vraag} regels={8}>
        {() =>
          vraag.items.length === 0 ? (
            <Leeg titel={t('overdrachten.geen')}>
              <p>{t('overdrachten.geenUitleg')}</p>
            </Leeg>
          ) : (
            <div onClickCapture={onthoud}>
              <Lijst
                naam={t('overdrachten.lijst', { count: vraag.items.length })}
                kolommen={kolommen}
                rijen={vraag.items}
                sleutel={({ id }) => id}
                open={({ overstapId }) => {
                  onthoud();
                  if (overstapId) void ga(`/school/leerling/${overstapId}`);
                }}
                meer={vraag.meer}
                haaltMeer={vraag.isFetchingNextPage}
              />
            </div>
          )
        }
      </Toestand>
    </Pagina>
  );
}

function kolommenVan(t: TFunction<['decaan', 'dossier']>): Kolom<Overdracht>[] {
  return [
    {
      id: 'leerling',
      kop: t('dossier:lijst.leerling'),
      hoofd: true,
      cel: ({ leerling, overstapId }) =>
        leerling && overstapId ? (
          <Link to={`/school/leerling/${overstapId}`} className="school__naam">
            {lijstnaamVan(leerling)}
          </Link>
        ) : (
          t('overdrachten.zonder')
        ),
    },
    { id: 'naar', kop: t('overdrachten.naar'), cel: ({ naar }) => naar?.naam },
    {
      id: 'stand',
      kop: t('overdrachten.stand'),
      cel: (overdracht) => <Overdrachtstand overdracht={overdracht} />,
    },
    {
      id: 'waarom',
      kop: t('dossier:lijst.waarom'),
      cel: ({ aanleiding }) => aanleiding && t(`dossier:overdracht.aanleiding.${aanleiding}`),
    },
    {
      id: 'op',
      kop: t('overdrachten.op'),
      cel: ({ aangebodenOp, status, uiterlijk }) => (
        <>
          {dag(aangebodenOp)}
          {status === 'AANGEBODEN' && <Uiterlijk op={uiterlijk} />}
        </>
      ),
    },
  ];
}
