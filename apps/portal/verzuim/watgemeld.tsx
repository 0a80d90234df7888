import { useTranslation } from 'react-i18next';
import type { Item } from '../api/vragen.ts';
import { Zin } from '../delen/zin.tsx';
import { korteDag } from '../taal/tijd.ts';

type Meldinggegeven = Pick<
  Item<'lijstVerzuimmeldingen'>,
  'soort' | 'soortTekst' | 'uren' | 'begindatum' | 'einddatum' | 'waaromHier'
>;

/** Welk verzuim, hoeveel, en wanneer. */
export function Watgemeld({ melding }: { readonly melding: Meldinggegeven }) {
  const { t } = useTranslation('verzuim');
  const { soort, soortTekst, waaromHier, uren, begindatum, einddatum } = melding;
  const dagen =
    begindatum === einddatum
      ? korteDag(begindatum)
      : t('melding.dagen', { van: korteDag(begindatum), totEnMet: korteDag(einddatum) });
  return (
    <>
      <Zin bij={`meldingsoort.${soort ?? waaromHier.code}`} tekst={soortTekst ?? waaromHier.tekst} />
      <div className="zacht klein">
        {uren > 0 && `${t('teller.uren', { count: uren })}, `}
        {dagen}
      </div>
    </>
  );
}
