import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';

interface Gedeeld {
  readonly label: string;
  readonly uitleg?: ReactNode;
  /** De fout bij dit veld; staat tussen label en veld. */
  readonly fout?: string | undefined;
}

function Veld({
  label,
  uitleg,
  fout,
  id,
  children,
}: Gedeeld & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={`utrecht-form-field veld${fout ? ' veld--fout' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {uitleg && (
        <div id={`${id}-uitleg`} className="veld__uitleg">
          {uitleg}
        </div>
      )}
      {fout && (
        <div id={`${id}-fout`} className="veld__fout">
          {fout}
        </div>
      )}
      {children}
    </div>
  );
}

const aria = (id: string, { uitleg, fout }: Gedeeld) => ({
  id,
  'aria-invalid': fout ? (true as const) : undefined,
  'aria-describedby': [uitleg && `${id}-uitleg`, fout && `${id}-fout`].filter(Boolean).join(' ') || undefined,
});

/** Een regel tekst, getal of dag (`type="date"`). */
export function Tekstveld({ label, uitleg, fout, ...rest }: Gedeeld & InputHTMLAttributes<HTMLInputElement>) {
  const eigen = useId();
  const id = rest.id ?? eigen;
  return (
    <Veld {...{ label, uitleg, fout, id }}>
      <input
        type="text"
        {...rest}
        {...aria(id, { label, uitleg, fout })}
        className="utrecht-textbox invoer"
      />
    </Veld>
  );
}

/** Meer regels tekst. */
export function Tekstvak({
  label,
  uitleg,
  fout,
  ...rest
}: Gedeeld & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const eigen = useId();
  const id = rest.id ?? eigen;
  return (
    <Veld {...{ label, uitleg, fout, id }}>
      <textarea
        rows={4}
        {...rest}
        {...aria(id, { label, uitleg, fout })}
        className="utrecht-textarea invoer"
      />
    </Veld>
  );
}

export interface Keuze {
  readonly waarde: string;
  readonly tekst: string;
  readonly uitleg?: ReactNode;
  /** Kan nu niet; zeg in de uitleg waarom. */
  readonly uit?: boolean;
}

/** Een keuze uit veel. */
export function Keuzelijst({
  label,
  uitleg,
  fout,
  keuzes,
  leeg,
  ...rest
}: Gedeeld &
  SelectHTMLAttributes<HTMLSelectElement> & { readonly keuzes: readonly Keuze[]; readonly leeg?: string }) {
  const eigen = useId();
  const id = rest.id ?? eigen;
  return (
    <Veld {...{ label, uitleg, fout, id }}>
      <select {...rest} {...aria(id, { label, uitleg, fout })} className="utrecht-select invoer">
        {leeg !== undefined && <option value="">{leeg}</option>}
        {keuzes.map(({ waarde, tekst, uit }) => (
          <option key={waarde} value={waarde} disabled={uit}>
            {tekst}
          </option>
        ))}
      </select>
    </Veld>
  );
}

/** Een vakje om aan of uit te zetten. */
export function Vinkje({ label, uitleg, ...rest }: Gedeeld & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="keus">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
      {uitleg && <span className="veld__uitleg">{uitleg}</span>}
    </label>
  );
}

type GroepProps = Gedeeld &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
    readonly keuzes: readonly Keuze[];
    /** Meer dan een tegelijk. */
    readonly meer?: boolean;
  };

/** Een keuze uit weinig: alles in beeld, met uitleg erbij. */
export function Keuzegroep({ label, uitleg, fout, keuzes, meer = false, ...rest }: GroepProps) {
  const id = useId();
  return (
    <fieldset
      className={`utrecht-form-field veld${fout ? ' veld--fout' : ''}`}
      aria-describedby={aria(id, { label, uitleg, fout })['aria-describedby']}
    >
      <legend>{label}</legend>
      {uitleg && (
        <div id={`${id}-uitleg`} className="veld__uitleg">
          {uitleg}
        </div>
      )}
      {fout && (
        <div id={`${id}-fout`} className="veld__fout">
          {fout}
        </div>
      )}
      {keuzes.map(({ waarde, tekst, uitleg: bij, uit }) => (
        <label key={waarde} className="keus" data-uit={uit ? 'ja' : undefined}>
          <input {...rest} type={meer ? 'checkbox' : 'radio'} value={waarde} disabled={uit} />
          <span>{tekst}</span>
          {bij && <span className="veld__uitleg">{bij}</span>}
        </label>
      ))}
    </fieldset>
  );
}
