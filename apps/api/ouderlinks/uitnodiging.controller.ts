import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { toonUitnodiging, wisselUitnodigingIn } from '#libs/contract/linkcode.ts';
import { wisselOuderlinkIn } from '#libs/ouderlink/ouderlinks.ts';
import { Linkbalie } from '../shared/linkbalie.ts';
import type { Linkingang } from '../shared/linkdeur.ts';
import type { Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';

const INGANG: Linkingang = {
  soort: 'ouderlink',
  pad: toonUitnodiging.pad,
  uitleg: 'De school heeft u deze link gegeven, en een code gezegd. Vul de code in en ga verder.',
  nietGelukt:
    'Deze link en code horen niet bij elkaar, of zij gelden niet meer. Kijk de code na. Lukt het niet? Vraag de school om een nieuwe.',
  wissel: async (tx, gegeven, nu) => {
    const wie = await wisselOuderlinkIn(tx, gegeven, nu);
    return (
      wie && {
        identiteit: { gebruikerId: wie.gebruikerId, organisatieId: wie.leerlingId },
        audit: { rol: 'ouder', handeling: wisselUitnodigingIn.id, leerlingId: wie.leerlingId },
        naar: '/',
      }
    );
  },
};

/** Waar een ouder zijn code geeft. */
@Controller()
export class UitnodigingController {
  constructor(private readonly balie: Linkbalie) {}

  @Voert(toonUitnodiging)
  toon(@Req() request: Verzoek, @Res() res: Response): void {
    this.balie.toon(INGANG, request, res);
  }

  @Voert(wisselUitnodigingIn)
  wissel(@Req() request: Verzoek, @Res() res: Response): Promise<void> {
    return this.balie.wissel(INGANG, request, res);
  }
}
