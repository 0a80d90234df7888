import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useVraag, type Item } from '../api/vragen.ts';
import { Knoplink } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { lijstnaamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import '../stijl/school.css';

type Regel = Item<'lijstPaspoorten'>;
const VOLGORDE: readonly (Regel['status'] | undefined)[] = ['INGEVULD', 'CONCEPT', 'BESPROKEN_MENTOR'];
const plek = ({ status }: Regel): number => {
  const gevonden = VOLGORDE.indexOf(status);
  return gevonden < 0 ? VOLGORDE.length : gevonden;
};

/** De Paspoorten waarin de mentor meeleest: wie klaar is met invullen staat bovenaan, want die wacht op een gesprek. */
export function Paspoorten() {
  const { t } = useTranslation(['mentor', 'dossier']);
  const ga = useNavigate();
  const vraag = useVraag('lijstPaspoorten');
  const kolommen = useMemo(() => kolommenVan(t), [t]);
  const rijen = useMemo(() => (vraag.data?.items ?? []).toSorted((a, b) => plek(a) - plek(b)), [vraag.data]);
  return (
    <Pagina titel={t('paspoorten.titel')} inleiding={t('paspoorten.uitleg')}>
      <Toestand vraag={vraag} regels={5}>
        {() =>
          rijen.length === 0 ? (
            <Leeg titel={t('paspoorten.geen')}>
              <p>{t('paspoorten.geenUitleg')}</p>
              <Knoplink naar="/mentor" soort="hoofd">
                {t('paspoorten.naarLeerlingen')}
              </Knoplink>
            </Leeg>
          ) : (
            <Lijst
              naam={t('paspoorten.lijst', { count: rijen.length })}
              kolommen={kolommen}
              rijen={rijen}
              sleutel={({ id }) => id}
              open={({ id }) => void ga(`/mentor/paspoorten/${id}`)}
            />
          )
        }
      </Toestand>
    </Pagina>
  );
}

function kolommenVan(t: TFunction<['mentor', 'dossier']>): Kolom<Regel>[] {
  return [
    {
      id: 'leerling',
      kop: t('dossier:lijst.leerling'),
      hoofd: true,
      sorteer: ({ leerling }) => (leerling ? lijstnaamVan(leerling) : ''),
      cel: ({ id, leerling }) => (
        <Link to={`/mentor/paspoorten/${id}`} className="school__naam">
          {leerling ? lijstnaamVan(leerling) : t('paspoorten.zonderNaam')}
        </Link>
      ),
    },
    { id: 'variant', kop: t('paspoorten.soort'), cel: ({ variant }) => t(`paspoorten.variant.${variant}`) },
    {
      id: 'status',
      kop: t('dossier:lijst.status'),
      cel: ({ status, statusTekst, leesbaar }) =>
        leesbaar || statusTekst ? (
          <Merkje toon={status === 'INGEVULD' ? 'let-op' : undefined}>
            <Zin bij={`paspoortstatus.${status}`} tekst={statusTekst} />
          </Merkje>
        ) : (
          <span className="zacht">{t('paspoorten.alleenBestaat')}</span>
        ),
    },
    {
      id: 'doen',
      kop: t('paspoorten.doen'),
      cel: ({ status }) => (status ? t(`paspoorten.stap.${status}`) : ''),
    },
  ];
}
