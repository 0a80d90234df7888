import type { Problem } from './typen.ts';

/** Een antwoord van de API dat geen succes is (RFC 9457); `message` is de uitleg van de API, in het Nederlands. */
export class Probleem extends Error {
  readonly status: number;
  /** De vaste code; `antwoord.onleesbaar` als het antwoord geen probleem van de API is, maar bijvoorbeeld van een proxy. */
  readonly code: string;
  readonly titel: string;
  readonly correlatieId: string;
  readonly plaatsen: NonNullable<Problem['errors']>;
  /** Bij 409: wat er nu geldt. */
  readonly nu: NonNullable<Problem['nu']>;

  constructor(status: number, gelezen: Partial<Problem> | null) {
    const inhoud = gelezen ?? {};
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
  constructor(oorzaak?: unknown) {
    super('geen verbinding', { cause: oorzaak });
    this.name = 'GeenVerbinding';
  }
}
