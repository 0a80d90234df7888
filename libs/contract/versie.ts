/** De versie van het contract; staat in `API-Version` op elk antwoord en in het OpenAPI-document. */
export const API_VERSIE = '1.3.0';
