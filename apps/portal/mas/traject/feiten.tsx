import { useTranslation } from 'react-i18next';
import { Gegevens, Kaart } from '../../delen/pagina.tsx';
import { korteDag } from '../../taal/tijd.ts';
import { getal, type Trajectgegeven } from './daad.ts';

/** Hoeveel verzuim er is gemeld, en in welke perioden. */
export function Feiten({
  traject: { verzuim, meldingen, aanwezigheidGehaald },
}: {
  readonly traject: Trajectgegeven;
}) {
  const { t } = useTranslation('mas');
  return (
    <Kaart titel={t('traject.feiten.kop')}>
      <Gegevens
        regels={[
          [
            t('traject.feiten.uren'),
            t('traject.feiten.uur', { count: verzuim.uren, getal: getal(verzuim.uren) }),
          ],
          [t('traject.feiten.telaat'), t('traject.feiten.keer', { count: verzuim.keerTeLaat })],
          [
            t('traject.feiten.perioden'),
            <ul key="perioden" className="kaal">
              {meldingen.map(({ id, van, totEnMet }) => (
                <li key={id}>
                  {t('traject.feiten.periode', { van: korteDag(van), tot: korteDag(totEnMet) })}
                </li>
              ))}
            </ul>,
          ],
          [t('traject.feiten.aanwezig'), t(`traject.feiten.${aanwezigheidGehaald ? 'ja' : 'nee'}`)],
        ]}
      />
    </Kaart>
  );
}
