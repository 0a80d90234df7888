import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Deadlinevooruitzicht, VroegVooruitzicht } from '#libs/contract/overstappen.ts';
import { BLIJFT_TEKST, DAARHEEN_TEKST } from '#libs/contract/teksten-vooruitblik.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { beslisOverdracht } from '#libs/domain/overdracht/beslis-overdracht.ts';
import type { Overdrachtbesluit } from '#libs/domain/overdracht/overdracht.ts';
import { blikVooruit, daarheenVan } from '#libs/domain/overdracht/vooruitblik.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { laatste } from '#libs/domain/tijd/tijd.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { laadDossiers, type Dossier } from '#libs/dossier/feiten.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { organisatienamen } from '../shared/opnames.ts';

/** Beslist wat een overdracht nu of op de uiterste dag zou beslissen, en schrijft niets. */
@Injectable()
export class VroegeOverdracht {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** Fout: NotFound als deze actor deze overstap niet mag overdragen. */
  async lees(actor: Actor, id: string): Promise<VroegVooruitzicht> {
    const { feiten, regels } = await this.dossier({ actor, handeling: 'overstap.overdragen' }, id);
    const { nu } = this.opdrachten.context();
    return this.toon(beslisOverdracht(feiten, regels, { aanleiding: 'VERVROEGD', nu }));
  }

  /**
   * Wat er op de uiterste dag gebeurt, met de feiten van nu: gaat hij al voor de zomer over, dan is dat zijn uiterste dag. Fout: NotFound als
   * deze actor deze overstap niet ziet.
   */
  async opDeadline(actor: Actor, id: string): Promise<Deadlinevooruitzicht> {
    const { feiten, regels } = await this.dossier({ actor, handeling: 'overstap.tijdlijn' }, id);
    const { nu } = this.opdrachten.context();
    const { overdrachtVoorZomer, hardeDeadline } = feiten.momenten;
    const momenten = [overdrachtVoorZomer, hardeDeadline].filter((moment) => moment > nu);
    const gaat = momenten.find((moment) => blikVooruit(feiten, regels, moment).soort !== 'blijft');
    const moment = gaat ?? hardeDeadline;
    const uitzicht = await this.toon(blikVooruit(feiten, regels, laatste(nu, moment)));
    return { datum: toKalenderdag(moment), ...uitzicht };
  }

  private async dossier(
    vraag: { readonly actor: Actor; readonly handeling: Handeling },
    id: string,
  ): Promise<Dossier> {
    await eisOverstap(this.dataSource, vraag, id);
    const [dossier] = await laadDossiers(this.dataSource, [id], this.opdrachten.context());
    if (!dossier) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
    return dossier;
  }

  private async toon(besluit: Overdrachtbesluit): Promise<VroegVooruitzicht> {
    if (besluit.soort === 'blijft')
      return {
        uitkomst: 'blijft',
        naar: null,
        reden: besluit.reden,
        redenTekst: BLIJFT_TEKST[besluit.reden],
      };
    const reden = daarheenVan(besluit);
    const waarom = { reden, redenTekst: DAARHEEN_TEKST[reden] };
    if (besluit.soort === 'niemandBevoegd') return { uitkomst: 'niemand_bevoegd', naar: null, ...waarom };
    const organisatie = await organisatienamen(this.dataSource);
    return { uitkomst: 'gaat_over', naar: organisatie(besluit.naarId), ...waarom };
  }
}
