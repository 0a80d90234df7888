import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schrijfAudit, type Auditregel } from '#libs/audit/audit.ts';
import { inTransaction, type Tx } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { LinkMetCode, Linksoort } from '#libs/link/geheimen.ts';
import { Klok } from '#libs/time/klok.ts';
import type { Identiteit } from './identiteit.ts';
import { Limieten } from './limieten.ts';
import { Sessies } from './sessies.ts';
import { adresVan, verzoekIdVan, type Verzoek } from './verzoek.ts';

/** Wie binnenkomt, wat de audit daarvan zegt, en waar hij heen gaat. */
export interface Binnenkomst {
  readonly identiteit: Identiteit;
  readonly audit: Pick<Auditregel, 'rol' | 'handeling' | 'leerlingId'> & Partial<Auditregel>;
  readonly naar: string;
}

/** Een ingang voor wie met een link en een code komt. */
export interface Linkingang {
  /** De soort link; ook de naam van de inlogdienst en van de regel voor sessies. */
  readonly soort: Linksoort;
  readonly pad: string;
  readonly uitleg: string;
  /** Altijd dezelfde zin: of de link bestaat, verlopen is of al is gebruikt, gaat niemand anders aan. */
  readonly nietGelukt: string;
  readonly wissel: (tx: Tx, gegeven: LinkMetCode, nu: Instant) => Promise<Binnenkomst | null>;
}

/** De deur voor wie geen inlogdienst heeft: een link, een code, en dan een korte sessie voor een dossier en een doel. */
@Injectable()
export class Linkdeur {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessies: Sessies,
    private readonly limieten: Limieten,
    private readonly klok: Klok,
  ) {}

  /** Het kenmerk van de nieuwe sessie en waar hij heen gaat, of null. Fout: 429 na te veel mislukte pogingen van dit adres. */
  async open(
    { soort, wissel }: Linkingang,
    request: Verzoek,
    { gegeven, oud }: { readonly gegeven: LinkMetCode; readonly oud: string | null },
  ): Promise<{ readonly kenmerk: string; readonly naar: string } | null> {
    const adres = [`adres/${adresVan(request)}`];
    await this.limieten.eisPogingen(adres);
    const binnen = await inTransaction(this.dataSource, async (tx) => {
      const nu = this.klok.nu();
      const wie = await wissel(tx, gegeven, nu);
      if (!wie) return null;
      await this.sessies.trekIn(tx, oud);
      const { identiteit, audit, naar } = wie;
      const gemaakt = await this.sessies.maak(tx, { identiteit, issuer: soort, niveau: 'laag', rol: soort });
      const regel = { op: nu, actor: identiteit.gebruikerId, verzoekId: verzoekIdVan(request) };
      await schrijfAudit(tx, [{ ...regel, uitkomst: 'gelukt', ...audit }]);
      return { kenmerk: gemaakt.kenmerk, naar };
    });
    if (binnen === null) await this.limieten.mislukt(adres);
    return binnen;
  }
}
