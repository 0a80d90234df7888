import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useVraag, type Item } from '../api/vragen.ts';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { naamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { laatsteDag } from '../taal/tijd.ts';
import { isOpen, wieDeelt } from './delingen.ts';
import '../stijl/mbo.css';

type Deling = Item<'lijstDelingen'>;

/** De Paspoorten die jongeren met deze instelling delen: wie, waarvoor, tot wanneer, en wat ermee is gedaan. */
export function Paspoorten() {
  const { t } = useTranslation('mbo');
  const vraag = useVraag('lijstDelingen');
  return (
    <Pagina titel={t('paspoorten.titel')} inleiding={t('paspoorten.inleiding')}>
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('paspoorten.leeg')}>{t('paspoorten.leegUitleg')}</Leeg>
          ) : (
            <>
              <Deel titel={t('paspoorten.open')} delingen={items.filter(isOpen)} />
              <Deel titel={t('paspoorten.dicht')} delingen={items.filter((deling) => !isOpen(deling))} />
            </>
          )
        }
      </Toestand>
    </Pagina>
  );
}

function kolommenVan(t: TFunction<'mbo'>, wie: ReturnType<typeof wieDeelt>): Kolom<Deling>[] {
  return [
    {
      id: 'wie',
      kop: t('paspoorten.van'),
      hoofd: true,
      cel: (deling) => {
        const leerling = wie(deling);
        const naam = leerling ? naamVan(leerling) : t('paspoorten.jongere');
        return isOpen(deling) ? <Link to={`/mbo/paspoorten/${deling.id}`}>{naam}</Link> : naam;
      },
    },
    { id: 'doel', kop: t('paspoorten.doel'), cel: ({ doel }) => t(`doel.${doel}`) },
    { id: 'tot', kop: t('paspoorten.tot'), cel: ({ eindigtOp }) => laatsteDag(eindigtOp) },
    { id: 'stand', kop: t('paspoorten.stand'), cel: (deling) => <Stand deling={deling} /> },
  ];
}

function Deel({ titel, delingen }: { readonly titel: string; readonly delingen: readonly Deling[] }) {
  const { t } = useTranslation('mbo');
  const ga = useNavigate();
  const paspoorten = useVraag('lijstPaspoorten');
  const wie = wieDeelt(paspoorten.data?.items ?? []);
  if (delingen.length === 0) return null;
  return (
    <section className="stapel">
      <h2>{titel}</h2>
      <Lijst
        naam={titel}
        kolommen={kolommenVan(t, wie)}
        rijen={delingen}
        sleutel={({ id }) => id}
        open={(deling) => isOpen(deling) && void ga(`/mbo/paspoorten/${deling.id}`)}
      />
    </section>
  );
}

function Stand({ deling }: { readonly deling: Deling }) {
  const { t } = useTranslation('mbo');
  if (!isOpen(deling)) return <Zin bij={`delingstatus.${deling.status}`} tekst={deling.statusTekst} />;
  if (deling.verwerktOp) return <Merkje toon="goed">{t('paspoorten.verwerkt')}</Merkje>;
  if (deling.besprokenOp) return <Merkje toon="goed">{t('paspoorten.besproken')}</Merkje>;
  return deling.ingezienOp ? (
    <Merkje toon="info">{t('paspoorten.gelezen')}</Merkje>
  ) : (
    <Merkje toon="let-op">{t('paspoorten.nieuw')}</Merkje>
  );
}
