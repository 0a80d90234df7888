import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialoog } from '../delen/dialoog.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';

interface Props {
  readonly knop: string;
  readonly titel: string;
  /** Wat er gebeurt, en of het terug te draaien is. */
  readonly uitleg: ReactNode;
  readonly klaar: string;
  readonly soort?: 'hoofd' | 'gewoon' | 'gevaar';
  readonly doe: () => Promise<unknown>;
}

/** Een knop die eerst zegt wat hij gaat doen, en daarna dat het is gedaan. */
export function Bevestig({ knop, titel, uitleg, klaar, soort = 'gewoon', doe }: Props) {
  const { t } = useTranslation('beheerder');
  const meld = useMelder();
  const [open, zetOpen] = useState(false);
  const [bezig, zetBezig] = useState(false);
  const [fout, zetFout] = useState<unknown>(null);
  const voer = async (): Promise<void> => {
    zetBezig(true);
    zetFout(null);
    try {
      await doe();
      zetOpen(false);
      meld({ toon: 'goed', tekst: klaar });
    } catch (mis) {
      zetFout(mis);
    } finally {
      zetBezig(false);
    }
  };
  return (
    <>
      <Knop klein soort={soort} onClick={() => zetOpen(true)}>
        {knop}
      </Knop>
      <Dialoog titel={titel} open={open} sluit={() => zetOpen(false)}>
        <div className="stapel stapel--krap">{uitleg}</div>
        {fout !== null && <Foutmelding fout={fout} />}
        <div className="knoprij">
          <Knop soort={soort === 'gevaar' ? 'gevaar' : 'hoofd'} bezig={bezig} onClick={() => void voer()}>
            {knop}
          </Knop>
          <Knop soort="stil" onClick={() => zetOpen(false)}>
            {t('terug')}
          </Knop>
        </div>
      </Dialoog>
    </>
  );
}

/** Dat iemand dit zelf vroeg en dus niet mag beslissen, en wie dat wel kan. */
export function VierOgen({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('beheerder');
  return (
    <p className="vier-ogen">
      <strong>{t('vierOgen')}</strong> {children}
    </p>
  );
}
