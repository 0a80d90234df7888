import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { VroegVooruitzicht } from '#libs/contract/overstappen.ts';
import { BLIJFT_TEKST, DAARHEEN_TEKST } from '#libs/contract/teksten-vooruitblik.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { beslisOverdracht } from '#libs/domain/overdracht/beslis-overdracht.ts';
import { daarheenVan } from '#libs/domain/overdracht/vooruitblik.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { laadDossiers } from '#libs/dossier/feiten.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { organisatienamen } from '../shared/opnames.ts';

/** Beslist wat een vroege overdracht nu zou beslissen, en schrijft niets. */
@Injectable()
export class VroegeOverdracht {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** Fout: NotFound als deze actor deze overstap niet mag overdragen. */
  async lees(actor: Actor, id: string): Promise<VroegVooruitzicht> {
    await eisOverstap(this.dataSource, { actor, handeling: 'overstap.overdragen' }, id);
    const context = this.opdrachten.context();
    const [dossier] = await laadDossiers(this.dataSource, [id], context);
    if (!dossier) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
    const vraag = { aanleiding: 'VERVROEGD', nu: context.nu } as const;
    const besluit = beslisOverdracht(dossier.feiten, dossier.regels, vraag);
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
