import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { meldAf, rondAanmeldenAf } from '#libs/contract/aanmelden.ts';
import { ApiFout } from '../shared/fout.ts';
import { eisCsrf, eisEigenPagina } from '../shared/herkomst.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { koekjes, leesKoekje } from '../shared/koekjes.ts';
import { Limieten } from '../shared/limieten.ts';
import { Sessies } from '../shared/sessies.ts';
import { adresVan, type Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { terugAdres } from './aanmelden.controller.ts';
import { Aanmeldsessies } from './aanmeldsessies.ts';
import { stuurWeigering } from './bladzijde.ts';
import { Terugkeer, type Teruggekeerd } from './terugkeer.ts';
import { AanmeldWeigering } from './weigering.ts';

const accountVan = (account: string): string => `account/${account}`;

/** Terug van de inlogdienst: een sessie, of een uitleg waarom niet. */
@Controller()
export class TerugController {
  private readonly namen: ReturnType<typeof koekjes>;

  constructor(
    private readonly terugkeer: Terugkeer,
    private readonly aanmeldsessies: Aanmeldsessies,
    private readonly limieten: Limieten,
    private readonly instellingen: Instellingen,
  ) {
    this.namen = koekjes(instellingen);
  }

  @Voert(rondAanmeldenAf)
  async terug(@Req() request: Verzoek, @Res() res: Response): Promise<void> {
    const { aanmelden, opties } = this.namen;
    const kenmerk = leesKoekje(request, aanmelden);
    res.clearCookie(aanmelden, opties);
    try {
      await this.limieten.eisPogingen([`adres/${adresVan(request)}`]);
      const adres = new URL(terugAdres(this.instellingen));
      adres.search = new URL(request.originalUrl, adres).search;
      await this.laatBinnen(request, res, await this.terugkeer.van(adres, kenmerk));
    } catch (error) {
      if (error instanceof ApiFout)
        return stuurWeigering(request, res, { status: error.getStatus(), code: error.code, ...error.uitleg });
      if (!(error instanceof AanmeldWeigering)) throw error;
      await this.weiger(request, res, error);
    }
  }

  private async laatBinnen(request: Verzoek, res: Response, wie: Teruggekeerd): Promise<void> {
    const { poging, bewezen, actor } = wie;
    await this.limieten.eisPogingen([accountVan(`${bewezen.issuer}|${bewezen.sub}`)]);
    const { sessie, opties } = this.namen;
    const { issuer, niveau } = bewezen;
    const oud = leesKoekje(request, sessie);
    const { kenmerk } = await this.aanmeldsessies.open(request, { actor, issuer, niveau, oud });
    res.cookie(sessie, kenmerk, opties);
    res.redirect(303, new URL(poging.terug, this.instellingen.publicUrl).href);
  }

  private async weiger(request: Verzoek, res: Response, fout: AanmeldWeigering): Promise<void> {
    const { account, telt } = fout.meer;
    if (telt !== false)
      await this.limieten.mislukt([`adres/${adresVan(request)}`, ...(account ? [accountVan(account)] : [])]);
    await this.aanmeldsessies.weiger(request, fout);
    stuurWeigering(request, res, { status: fout.status, code: fout.code, detail: fout.uitleg });
  }
}

/** Afmelden: de sessie eindigt op de server; de cookie verdwijnt ook. */
@Controller()
export class AfmeldenController {
  constructor(
    private readonly sessies: Sessies,
    private readonly aanmeldsessies: Aanmeldsessies,
    private readonly instellingen: Instellingen,
  ) {}

  @Voert(meldAf)
  async meldAf(@Req() request: Verzoek, @Res({ passthrough: true }) res: Response) {
    const { sessie: naam, opties } = koekjes(this.instellingen);
    const kenmerk = leesKoekje(request, naam);
    const sessie = kenmerk ? await this.sessies.zoek(kenmerk) : null;
    if (kenmerk && sessie) {
      request.wie = { ...sessie.identiteit, rol: null };
      eisEigenPagina(request, this.instellingen.publicUrl);
      eisCsrf(request, sessie.csrfHash);
      await this.aanmeldsessies.beeindig(request, kenmerk);
    }
    res.clearCookie(naam, opties);
    return { afgemeld: true };
  }
}
