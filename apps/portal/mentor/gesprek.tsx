import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../delen/knop.tsx';
import { useLaag } from '../delen/lagen.ts';
import { Berichtplek } from '../delen/melder.tsx';
import { Vraagantwoord } from '../delen/vraagantwoord.tsx';
import type { Gesprekskaart } from './kaarten.ts';

interface Props {
  readonly kaarten: readonly Gesprekskaart[];
  /** Welke kaart, vanaf 1; na de laatste komt het deel van de mentor. */
  readonly kaart: number;
  /** Naar een andere kaart; 0 sluit. */
  readonly naar: (kaart: number) => void;
  readonly naam: string;
  /** Het deel van de mentor. */
  readonly children: ReactNode;
}

/** Het gesprek op het hele scherm: kaart voor kaart in grote letters, om samen naar te kijken. Pijltjes bladeren, Escape sluit. */
export function Gesprek({ kaarten, kaart, naar, naam, children }: Props) {
  const { t } = useTranslation('mentor');
  const venster = useRef<HTMLDialogElement>(null);
  const kop = useRef<HTMLHeadingElement>(null);
  const laatste = kaarten.length + 1;
  const plek = Math.min(kaart, laatste);
  const nu = kaarten[plek - 1];
  const id = useId();
  useLaag(id);
  useEffect(() => {
    const element = venster.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => kop.current?.focus(), [plek]);
  const blader = ({ key, target }: KeyboardEvent): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    if (key === 'ArrowRight' && plek < laatste) naar(plek + 1);
    if (key === 'ArrowLeft' && plek > 1) naar(plek - 1);
  };
  return (
    <dialog
      ref={venster}
      className="gesprek"
      aria-label={t('gesprek.naam', { naam })}
      onKeyDown={blader}
      onCancel={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        naar(0);
      }}
    >
      <div className="gesprek__kop">
        <span className="zacht">{t('gesprek.plek', { plek, totaal: laatste })}</span>
        <Knop soort="stil" pictogram="kruis" onClick={() => naar(0)}>
          {t('gesprek.sluit')}
        </Knop>
      </div>
      <div className="gesprek__kaart">
        <h2 ref={kop} tabIndex={-1} lang="nl">
          {nu ? nu.thema.titel : t('deel.kop')}
        </h2>
        {nu ? <Antwoorden kaart={nu} /> : children}
      </div>
      <div className="gesprek__voet">
        {plek > 1 && (
          <Knop pictogram="terug" onClick={() => naar(plek - 1)}>
            {t('gesprek.terug')}
          </Knop>
        )}
        <Knop soort="hoofd" pictogram="verder" onClick={() => naar(plek < laatste ? plek + 1 : 0)}>
          {t(
            plek === laatste
              ? 'gesprek.klaar'
              : plek === kaarten.length
                ? 'gesprek.mijnDeel'
                : 'gesprek.verder',
          )}
        </Knop>
      </div>
      <Berichtplek laag={id} />
    </dialog>
  );
}

function Antwoorden({ kaart }: { readonly kaart: Gesprekskaart }) {
  const { t } = useTranslation('mentor');
  const { antwoorden, nietGedeeld, open } = kaart;
  return (
    <div className="stapel">
      {antwoorden.length === 0 && nietGedeeld === 0 && <p>{t('gesprek.leeg')}</p>}
      <Vraagantwoord velden={antwoorden} groot />
      {nietGedeeld > 0 && <p className="zacht">{t('paspoort.nietGedeeld', { count: nietGedeeld })}</p>}
      {open.length > 0 && (
        <details>
          <summary>{t('gesprek.open', { count: open.length })}</summary>
          <ul lang="nl">
            {open.map(({ id, vraag }) => (
              <li key={id}>{vraag}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
