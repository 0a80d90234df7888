import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { Kaart } from '../delen/pagina.tsx';
import { Zin } from '../delen/zin.tsx';
import { dag, ogenblik } from '../taal/tijd.ts';

/** Hoeveel leerlingen er op de eerstvolgende uiterste datum bij zouden komen, per school; wie het zijn, weet de ontvanger nog niet. */
export function Verwacht() {
  const { t } = useTranslation('leerplicht');
  const { data } = useVraag('leesVooruitblik');
  if (!data?.verwacht) return null;
  const { aantal, perSchool, kleinsteAantal, geteldOp } = data.verwacht;
  const verborgen = aantal === null || perSchool.some((rij) => rij.aantal === null);
  return (
    <Kaart titel={t('verwacht.titel', { dag: dag(data.datum) })}>
      <p>
        {aantal === null
          ? t('verwacht.weinig', { aantal: kleinsteAantal })
          : t('verwacht.aantal', { count: aantal })}{' '}
        {t('verwacht.wie')}
      </p>
      <div className="lijst" role="region" aria-label={t('verwacht.tabel')} tabIndex={0}>
        <table className="utrecht-table">
          <caption className="alleen-voorlezer">{t('verwacht.tabel')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('verwacht.school')}</th>
              <th scope="col">{t('kolom.waarom')}</th>
              <th scope="col">{t('verwacht.hoeveel')}</th>
            </tr>
          </thead>
          <tbody>
            {perSchool.map((rij) => (
              <tr key={`${rij.school.id}/${rij.waaromOver.code}`}>
                <th scope="row">{rij.school.naam}</th>
                <td data-kop={t('kolom.waarom')}>
                  <Zin bij={`reden.${rij.waaromOver.code}`} tekst={rij.waaromOver.tekst} />
                </td>
                <td data-kop={t('verwacht.hoeveel')} className="cijfers">
                  {rij.aantal ?? t('verwacht.verborgen')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="zacht klein">
        {t('verwacht.stand', { op: ogenblik(geteldOp) })}{' '}
        {verborgen && t('verwacht.waaromVerborgen', { aantal: kleinsteAantal })}
      </p>
    </Kaart>
  );
}
