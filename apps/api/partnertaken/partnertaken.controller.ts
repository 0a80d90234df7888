import { Body, Controller, Module, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import * as contract from '#libs/contract/partnertaken.ts';
import { openZaak } from '#libs/database/rechten.ts';
import type { Partnerdaad } from '#libs/domain/mas/partner/volg-partner.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Tx } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { onbekendeLink, bewaarNaam, eisNaam } from '#libs/partnerlink/partnerlinks.ts';
import { verwerkPartnerbericht } from '#libs/traject/partnerdaden.ts';
import { doenerVan } from '../shared/eis-traject.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Instrumentboek } from '../shared/instrumentboek.ts';
import { eisPartnertaak, PartnertaakLezer } from './partnertaak-lezer.ts';

interface IdPad {
  readonly id: string;
}
interface Bericht {
  readonly daad: Partnerdaad;
  readonly tekst: string | undefined;
  readonly dag?: string | undefined;
  readonly versie: number | undefined;
}

@Controller()
export class PartnertakenController {
  constructor(
    private readonly taken: PartnertaakLezer,
    private readonly opdrachten: Opdrachten,
  ) {}

  @Voert(contract.lijstPartnertaken)
  lijst(
    @WieVraagt() actor: Actor,
    @Query({ schema: contract.lijstPartnertaken.query }) vraag: contract.PartnertakenVraag,
  ) {
    return this.taken.lijst(actor, vraag);
  }

  @Voert(contract.leesPartnertaak)
  lees(@WieVraagt() actor: Actor, @Param({ schema: contract.leesPartnertaak.params }) { id }: IdPad) {
    return this.taken.een(actor, id);
  }

  @Voert(contract.neemAan)
  neemAan(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.neemAan.params }) { id }: IdPad,
    @Body({ schema: contract.neemAan.body }) body: z.infer<typeof contract.neemAan.body>,
  ) {
    return this.verwerk(opdracht, id, {
      daad: { soort: 'aannemen' },
      tekst: body?.bericht,
      versie: body?.versie,
    });
  }

  @Voert(contract.geefTerug)
  geefTerug(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.geefTerug.params }) { id }: IdPad,
    @Body({ schema: contract.geefTerug.body }) { reden, versie }: z.infer<typeof contract.Teruggave>,
  ) {
    return this.verwerk(opdracht, id, { daad: { soort: 'teruggeven' }, tekst: reden, versie });
  }

  @Voert(contract.meld)
  meld(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.meld.params }) { id }: IdPad,
    @Body({ schema: contract.meld.body })
    { code, bericht, dag, versie }: z.infer<typeof contract.Taakmelding>,
  ) {
    return this.verwerk(opdracht, id, { daad: { soort: 'melden', code }, tekst: bericht, dag, versie });
  }

  @Voert(contract.zegNaam)
  zegNaam(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: contract.zegNaam.params }) { id }: IdPad,
    @Body({ schema: contract.zegNaam.body }) { naam }: z.infer<typeof contract.Partnernaam>,
  ) {
    return this.opdrachten.voerUit(opdracht, async (tx) => {
      const { gebruikerId, taakId } = opdracht.actor;
      await open(tx, opdracht.actor, id);
      if (taakId === undefined) throw onbekendeLink();
      await bewaarNaam(tx, { gebruikerId, taakId, naam });
      return { id };
    });
  }

  private verwerk(opdracht: Opdracht, id: string, { daad, tekst = '', dag, versie }: Bericht) {
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      const { actor } = opdracht;
      await open(tx, actor, id);
      if (actor.taakId !== undefined) await eisNaam(tx, actor.gebruikerId);
      const bericht = {
        daad,
        versie,
        tekst: tekst || null,
        dag: (dag ?? null) as Kalenderdag | null,
        door: doenerVan(actor),
      };
      return { id, ...(await verwerkPartnerbericht(tx, id, bericht, context)) };
    });
  }
}

/** Opent de zaak van een taak die deze actor mag uitvoeren. Fout: NotFound. */
async function open(tx: Tx, actor: Actor, id: string): Promise<void> {
  const taak = await eisPartnertaak(tx, { actor, handeling: 'partnertaak.uitvoeren' }, id);
  await openZaak(tx, taak.leerling_id);
}

@Module({ controllers: [PartnertakenController], providers: [PartnertaakLezer, Instrumentboek] })
export class PartnertakenModule {}
