import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../../delen/knop.tsx';

const TAAL: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB', uk: 'uk-UA', ar: 'ar-SA' };

/** Leest een tekst voor met de stem van het toestel; zonder stem is er geen knop. */
export function Voorlezen({ tekst, taal }: { readonly tekst: string; readonly taal: string }) {
  const { t } = useTranslation('leerling');
  const [leest, zet] = useState(false);
  const kan = 'speechSynthesis' in globalThis;
  useEffect(() => () => void (kan && speechSynthesis.cancel()), [kan, tekst]);
  if (!kan) return null;
  const wissel = (): void => {
    speechSynthesis.cancel();
    if (leest) return zet(false);
    const stem = new SpeechSynthesisUtterance(tekst);
    stem.lang = TAAL[taal] ?? 'nl-NL';
    stem.rate = 0.95;
    for (const einde of ['end', 'error'] as const) stem.addEventListener(einde, () => zet(false));
    zet(true);
    speechSynthesis.speak(stem);
  };
  return (
    <Knop klein onClick={wissel}>
      {t(leest ? 'spraak.stop' : 'spraak.lees')}
    </Knop>
  );
}

interface Herkenner extends EventTarget {
  lang: string;
  continuous: boolean;
  start(): void;
  stop(): void;
}
interface Gehoord extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}
type MetSpraak = typeof globalThis & {
  SpeechRecognition?: new () => Herkenner;
  webkitSpeechRecognition?: new () => Herkenner;
};

/** Zet wat iemand zegt om in tekst, waar de browser dat kan. */
export function Inspreken({ neem }: { readonly neem: (tekst: string) => void }) {
  const { t, i18n } = useTranslation('leerling');
  const [luistert, zet] = useState(false);
  const herkenner = useRef<Herkenner | null>(null);
  const doe = useRef(neem);
  useEffect(() => {
    doe.current = neem;
  });
  useEffect(() => () => herkenner.current?.stop(), []);
  const Soort =
    (globalThis as MetSpraak).SpeechRecognition ?? (globalThis as MetSpraak).webkitSpeechRecognition;
  if (!Soort) return null;
  const wissel = (): void => {
    if (luistert) return herkenner.current?.stop();
    const nieuw = new Soort();
    nieuw.lang = TAAL[i18n.language] ?? 'nl-NL';
    nieuw.continuous = false;
    nieuw.addEventListener('result', (gebeurtenis) => {
      const { results } = gebeurtenis as Gehoord;
      doe.current(Array.from(results, (zin) => zin[0]?.transcript ?? '').join(' '));
    });
    for (const einde of ['end', 'error']) nieuw.addEventListener(einde, () => zet(false));
    herkenner.current = nieuw;
    zet(true);
    nieuw.start();
  };
  return (
    <div className="rij">
      <Knop klein onClick={wissel} aria-pressed={luistert}>
        {t(luistert ? 'spraak.klaar' : 'spraak.spreek')}
      </Knop>
      <span className="zacht klein">{t(luistert ? 'spraak.luistert' : 'spraak.uitleg')}</span>
    </div>
  );
}
