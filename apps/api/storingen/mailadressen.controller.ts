import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as contract from '#libs/contract/mailadressen.ts';
import { mailfoutTekst } from '#libs/contract/teksten-mail.ts';
import { NotAllowed } from '#libs/domain/domain-error.ts';
import { magHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { herstelPostvak, postvakkenMetFout } from '#libs/post/herstel.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';

/** De regio's waarvan deze actor de storingen mag zien. Fout: NotAllowed als het er geen is. */
function regiosVoor(actor: Actor, handeling: Handeling): readonly string[] {
  const regios = actor.regios.filter((regio) => magHandeling(actor, handeling, { regio }));
  if (regios.length > 0) return regios;
  throw new NotAllowed('geen_recht', 'Storingen ziet de beheerder van de regio.');
}

/** Postvakken waar mail niet aankomt: zien, herstellen en opnieuw sturen. */
@Controller()
export class MailadressenController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstMailadressen)
  async lijst(@WieVraagt() actor: Actor): Promise<{ items: contract.Postvakstand[] }> {
    const standen = await postvakkenMetFout(this.dataSource, regiosVoor(actor, 'storing.lezen'));
    return { items: standen.map((stand) => ({ ...stand, uitleg: mailfoutTekst(stand.code) })) };
  }

  @Voert(contract.herstelMailadres)
  herstel(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.herstelMailadres.params }) { id: organisatieId }: { readonly id: string },
    @Body({ schema: contract.herstelMailadres.body }) { postvak }: z.infer<typeof contract.Mailherstel>,
  ) {
    const regios = regiosVoor(opdracht.actor, 'storing.herhalen');
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => ({
      organisatieId,
      ...(await herstelPostvak(tx, { organisatieId, regios, adres: postvak }, nu)),
    }));
  }
}
