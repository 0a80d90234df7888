import type { Problem } from '#libs/contract/gedeeld.ts';

/** Een antwoord van de API dat geen succes is; `message` is de uitleg van de API, in het Nederlands. */
export class Probleem extends Error {
  readonly status: number;
  readonly code: string;
  readonly titel: string;
  readonly correlatieId: string;
  readonly plaatsen: NonNullable<Problem['errors']>;
  /** Wat er nu geldt, bij een botsing. */
  readonly nu: NonNullable<Problem['nu']>;

  constructor(status: number, inhoud: Partial<Problem>) {
    super(inhoud.detail ?? '');
    this.name = 'Probleem';
    this.status = status;
    this.code = inhoud.code ?? 'antwoord.onleesbaar';
    this.titel = inhoud.title ?? '';
    this.correlatieId = inhoud.correlatieId ?? '';
    this.plaatsen = inhoud.errors ?? [];
    this.nu = inhoud.nu ?? {};
  }
}

/** De API was niet te bereiken: geen netwerk, of zij start net opnieuw. */
export class GeenVerbinding extends Error {
  constructor() {
    super('geen verbinding');
    this.name = 'GeenVerbinding';
  }
}

/** Is opnieuw proberen zinvol? Niet als de API het verzoek begreep en weigerde. */
export const magOpnieuw = (fout: unknown): boolean =>
  fout instanceof GeenVerbinding || (fout instanceof Probleem && fout.status >= 500);
