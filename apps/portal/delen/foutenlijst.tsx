import { useEffect, useRef } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

interface Regel {
  readonly naam: string;
  readonly tekst: string;
}
function regelsVan(fouten: FieldErrors, voor = ''): Regel[] {
  return Object.entries(fouten).flatMap(([naam, fout]) => {
    if (naam === 'root' || !fout || typeof fout !== 'object') return [];
    if (typeof fout.message === 'string') return [{ naam: voor + naam, tekst: fout.message }];
    return regelsVan(fout as FieldErrors, `${voor}${naam}.`);
  });
}

type Vorm = HTMLFormElement | null | undefined;
const veldVan = (vorm: Vorm, naam: string) =>
  vorm?.querySelector<HTMLInputElement>(`[name="${CSS.escape(naam)}"]`);

/** De regels in de volgorde van de velden op de bladzijde; wat geen veld heeft, staat achteraan. */
function opVolgorde(regels: readonly Regel[], velden: readonly string[]): Regel[] {
  const plek = ({ naam }: Regel): number => (velden.includes(naam) ? velden.indexOf(naam) : velden.length);
  return [...regels].sort((een, ander) => plek(een) - plek(ander));
}

/** De namen van de velden van een formulier, zoals zij op de bladzijde staan. */
export const veldenVan = (vorm: HTMLFormElement): string[] =>
  [...vorm.elements].map((veld) => veld.getAttribute('name') ?? '');

/** Hoe een veld op de bladzijde heet: zijn groep of zijn label; leeg als het geen naam heeft. */
function labelVan(vorm: Vorm, naam: string): string {
  const veld = veldVan(vorm, naam);
  const groep = veld?.closest('fieldset')?.querySelector('legend');
  const label = groep ?? veld?.labels?.[0];
  const tekst = label?.textContent?.trim().replace(/[?:.]$/, '');
  return tekst ? `${tekst}: ` : '';
}

interface Props {
  readonly fouten: FieldErrors;
  readonly keer: number;
  readonly velden: readonly string[];
}

/** Wat er niet klopt, bovenaan het formulier: elke regel noemt haar veld en gaat erheen. */
export function Foutenlijst({ fouten, keer, velden }: Props) {
  const { t } = useTranslation('delen');
  const vlak = useRef<HTMLDivElement>(null);
  const regels = opVolgorde(regelsVan(fouten), velden);
  const heeft = regels.length > 0;
  useEffect(() => {
    if (heeft) vlak.current?.focus();
  }, [heeft, keer]);
  if (!heeft) return null;
  return (
    <div ref={vlak} tabIndex={-1} className="utrecht-alert melding melding--fout" role="alert">
      <span aria-hidden="true">!</span>
      <div>
        <strong>{t('formulier.fouten', { count: regels.length })}</strong>
        <ul>
          {regels.map(({ naam, tekst }) => (
            <li key={naam}>
              <button
                type="button"
                className="linkknop"
                onClick={({ currentTarget }) => veldVan(currentTarget.form, naam)?.focus()}
              >
                <Veldnaam naam={naam} />
                {tekst}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** De naam van een veld staat alleen op de bladzijde zelf: zij komt erbij zodra de regel er staat. */
const Veldnaam = ({ naam }: { readonly naam: string }) => (
  <span
    ref={(plek) => {
      if (plek) plek.textContent = labelVan(plek.closest('form'), naam);
    }}
  />
);
