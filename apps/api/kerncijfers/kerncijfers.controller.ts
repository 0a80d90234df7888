import { Controller, Injectable, Module, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { lijstPaspoortcijfers, type Paspoortcijfers } from '#libs/contract/kerncijfers.ts';
import type { PaspoortKpi } from '#libs/domain/paspoort/paspoort-kpi.ts';
import { teTonenKpi } from '#libs/domain/paspoort/te-tonen-kpi.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Naam } from '../shared/bal.ts';
import { leesOpnames, organisatienamen, type Opname } from '../shared/opnames.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { paspoortcijfersCsv } from './kerncijfers-csv.ts';

type Vraag = z.infer<typeof lijstPaspoortcijfers.query>;

/** Wat elk cijfer is, zodat niemand twee verschillende dingen vergelijkt. */
const DEFINITIES = {
  gemaakt: 'Paspoorten die de jongere heeft vastgesteld, per school en soort Paspoort',
  metPaspoort: 'Van de aanmeldingen bij een mbo: met een Paspoort dat met dat mbo is gedeeld',
  besproken:
    'Van de aanmeldingen met een gedeeld Paspoort en een intake: waar het mbo meldt dat het is besproken',
  ingetrokken: 'Van de delingen die open zijn geweest: later door de jongere ingetrokken',
} as const;

/** Leest de kerncijfers van de eigen regio's, zonder kleine aantallen. */
@Injectable()
export class Kerncijfers {
  constructor(private readonly dataSource: DataSource) {}

  async paspoort(actor: Actor, vraag: Vraag): Promise<{ items: Paspoortcijfers[] }> {
    const opnames = await leesOpnames<PaspoortKpi>(this.dataSource, actor, {
      ...vraag,
      onderdeel: 'paspoort',
    });
    const organisatie = await organisatienamen(this.dataSource);
    return { items: opnames.map((opname) => toon(opname, organisatie)) };
  }
}

function toon(
  { cijfers, kleinsteAantal, ...kop }: Opname<PaspoortKpi>,
  organisatie: (id: string) => Naam,
): Paspoortcijfers {
  const kpi = teTonenKpi(cijfers, { kleinsteAantal });
  return {
    ...kop,
    definities: { ...DEFINITIES },
    gemaakt: kpi.gemaakt.map(({ schoolId, ...rest }) => ({ school: organisatie(schoolId), ...rest })),
    metPaspoort: kpi.metPaspoort.map(({ mboId, kengetal }) => ({ mbo: organisatie(mboId), kengetal })),
    besproken: kpi.besproken.map(({ mboId, opleidingcode, kengetal }) => ({
      mbo: organisatie(mboId),
      opleidingcode,
      kengetal,
    })),
    ingetrokken: kpi.ingetrokken.map(({ ontvangerId, kengetal }) => ({
      ontvanger: organisatie(ontvangerId),
      kengetal,
    })),
  };
}

@Controller()
export class KerncijfersController {
  constructor(private readonly kerncijfers: Kerncijfers) {}

  @Voert(lijstPaspoortcijfers)
  async paspoort(
    @Req() request: Request & { actor: Actor },
    @Query({ schema: lijstPaspoortcijfers.query }) vraag: Vraag,
  ) {
    const cijfers = await this.kerncijfers.paspoort(request.actor, vraag);
    if (request.accepts(['application/json', 'text/csv']) !== 'text/csv') return cijfers;
    return new StreamableFile(Buffer.from(paspoortcijfersCsv(cijfers.items)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="kerncijfers-paspoort.csv"',
    });
  }
}

@Module({ controllers: [KerncijfersController], providers: [Kerncijfers] })
export class KerncijfersModule {}
