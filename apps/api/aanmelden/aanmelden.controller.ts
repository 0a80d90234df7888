import { Controller, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { lijstAanmeldsleutels, meldAan, type MeldAan } from '#libs/contract/aanmelden.ts';
import { ApiFout } from '../shared/fout.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { koekjes } from '../shared/koekjes.ts';
import { publiek } from '../shared/sleutelbos.ts';
import type { Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Aanmelder } from './aanmelder.ts';
import { POGING_MINUTEN } from './aanmeldpogingen.ts';
import { stuurKeuze, stuurWeigering } from './bladzijde.ts';
import { Inlogdiensten } from './inlogdiensten.ts';

/** Waar de inlogdienst iedereen naar terugstuurt. */
export const terugAdres = ({ publicUrl }: Instellingen): string =>
  new URL('/aanmelden/terug', publicUrl).href;

/** De weg naar een inlogdienst. */
@Controller()
export class AanmeldenController {
  constructor(
    private readonly aanmelder: Aanmelder,
    private readonly diensten: Inlogdiensten,
    private readonly instellingen: Instellingen,
  ) {}

  @Voert(meldAan)
  async meldAan(
    @Query({ schema: meldAan.query }) vraag: MeldAan,
    @Req() request: Verzoek,
    @Res() res: Response,
  ): Promise<void> {
    if (vraag.issuer === undefined) return stuurKeuze(request, res, this.keuzes(vraag));
    const dienst = this.diensten.van({ sleutel: vraag.issuer });
    try {
      if (!dienst)
        throw new ApiFout(404, 'aanmelden.dienst-onbekend', { detail: 'Deze inlogdienst is er niet.' });
      const { adres, kenmerk } = await this.aanmelder.begin(dienst, vraag, terugAdres(this.instellingen));
      const { aanmelden, opties } = koekjes(this.instellingen);
      res.cookie(aanmelden, kenmerk, { ...opties, maxAge: POGING_MINUTEN * 60_000 });
      res.redirect(303, adres);
    } catch (error) {
      if (!(error instanceof ApiFout)) throw error;
      stuurWeigering(request, res, { status: error.getStatus(), code: error.code, ...error.uitleg });
    }
  }

  @Voert(lijstAanmeldsleutels)
  sleutels() {
    return { keys: this.instellingen.sleutelbos.aanmelden.map(publiek) };
  }

  private keuzes({ terug, rol, niveau }: MeldAan) {
    return this.diensten.lijst().map(({ sleutel, naam }) => {
      const vraag = new URLSearchParams({ issuer: sleutel, terug, ...(rol ? { rol } : {}) });
      if (niveau) vraag.set('niveau', niveau);
      return { sleutel, tekst: naam, pad: `/aanmelden?${vraag.toString()}` };
    });
  }
}
