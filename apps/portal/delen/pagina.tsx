import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

interface Props {
  readonly titel: string;
  readonly inleiding?: ReactNode;
  /** Knoppen rechts van de titel. */
  readonly acties?: ReactNode;
  /** Aantal fouten in een formulier op deze bladzijde: staat vooraan in de titel van het venster. */
  readonly fouten?: number;
  readonly children: ReactNode;
}

/** Een bladzijde: een h1, een eigen venstertitel, en na een sprong staat de focus op de titel. */
export function Pagina({ titel, inleiding, acties, fouten = 0, children }: Props) {
  const { t } = useTranslation('delen');
  const kop = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    document.title = `${fouten > 0 ? t('titelFouten', { count: fouten }) : ''}${titel} - Overstap`;
  }, [titel, fouten, t]);
  useEffect(() => {
    // De eerste bladzijde na het laden begint gewoon bovenaan.
    if (key !== 'default') kop.current?.focus({ preventScroll: false });
  }, [key]);
  return (
    <div className="pagina">
      <div className="pagina__kop">
        <div className="stapel stapel--krap">
          <h1 ref={kop} tabIndex={-1}>
            {titel}
          </h1>
          {inleiding && <div className="pagina__inleiding">{inleiding}</div>}
        </div>
        {acties && <div className="knoprij">{acties}</div>}
      </div>
      {children}
    </div>
  );
}

interface KaartProps {
  readonly titel?: string;
  readonly plat?: boolean;
  /** Alleen knoppen om iets te doen: op papier heeft dat geen zin. */
  readonly nietAfdrukken?: boolean;
  readonly children: ReactNode;
}

/** Een vlak met een kop (h2). */
export function Kaart({ titel, plat = false, nietAfdrukken = false, children }: KaartProps) {
  return (
    <section className={`kaart${plat ? ' kaart--plat' : ''}${nietAfdrukken ? ' niet-afdrukken' : ''}`}>
      {titel && <h2>{titel}</h2>}
      {children}
    </section>
  );
}

/** Namen met waarden. */
export function Gegevens({ regels }: { readonly regels: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="utrecht-data-list gegevens">
      {regels.map(([naam, waarde]) => [
        <dt key={`${naam}-t`}>{naam}</dt>,
        <dd key={`${naam}-d`}>{waarde}</dd>,
      ])}
    </dl>
  );
}
