import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schrijfAudit } from '#libs/audit/audit.ts';
import { metRechten } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Organisatiekenmerk } from '#libs/domain/toegang/organisatie-mag.ts';
import {
  isAlarm,
  melderVan,
  Ongeldigbericht,
  toetsPartnerbericht,
  verwerkPartnerbericht,
  weigercode,
  type Ingekomen,
} from '#libs/webhook/partnerbericht.ts';
import { ApiFout } from '../shared/fout.ts';
import { Limieten } from '../shared/limieten.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { adresVan, verzoekIdVan, type Verzoek } from '../shared/verzoek.ts';

const rechtenVan = ({ organisatieId, organisatieSoort, regios }: Organisatiekenmerk) => ({
  organisatieId,
  organisatieSoort,
  regios,
});

const DETAIL = {
  // Voor elke reden hetzelfde: of het abonnement bestaat, is van buiten niet te zien.
  'partnerbericht.ongeldig': 'De handtekening klopt niet of is te oud.',
  'partnerbericht.herhaald': 'Deze handtekening is al gebruikt. Onderteken een herhaling opnieuw.',
} as const;

/** Neemt aan wat andere systemen melden: eerst wie het stuurt, dan eenmaal het effect, en een regel in de audit zodra bekend is wie. */
@Injectable()
export class Ontvanger {
  private readonly logger = new Logger('webhook');

  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
    private readonly limieten: Limieten,
  ) {}

  async ontvang(request: Verzoek, ingekomen: Ingekomen): Promise<{ readonly verwerkt: boolean }> {
    const melder = await melderVan(this.dataSource, ingekomen.abonnementId);
    // Per adres en abonnement: wie raadt, houdt het echte systeem niet tegen. Wie abonnementen verzint, raadt op zijn adres.
    const wat = melder ? ingekomen.abonnementId : 'onbekend';
    const pogingen = [`partnerbericht/${wat}/${adresVan(request)}`];
    await this.limieten.eisPogingen(pogingen);
    try {
      if (!melder) throw new Ongeldigbericht('partnerbericht.ongeldig');
      return await metRechten(rechtenVan(melder), () => this.verwerk(request, ingekomen, melder));
    } catch (error) {
      const code = weigercode(error);
      if (code && melder) await this.noteer(request, { ingekomen, melder, code });
      if (isAlarm(error))
        this.logger.error({ bericht: 'zelfde kenmerk, andere inhoud', abonnementId: ingekomen.abonnementId });
      if (!(error instanceof Ongeldigbericht)) throw error;
      await this.limieten.mislukt(pogingen);
      throw new ApiFout(401, error.code, { detail: DETAIL[error.code] });
    }
  }

  private async verwerk(request: Verzoek, ingekomen: Ingekomen, melder: Organisatiekenmerk) {
    const getoetst = await toetsPartnerbericht(this.dataSource, ingekomen, melder);
    return inTransaction(this.dataSource, async (tx) => {
      const context = this.opdrachten.context();
      const uitkomst = await verwerkPartnerbericht(tx, getoetst, context);
      await schrijfAudit(tx, [
        { ...regel(request, ingekomen, melder), op: context.nu, uitkomst: 'gelukt' as const },
      ]);
      return uitkomst;
    });
  }

  /** Een regel over een weigering, in een eigen transactie: die van het bericht is teruggerold. */
  private async noteer(
    request: Verzoek,
    weigering: {
      readonly ingekomen: Ingekomen;
      readonly melder: Organisatiekenmerk;
      readonly code: string;
    },
  ): Promise<void> {
    const { ingekomen, melder, code } = weigering;
    const { nu } = this.opdrachten.context();
    const geweigerd = { op: nu, uitkomst: 'geweigerd', reden: code } as const;
    await inTransaction(this.dataSource, (tx) =>
      schrijfAudit(tx, [{ ...regel(request, ingekomen, melder), ...geweigerd }]),
    );
  }
}

const regel = (request: Verzoek, { abonnementId }: Ingekomen, melder: Organisatiekenmerk) => ({
  actor: null,
  organisatieId: melder.organisatieId,
  handeling: request.operatie!.id,
  objectSoort: 'abonnement',
  objectId: abonnementId,
  verzoekId: verzoekIdVan(request),
});
