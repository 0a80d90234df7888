/** Waar men is in een reeks stappen; `nu` telt vanaf 0. */
export function Stappen({ namen, nu }: { readonly namen: readonly string[]; readonly nu: number }) {
  return (
    <ol className="kaal stappen">
      {namen.map((naam, plek) => (
        <li
          key={naam}
          aria-current={plek === nu ? 'step' : undefined}
          data-klaar={plek < nu ? 'ja' : undefined}
        >
          {naam}
        </li>
      ))}
    </ol>
  );
}
