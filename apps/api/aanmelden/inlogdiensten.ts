import { Injectable, Logger } from '@nestjs/common';
import { importJWK } from 'jose';
import * as oidc from 'openid-client';
import type { Inlogdienst } from '#libs/config/inlogdienst.ts';
import { ApiFout } from '../shared/fout.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { magOnversleuteld } from '../shared/koekjes.ts';

const GELDIG_MS = 3_600_000;
const WACHT_SECONDEN = 10;

/** De dienst doet het niet: niemands fout, dus niemand wacht er langer om. */
export const dienstOnbereikbaar = (): ApiFout =>
  new ApiFout(503, 'aanmelden.dienst-onbereikbaar', {
    detail: 'De inlogdienst antwoordt niet. Probeer het later nog eens.',
    headers: { 'Retry-After': '60' },
  });

interface Bekend {
  readonly configuratie: Promise<oidc.Configuration>;
  readonly totMs: number;
}

/** De inlogdiensten van de instellingen. Wat een dienst over zichzelf zegt, geldt een uur. */
@Injectable()
export class Inlogdiensten {
  private readonly logger = new Logger('aanmelden');
  private readonly bekend = new Map<string, Bekend>();

  constructor(private readonly instellingen: Instellingen) {}

  lijst(): readonly Inlogdienst[] {
    return this.instellingen.inlogdiensten;
  }

  van(kenmerk: { readonly sleutel?: string; readonly issuer?: string }): Inlogdienst | null {
    return (
      this.lijst().find(({ sleutel, issuer }) => sleutel === kenmerk.sleutel || issuer === kenmerk.issuer) ??
      null
    );
  }

  /** De dienst zoals zij zich beschrijft. Fout: 503 als zij niet antwoordt. */
  async configuratie(dienst: Inlogdienst): Promise<oidc.Configuration> {
    let bekend = this.bekend.get(dienst.issuer);
    if (!bekend || bekend.totMs <= Date.now()) {
      bekend = { configuratie: this.ontdek(dienst), totMs: Date.now() + GELDIG_MS };
      this.bekend.set(dienst.issuer, bekend);
    }
    try {
      return await bekend.configuratie;
    } catch (error) {
      this.bekend.delete(dienst.issuer);
      this.logger.warn({
        bericht: 'inlogdienst antwoordt niet',
        dienst: dienst.sleutel,
        name: error instanceof Error ? error.name : null,
      });
      throw dienstOnbereikbaar();
    }
  }

  private async ontdek(dienst: Inlogdienst): Promise<oidc.Configuration> {
    const [jwk] = this.instellingen.sleutelbos.aanmelden;
    const sleutel = await importJWK({ ...jwk! }, 'ES256');
    if (sleutel instanceof Uint8Array) throw new Error('de sleutel om aan te melden is geen sleutelpaar');
    // Zonder deze controle rekent de bibliotheek op TLS en leest zij de handtekening van het ID-token niet.
    const uitvoeren = [oidc.enableNonRepudiationChecks];
    if (magOnversleuteld(this.instellingen, dienst.issuer)) uitvoeren.push(oidc.allowInsecureRequests);
    return oidc.discovery(
      new URL(dienst.issuer),
      dienst.clientId,
      undefined,
      oidc.PrivateKeyJwt({ key: sleutel, kid: jwk!.kid }),
      { execute: uitvoeren, timeout: WACHT_SECONDEN },
    );
  }
}
