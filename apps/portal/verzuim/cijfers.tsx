import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { Zin } from '../delen/zin.tsx';

/** Hoeveel er dit schooljaar is gemeld en hoeveel jongeren thuiszitten. Een klein aantal staat er niet: dat kan een persoon aanwijzen. */
export function Cijfers() {
  const { t } = useTranslation('verzuim');
  const vraag = useVraag('leesEigenVerzuimcijfers');
  if (!vraag.data) return null;
  const { perSoort, thuiszitters, seizoen } = vraag.data;
  const getal = (aantal: number | null): string => (aantal === null ? t('cijfers.weinig') : String(aantal));
  const som = (aantallen: readonly (number | null)[]): string => {
    const totaal = aantallen.reduce<number>((tot, aantal) => tot + (aantal ?? 0), 0);
    if (!aantallen.includes(null)) return String(totaal);
    return totaal === 0 ? t('cijfers.weinig') : t('cijfers.minstens', { aantal: totaal });
  };
  return (
    <section aria-label={t('cijfers.naam', { seizoen })} className="cijfertegels">
      <div className="cijfertegel">
        <strong>{som(perSoort.map(({ meldingen }) => meldingen))}</strong>
        <span className="klein">{t('cijfers.meldingen', { seizoen })}</span>
      </div>
      {perSoort
        .filter(({ meldingen }) => meldingen !== 0)
        .map(({ soort, soortTekst, meldingen, personen }) => (
          <div className="cijfertegel" key={soort}>
            <strong>{getal(meldingen)}</strong>
            <span className="klein">
              <Zin bij={`meldingsoort.${soort}`} tekst={soortTekst} />
            </span>
            {personen !== null && (
              <span className="zacht klein">{t('cijfers.personen', { count: personen })}</span>
            )}
          </div>
        ))}
      <div className="cijfertegel">
        <strong>{som(thuiszitters.map(({ personen }) => personen))}</strong>
        <span className="klein">{t('cijfers.thuiszitters')}</span>
      </div>
    </section>
  );
}
