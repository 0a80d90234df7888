import { Controller, Param, Req } from '@nestjs/common';
import { stuurPartnerbericht } from '#libs/contract/abonnementen.ts';
import type { Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Ontvanger } from './ontvanger.ts';

/** Wat andere systemen ons melden. Wie het stuurt, blijkt uit de handtekening over de bytes; daarna pas wordt de inhoud gelezen. */
@Controller()
export class PartnerberichtenController {
  constructor(private readonly ontvanger: Ontvanger) {}

  @Voert(stuurPartnerbericht)
  meld(
    @Req() request: Verzoek & { rawBody?: Buffer },
    @Param({ schema: stuurPartnerbericht.params }) { id }: { readonly id: string },
  ) {
    return this.ontvanger.ontvang(request, {
      abonnementId: id,
      koppen: {
        id: request.get('webhook-id') ?? '',
        tijdstip: request.get('webhook-timestamp') ?? '',
        handtekening: request.get('webhook-signature') ?? '',
      },
      inhoud: request.rawBody?.toString('utf8') ?? '',
    });
  }
}
