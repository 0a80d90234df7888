import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Linkcode } from '#libs/contract/linkcode.ts';
import { Instellingen } from './instellingen.ts';
import { koekjes, leesKoekje } from './koekjes.ts';
import { bladzijdeMetCode } from './linkbladzijde.ts';
import { Linkdeur, type Linkingang } from './linkdeur.ts';
import type { Verzoek } from './verzoek.ts';

/** Waar iemand met een link zijn code geeft, en naar binnen gaat. */
@Injectable()
export class Linkbalie {
  constructor(
    private readonly deur: Linkdeur,
    private readonly instellingen: Instellingen,
  ) {}

  /** Vraagt de code. Alleen de knop verandert iets: wie de link alleen opent of vooruit laadt, verbruikt haar niet. */
  toon({ pad, uitleg }: Linkingang, request: Verzoek, res: Response): void {
    const { link } = request.query;
    const gegeven = typeof link === 'string' ? link : '';
    res.type('html').send(bladzijdeMetCode({ pad, uitleg, link: gegeven, melding: null }));
  }

  /** Laat binnen, of vraagt het nog eens. Fout: 429 na te veel mislukte pogingen van dit adres. */
  async wissel(ingang: Linkingang, request: Verzoek, res: Response): Promise<void> {
    const gelezen = Linkcode.safeParse(request.body);
    const { sessie, opties } = koekjes(this.instellingen);
    const gegeven = gelezen.success ? gelezen.data : { link: '', code: '' };
    const binnen = await this.deur.open(ingang, request, { gegeven, oud: leesKoekje(request, sessie) });
    if (binnen === null) {
      const { pad, uitleg, nietGelukt: melding } = ingang;
      res
        .status(403)
        .type('html')
        .send(bladzijdeMetCode({ pad, uitleg, link: gegeven.link, melding }));
      return;
    }
    res.cookie(sessie, binnen.kenmerk, opties);
    res.redirect(303, new URL(binnen.naar, this.instellingen.publicUrl).href);
  }
}
