import { Body, Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { toonUitnodiging, Uitnodigingcode, wisselUitnodigingIn } from '#libs/contract/uitnodiging.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { koekjes, leesKoekje } from '../shared/koekjes.ts';
import type { Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { bladzijdeMetCode } from './bladzijde.ts';
import { Ouderdeur } from './ouderdeur.ts';

/** Waar een ouder zijn code geeft. Alleen de knop verandert iets: wie de link alleen opent of vooruit laadt, verbruikt haar niet. */
@Controller()
export class UitnodigingController {
  private readonly namen: ReturnType<typeof koekjes>;

  constructor(
    private readonly deur: Ouderdeur,
    private readonly instellingen: Instellingen,
  ) {
    this.namen = koekjes(instellingen);
  }

  @Voert(toonUitnodiging)
  toon(@Req() request: Verzoek, @Res() res: Response): void {
    const { link } = request.query;
    res.type('html').send(bladzijdeMetCode(typeof link === 'string' ? link : '', null));
  }

  @Voert(wisselUitnodigingIn)
  async wissel(@Req() request: Verzoek, @Res() res: Response, @Body() body: unknown): Promise<void> {
    const gelezen = Uitnodigingcode.safeParse(body);
    const { sessie, opties } = this.namen;
    const gegeven = gelezen.success ? gelezen.data : { link: '', code: '' };
    const kenmerk = await this.deur.open(request, gegeven, leesKoekje(request, sessie));
    if (kenmerk === null) {
      res.status(403).type('html').send(bladzijdeMetCode(gegeven.link, NIET_GELUKT));
      return;
    }
    res.cookie(sessie, kenmerk, opties);
    res.redirect(303, new URL('/', this.instellingen.publicUrl).href);
  }
}

/** Altijd dezelfde zin: of de link bestaat, verlopen is of al is gebruikt, gaat niemand anders aan. */
const NIET_GELUKT =
  'Deze link en code horen niet bij elkaar, of zij gelden niet meer. Kijk de code na. Lukt het niet? Vraag de school om een nieuwe.';
