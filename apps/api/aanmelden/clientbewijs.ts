import { Injectable } from '@nestjs/common';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { DataSource } from 'typeorm';
import { inTransaction, returning, row, rows } from '#libs/database/transaction.ts';
import type { Identiteit } from '../shared/identiteit.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { hashVan } from '../shared/sessies.ts';

/** Een systeem dat heeft bewezen wie het is, met het account waarmee het werkt. */
export interface Systeem {
  readonly id: string;
  readonly identiteit: Identiteit;
}

interface Rij {
  readonly gebruiker_id: string;
  readonly organisatie_id: string;
  readonly jwks: JSONWebKeySet;
}

const LANGSTE_SECONDEN = 300;
const SPELING_SECONDEN = 30;

/** Welk systeem een bewijs zegt te zijn; nog niet bewezen. */
export function genoemdeClient(bewijs: string): string | null {
  try {
    const { iss } = decodeJwt(bewijs);
    return iss !== undefined && /^[a-z][a-z0-9-]{2,63}$/.test(iss) ? iss : null;
  } catch {
    return null;
  }
}

/** Toetst het bewijs van een systeem (RFC 7523): zijn sleutel, voor ons, kort geldig en maar een keer te gebruiken. */
@Injectable()
export class Clientbewijzen {
  private readonly ontvangers: readonly string[];

  constructor(
    private readonly dataSource: DataSource,
    { publicUrl }: Instellingen,
  ) {
    const { origin } = new URL(publicUrl);
    this.ontvangers = [origin, `${origin}/token`];
  }

  /** Het systeem, of null als het bewijs niet deugt. */
  async toets(id: string, bewijs: string): Promise<Systeem | null> {
    const rij = await row<Rij>(
      this.dataSource,
      'select gebruiker_id, organisatie_id, jwks from client where id = $1 and ingetrokken_op is null',
      [id],
    );
    const inhoud = rij && (await this.lees(id, bewijs, rij.jwks));
    if (!inhoud || !(await this.isEersteKeer(id, inhoud))) return null;
    return { id, identiteit: { gebruikerId: rij.gebruiker_id, organisatieId: rij.organisatie_id } };
  }

  private async lees(id: string, bewijs: string, jwks: JSONWebKeySet): Promise<JWTPayload | null> {
    try {
      const { payload } = await jwtVerify(bewijs, createLocalJWKSet(jwks), {
        algorithms: ['ES256', 'PS256'],
        issuer: id,
        subject: id,
        audience: [...this.ontvangers],
        requiredClaims: ['exp', 'iat', 'jti'],
        maxTokenAge: LANGSTE_SECONDEN,
        clockTolerance: SPELING_SECONDEN,
      });
      const kort = payload.exp! - payload.iat! <= LANGSTE_SECONDEN;
      // Een bewijs dat ook voor een ander bedoeld is, kan die ander hier gebruiken.
      return kort && typeof payload.aud === 'string' ? payload : null;
    } catch {
      return null;
    }
  }

  private async isEersteKeer(id: string, { jti, exp }: JWTPayload): Promise<boolean> {
    return inTransaction(this.dataSource, async (tx) => {
      await rows(tx, 'delete from client_assertie where tot < now()');
      const nieuw = await returning(
        tx,
        `insert into client_assertie (client_id, jti_hash, tot) values ($1, $2, to_timestamp($3) + make_interval(secs => $4))
         on conflict do nothing returning client_id`,
        [id, hashVan(jti!), exp, SPELING_SECONDEN],
      );
      return nieuw.length > 0;
    });
  }
}
