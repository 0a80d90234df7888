import { Controller, Module, Req } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schrijfAudit } from '#libs/audit/audit.ts';
import { meldStuit } from '#libs/contract/stuitmeldingen.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { eisStuitmelding, neemStuitmeldingAan } from '#libs/post/stuitpost.ts';
import { Klok } from '#libs/time/klok.ts';
import { auditbasis, gelukt, type Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';

/** Neemt aan wat de mailserver meldt; het systeem heeft hier geen mandaat, alleen zijn scope. */
@Controller()
export class StuitmeldingenController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  @Voert(meldStuit)
  async meld(@Req() request: Verzoek) {
    const mail: unknown = request.body;
    const melding = await eisStuitmelding(Buffer.isBuffer(mail) ? mail : Buffer.alloc(0));
    const nu = this.klok.nu();
    return inTransaction(this.dataSource, async (tx) => {
      const client = request.aangemelde!.client!;
      const ontvangst = await neemStuitmeldingAan(tx, { melding, client }, nu);
      await schrijfAudit(tx, [gelukt(auditbasis(request)!, ontvangst, nu)]);
      return ontvangst;
    });
  }
}

@Module({ controllers: [StuitmeldingenController] })
export class StuitmeldingenModule {}
