import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Antwoord } from '../api/client.ts';
import { useVraag } from '../api/vragen.ts';
import { Nieuwtje } from '../app/live.tsx';
import { zetReeks } from '../delen/dossier/reeks.ts';
import { Knop } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Melding } from '../delen/melding.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { lijstnaamVan } from '../delen/naam.ts';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Tekstveld } from '../delen/velden.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag, kalenderdag, nu } from '../taal/tijd.ts';
import '../stijl/dossier.css';
import '../stijl/school.css';

type Blik = Antwoord<'leesVooruitblik'>;
type Regel = Blik['items'][number];

/** Wie er over zou gaan, naar wie en waarom, als het nu die dag was. */
export function Vooruitblik() {
  const { t } = useTranslation(['decaan', 'dossier']);
  const [adres, zetAdres] = useSearchParams();
  const datum = adres.get('datum') ?? '';
  const vraag = useVraag('leesVooruitblik', { vraag: { ...(datum ? { datum } : {}) } });
  const gekozen = datum || vraag.data?.datum || '';
  return (
    <Pagina
      titel={t('blik.titel', { dag: gekozen && dag(gekozen) })}
      inleiding={t('blik.uitleg')}
      acties={<Knop onClick={() => print()}>{t('blik.druk')}</Knop>}
    >
      <Nieuwtje soorten={['overstap', 'overdracht']} ververs={['leesVooruitblik']} />
      <div className="school__filters niet-afdrukken">
        <Tekstveld
          label={t('blik.dag')}
          type="date"
          min={kalenderdag(nu())}
          value={gekozen}
          onChange={({ target }) => zetAdres(target.value ? { datum: target.value } : {}, { replace: true })}
        />
      </div>
      <Toestand vraag={vraag} regels={8}>
        {(blik) => <Uitkomst blik={blik} />}
      </Toestand>
    </Pagina>
  );
}

function Uitkomst({ blik }: { readonly blik: Blik }) {
  const { t } = useTranslation(['decaan', 'dossier']);
  const ga = useNavigate();
  const kolommen = useMemo(() => kolommenVan(t), [t]);
  const onthoud = (): void =>
    zetReeks({
      ids: blik.items.map(({ overstapId }) => overstapId),
      terug: `/school/vooruitblik?datum=${blik.datum}`,
    });
  if (blik.items.length === 0)
    return (
      <Leeg titel={t('blik.niemand')}>
        <p>{t('blik.niemandUitleg')}</p>
      </Leeg>
    );
  return (
    <>
      <Melding toon="let-op" titel={t('blik.gaatOver', { count: blik.gaatOver })}>
        <p>{t('blik.nogNiets')}</p>
      </Melding>
      <Kaart titel={t('blik.naarWie')}>
        <ul className="kaal school__gevolg">
          {blik.perOntvanger.map(({ ontvanger, aantal }) => (
            <li key={ontvanger.id}>
              <span>{ontvanger.naam}</span>
              <strong className="cijfers">{aantal}</strong>
            </li>
          ))}
          {blik.niemandBevoegd > 0 && (
            <li>
              <span>{t('blik.geenOntvanger')}</span>
              <strong className="cijfers">{blik.niemandBevoegd}</strong>
            </li>
          )}
        </ul>
      </Kaart>
      <div onClickCapture={onthoud}>
        <Lijst
          naam={t('blik.lijst', { count: blik.items.length })}
          kolommen={kolommen}
          rijen={blik.items}
          sleutel={({ overstapId }) => overstapId}
          open={({ overstapId }) => {
            onthoud();
            void ga(`/school/leerling/${overstapId}`);
          }}
        />
      </div>
    </>
  );
}

function kolommenVan(t: TFunction<['decaan', 'dossier']>): Kolom<Regel>[] {
  return [
    {
      id: 'leerling',
      kop: t('dossier:lijst.leerling'),
      hoofd: true,
      sorteer: ({ leerling }) => lijstnaamVan(leerling),
      cel: ({ leerling, overstapId }) => (
        <Link to={`/school/leerling/${overstapId}`} className="school__naam">
          {lijstnaamVan(leerling)}
        </Link>
      ),
    },
    {
      id: 'klas',
      kop: t('dossier:lijst.klas'),
      sorteer: ({ leerling }) => leerling.klas ?? '',
      cel: ({ leerling }) => leerling.klas,
    },
    {
      id: 'over',
      kop: t('blik.waaromOver'),
      cel: ({ waaromOver }) => <Zin bij={`reden.${waaromOver.code}`} tekst={waaromOver.tekst} />,
    },
    {
      id: 'naar',
      kop: t('blik.naar'),
      sorteer: ({ naar }) => naar?.naam ?? '',
      cel: ({ naar }) => naar?.naam ?? <Merkje toon="let-op">{t('blik.niemandBevoegd')}</Merkje>,
    },
    {
      id: 'daarheen',
      kop: t('blik.waaromDaarheen'),
      cel: ({ daarheen, waaromDaarheen }) => <Zin bij={`daarheen.${daarheen}`} tekst={waaromDaarheen} />,
    },
  ];
}
