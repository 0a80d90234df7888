import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVraag } from '../../api/vragen.ts';
import { Knoplink } from '../../delen/knop.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Zin } from '../../delen/zin.tsx';
import { ogenblik } from '../../taal/tijd.ts';
import { useTraject } from '../traject/traject.tsx';
import { Afspraken } from './afspraken.tsx';
import { STANDTOON } from './lijst.tsx';

/** Zolang de leerplicht het niet heeft opgepakt, plant men geen overleg. */
const ZONDER_OVERLEG: readonly string[] = ['PREVENTIEF', 'GEMELD'];

/** De overleggen van dit traject, en wat er is afgesproken. */
export function Overlegblad() {
  const { t } = useTranslation('mas');
  const traject = useTraject();
  const vraag = useVraag('lijstOverleggen', { vraag: { paginaGrootte: 200 } });
  const wacht = ZONDER_OVERLEG.includes(traject.status);
  return (
    <div className="twee-kolom">
      <Kaart titel={t('overleg.blad.kop')}>
        <Toestand vraag={vraag}>
          {({ items }) => {
            const eigen = items.filter(({ trajectId }) => trajectId === traject.id);
            return eigen.length === 0 ? (
              <p className="zacht">{t('overleg.blad.leeg')}</p>
            ) : (
              <ul className="kaal stapel stapel--krap">
                {eigen.map(({ id, op, minuten, status, statusTekst }) => (
                  <li key={id} className="rij">
                    <Link to={`/overleggen/${id}`}>{ogenblik(op)}</Link>
                    <span className="zacht">{t('overleg.duur', { count: minuten })}</span>
                    <Merkje toon={STANDTOON[status]}>
                      <Zin bij={`overlegstatus.${status}`} tekst={statusTekst} />
                    </Merkje>
                  </li>
                ))}
              </ul>
            );
          }}
        </Toestand>
        {wacht && <p className="zacht">{t('overleg.blad.eerstOppakken')}</p>}
        {traject.beeindigdOp === null && !wacht && (
          <div className="knoprij">
            <Knoplink naar={`/trajecten/${traject.id}/overleg-plannen`} soort="hoofd">
              {t('overleg.blad.plan')}
            </Knoplink>
          </div>
        )}
      </Kaart>
      <Afspraken traject={traject} />
    </div>
  );
}
