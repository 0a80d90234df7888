import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Foutmelding } from './foutmelding.tsx';

/** Een geraamte terwijl iets geladen wordt. */
export function Laden({ regels = 4 }: { readonly regels?: number }) {
  const { t } = useTranslation('delen');
  return (
    <div className="geraamte" role="status">
      <span className="alleen-voorlezer">{t('laden')}</span>
      {Array.from({ length: regels }, (_, plek) => (
        <i key={plek} aria-hidden="true" />
      ))}
    </div>
  );
}

/** Er is niets: zeg waarom, en wat men kan doen. */
export function Leeg({ titel, children }: { readonly titel: string; readonly children?: ReactNode }) {
  return (
    <div className="leeg">
      <strong>{titel}</strong>
      {children}
    </div>
  );
}

interface Vraag<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}
interface Props<T> {
  readonly vraag: Vraag<T>;
  readonly regels?: number;
  readonly children: (data: T) => ReactNode;
}

/** Toont een antwoord van de API: geraamte, fout met opnieuw, of de inhoud. Een fout na eerdere inhoud laat die staan. */
export function Toestand<T>({ vraag, regels = 4, children }: Props<T>) {
  const { data, error, isPending, refetch } = vraag;
  if (data !== undefined)
    return (
      <>
        {error !== null && error !== undefined && <Foutmelding fout={error} opnieuw={() => void refetch()} />}
        {children(data)}
      </>
    );
  if (error) return <Foutmelding fout={error} opnieuw={() => void refetch()} />;
  return isPending ? <Laden regels={regels} /> : null;
}
