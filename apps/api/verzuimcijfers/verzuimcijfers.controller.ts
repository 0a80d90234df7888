import { Controller, Injectable, Module, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { MELDINGSOORT_TEKST } from '#libs/contract/teksten-verzuim.ts';
import {
  leesEigenVerzuimcijfers,
  lijstVerzuimcijfers,
  VERZUIMCIJFER_DEFINITIES,
  type Verzuimcijfers,
} from '#libs/contract/verzuimcijfers.ts';
import { rows } from '#libs/database/transaction.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { schooljaarVan } from '#libs/domain/tijd/schooljaar.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { teTonenVerzuimcijfers } from '#libs/domain/verzuim/cijfers/te-tonen-verzuimcijfers.ts';
import type { Verzuimcijfers as Geteld } from '#libs/domain/verzuim/cijfers/verzuimcijfers.ts';
import { telVerzuimVan } from '#libs/verzuim/cijfers.ts';
import type { Naam } from '../shared/bal.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { EIGEN_ZICHT } from '../shared/zichtbaarheid.ts';

type Vraag = z.infer<typeof lijstVerzuimcijfers.query>;

interface Opname {
  readonly naam: string;
  readonly op: string;
  readonly regio: string | null;
  readonly seizoen: string;
  readonly cijfers: Geteld;
  readonly kleinsteAantal: number;
}

const SQL = `
  select x.naam, x.op, x.regio, x.seizoen, x.cijfers->'verzuim' as cijfers,
         (a.inhoud #>> '{drempels,kleinsteAantal}')::int as "kleinsteAantal"
  from kpi_opname x cross join lateral (select v.inhoud from afspraak_versie v
    where v.regio = x.regio and v.schooljaar = x.seizoen order by v.versie desc limit 1) a
  where x.cijfers ? 'verzuim' and a.inhoud #> '{drempels,kleinsteAantal}' is not null`;

function toon(
  { cijfers, kleinsteAantal, ...kop }: Opname,
  scholen: ReadonlyMap<string, Naam>,
): Verzuimcijfers {
  const getoond = teTonenVerzuimcijfers(cijfers, { kleinsteAantal });
  return {
    ...kop,
    definities: { ...VERZUIMCIJFER_DEFINITIES },
    perSoort: getoond.perSoort.map((rij) => ({ ...rij, soortTekst: MELDINGSOORT_TEKST[rij.soort] })),
    perSchool: getoond.perSchool.map(({ schoolId, ...rij }) => ({
      school: scholen.get(schoolId) ?? { id: schoolId, naam: '' },
      ...rij,
    })),
    perGemeente: [...getoond.perGemeente],
    thuiszitters: [...getoond.thuiszitters],
  };
}

/** Leest cijfers over verzuim: van de regio zonder kleine aantallen, van wie behandelt zoals zij zijn. */
@Injectable()
export class VerzuimcijferLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  async regio(actor: Actor, vraag: Vraag): Promise<{ items: Verzuimcijfers[] }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'kerncijfer.lezen' }, EIGEN_ZICHT, p)];
    if (vraag.seizoen) waar.push(`x.seizoen = ${p.neem(vraag.seizoen)}`);
    if (vraag.regio) waar.push(`x.regio = ${p.neem(vraag.regio)}`);
    const gevonden = await rows<Opname>(
      this.dataSource,
      `${SQL} and ${waar.join(' and ')} order by x.op desc, x.naam`,
      p.waarden,
    );
    const scholen = await this.scholen();
    return { items: gevonden.map((opname) => toon(opname, scholen)) };
  }

  /** Wat een gemeente of Doorstroompunt over zichzelf ziet, verlaat haar niet. */
  async eigen({ organisatieId }: Actor): Promise<Verzuimcijfers> {
    const context = this.opdrachten.context();
    const { nu } = context;
    const schooljaar = schooljaarVan(toKalenderdag(nu));
    const kring = { behandelaarId: organisatieId };
    const cijfers = await telVerzuimVan(this.dataSource, kring, { schooljaar, context });
    const opname = { naam: 'nu', op: nu, regio: null, seizoen: schooljaar, cijfers, kleinsteAantal: 0 };
    return toon(opname, await this.scholen());
  }

  private async scholen(): Promise<ReadonlyMap<string, Naam>> {
    const gevonden = await rows<Naam>(this.dataSource, 'select id, naam from organisatie');
    return new Map(gevonden.map((school) => [school.id, school]));
  }
}

@Controller()
export class VerzuimcijfersController {
  constructor(private readonly cijfers: VerzuimcijferLezer) {}

  @Voert(lijstVerzuimcijfers)
  regio(@WieVraagt() actor: Actor, @Query({ schema: lijstVerzuimcijfers.query }) vraag: Vraag) {
    return this.cijfers.regio(actor, vraag);
  }

  @Voert(leesEigenVerzuimcijfers)
  eigen(@WieVraagt() actor: Actor) {
    return this.cijfers.eigen(actor);
  }
}

@Module({ controllers: [VerzuimcijfersController], providers: [VerzuimcijferLezer] })
export class VerzuimcijfersModule {}
