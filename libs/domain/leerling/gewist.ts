/** Wat er van een naam overblijft als de gegevens van een leerling zijn vernietigd. */
export const GEWISTE_NAAM = '(gewist)';
