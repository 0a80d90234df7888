import { useTranslation } from 'react-i18next';
import { Merkje } from '../merkje.tsx';
import { useZeg } from '../zin.tsx';
import type { Indeling, useIndeling } from './indeling.ts';
import type { Bestand } from './soorten.ts';

interface Props {
  readonly bestand: Bestand;
  readonly indeling: Indeling;
  readonly keuze: ReturnType<typeof useIndeling>;
}

/** Uw kolom, een voorbeeld uit uw eigen bestand, en wat het bij ons wordt. */
export function Kolomtabel({ bestand, indeling, keuze }: Props) {
  const { t } = useTranslation('inlezen');
  const metVoorbeeld = Object.keys(keuze.voorbeelden).length > 0;
  return (
    <div className="tabelrol" role="region" aria-label={t('kolommen.tabel')} tabIndex={0}>
      <table className="utrecht-table kolomtabel">
        <thead>
          <tr>
            <th scope="col">{t('kolommen.uw')}</th>
            {metVoorbeeld && <th scope="col">{t('kolommen.voorbeeld')}</th>}
            <th scope="col">{t('kolommen.wordt')}</th>
            <th scope="col">{t('kolommen.stand')}</th>
          </tr>
        </thead>
        <tbody>
          {bestand.kolommen.map(({ kop, veld }, plek) => (
            <tr key={`${kop}${plek}`}>
              <th scope="row">{kop || t('kolommen.leeg')}</th>
              {metVoorbeeld && <td className="zacht">{keuze.voorbeelden[kop] ?? ''}</td>}
              <td>
                <Veldkeuze kop={kop} veld={veld} indeling={indeling} keuze={keuze} />
              </td>
              <td>
                <Stand veld={keuze.kolommen[kop] ?? veld} gekozen={kop in keuze.kolommen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Veldkeuze({
  kop,
  veld,
  indeling,
  keuze,
}: Omit<Props, 'bestand'> & { readonly kop: string; readonly veld: string | null }) {
  const { t } = useTranslation('inlezen');
  const zeg = useZeg();
  return (
    <select
      className="utrecht-select invoer"
      aria-label={t('kolommen.kies', { kolom: kop })}
      value={keuze.kolommen[kop] ?? veld ?? ''}
      disabled={kop === ''}
      onChange={({ target }) => keuze.kiesKolom(kop, target.value)}
    >
      <option value="">{t('kolommen.niet')}</option>
      {indeling.velden.map(({ veld: code, naam, verplicht }) => {
        const tekst = zeg(`bestandveld.${code}`) || naam;
        return (
          <option key={code} value={code}>
            {verplicht ? t('kolommen.nodig', { veld: tekst }) : tekst}
          </option>
        );
      })}
    </select>
  );
}

function Stand({ veld, gekozen }: { readonly veld: string | null; readonly gekozen: boolean }) {
  const { t } = useTranslation('inlezen');
  if (gekozen) return <Merkje toon="info">{t('kolommen.gekozen')}</Merkje>;
  return veld ? (
    <Merkje toon="goed">{t('kolommen.herkend')}</Merkje>
  ) : (
    <Merkje toon="let-op">{t('kolommen.nietGelezen')}</Merkje>
  );
}
