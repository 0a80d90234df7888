/** De vier soorten verwachte fouten. De API vertaalt ze eenmaal: 404, 403, 409, 422. */
export const FOUTSOORTEN = ['niet-gevonden', 'niet-toegestaan', 'conflict', 'ongeldig'] as const;
export type Foutsoort = (typeof FOUTSOORTEN)[number];

/** Gegevens bij een fout: codes, aantallen en plaatsen; nooit persoonsgegevens. */
export type FoutDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Een verwachte fout: een vaste Nederlandse code (`overstap.al-overgedragen`) en een uitleg in gewone taal. */
export abstract class DomainError extends Error {
  abstract readonly soort: Foutsoort;
  constructor(
    readonly code: string,
    message: string,
    readonly details: FoutDetails = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Het onderwerp bestaat niet, of niet voor deze gebruiker: dat verschil is van buiten niet te zien. */
export class NotFound extends DomainError {
  override readonly soort = 'niet-gevonden';
}

/** Het onderwerp is zichtbaar, maar deze handeling mag niet. */
export class NotAllowed extends DomainError {
  override readonly soort = 'niet-toegestaan';
}

/** De toestand van nu staat de handeling niet toe. */
export class Conflict extends DomainError {
  override readonly soort = 'conflict';
}

/** De invoer breekt een regel. */
export class Invalid extends DomainError {
  override readonly soort = 'ongeldig';
}
