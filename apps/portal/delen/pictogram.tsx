/** De tekens van de portal; altijd naast tekst, dus voor voorleessoftware onzichtbaar. */
const PADEN = {
  bal: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 5v4l3 2',
  goed: 'M4 12.5l5 5L20 6.5',
  fout: 'M12 7v6m0 3.5v.5M12 2.8l10 17.5H2z',
  info: 'M12 11v6m0-9.5v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  zoek: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12l5 5',
  mens: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6',
  bestand: 'M6 3h8l4 4v14H6zM14 3v5h4',
  verder: 'M9 5l7 7-7 7',
  terug: 'M15 5l-7 7 7 7',
  klok: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v4.5l3 1.8',
  slot: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  oog: 'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  taal: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  ster: 'M12 3.5l2.600 5.600 6 .7-4.5 4.100 1.200 6L12 16.900 6.700 19.900l1.200-6L3.400 9.8l6-.7z',
  plus: 'M12 5v14M5 12h14',
  kruis: 'M6 6l12 12M18 6L6 18',
  pauze: 'M8 5v14M16 5v14',
  wereld: 'M4 18l5-13 6 4 5-5v14z',
} as const;
export type Pictogramnaam = keyof typeof PADEN;

export function Pictogram({
  naam,
  groot = false,
}: {
  readonly naam: Pictogramnaam;
  readonly groot?: boolean;
}) {
  const maat = groot ? 26 : 20;
  return (
    <svg
      width={maat}
      height={maat}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PADEN[naam]} />
    </svg>
  );
}
