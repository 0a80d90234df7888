import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLijst } from '../api/vragen.ts';
import { Daarna, Uiterlijk } from '../delen/bal.tsx';
import { Knoplink } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Melding } from '../delen/melding.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Tabs } from '../delen/tabs.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import '../stijl/partner.css';
import { dag, korteDag } from '../taal/tijd.ts';
import { standVan, TOON, type Taakregel } from './stand.ts';

/** Wat er nu van deze organisatie gevraagd wordt. */
export const OpenTaken = () => <Taken open="ja" />;
/** Wat deze organisatie al deed of teruggaf. */
export const KlareTaken = () => <Taken open="nee" />;

function Taken({ open }: { readonly open: 'ja' | 'nee' }) {
  const { t } = useTranslation('partner');
  const taken = useLijst('lijstPartnertaken', { vraag: { open } });
  const kolommen = useKolommen(open);
  const ga = useNavigate();
  return (
    <Pagina titel={t('taken.titel')} inleiding={t('taken.uitleg')}>
      <Tabs
        label={t('taken.tabs')}
        tabs={[
          { naar: '/taken', naam: t('taken.open') },
          { naar: '/taken/klaar', naam: t('taken.klaar') },
        ]}
      />
      <Toestand vraag={taken}>
        {() =>
          taken.items.length === 0 ? (
            <Leeg titel={t(`taken.leeg.${open}.titel`)}>
              <p>{t(`taken.leeg.${open}.uitleg`)}</p>
            </Leeg>
          ) : (
            <>
              {open === 'ja' && <WatEerst taken={taken.items} />}
              <Lijst
                naam={t(open === 'ja' ? 'taken.open' : 'taken.klaar')}
                kolommen={kolommen}
                rijen={taken.items}
                sleutel={({ id }) => id}
                open={({ id }) => void ga(`/taken/${id}`)}
                meer={taken.meer}
                haaltMeer={taken.isFetchingNextPage}
              />
            </>
          )
        }
      </Toestand>
    </Pagina>
  );
}

/** In een zin wat er vandaag te doen is. */
function WatEerst({ taken }: { readonly taken: readonly Taakregel[] }) {
  const { t } = useTranslation('partner');
  const telt = (...standen: string[]): number =>
    taken.filter((taak) => standen.includes(standVan(taak))).length;
  const haast = telt('bijna', 'laat');
  const wacht = taken.filter(({ status }) => status === 'AANGEBODEN').length;
  if (haast === 0 && wacht === 0) return <Melding toon="goed">{t('taken.niets')}</Melding>;
  const eerste = taken[0]!;
  return (
    <Melding toon={haast > 0 ? 'let-op' : 'info'}>
      <p>
        {wacht > 0 && <>{t('taken.wacht', { count: wacht })} </>}
        {haast > 0 && t('taken.haast', { count: haast })}
      </p>
      <Knoplink naar={`/taken/${eerste.id}`} soort="hoofd" klein>
        {t('taken.begin')}
      </Knoplink>
    </Melding>
  );
}

function useKolommen(open: 'ja' | 'nee'): readonly Kolom<Taakregel>[] {
  const { t } = useTranslation('partner');
  return useMemo(
    () => [
      { id: 'wat', kop: t('taken.kop.wat'), hoofd: true, cel: (taak) => <Wat taak={taak} /> },
      { id: 'stand', kop: t('taken.kop.stand'), cel: (taak) => <Taakstand taak={taak} /> },
      {
        id: 'wanneer',
        kop: t(open === 'ja' ? 'taken.kop.uiterlijk' : 'taken.kop.klaarOp'),
        cel: ({ bal, beeindigdOp }) =>
          bal?.uiterlijk ? (
            <Uiterlijk op={bal.uiterlijk} daarna={<Daarna stap={bal} />} />
          ) : (
            beeindigdOp && dag(beeindigdOp)
          ),
      },
      {
        id: 'van',
        kop: t('taken.kop.van'),
        cel: ({ van, aangebodenOp }) => (
          <>
            {van.naam}
            <div className="zacht klein">{t('taken.sinds', { dag: korteDag(aangebodenOp) })}</div>
          </>
        ),
      },
    ],
    [t, open],
  );
}

function Wat({ taak: { id, soort, titel, tekst, kenmerk } }: { readonly taak: Taakregel }) {
  const { t } = useTranslation('partner');
  return (
    <div className="taakwat">
      <Link to={`/taken/${id}`}>
        <Zin bij={`partnertaak.${soort}.label`} tekst={titel} />
      </Link>
      <span className="zacht klein">
        <Zin bij={`partnertaak.${soort}.zin`} tekst={tekst} />
      </span>
      <span className="zacht klein">{t('taken.kenmerk', { kenmerk })}</span>
    </div>
  );
}

/** De stand van een taak in een woord, en wat er dan van de lezer gevraagd wordt. */
export function Taakstand({ taak }: { readonly taak: Pick<Taakregel, 'status' | 'bal'> }) {
  const { t } = useTranslation('partner');
  const stand = standVan(taak);
  return (
    <div className="taakstand">
      <Merkje toon={TOON[stand]}>{t(stand === 'klaar' ? `status.${taak.status}` : `stand.${stand}`)}</Merkje>
      {stand !== 'klaar' && <span className="klein">{t(`doe.${taak.status}`)}</span>}
    </div>
  );
}
