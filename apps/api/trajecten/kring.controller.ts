import { Controller, Param } from '@nestjs/common';
import * as contract from '#libs/contract/trajectkring.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { KringLezer } from './kring-lezer.ts';

interface IdPad {
  readonly id: string;
}

@Controller()
export class KringController {
  constructor(private readonly kringen: KringLezer) {}

  @Voert(contract.leesTrajectkring)
  kring(@WieVraagt() actor: Actor, @Param({ schema: contract.leesTrajectkring.params }) { id }: IdPad) {
    return this.kringen.kring(actor, id);
  }

  @Voert(contract.lijstAutorisaties)
  autorisaties(
    @WieVraagt() actor: Actor,
    @Param({ schema: contract.lijstAutorisaties.params }) { id }: IdPad,
  ) {
    return this.kringen.autorisaties(actor, id);
  }
}
