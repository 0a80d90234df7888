import { useTranslation } from 'react-i18next';
import { useOpdracht } from '../../api/vragen.ts';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop, Knoplink } from '../../delen/knop.tsx';
import { useMelder } from '../../delen/melder.tsx';
import type { Wachtstand } from '../concept/stand.ts';
import { eersteOpen, kaartenVan, kaartstand, type Geopend } from './eigen.ts';
import { VraagMentor } from './vraagmentor.tsx';

interface Props {
  readonly geopend: Geopend;
  readonly wacht: Wachtstand['wacht'];
}

/** Hoe ver het Paspoort is in een zin, en de ene volgende stap. */
export function Vervolg({ geopend, wacht }: Props) {
  const { t } = useTranslation('leerling');
  const { status = 'CONCEPT' } = geopend.paspoort;
  const mist = kaartenVan(geopend.lijst).reduce(
    (som, thema) => som + kaartstand(geopend, wacht, thema).mist,
    0,
  );
  const code = status === 'CONCEPT' && mist === 0 ? 'KLAAR' : status;
  return (
    <section className="nubord nubord--doen" aria-labelledby="vervolg">
      <h2 id="vervolg">{t('nu.kop')}</h2>
      <p className="nubord__tekst">{t(`vervolg.${code}`, { count: mist })}</p>
      <Stap code={code} geopend={geopend} wacht={wacht} />
    </section>
  );
}

function Stap({ code, geopend, wacht }: Props & { readonly code: string }) {
  const { t } = useTranslation('leerling');
  const { id } = geopend.paspoort;
  switch (code) {
    case 'CONCEPT':
      return (
        <Knoplink soort="hoofd" naar={eersteOpen(geopend, wacht)}>
          {t('vervolg.verder')}
        </Knoplink>
      );
    case 'KLAAR':
      return wacht.size > 0 ? <p className="zacht">{t('vervolg.eerstVersturen')}</p> : <Afronden id={id} />;
    case 'INGEVULD':
      return geopend.lijst.gesprek === 'verplicht' ? <VraagMentor id={id} /> : <Vaststellen id={id} />;
    case 'BESPROKEN_MENTOR':
      return <Vaststellen id={id} />;
    case 'VASTGESTELD':
      return (
        <Knoplink soort="hoofd" naar="/mijn/delen/nieuw">
          {t('vervolg.deel')}
        </Knoplink>
      );
    default:
      return code === 'VERLOPEN' ? null : <Knoplink naar="/mijn/delen">{t('vervolg.bekijkDelen')}</Knoplink>;
  }
}

function Afronden({ id }: { readonly id: string }) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const doe = useOpdracht('rondPaspoortAf', ['leesPaspoort', 'lijstPaspoorten']);
  return (
    <>
      {doe.error && <Foutmelding fout={doe.error} />}
      <Knop
        soort="hoofd"
        bezig={doe.isPending}
        onClick={() =>
          doe.mutate({ pad: { id } }, { onSuccess: () => meld({ toon: 'goed', tekst: t('vervolg.isAf') }) })
        }
      >
        {t('vervolg.rondAf')}
      </Knop>
    </>
  );
}

function Vaststellen({ id }: { readonly id: string }) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const doe = useOpdracht('stelPaspoortVast', ['leesPaspoort', 'lijstPaspoorten']);
  return (
    <>
      <p className="zacht">{t('vervolg.vastUitleg')}</p>
      {doe.error && <Foutmelding fout={doe.error} />}
      <Knop
        soort="hoofd"
        bezig={doe.isPending}
        onClick={() =>
          doe.mutate({ pad: { id } }, { onSuccess: () => meld({ toon: 'goed', tekst: t('vervolg.isVast') }) })
        }
      >
        {t('vervolg.stelVast')}
      </Knop>
    </>
  );
}
