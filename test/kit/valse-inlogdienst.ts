import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import type { Inlogdienst } from '#libs/config/inlogdienst.ts';

/** Wat er aan een ID-token, of aan het antwoord waar het in hoort, anders is dan goed. */
export interface Afwijking {
  readonly claims?: (nu: number) => Record<string, unknown>;
  readonly nonce?: string;
  /** Hoe het is ondertekend; zonder opgave zoals het hoort. */
  readonly handtekening?: 'geen' | 'hs256-met-publieke-sleutel' | 'onbekende-sleutel';
  /** Wat er in plaats van een token komt: niets (de verbinding valt weg), of dit. */
  readonly antwoord?: 'weg' | { readonly status: number; readonly json?: object };
}

/** Een inlogdienst die elk ID-token kan geven dat een test wil. */
export class ValseInlogdienst {
  afwijking: Afwijking = {};
  private nonce = '';

  private constructor(
    private readonly server: http.Server,
    private readonly sleutel: CryptoKey,
    private readonly jwk: JWK,
  ) {}

  static async start(): Promise<ValseInlogdienst> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'goed', alg: 'ES256', use: 'sig' };
    const server = http.createServer();
    const dienst = new ValseInlogdienst(server, privateKey, jwk);
    server.on('request', (req, res) => void dienst.antwoord(req, res));
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return dienst;
  }

  get basis(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get instelling(): Inlogdienst {
    return {
      sleutel: 'vals',
      naam: 'Valse dienst',
      issuer: this.basis,
      clientId: 'overstap',
      soorten: ['vo'],
      acr: {},
      niveau: 'laag',
      scope: 'openid',
      organisatieClaim: 'organisatie',
      naamClaim: 'naam',
    };
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((klaar) => this.server.close(klaar));
  }

  private async antwoord(req: http.IncomingMessage, res: http.ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', this.basis);
    if (url.pathname === '/auth') {
      this.nonce = url.searchParams.get('nonce') ?? '';
      const terug = new URL(url.searchParams.get('redirect_uri')!);
      terug.search = new URLSearchParams({
        code: 'code',
        state: url.searchParams.get('state') ?? '',
      }).toString();
      res.writeHead(303, { Location: terug.href }).end();
      return;
    }
    const anders = url.pathname === '/token' ? this.afwijking.antwoord : undefined;
    if (anders === 'weg') {
      req.socket.destroy();
      return;
    }
    res
      .writeHead(anders?.status ?? 200, {
        'Content-Type': anders && !anders.json ? 'text/html' : 'application/json',
      })
      .end(
        anders && !anders.json ? 'Storing' : JSON.stringify(anders?.json ?? (await this.json(url.pathname))),
      );
  }

  private async json(pad: string): Promise<object> {
    if (pad === '/keys') return { keys: [this.jwk] };
    if (pad === '/token') return { access_token: 'x', token_type: 'Bearer', id_token: await this.token() };
    return {
      issuer: this.basis,
      authorization_endpoint: `${this.basis}/auth`,
      token_endpoint: `${this.basis}/token`,
      jwks_uri: `${this.basis}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    };
  }

  private async token(): Promise<string> {
    const nu = Math.floor(Date.now() / 1000);
    const goed = { iss: this.basis, aud: 'overstap', sub: 'decaan', iat: nu, exp: nu + 300 };
    const claims = { ...goed, nonce: this.afwijking.nonce ?? this.nonce, ...this.afwijking.claims?.(nu) };
    if (this.afwijking.handtekening === 'geen') return new UnsecuredJWT(claims).encode();
    if (this.afwijking.handtekening === 'hs256-met-publieke-sleutel')
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'goed' })
        .sign(Buffer.from(JSON.stringify(this.jwk)));
    const onbekend = this.afwijking.handtekening === 'onbekende-sleutel';
    const sleutel = onbekend ? (await generateKeyPair('ES256')).privateKey : this.sleutel;
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: onbekend ? 'ander' : 'goed' })
      .sign(sleutel);
  }
}
