import { useTranslation } from 'react-i18next';
import { Kaart } from '../delen/pagina.tsx';
import { Pictogram } from '../delen/pictogram.tsx';

const WAT = ['paspoort', 'traject', 'overleg', 'adres'] as const;

/** Wat een decaan van een leerling niet ziet, en waarom niet: zo vraagt niemand zich af of hij iets mist. */
export function Afgeschermd() {
  const { t } = useTranslation('decaan');
  return (
    <Kaart titel={t('afgeschermd.kop')} plat>
      <ul className="kaal school__afgeschermd">
        {WAT.map((wat) => (
          <li key={wat}>
            <Pictogram naam="slot" />
            <span>
              <strong>{t(`afgeschermd.${wat}.wat`)}</strong> {t(`afgeschermd.${wat}.waarom`)}
            </span>
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
