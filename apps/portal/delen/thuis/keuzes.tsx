import { useId } from 'react';
import type { Keuze } from '../velden.tsx';

interface Props {
  readonly label: string;
  readonly uitleg?: string | undefined;
  readonly naam: string;
  /** Meer dan een tegelijk. */
  readonly meer?: boolean;
  readonly gekozen: readonly string[];
  readonly keuzes: readonly Keuze[];
  readonly kies: (waarde: string, aan: boolean) => void;
}

/** Een keuze uit weinig die meteen telt; de bladzijde houdt bij wat gekozen is. */
export function Keuzes({ label, uitleg, naam, meer = false, gekozen, keuzes, kies }: Props) {
  const id = useId();
  return (
    <fieldset className="utrecht-form-field veld" aria-describedby={uitleg ? id : undefined}>
      <legend>{label}</legend>
      {uitleg && (
        <div id={id} className="veld__uitleg">
          {uitleg}
        </div>
      )}
      {keuzes.map(({ waarde, tekst, uitleg: bij, uit = false }) => (
        <label key={waarde} className="keus" data-uit={uit ? 'ja' : undefined}>
          <input
            type={meer ? 'checkbox' : 'radio'}
            name={naam}
            value={waarde}
            checked={gekozen.includes(waarde)}
            disabled={uit}
            onChange={({ target }) => kies(waarde, target.checked)}
          />
          <span>{tekst}</span>
          {bij && <span className="veld__uitleg">{bij}</span>}
        </label>
      ))}
    </fieldset>
  );
}
