import { Body, Controller, Injectable, Module, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { leesAfspraken } from '#libs/afspraken/lees-afspraken.ts';
import * as contract from '#libs/contract/afspraken.ts';
import { row, rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { EIGEN_ZICHT } from '../shared/zichtbaarheid.ts';

type Inhoud = z.output<typeof contract.Afspraakinhoud>;
type Toets = z.output<typeof contract.Afspraaktoets>;

const KOP = `x.id, x.regio, x.inhoud ->> 'naam' as naam, x.schooljaar, x.versie, x.geladen_op as "geladenOp",
  not exists (select 1 from afspraak_versie n where n.regio = x.regio and n.schooljaar = x.schooljaar and n.versie > x.versie) as nieuwste`;

/** Leest de versies van de afspraken van de eigen regio's, en toetst een nieuw bestand. */
@Injectable()
export class AfspraakLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(actor: Actor): Promise<{ items: contract.Afspraakversie[] }> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'afspraak.lezen' }, EIGEN_ZICHT, p);
    const items = await rows<contract.Afspraakversie>(
      this.dataSource,
      `select ${KOP} from afspraak_versie x where ${waar} order by x.schooljaar desc, x.regio, x.versie desc`,
      p.waarden,
    );
    return { items };
  }

  /** Fout: NotFound, ook voor de afspraken van een andere regio. */
  async lees(actor: Actor, id: string): Promise<Inhoud> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'afspraak.lezen' }, EIGEN_ZICHT, p);
    const gevonden = await row<Inhoud>(
      this.dataSource,
      `select ${KOP}, x.inhoud, (select jsonb_object_agg(g.code, g.naam) from gemeente g where g.tot is null) as gemeenten from afspraak_versie x where ${waar} and x.id = ${p.neem(id)}`,
      p.waarden,
    );
    if (!gevonden) throw new NotFound('afspraken.onbekend', 'Deze versie van de afspraken bestaat niet.');
    return { ...gevonden, gemeenten: gevonden.gemeenten ?? {} };
  }

  async toets(tekst: string): Promise<Toets> {
    const gelezen = leesAfspraken(tekst, '');
    if (!gelezen.goed) {
      const fouten = gelezen.fouten.map(({ regel, kolom, pad, melding }) => ({ regel, kolom, pad, melding }));
      return { goed: false, fouten, kop: null, inhoud: null };
    }
    const { regio, naam, schooljaar, versie, organisaties, taaktoewijzing } = gelezen.afspraken;
    const bestaat = await row(
      this.dataSource,
      'select 1 from afspraak_versie where regio = $1 and schooljaar = $2 and versie >= $3',
      [regio, schooljaar, versie],
    );
    const [aantal, toewijzingen] = [organisaties.length, taaktoewijzing.length];
    return {
      goed: true,
      fouten: [],
      kop: {
        regio,
        naam,
        schooljaar,
        versie,
        organisaties: aantal,
        toewijzingen,
        bestaatAl: bestaat !== null,
      },
      inhoud: { ...gelezen.afspraken },
    };
  }
}

/** De afspraken van een regio: lezen en een nieuw bestand toetsen. Een versie laden doet de beheerder van de server. */
@Controller()
export class AfsprakenController {
  constructor(private readonly lezer: AfspraakLezer) {}

  @Voert(contract.lijstAfspraken)
  lijst(@WieVraagt() actor: Actor) {
    return this.lezer.lijst(actor);
  }

  @Voert(contract.leesAfspraak)
  lees(
    @WieVraagt() actor: Actor,
    @Param({ schema: contract.leesAfspraak.params }) { id }: { readonly id: string },
  ) {
    return this.lezer.lees(actor, id);
  }

  @Voert(contract.toetsAfspraken)
  toets(
    @Body({ schema: contract.toetsAfspraken.body }) { tekst }: z.infer<typeof contract.toetsAfspraken.body>,
  ) {
    return this.lezer.toets(tekst);
  }
}

@Module({ controllers: [AfsprakenController], providers: [AfspraakLezer] })
export class AfsprakenModule {}
