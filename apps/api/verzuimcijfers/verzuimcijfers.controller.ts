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
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { schooljaarVan } from '#libs/domain/tijd/schooljaar.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { teTonenVerzuimcijfers } from '#libs/domain/verzuim/cijfers/te-tonen-verzuimcijfers.ts';
import type { Verzuimcijfers as Geteld } from '#libs/domain/verzuim/cijfers/verzuimcijfers.ts';
import { telVerzuimVan } from '#libs/verzuim/cijfers.ts';
import type { Naam } from '../shared/bal.ts';
import { leesOpnames, organisatienamen, type Opname } from '../shared/opnames.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';

type Vraag = z.infer<typeof lijstVerzuimcijfers.query>;

function toon(
  { cijfers, kleinsteAantal, ...kop }: Omit<Opname<Geteld>, 'regio'> & { readonly regio: string | null },
  school: (id: string) => Naam,
): Verzuimcijfers {
  const getoond = teTonenVerzuimcijfers(cijfers, { kleinsteAantal });
  return {
    ...kop,
    definities: { ...VERZUIMCIJFER_DEFINITIES },
    perSoort: getoond.perSoort.map((rij) => ({ ...rij, soortTekst: MELDINGSOORT_TEKST[rij.soort] })),
    perSchool: getoond.perSchool.map(({ schoolId, ...rij }) => ({
      school: school(schoolId),
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
    const opnames = await leesOpnames<Geteld>(this.dataSource, actor, { ...vraag, onderdeel: 'verzuim' });
    const school = await organisatienamen(this.dataSource);
    return { items: opnames.map((opname) => toon(opname, school)) };
  }

  /** Wat een gemeente of Doorstroompunt over zichzelf ziet, verlaat haar niet. */
  async eigen({ organisatieId }: Actor): Promise<Verzuimcijfers> {
    const context = this.opdrachten.context();
    const { nu } = context;
    const schooljaar = schooljaarVan(toKalenderdag(nu));
    const kring = { behandelaarId: organisatieId };
    const cijfers = await telVerzuimVan(this.dataSource, kring, { schooljaar, context });
    const opname = { naam: 'nu', op: nu, regio: null, seizoen: schooljaar, cijfers, kleinsteAantal: 0 };
    return toon(opname, await organisatienamen(this.dataSource));
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
