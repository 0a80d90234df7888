import { Controller, Injectable, Module, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { lijstBronnen } from '#libs/contract/bronnen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { verouderdeMbos } from '#libs/dossier/feiten.ts';
import { isVerouderd } from '#libs/domain/overstap/versheid.ts';
import { schooljaarVan } from '#libs/domain/tijd/schooljaar.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';

type Vraag = z.infer<typeof lijstBronnen.query>;
interface Rij {
  readonly regio: string;
  readonly soort: 'cohort' | 'weekcheck' | 'koppelpunt';
  readonly organisatie: { readonly id: string; readonly naam: string };
  readonly laatstOp: Instant | null;
}

const ZICHT: Vertaling = {
  eigenOrganisatie: (p, a) => `r.organisatie_id = ${p.neem(a.organisatieId)}`,
  eigenRegio: (p, a) => `r.regio = any(${p.neem(a.regios)}::text[])`,
};

// Een school levert een cohort, een mbo dat het beloofde een weekcheck; wie daarnaast leverde, staat er ook.
const SQL = `
  with verwacht as (
    select r.regio, r.organisatie_id, o.naam, case o.soort when 'vo' then 'cohort' else 'weekcheck' end as soort
    from regio_organisatie r join organisatie o on o.id = r.organisatie_id
    where (o.soort = 'vo' or r.weekcheck) and :zicht
    union
    select r.regio, r.organisatie_id, o.naam, v.soort
    from regio_organisatie r join organisatie o on o.id = r.organisatie_id
    join bron_versheid v on v.organisatie_id = r.organisatie_id where :zicht
  )
  select w.regio, w.soort, jsonb_build_object('id', w.organisatie_id, 'naam', w.naam) as organisatie, v.laatst_op as "laatstOp"
  from verwacht w left join bron_versheid v on v.organisatie_id = w.organisatie_id and v.soort = w.soort
  order by w.regio, v.laatst_op nulls first, w.naam, w.soort`;

interface Peil {
  readonly afspraken: Afspraken | undefined;
  /** `{regio}/{mbo}`. */
  readonly mbos: ReadonlySet<string>;
  readonly nu: Instant;
}

/** Is een bron ouder dan de regio afsprak? Zonder afspraken is er niets afgesproken. */
function isOud({ regio, soort, organisatie, laatstOp }: Rij, { afspraken, mbos, nu }: Peil): boolean {
  if (!afspraken) return false;
  if (soort === 'weekcheck') return mbos.has(`${regio}/${organisatie.id}`);
  const { cohortDagen, koppelpuntDagen } = afspraken.versheid;
  return isVerouderd({ laatstOp, grensDagen: soort === 'cohort' ? cohortDagen : koppelpuntDagen, nu });
}

/** Hoe oud elke bron van een regio is, gemeten aan de nieuwste afspraak. */
@Injectable()
export class BronLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  async lijst(actor: Actor, vraag: Vraag) {
    const { nu, regelboek } = this.opdrachten.context();
    const seizoen = vraag.seizoen ?? schooljaarVan(toKalenderdag(nu));
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'bron.lezen' }, ZICHT, p);
    const keuze = vraag.regio ? ` and r.regio = ${p.neem(vraag.regio)}` : '';
    const gevonden = await rows<Rij>(this.dataSource, SQL.replaceAll(':zicht', waar + keuze), p.waarden);
    const afspraken = new Map<string, Afspraken | undefined>();
    for (const regio of new Set(gevonden.map((rij) => rij.regio)))
      afspraken.set(regio, (await regelboek.nieuwste(this.dataSource, regio, seizoen))?.afspraken);
    const mbos = await this.verouderdeMbos(afspraken, nu);
    const items = gevonden.map((rij) => ({
      ...rij,
      verouderd: isOud(rij, { afspraken: afspraken.get(rij.regio), mbos, nu }),
    }));
    return { items };
  }

  /** Per regio de mbo's die met hun weekcheck achterlopen, zoals bij elke leerling. */
  private async verouderdeMbos(
    afspraken: ReadonlyMap<string, Afspraken | undefined>,
    nu: Instant,
  ): Promise<ReadonlySet<string>> {
    const mbos = new Set<string>();
    for (const [regio, geldig] of afspraken)
      if (geldig)
        for (const id of await verouderdeMbos(this.dataSource, geldig, nu)) mbos.add(`${regio}/${id}`);
    return mbos;
  }
}

@Controller()
export class BronnenController {
  constructor(private readonly bronnen: BronLezer) {}

  @Voert(lijstBronnen)
  lijst(@WieVraagt() actor: Actor, @Query({ schema: lijstBronnen.query }) vraag: Vraag) {
    return this.bronnen.lijst(actor, vraag);
  }
}

@Module({ controllers: [BronnenController], providers: [BronLezer] })
export class BronnenModule {}
