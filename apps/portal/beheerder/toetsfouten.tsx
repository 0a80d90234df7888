import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../api/client.ts';
import { Knop } from '../delen/knop.tsx';

interface Props {
  readonly fouten: Antwoord<'toetsAfspraken'>['fouten'];
  readonly tekst: string;
  readonly naarRegel: (regel: number) => void;
}

/** De fouten van een afspraakbestand, van boven naar beneden, elk met de regel zoals hij er staat. */
export function Toetsfouten({ fouten, tekst, naarRegel }: Props) {
  const { t } = useTranslation('beheerder');
  const kop = useRef<HTMLHeadingElement>(null);
  const regels = tekst.split('\n');
  useEffect(() => kop.current?.focus(), [fouten]);
  return (
    <section className="stapel">
      <h2 ref={kop} tabIndex={-1}>
        {t('toets.fouten', { count: fouten.length })}
      </h2>
      <ol className="kaal toetsfouten">
        {fouten.map(({ regel, kolom, pad, melding }) => (
          <li key={`${regel}/${kolom}/${melding}`} className="kaart kaart--plat">
            <p className="rij rij--uiteen">
              <strong>{t('toets.regel', { regel })}</strong>
              <Knop klein soort="stil" onClick={() => naarRegel(regel)}>
                {t('toets.naarRegel', { regel })}
              </Knop>
            </p>
            <p lang="nl">
              {pad && <span className="toetsfouten__plek">{pad}: </span>}
              {melding}
            </p>
            {regels[regel - 1]?.trim() && <pre className="toetsfouten__regel">{regels[regel - 1]}</pre>}
          </li>
        ))}
      </ol>
    </section>
  );
}
