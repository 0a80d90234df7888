/** De statussen waarin een ontvanger de zaak van een overdracht heeft. */
export const HEEFT_ZAAK = ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD', 'AFGESLOTEN'] as const;
