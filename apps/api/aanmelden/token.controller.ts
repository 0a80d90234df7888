import { Body, Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { geefToken, Tokenverzoek } from '#libs/contract/aanmelden.ts';
import { Limieten } from '../shared/limieten.ts';
import { TOKEN_SECONDEN } from '../shared/tokens.ts';
import { adresVan, type Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { genoemdeClient } from './clientbewijs.ts';
import { Systemen } from './systemen.ts';

const BEWIJSSOORT = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Fouten zoals OAuth ze voorschrijft (RFC 6749 §5.2): gereedschap van systemen leest die. */
const fout = (res: Response, status: 400 | 401, error: string): void =>
  void res.status(status).json({ error });

/** Tokens voor systemen: client credentials, met een bewijs van de eigen sleutel. */
@Controller()
export class TokenController {
  constructor(
    private readonly systemen: Systemen,
    private readonly limieten: Limieten,
  ) {}

  @Voert(geefToken)
  async token(@Req() request: Verzoek, @Res() res: Response, @Body() body: unknown): Promise<void> {
    const gelezen = Tokenverzoek.safeParse(body);
    if (!gelezen.success) return fout(res, 400, 'invalid_request');
    const { grant_type, client_assertion_type, client_assertion } = gelezen.data;
    if (grant_type !== 'client_credentials') return fout(res, 400, 'unsupported_grant_type');
    const client = client_assertion_type === BEWIJSSOORT ? genoemdeClient(client_assertion) : null;
    const sleutels = [`adres/${adresVan(request)}`, ...(client ? [`client/${client}`] : [])];
    await this.limieten.eisPogingen(sleutels);
    const token = client && (await this.systemen.token(request, client, client_assertion));
    if (!token) {
      await this.limieten.mislukt(sleutels);
      return fout(res, 401, 'invalid_client');
    }
    res.json({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDEN });
  }
}
