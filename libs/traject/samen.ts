/** Het traject `$1` en wat erin opging: gesprekken, instrument, check-ins en meldingen blijven daar, en tellen hier. */
export const SAMEN = `(select $1::uuid union all select s.id from traject s where s.samengevoegd_in_id = $1)`;

/** De leerlingen van die trajecten: dezelfde jongere, die er meer dan een keer in stond. */
export const SAMEN_LEERLINGEN = `(select x.leerling_id from traject x where x.id in ${SAMEN})`;
