import { useTranslation } from 'react-i18next';
import { lijstnaamVan } from '../delen/naam.ts';
import { Leeg } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { korteDag, slotdag } from '../taal/tijd.ts';
import { Laatste } from './laatste.tsx';
import { leeftijd, type Zaak } from './risicozaken.ts';

/** De lijst om af te drukken, met ruimte om op te schrijven wat men doet en wanneer. */
export function Papier({ zaken }: { readonly zaken: readonly Zaak[] }) {
  const { t } = useTranslation('leerplicht');
  if (zaken.length === 0) return <Leeg titel={t('storing.leeg')} />;
  return (
    <div className="lijst leerplicht__papier" role="region" aria-label={t('storing.tabel')} tabIndex={0}>
      <table className="utrecht-table">
        <caption className="alleen-voorlezer">{t('storing.tabel')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('kolom.leerling')}</th>
            <th scope="col">{t('kolom.waarom')}</th>
            <th scope="col">{t('kolom.stand')}</th>
            <th scope="col">{t('storing.voor')}</th>
            <th scope="col">{t('storing.schrijf')}</th>
          </tr>
        </thead>
        <tbody>
          {zaken.map((zaak) => (
            <Regel key={zaak.id} zaak={zaak} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Regel({ zaak }: { readonly zaak: Zaak }) {
  const { t } = useTranslation('leerplicht');
  const { leerling, van, status, uiterlijk, eersteActieOp, eersteActieUiterlijk, waaromHier } = zaak;
  const voor = status === 'AANGEBODEN' ? uiterlijk : eersteActieOp ? null : eersteActieUiterlijk;
  return (
    <tr>
      <th scope="row">
        {leerling ? lijstnaamVan(leerling) : t('kolom.zonder')}
        {leerling && (
          <div className="klein">
            {t('kolom.jaar', { count: leeftijd(leerling.geboortedatum) })}, {van?.naam}
          </div>
        )}
      </th>
      <td data-kop={t('kolom.waarom')}>
        <Laatste aanmelding={zaak.laatsteAanmelding} />
        <div>{waaromHier && <Zin bij={`aanleiding.${waaromHier.code}`} tekst={waaromHier.tekst} />}</div>
      </td>
      <td data-kop={t('kolom.stand')}>{t(`papier.${status}`)}</td>
      <td data-kop={t('storing.voor')}>{voor && korteDag(slotdag(voor))}</td>
      <td className="leerplicht__schrijf" />
    </tr>
  );
}
