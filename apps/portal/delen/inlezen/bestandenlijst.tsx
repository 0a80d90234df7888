import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLijst } from '../../api/vragen.ts';
import { ogenblik } from '../../taal/tijd.ts';
import { Lijst, type Kolom } from '../lijst.tsx';
import { Merkje } from '../merkje.tsx';
import type { Toon } from '../melding.tsx';
import { Leeg, Toestand } from '../toestand.tsx';
import { telGroep, type Bestand, type Soort } from './soorten.ts';

const TOON: Partial<Record<Bestand['status'], Toon>> = {
  GECONTROLEERD: 'let-op',
  AFGEKEURD: 'fout',
  VERWERKT: 'goed',
  VERWERKEN: 'info',
  TERUGDRAAIEN: 'info',
};

function kolommenVan(t: TFunction<'inlezen'>, basis: string): Kolom<Bestand>[] {
  return [
    {
      id: 'naam',
      kop: t('lijst.naam'),
      hoofd: true,
      cel: ({ id, naam }) => <Link to={`${basis}/${id}`}>{naam}</Link>,
    },
    { id: 'op', kop: t('lijst.op'), cel: ({ ingeleverdOp }) => ogenblik(ingeleverdOp) },
    {
      id: 'stand',
      kop: t('lijst.stand'),
      cel: ({ status }) => <Merkje toon={TOON[status]}>{t(`status.${status}`)}</Merkje>,
    },
    { id: 'goed', kop: t('groep.goed'), getal: true, cel: (bestand) => telGroep(bestand, 'goed') },
    { id: 'twijfel', kop: t('groep.twijfel'), getal: true, cel: (bestand) => telGroep(bestand, 'twijfel') },
    { id: 'fout', kop: t('groep.fout'), getal: true, cel: (bestand) => telGroep(bestand, 'fout') },
  ];
}

/** Wat er eerder is ingelezen, het nieuwste bovenaan. */
export function Bestandenlijst({ soort, basis }: { readonly soort: Soort; readonly basis: string }) {
  const { t } = useTranslation('inlezen');
  const ga = useNavigate();
  const lijst = useLijst('lijstBestanden', { vraag: { paginaGrootte: 50 } });
  const items = lijst.items.filter((bestand) => bestand.soort === soort);
  return (
    <section className="stapel">
      <h2>{t('lijst.kop')}</h2>
      <Toestand vraag={lijst}>
        {() =>
          items.length === 0 ? (
            <Leeg titel={t('lijst.leeg')}>{t('lijst.leegUitleg')}</Leeg>
          ) : (
            <Lijst
              naam={t('lijst.kop')}
              kolommen={kolommenVan(t, basis)}
              rijen={items}
              sleutel={({ id }) => id}
              open={({ id }) => void ga(`${basis}/${id}`)}
              meer={lijst.meer}
              haaltMeer={lijst.isFetchingNextPage}
            />
          )
        }
      </Toestand>
    </section>
  );
}
