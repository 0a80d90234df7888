import { Body, Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { kiesOrganisatie, leesMij, type Mij } from '#libs/contract/mij.ts';
import { Conflict } from '#libs/domain/domain-error.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { koekjes, leesKoekje } from '../shared/koekjes.ts';
import type { Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Aanmeldsessies } from './aanmeldsessies.ts';
import { WieBenIk, type Gesprek } from './wie-ben-ik.ts';

@Controller()
export class WieBenIkController {
  private readonly namen: ReturnType<typeof koekjes>;

  constructor(
    private readonly wieBenIk: WieBenIk,
    private readonly aanmeldsessies: Aanmeldsessies,
    instellingen: Instellingen,
  ) {
    this.namen = koekjes(instellingen);
  }

  @Voert(leesMij)
  mij(@Req() request: Verzoek): Promise<Mij> {
    return this.wieBenIk.antwoord(request.actor!, this.gesprek(request));
  }

  /** Verder namens een andere organisatie. Fout: Conflict voor wie met een token komt. */
  @Voert(kiesOrganisatie)
  async kies(
    @Req() request: Verzoek,
    @Res({ passthrough: true }) res: Response,
    @Body({ schema: kiesOrganisatie.body }) { organisatieId }: z.infer<typeof kiesOrganisatie.body>,
  ): Promise<Mij> {
    const gesprek = this.gesprek(request);
    if (!gesprek)
      throw new Conflict('mij.geen-sessie', 'Wisselen kan alleen in een browser die is aangemeld.');
    const { sessie, kenmerk: oud } = gesprek;
    const actor = await this.wieBenIk.namens(sessie, organisatieId);
    const { issuer, niveau } = sessie;
    const nieuw = await this.aanmeldsessies.open(request, { actor, issuer, niveau, oud, wisselt: sessie });
    res.cookie(this.namen.sessie, nieuw.kenmerk, this.namen.opties);
    return this.wieBenIk.antwoord(actor, nieuw);
  }

  private gesprek(request: Verzoek): Gesprek | null {
    const kenmerk = leesKoekje(request, this.namen.sessie);
    const sessie = request.aangemelde?.sessie;
    return kenmerk && sessie ? { kenmerk, sessie } : null;
  }
}
