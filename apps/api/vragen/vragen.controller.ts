import { Body, Controller, Module, Param } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/vragen.ts';
import { opent } from '#libs/dossier/overdracht-zaak.ts';
import { stelVraag } from '#libs/dossier/vragen.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { VanOpdracht, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { openZaakVan } from '../shared/zaak.ts';

interface IdPad {
  readonly id: string;
}
type Vraag = z.infer<typeof contract.NieuweOverstapvraag>;

/** Vaste vragen over een leerling: van ontvanger aan school, van decaan aan mentor. Het antwoord hoort bij de taak. */
@Controller()
export class VragenController {
  constructor(private readonly opdrachten: Opdrachten) {}

  @Voert(contract.vraagSchool)
  vraagSchool(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.vraagSchool.params }) { id }: IdPad,
    @Body({ schema: contract.vraagSchool.body }) { vraag }: Vraag,
  ) {
    const door = opdracht.actor;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await openZaakVan(tx, 'overdracht', id);
      const { dossier } = await opent(tx, id, door, context);
      const over = { overstapId: dossier.feiten.id, overdrachtId: id };
      return stelVraag(tx, { ...over, vraag, aan: 'decaan', door }, context);
    });
  }

  @Voert(contract.vraagMentor)
  vraagMentor(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.vraagMentor.params }) { id }: IdPad,
    @Body({ schema: contract.vraagMentor.body }) { vraag }: Vraag,
  ) {
    const door = opdracht.actor;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisOverstap(tx, { actor: door, handeling: 'overstap.overdragen' }, id);
      await openZaakVan(tx, 'overstap', id);
      return stelVraag(tx, { overstapId: id, overdrachtId: null, vraag, aan: 'mentor', door }, context);
    });
  }
}

@Module({ controllers: [VragenController] })
export class VragenModule {}
