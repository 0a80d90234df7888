import { createHmac } from 'node:crypto';
import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { beeindigMeelezen, lijstGasten, maakCode, nodigUit, zieAf } from '#libs/contract/meelezers.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { row, rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { huidigeVersie, type Paspoort } from '#libs/domain/paspoort/paspoort.ts';
import { eindeVanDag, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { sleutels } from '#libs/kluis/kluis.ts';
import { bewaarCode } from '#libs/paspoort/codes.ts';
import * as meelezen from '#libs/paspoort/meelezen.ts';
import { noteerAfgezien } from '#libs/paspoort/oproep.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { daderVan } from './kijker.ts';
import { PaspoortLezer } from './paspoort-lezer.ts';
import { Paspoortopdrachten } from './paspoortopdrachten.ts';

interface IdPad {
  readonly id: string;
}

const stand = (paspoort: Paspoort) => {
  const { nummer: versie, status } = huidigeVersie(paspoort);
  return { id: paspoort.id, versie, status };
};

// Wie meeleest, en wie de jongere kan vragen: zijn ouders en de mentoren van zijn school.
const MEELEZERS = `
  with kan as (
    select l.gebruiker_id, 'ouder' as soort from gebruiker_leerling l join paspoort p on p.leerling_id = l.leerling_id
    where p.id = $1 and l.relatie = 'ouder' and (l.tot is null or l.tot >= $2)
    union select m.gebruiker_id, 'mentor' from mandaat m join paspoort p on p.school_id = m.organisatie_id
    where p.id = $1 and m.rol = 'mentor' and m.van <= $2 and (m.tot is null or m.tot >= $2)
  )
  select u.volgnummer, g.id as "gebruikerId", g.naam, coalesce(u.soort, kan.soort) as soort, coalesce(u.gevoelig, false) as gevoelig,
         (u.volgnummer is not null and u.beeindigd_op is null) as "leestMee", u.besluit_op as sinds
  from kan full join (select * from paspoort_uitnodiging where paspoort_id = $1) u
    on u.gebruiker_id = kan.gebruiker_id and u.soort = kan.soort and u.beeindigd_op is null
  join gebruiker g on g.id = coalesce(u.gebruiker_id, kan.gebruiker_id)
  order by "leestMee" desc, soort, g.naam, u.volgnummer limit 200`;

/** Wie er meeleest: uitnodigen, beëindigen, en de code van de mentor waarmee een leerling begint. */
@Controller()
export class MeelezersController {
  constructor(
    private readonly paspoorten: PaspoortLezer,
    private readonly opdrachten: Paspoortopdrachten,
    private readonly algemeen: Opdrachten,
    private readonly dataSource: DataSource,
  ) {}

  @Voert(lijstGasten)
  async lijst(@WieVraagt() actor: Actor, @Param({ schema: lijstGasten.params }) { id }: IdPad) {
    await this.paspoorten.zie(this.dataSource, actor, id);
    return { items: await rows(this.dataSource, MEELEZERS, [id, toKalenderdag(this.algemeen.context().nu)]) };
  }

  @Voert(nodigUit)
  nodigUit(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: nodigUit.params }) { id }: IdPad,
    @Body({ schema: nodigUit.body }) gast: z.infer<typeof nodigUit.body>,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { zaak } = await this.paspoorten.zie(tx, opdracht.actor, id);
      await openZaak(tx, zaak.paspoort.leerlingId);
      return stand(
        await meelezen.nodigUit(tx, { paspoortId: id, door: daderVan(opdracht.actor), gast }, context),
      );
    });
  }

  @Voert(beeindigMeelezen)
  beeindig(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: beeindigMeelezen.params }) { id, regel }: z.infer<typeof beeindigMeelezen.params>,
    @Body({ schema: beeindigMeelezen.body }) _leeg: unknown,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { zaak } = await this.paspoorten.zie(tx, opdracht.actor, id);
      await openZaak(tx, zaak.paspoort.leerlingId);
      const besluit = { paspoortId: id, door: daderVan(opdracht.actor), volgnummer: regel };
      return stand(await meelezen.beeindigUitnodiging(tx, besluit, context));
    });
  }

  /** De code volgt uit de opdracht en staat nergens: dezelfde opdracht geeft dezelfde code, en bewaard is alleen haar hash. */
  @Voert(maakCode)
  async maakCode(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: maakCode.params }) { id }: IdPad,
    @Body({ schema: maakCode.body }) _leeg: unknown,
  ) {
    const { actor } = opdracht;
    const code = codeVoor(opdracht, id);
    const antwoord = await this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await eisOverstap(tx, { actor, handeling: 'overstap.lezen' }, id);
      const overstap = await row<{ leerling_id: string; afspraak_id: string }>(
        tx,
        'select leerling_id, afspraak_id from overstap where id = $1',
        [id],
      );
      if (!overstap) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
      const { leerling_id: leerlingId, afspraak_id: afspraakId } = overstap;
      const { termijnen } = await context.regelboek.afspraken(tx, afspraakId);
      const geldigTot = eindeVanDag(plusDagen(toKalenderdag(context.nu), termijnen.paspoortcodeDagen));
      await openZaak(tx, leerlingId);
      await bewaarCode(tx, { code, leerlingId, mentorId: actor.gebruikerId, geldigTot }, context.nu);
      return { geldigTot };
    });
    return { ...antwoord, code };
  }

  @Voert(zieAf)
  zieAf(@VanOpdracht() opdracht: Opdracht, @Body({ schema: zieAf.body }) _leeg: unknown) {
    const leerlingId = opdracht.actor.dossier?.leerlingId ?? '';
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await openZaak(tx, leerlingId);
      await noteerAfgezien(tx, leerlingId, context.nu);
      return { id: leerlingId };
    });
  }
}

const TEKENS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTE = 10;

function codeVoor({ actor, sleutel }: Opdracht, overstapId: string): string {
  const bytes = createHmac('sha256', sleutels().kluis.zoekgeheim('paspoortcode'))
    .update(`${actor.gebruikerId}/${overstapId}/${sleutel}`)
    .digest();
  return [...bytes.subarray(0, CODE_LENGTE)].map((b) => TEKENS[b % TEKENS.length]).join('');
}
