import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { toonPartnerlink, wisselPartnerlinkIn } from '#libs/contract/linkcode.ts';
import { wisselPartnerlinkIn as wisselIn } from '#libs/partnerlink/partnerlinks.ts';
import { Linkbalie } from '../shared/linkbalie.ts';
import type { Linkingang } from '../shared/linkdeur.ts';
import type { Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';

const INGANG: Linkingang = {
  soort: 'partnerlink',
  pad: toonPartnerlink.pad,
  uitleg:
    'U kreeg deze link per mail. De leerplichtambtenaar heeft u een code gezegd. Vul de code in en ga verder.',
  nietGelukt:
    'Deze link en code horen niet bij elkaar, of zij gelden niet meer. Kijk de code na. Lukt het niet? Vraag de leerplichtambtenaar om een nieuwe.',
  wissel: async (tx, gegeven, nu) => {
    const wie = await wisselIn(tx, gegeven, nu);
    if (!wie) return null;
    const { gebruikerId, leerlingId, taakId, taak } = wie;
    const { organisatieId, rol } = taak;
    const wat = { handeling: wisselPartnerlinkIn.id, objectSoort: 'partnertaak', objectId: taakId };
    return {
      identiteit: { gebruikerId, organisatieId },
      audit: { ...wat, organisatieId, rol, leerlingId },
      naar: `/partnertaken/${taakId}`,
    };
  },
};

/** Waar een partner zonder inlogdienst zijn code geeft. */
@Controller()
export class PartneringangController {
  constructor(private readonly balie: Linkbalie) {}

  @Voert(toonPartnerlink)
  toon(@Req() request: Verzoek, @Res() res: Response): void {
    this.balie.toon(INGANG, request, res);
  }

  @Voert(wisselPartnerlinkIn)
  wissel(@Req() request: Verzoek, @Res() res: Response): Promise<void> {
    return this.balie.wissel(INGANG, request, res);
  }
}
