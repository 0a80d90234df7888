import { isNativeError } from 'node:util/types';
import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { NIVEAUS, type Inlogdienst, type Niveau } from '#libs/config/inlogdienst.ts';
import { haalt } from '../shared/zekerheid.ts';
import type { Poging } from './aanmeldpogingen.ts';
import { dienstOnbereikbaar, Inlogdiensten } from './inlogdiensten.ts';
import { AanmeldWeigering } from './weigering.ts';

/** Wat een inlogdienst over iemand zegt. Alleen dienst en pseudoniem zeggen wie het is; een mailadres doet niet mee. */
export interface Bewezen {
  readonly issuer: string;
  readonly sub: string;
  readonly niveau: Niveau;
  readonly naam: string | null;
  /** Waar iemand zegt te werken; nooit genoeg voor toegang. */
  readonly organisatie: string | null;
}

const TOEKOMST_SECONDEN = 60;
const BSN = /^\d{8,9}$/;

const tekst = (waarde: unknown): string | null =>
  typeof waarde === 'string' && waarde.trim() !== '' ? waarde.trim().slice(0, 100) : null;

/** Het niveau bij de acr van een dienst. Een dienst die geen acr voor laag kent, geeft vanzelf laag. */
function niveauVan(dienst: Inlogdienst, acr: unknown): Niveau | null {
  const gegeven = NIVEAUS.find((niveau) => dienst.acr[niveau] !== undefined && dienst.acr[niveau] === acr);
  return gegeven ?? (dienst.acr.laag === undefined ? 'laag' : null);
}

/** Wat de bibliotheek meldt als de dienst zelf niet of onzin antwoordt. */
const GEEN_ANTWOORD: readonly unknown[] = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

/** Ligt het niet aan wie zich meldt? Een weggevallen verbinding, een dienst die hapert, of een die ons niet aanneemt. */
function ligtAanDienst(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.error !== 'invalid_grant';
  // Wat zij niet kent, pakt zij zonder code in.
  if (error instanceof oidc.ClientError && error.code === undefined) return ligtAanDienst(error.cause);
  if (error instanceof oidc.ClientError) return GEEN_ANTWOORD.includes(error.code);
  // Een verzoek dat mislukt is een TypeError zonder code; wat de bibliotheek zelf afkeurt heeft er een.
  return isNativeError(error) && error.name === 'TypeError' && !('code' in error);
}

/** Wisselt de code in en toetst het ID-token: handtekening, issuer, ontvanger, nonce, tijden en zekerheid. */
@Injectable()
export class Identiteitsbewijzen {
  private readonly logger = new Logger('aanmelden');

  constructor(private readonly diensten: Inlogdiensten) {}

  /** Fouten: AanmeldWeigering; ApiFout 503 als de dienst niet antwoordt. */
  async haal(
    dienst: Inlogdienst,
    poging: Poging,
    terug: { readonly adres: URL; readonly state: string },
  ): Promise<Bewezen> {
    const configuratie = await this.diensten.configuratie(dienst);
    const claims = await this.claims(configuratie, poging, terug);
    const account = `${dienst.issuer}|${claims.sub}`;
    const weiger = (code: string, uitleg: string) => new AanmeldWeigering(code, uitleg, { account });
    // De bibliotheek kijkt niet of een token uit de toekomst komt.
    if (claims.iat > Date.now() / 1000 + TOEKOMST_SECONDEN)
      throw weiger('aanmelden.bewijs-ongeldig', 'Het bewijs van de inlogdienst klopt niet.');
    if (BSN.test(claims.sub))
      throw weiger('aanmelden.sub-is-bsn', 'De inlogdienst gaf een nummer dat wij niet mogen bewaren.');
    const niveau = niveauVan(dienst, claims['acr']);
    if (!niveau || !haalt(niveau, poging.niveau))
      throw weiger('aanmelden.te-weinig-zekerheid', 'Meld u aan met een middel dat meer zekerheid geeft.');
    return {
      issuer: dienst.issuer,
      sub: claims.sub,
      niveau,
      naam: tekst(claims[dienst.naamClaim]),
      organisatie: tekst(claims[dienst.organisatieClaim]),
    };
  }

  private async claims(
    configuratie: oidc.Configuration,
    poging: Poging,
    { adres, state }: { readonly adres: URL; readonly state: string },
  ): Promise<oidc.IDToken> {
    try {
      const antwoord = await oidc.authorizationCodeGrant(configuratie, adres, {
        pkceCodeVerifier: poging.codeVerifier,
        expectedState: state,
        expectedNonce: poging.nonce,
        idTokenExpected: true,
      });
      return antwoord.claims()!;
    } catch (error) {
      const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
      this.logger.warn({ bericht: 'aanmelden geweigerd', name, code });
      if (error instanceof oidc.AuthorizationResponseError)
        throw new AanmeldWeigering('aanmelden.afgebroken', 'Het aanmelden is afgebroken.', { telt: false });
      if (ligtAanDienst(error)) throw dienstOnbereikbaar();
      throw new AanmeldWeigering('aanmelden.bewijs-ongeldig', 'Het bewijs van de inlogdienst klopt niet.');
    }
  }
}
