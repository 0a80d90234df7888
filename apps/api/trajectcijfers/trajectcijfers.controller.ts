import { Controller, Injectable, Module, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import {
  leesEigenTrajectcijfers,
  lijstTrajectcijfers,
  TRAJECTCIJFER_DEFINITIES,
  type Trajectcijfers,
} from '#libs/contract/trajectcijfers.ts';
import { teTonenTrajectcijfers } from '#libs/domain/mas/cijfers/te-tonen-trajectcijfers.ts';
import type { Trajectcijfers as Geteld } from '#libs/domain/mas/cijfers/trajectcijfers.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { telLeerplicht } from '#libs/traject/cijfers.ts';
import { leesOpnames, type Opname } from '../shared/opnames.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';

type Vraag = z.infer<typeof lijstTrajectcijfers.query>;

/** Leest cijfers over trajecten: van de regio zonder kleine aantallen, van de eigen leerplicht zoals zij zijn. */
@Injectable()
export class TrajectcijferLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  async regio(actor: Actor, vraag: Vraag): Promise<{ items: Trajectcijfers[] }> {
    const opnames = await leesOpnames<Geteld>(this.dataSource, actor, { ...vraag, onderdeel: 'trajecten' });
    return { items: opnames.map(toon) };
  }

  /** Wat een gemeente over zichzelf ziet, verlaat haar niet. */
  async eigen({ organisatieId }: Actor): Promise<Trajectcijfers> {
    const { nu } = this.opdrachten.context();
    const cijfers = await telLeerplicht(this.dataSource, organisatieId, nu);
    return toon({ naam: 'nu', op: nu, cijfers, kleinsteAantal: 0, regio: null, seizoen: null });
  }
}

function toon({
  cijfers,
  kleinsteAantal,
  ...kop
}: Omit<Opname<Geteld>, 'regio' | 'seizoen'> & {
  readonly regio: string | null;
  readonly seizoen: string | null;
}): Trajectcijfers {
  const { perStatus, doorlooptijd, perRoute, halt, overTermijn } = teTonenTrajectcijfers(cijfers, {
    kleinsteAantal,
  });
  return {
    ...kop,
    definities: { ...TRAJECTCIJFER_DEFINITIES },
    perStatus: [...perStatus],
    doorlooptijd: [...doorlooptijd],
    perRoute: [...perRoute],
    halt,
    overTermijn,
  };
}

@Controller()
export class TrajectcijfersController {
  constructor(private readonly cijfers: TrajectcijferLezer) {}

  @Voert(lijstTrajectcijfers)
  regio(@WieVraagt() actor: Actor, @Query({ schema: lijstTrajectcijfers.query }) vraag: Vraag) {
    return this.cijfers.regio(actor, vraag);
  }

  @Voert(leesEigenTrajectcijfers)
  eigen(@WieVraagt() actor: Actor) {
    return this.cijfers.eigen(actor);
  }
}

@Module({ controllers: [TrajectcijfersController], providers: [TrajectcijferLezer] })
export class TrajectcijfersModule {}
