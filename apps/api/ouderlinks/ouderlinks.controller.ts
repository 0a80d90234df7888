import { Body, Controller, Module, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as contract from '#libs/contract/ouderlinks.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { row, rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { eisMinderjarig } from '#libs/domain/toegang/ouderlink.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { geheimenVan } from '#libs/link/geheimen.ts';
import { maakOuderlink, trekOuderlinkIn } from '#libs/ouderlink/ouderlinks.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { UitnodigingController } from './uitnodiging.controller.ts';

const HOOGSTENS = 200;

/** Links voor ouders die geen inlogdienst hebben: de school maakt ze, en trekt ze in. */
@Controller()
export class OuderlinksController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
    private readonly instellingen: Instellingen,
  ) {}

  @Voert(contract.lijstOuderlinks)
  async lijst(@WieVraagt() actor: Actor): Promise<{ items: contract.Ouderlink[] }> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'ouderlink.maken' }, OVERSTAP_ZICHT, p);
    const items = await rows<contract.Ouderlink>(
      this.dataSource,
      `select l.id, o.id as "overstapId", l.doel, l.gezagsgrond, l.gemaakt_op as "gemaaktOp", l.verloopt_op as "verlooptOp",
              l.gebruikt_op as "gebruiktOp", l.ingetrokken_op as "ingetrokkenOp"
       from ouderlink l join lateral (select o.* from overstap o where o.leerling_id = l.leerling_id and ${waar}
         order by o.seizoen desc limit 1) o on true
       where l.organisatie_id = ${p.neem(actor.organisatieId)} order by l.gemaakt_op desc, l.id limit ${HOOGSTENS}`,
      p.waarden,
    );
    return { items };
  }

  @Voert(contract.maakOuderlink)
  async maak(
    @VanOpdracht() opdracht: Opdracht,
    @Body({ schema: contract.maakOuderlink.body }) vraag: z.infer<typeof contract.maakOuderlink.body>,
  ) {
    const { actor } = opdracht;
    const gemaakt = await this.opdrachten.voerUit(opdracht, async (tx, { nu, regelboek }) => {
      const p = new Parameters();
      const waar = zicht({ actor, handeling: 'ouderlink.maken' }, OVERSTAP_ZICHT, p);
      const overstap = await row<{ leerling_id: string; afspraak_id: string }>(
        tx,
        `select o.leerling_id, o.afspraak_id from overstap o where ${waar} and o.id = ${p.neem(vraag.overstapId)}`,
        p.waarden,
      );
      if (!overstap) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
      await openZaak(tx, overstap.leerling_id);
      const { termijnen, leeftijden } = await regelboek.afspraken(tx, overstap.afspraak_id);
      const persoon = await row<{ geboortedatum: Kalenderdag }>(
        tx,
        'select geboortedatum from leerling_persoon where leerling_id = $1',
        [overstap.leerling_id],
      );
      if (persoon) eisMinderjarig(persoon, toKalenderdag(nu), leeftijden);
      return maakOuderlink(
        tx,
        {
          leerlingId: overstap.leerling_id,
          organisatieId: actor.organisatieId,
          doel: vraag.doel,
          gezagsgrond: vraag.gezagsgrond,
          gemaaktDoor: actor.gebruikerId,
          dagen: termijnen.paspoortcodeDagen,
        },
        nu,
      );
    });
    // Na de opdracht: wat daarin ontstaat, wordt als antwoord bewaard.
    const { link, code } = geheimenVan('ouderlink', gemaakt.id);
    const adres = new URL('/uitnodiging', this.instellingen.publicUrl);
    adres.searchParams.set('link', link);
    return { ...gemaakt, link: adres.href, code };
  }

  @Voert(contract.trekOuderlinkIn)
  trekIn(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.trekOuderlinkIn.params }) { id }: { readonly id: string },
    @Body({ schema: contract.trekOuderlinkIn.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, { nu }) => {
      const gevonden = await row<{ leerling_id: string }>(
        tx,
        'select leerling_id from ouderlink where id = $1 and organisatie_id = $2',
        [id, actor.organisatieId],
      );
      if (!gevonden) throw new NotFound('ouderlink.onbekend', 'Deze link bestaat niet.');
      await openZaak(tx, gevonden.leerling_id);
      await trekOuderlinkIn(tx, { id, organisatieId: actor.organisatieId }, nu);
      return { id };
    });
  }
}

@Module({ controllers: [OuderlinksController, UitnodigingController] })
export class OuderlinksModule {}
