import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schrijfAudit } from '#libs/audit/audit.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { Klok } from '#libs/time/klok.ts';
import { wisselOuderlinkIn } from '#libs/ouderlink/ouderlinks.ts';
import { Limieten } from '../shared/limieten.ts';
import { Sessies } from '../shared/sessies.ts';
import { adresVan, verzoekIdVan, type Verzoek } from '../shared/verzoek.ts';

/** De inlogdienst van een ouder die er geen heeft. */
const DIENST = 'ouderlink';

/** Laat een ouder binnen met een link en een code: een korte sessie, voor een dossier en een doel. */
@Injectable()
export class Ouderdeur {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessies: Sessies,
    private readonly limieten: Limieten,
    private readonly klok: Klok,
  ) {}

  /** Het kenmerk van de nieuwe sessie, of null. Fout: 429 na te veel mislukte pogingen van dit adres. */
  async open(
    request: Verzoek,
    gegeven: { readonly link: string; readonly code: string },
    oud: string | null,
  ): Promise<string | null> {
    const adres = [`adres/${adresVan(request)}`];
    await this.limieten.eisPogingen(adres);
    const kenmerk = await inTransaction(this.dataSource, async (tx) => {
      const wie = await wisselOuderlinkIn(tx, gegeven, this.klok.nu());
      if (!wie) return null;
      await this.sessies.trekIn(tx, oud);
      const { gebruikerId, leerlingId } = wie;
      const identiteit = { gebruikerId, organisatieId: leerlingId };
      const gemaakt = await this.sessies.maak(tx, {
        identiteit,
        issuer: DIENST,
        niveau: 'laag',
        rol: DIENST,
      });
      await schrijfAudit(tx, [
        {
          op: this.klok.nu(),
          actor: gebruikerId,
          rol: 'ouder',
          handeling: 'wisselUitnodigingIn',
          leerlingId,
          uitkomst: 'gelukt',
          verzoekId: verzoekIdVan(request),
        },
      ]);
      return gemaakt.kenmerk;
    });
    if (kenmerk === null) await this.limieten.mislukt(adres);
    return kenmerk;
  }
}
