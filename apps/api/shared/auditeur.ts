import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schrijfAudit, type Auditregel } from '#libs/audit/audit.ts';
import { metRechten } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { Klok } from '#libs/time/klok.ts';
import type { Inzage } from './inzagen.ts';
import { rechtenVan } from './rechten.interceptor.ts';
import { auditbasis, MET_NOODKNOP, type Verzoek } from './verzoek.ts';
import { leerlingVan } from './zaak.ts';

/** Schrijft wat een verzoek las, en dat het werd geweigerd. Wat een verzoek schreef, staat in zijn eigen transactie. */
@Injectable()
export class Auditeur {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  /** Een regel per leerling die het antwoord laat zien, in een opdracht. Lukt dat niet, dan is er geen antwoord. */
  async gelezen(request: Verzoek, inzagen: readonly Inzage[]): Promise<void> {
    const basis = auditbasis(request);
    if (!basis || inzagen.length === 0) return;
    const op = this.klok.nu();
    const nood = request.actor?.noodtoegang?.leerlingIds ?? [];
    const regels = inzagen.map((inzage) => ({
      ...basis,
      ...inzage,
      ...(inzage.leerlingId !== null && nood.includes(inzage.leerlingId) ? MET_NOODKNOP : {}),
      op,
      uitkomst: 'gelukt' as const,
    }));
    await inTransaction(this.dataSource, (tx) => schrijfAudit(tx, regels));
  }

  /**
   * Een regel over een weigering of fout, in een eigen transactie: die van de handeling is teruggerold. Lukt dat niet, dan blijft
   * het een weigering.
   */
  async geweigerd(request: Verzoek, fout: { readonly status: number; readonly code: string }): Promise<void> {
    const basis = auditbasis(request);
    if (!basis) return;
    const uitkomst = fout.status >= 500 ? 'mislukt' : 'geweigerd';
    const regel: Auditregel = { ...basis, op: this.klok.nu(), uitkomst, reden: fout.code };
    try {
      await metRechten(request.actor ? rechtenVan(request.actor) : {}, () =>
        inTransaction(this.dataSource, async (tx) => {
          const { objectSoort, objectId } = basis;
          const leerlingId = objectId ? await leerlingVan(tx, objectSoort, objectId) : null;
          await schrijfAudit(tx, [{ ...regel, leerlingId }]);
        }),
      );
    } catch (error) {
      this.logger.error({
        bericht: 'weigering niet vastgelegd',
        name: error instanceof Error ? error.name : null,
      });
    }
  }
}
