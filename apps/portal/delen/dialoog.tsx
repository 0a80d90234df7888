import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLaag } from './lagen.ts';
import { Berichtplek } from './melder.tsx';

interface Props {
  readonly titel: string;
  readonly open: boolean;
  readonly sluit: () => void;
  readonly breed?: boolean;
  /** Alleen met een keuze te sluiten, niet met Escape of ernaast klikken. */
  readonly vast?: boolean;
  readonly children: ReactNode;
}

/**
 * Een venster over de bladzijde. Het is het venster van de browser zelf: focus blijft erin, Escape sluit, de rest is niet te
 * bereiken, en daarna staat de focus weer waar men was.
 */
export function Dialoog(props: Props) {
  return props.open ? <OpenDialoog {...props} /> : null;
}

function OpenDialoog({ titel, sluit, breed = false, vast = false, children }: Props) {
  const venster = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLaag(id);
  useEffect(() => {
    const element = venster.current;
    const terug = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (terug instanceof HTMLElement && terug.isConnected) terug.focus();
    };
  }, []);
  return (
    <dialog
      ref={venster}
      role={vast ? 'alertdialog' : undefined}
      className={`venster${breed ? ' venster--breed' : ''}`}
      aria-labelledby={id}
      onCancel={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        if (!vast) sluit();
      }}
      onClick={({ target }) => !vast && target === venster.current && sluit()}
    >
      <div className="venster__inhoud">
        <h2 id={id}>{titel}</h2>
        {children}
      </div>
      <Berichtplek laag={id} />
    </dialog>
  );
}
