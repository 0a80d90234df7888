import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nieuwtje } from '../app/live.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { useInleveren } from '../delen/inlezen/inleveren.ts';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { dag, ogenblik } from '../taal/tijd.ts';
import { weekkop, Weekmoment, weeknummer, Weekstand } from './deze-week.tsx';
import { isNu, totNu, useWeken, weekNu, type Week } from './gegevens.ts';
import { NietVerstuurd } from './niet-verstuurd.tsx';
import { useWeekconcept } from './weekconcept.ts';
import '../stijl/mbo.css';

const BASIS = '/mbo/weekcheck/bestand';

/** De weekcheck: hoe staat het ermee, drie manieren om haar te doen, en wat er eerder was. */
export function Weekcheck() {
  const { t } = useTranslation('mbo');
  const vraag = useWeken();
  return (
    <Pagina titel={t('weekcheck.titel')} inleiding={t('weekcheck.inleiding')}>
      <Nieuwtje soorten={['weekcheck', 'bestand']} ververs={['lijstWeekchecks', 'lijstBestanden']} />
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('weekcheck.leeg')}>{t('weekcheck.leegUitleg')}</Leeg>
          ) : (
            <>
              <Nu week={weekNu(items) ?? items[0]!} />
              <Eerder weken={totNu(items)} />
            </>
          )
        }
      </Toestand>
    </Pagina>
  );
}

function Nu({ week }: { readonly week: Week }) {
  const { t } = useTranslation('mbo');
  const { open } = useWeekconcept();
  return (
    <>
      <NietVerstuurd />
      <Kaart titel={t(weekkop(week), { week: weeknummer(week) })}>
        <Weekmoment week={week} />
      </Kaart>
      <div className="rooster">
        <Kaart titel={t('weekcheck.hand')}>
          <p>{t('weekcheck.handUitleg')}</p>
          <Knoplink naar="/mbo/weekcheck/invullen" soort={isNu(week) ? 'hoofd' : 'gewoon'}>
            {t('weekcheck.handKnop')}
          </Knoplink>
        </Kaart>
        <Kaart titel={t('weekcheck.bestand')}>
          <p>{t('weekcheck.bestandUitleg')}</p>
          <Knoplink naar={BASIS}>{t('weekcheck.bestandKnop')}</Knoplink>
        </Kaart>
        {open === 0 && <NietsVeranderd week={week} />}
      </div>
    </>
  );
}

/** In een keer zeggen dat alles nog klopt; dat kan niet zolang er een verandering klaarstaat. */
function NietsVeranderd({ week }: { readonly week: Week }) {
  const { t } = useTranslation('mbo');
  const { leverIn, bezig, fout } = useInleveren('weekcheck', BASIS);
  const { seizoen, regio } = week;
  const niets = (): void => {
    leverIn({ bestand: null, geenWijzigingen: true, seizoen, regio }).catch(() => undefined);
  };
  return (
    <Kaart titel={t('weekcheck.niets')}>
      <p>{t('weekcheck.nietsUitleg')}</p>
      <Knop bezig={bezig} onClick={niets}>
        {t('weekcheck.nietsKnop')}
      </Knop>
      {fout && <Foutmelding fout={fout} />}
    </Kaart>
  );
}

function kolommenVan(t: TFunction<'mbo'>): Kolom<Week>[] {
  return [
    {
      id: 'week',
      kop: t('weekcheck.kolomWeek'),
      hoofd: true,
      cel: (week) => t('weekcheck.week', { week: weeknummer(week) }),
    },
    { id: 'stand', kop: t('weekcheck.kolomStand'), cel: (week) => <Weekstand week={week} /> },
    { id: 'op', kop: t('weekcheck.kolomUiterlijk'), cel: ({ verwachtOp }) => dag(verwachtOp) },
    {
      id: 'binnen',
      kop: t('weekcheck.kolomBinnen'),
      cel: ({ ontvangenOp, bestandId }) =>
        ontvangenOp ? (
          bestandId ? (
            <Link to={`${BASIS}/${bestandId}`}>{ogenblik(ontvangenOp)}</Link>
          ) : (
            ogenblik(ontvangenOp)
          )
        ) : (
          <span className="zacht">{t('weekcheck.nogNiet')}</span>
        ),
    },
  ];
}

function Eerder({ weken }: { readonly weken: readonly Week[] }) {
  const { t } = useTranslation('mbo');
  if (weken.length === 0) return null;
  return (
    <section className="stapel">
      <h2>{t('weekcheck.eerder')}</h2>
      <Lijst
        naam={t('weekcheck.eerder')}
        kolommen={kolommenVan(t)}
        rijen={weken}
        sleutel={({ week, regio }) => `${week}-${regio}`}
      />
    </section>
  );
}
