import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schrijfAudit } from '#libs/audit/audit.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { Klok } from '#libs/time/klok.ts';
import { Tokens } from '../shared/tokens.ts';
import { verzoekIdVan, type Verzoek } from '../shared/verzoek.ts';
import { Clientbewijzen } from './clientbewijs.ts';

/** Geeft systemen hun tokens; elk token en elke weigering is een regel in de audit. */
@Injectable()
export class Systemen {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
    private readonly bewijzen: Clientbewijzen,
    private readonly tokens: Tokens,
  ) {}

  /** Een token, of null als het bewijs niet deugt. */
  async token(request: Verzoek, client: string, bewijs: string): Promise<string | null> {
    const systeem = await this.bewijzen.toets(client, bewijs);
    const token =
      systeem && (await this.tokens.geef(systeem.identiteit, { niveau: 'laag', client: systeem.id }));
    await inTransaction(this.dataSource, (tx) =>
      schrijfAudit(tx, [
        {
          op: this.klok.nu(),
          actor: systeem?.identiteit.gebruikerId ?? null,
          organisatieId: systeem?.identiteit.organisatieId ?? null,
          handeling: request.operatie!.id,
          uitkomst: systeem ? 'gelukt' : 'geweigerd',
          reden: systeem ? null : 'token.bewijs-ongeldig',
          verzoekId: verzoekIdVan(request),
        },
      ]),
    );
    return token;
  }
}
