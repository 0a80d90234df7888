import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { Niveau } from '#libs/config/inlogdienst.ts';
import type { Identiteit } from './identiteit.ts';
import { Instellingen } from './instellingen.ts';
import { publiek } from './sleutelbos.ts';
import { alsNiveau } from './zekerheid.ts';

/** Hoe lang een token geldt. */
export const TOKEN_SECONDEN = 900;
const ALG = 'ES256';
const SOORT = 'at+jwt';
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Wat een token zegt over wie het draagt. */
export interface Tokeninhoud {
  readonly identiteit: Identiteit;
  readonly niveau: Niveau;
  /** Het systeem dat het token vroeg; null als een mens het kreeg. */
  readonly client: string | null;
  readonly vervalt: number;
}

/** Tokens (RFC 9068): wie iemand is en namens welke organisatie. Rol en mandaat staan er niet in; die gelden per verzoek. */
@Injectable()
export class Tokens {
  private readonly bron: string;
  private readonly kring: ReturnType<typeof createLocalJWKSet>;
  private sleutel: Promise<CryptoKey | Uint8Array> | null = null;

  constructor(private readonly instellingen: Instellingen) {
    this.bron = new URL(instellingen.publicUrl).origin;
    this.kring = createLocalJWKSet({ keys: instellingen.sleutelbos.tokens.map(publiek) });
  }

  async geef(
    identiteit: Identiteit,
    { niveau = 'substantieel', client }: { readonly niveau?: Niveau; readonly client?: string } = {},
  ): Promise<string> {
    const [jwk] = this.instellingen.sleutelbos.tokens;
    this.sleutel ??= importJWK({ ...jwk! }, ALG);
    return new SignJWT({
      org: identiteit.organisatieId,
      acr: niveau,
      client_id: client ?? this.bron,
    })
      .setProtectedHeader({ alg: ALG, typ: SOORT, kid: jwk!.kid })
      .setSubject(identiteit.gebruikerId)
      .setIssuer(this.bron)
      .setAudience(`${this.bron}/v1`)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_SECONDEN}s`)
      .sign(await this.sleutel);
  }

  /** Wat een geldig token zegt, of null. */
  async lees(token: string): Promise<Tokeninhoud | null> {
    try {
      const { payload } = await jwtVerify(token, this.kring, {
        algorithms: [ALG],
        typ: SOORT,
        issuer: this.bron,
        audience: `${this.bron}/v1`,
        requiredClaims: ['sub', 'exp', 'iat', 'jti', 'org', 'client_id'],
      });
      return this.inhoud(payload);
    } catch {
      return null;
    }
  }

  private inhoud({ sub, org, acr, client_id: client, exp }: JWTPayload): Tokeninhoud | null {
    if (typeof sub !== 'string' || typeof org !== 'string' || !UUID.test(sub) || !UUID.test(org)) return null;
    if (typeof client !== 'string') return null;
    return {
      identiteit: { gebruikerId: sub, organisatieId: org },
      niveau: alsNiveau(acr),
      client: client === this.bron ? null : client,
      vervalt: exp! * 1000,
    };
  }
}
