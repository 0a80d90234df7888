import { useTranslation } from 'react-i18next';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { useDaad, useKan, type Trajectgegeven } from '../traject/daad.ts';
import { Redenen } from '../traject/niet-kan.tsx';

/** Na een verhuizing: aanbieden aan de gemeente die nu bevoegd is, of het aanbod terugnemen. */
export function Verhuizen({ traject }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const { id, aangebodenAan } = traject;
  const kan = useKan(id);
  const soort = aangebodenAan ? 'trek-aanbod-terug' : 'bied-aan';
  const gevonden = kan.data?.items.find(({ handeling }) => handeling.soort === soort);
  return (
    <Kaart titel={t('beheer.verhuizen.kop')}>
      <p className="zacht">
        {aangebodenAan
          ? t('traject.hoofd.aangebodenAan', { wie: aangebodenAan.naam })
          : t('beheer.verhuizen.uitleg')}
      </p>
      {gevonden?.mag && <Doe traject={traject} />}
      {gevonden && !gevonden.mag && <Redenen redenen={gevonden.redenen} />}
      {!gevonden && <p>{t('beheer.verhuizen.niet')}</p>}
    </Kaart>
  );
}

function Doe({ traject: { id, versie, aangebodenAan } }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const bied = useDaad('biedTrajectAan');
  const trek = useDaad('trekTrajectaanbodTerug');
  const verzoek = { pad: { id }, inhoud: { versie } };
  const doe = aangebodenAan
    ? () => trek.doe(verzoek, t('beheer.verhuizen.terug'))
    : () => bied.doe(verzoek, t('beheer.verhuizen.geboden'));
  const fout = bied.fout ?? trek.fout;
  return (
    <>
      {fout && <Foutmelding fout={fout} />}
      <div className="knoprij">
        <Knop bezig={bied.bezig || trek.bezig} onClick={() => void doe().catch(() => undefined)}>
          {t(aangebodenAan ? 'beheer.verhuizen.trek' : 'beheer.verhuizen.bied')}
        </Knop>
      </div>
    </>
  );
}
