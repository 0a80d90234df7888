import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import type { Identiteit } from './actor.ts';
import { Instellingen } from './instellingen.ts';

const ISSUER = 'overstap';
const GELDIG = '8h';
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Tokens: wie iemand is en namens welke organisatie. Rol en mandaat staan er niet in; die gelden per verzoek. */
@Injectable()
export class Tokens {
  private readonly sleutel: Uint8Array;

  constructor(instellingen: Instellingen) {
    this.sleutel = new TextEncoder().encode(instellingen.tokenSecret);
  }

  async geef(identiteit: Identiteit): Promise<string> {
    return new SignJWT({ org: identiteit.organisatieId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(identiteit.gebruikerId)
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setIssuedAt()
      .setExpirationTime(GELDIG)
      .sign(this.sleutel);
  }

  /** De identiteit in een geldig token, of null. */
  async lees(token: string): Promise<Identiteit | null> {
    try {
      const { payload } = await jwtVerify(token, this.sleutel, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: ISSUER,
        requiredClaims: ['sub', 'exp', 'org'],
      });
      const { sub, org } = payload;
      if (typeof sub !== 'string' || typeof org !== 'string' || !UUID.test(sub) || !UUID.test(org))
        return null;
      return { gebruikerId: sub, organisatieId: org };
    } catch {
      return null;
    }
  }
}
