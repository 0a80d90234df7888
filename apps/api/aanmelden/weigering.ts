/** Waarom iemand niet binnenkomt: een vaste code en een zin voor op de bladzijde. */
export class AanmeldWeigering extends Error {
  constructor(
    readonly code: string,
    readonly uitleg: string,
    readonly meer: {
      readonly status?: 401 | 403;
      /** De inlogdienst en wie zij noemt, als dat vaststaat. */
      readonly account?: string;
      readonly gebruikerId?: string | null;
      readonly aanvraagId?: string;
      /** Geen fout van wie zich meldt: telt niet als mislukte poging. */
      readonly telt?: false;
    } = {},
  ) {
    super(code);
    this.name = 'AanmeldWeigering';
  }

  get status(): 401 | 403 {
    return this.meer.status ?? 401;
  }
}
