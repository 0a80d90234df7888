interface Veld {
  readonly vraagId: string;
  readonly vraag: string;
  readonly tekst: string;
}

/** Vragen met het antwoord in eigen woorden; groot om samen naar te kijken. */
export function Vraagantwoord({
  velden,
  groot = false,
}: {
  readonly velden: readonly Veld[];
  readonly groot?: boolean;
}) {
  return (
    <dl className={`vraag-antwoord${groot ? ' vraag-antwoord--groot' : ''}`} lang="nl">
      {velden.map(({ vraagId, vraag, tekst }) => (
        <div key={vraagId}>
          <dt>{vraag}</dt>
          <dd>{tekst}</dd>
        </div>
      ))}
    </dl>
  );
}
