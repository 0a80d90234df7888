import { Controller, Injectable, Module, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { lijstPaspoortcijfers, type Paspoortcijfers } from '#libs/contract/kerncijfers.ts';
import { rows } from '#libs/database/transaction.ts';
import type { PaspoortKpi } from '#libs/domain/paspoort/paspoort-kpi.ts';
import { teTonenKpi } from '#libs/domain/paspoort/te-tonen-kpi.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { EIGEN_ZICHT } from '../shared/zichtbaarheid.ts';
import { paspoortcijfersCsv } from './kerncijfers-csv.ts';

type Vraag = z.infer<typeof lijstPaspoortcijfers.query>;
type Organisatie = Paspoortcijfers['gemaakt'][number]['school'];

interface Opnamerij {
  readonly naam: string;
  readonly op: string;
  readonly regio: string;
  readonly seizoen: string;
  readonly paspoort: PaspoortKpi;
  readonly kleinsteAantal: number;
}

/** Wat elk cijfer is, zodat niemand twee verschillende dingen vergelijkt. */
const DEFINITIES = {
  gemaakt: 'Paspoorten die de jongere heeft vastgesteld, per school en soort Paspoort',
  metPaspoort: 'Van de aanmeldingen bij een mbo: met een Paspoort dat met dat mbo is gedeeld',
  besproken:
    'Van de aanmeldingen met een gedeeld Paspoort en een intake: waar het mbo meldt dat het is besproken',
  ingetrokken: 'Van de delingen die open zijn geweest: later door de jongere ingetrokken',
} as const;

// De grens is die van de afspraken van dat seizoen; een versie van daarvoor kent haar niet en geeft dan niets.
const SQL = `
  select x.naam, x.op, x.regio, x.seizoen, x.cijfers->'paspoort' as paspoort,
         (a.inhoud #>> '{drempels,kleinsteAantal}')::int as "kleinsteAantal"
  from kpi_opname x cross join lateral (select v.inhoud from afspraak_versie v
    where v.regio = x.regio and v.schooljaar = x.seizoen order by v.versie desc limit 1) a
  where x.cijfers ? 'paspoort' and a.inhoud #> '{drempels,kleinsteAantal}' is not null`;

/** Leest de kerncijfers van de eigen regio's, zonder kleine aantallen. */
@Injectable()
export class Kerncijfers {
  constructor(private readonly dataSource: DataSource) {}

  async paspoort(actor: Actor, vraag: Vraag): Promise<{ items: Paspoortcijfers[] }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'kerncijfer.lezen' }, EIGEN_ZICHT, p)];
    if (vraag.seizoen) waar.push(`x.seizoen = ${p.neem(vraag.seizoen)}`);
    if (vraag.regio) waar.push(`x.regio = ${p.neem(vraag.regio)}`);
    const gevonden = await rows<Opnamerij>(
      this.dataSource,
      `${SQL} and ${waar.join(' and ')} order by x.op desc, x.naam`,
      p.waarden,
    );
    const namen = await this.organisaties();
    return { items: gevonden.map((rij) => toon(rij, (id) => namen.get(id) ?? { id, naam: '' })) };
  }

  private async organisaties(): Promise<ReadonlyMap<string, Organisatie>> {
    const gevonden = await rows<Organisatie>(this.dataSource, 'select id, naam from organisatie');
    return new Map(gevonden.map((organisatie) => [organisatie.id, organisatie]));
  }
}

function toon(rij: Opnamerij, organisatie: (id: string) => Organisatie): Paspoortcijfers {
  const { naam, op, regio, seizoen, paspoort, kleinsteAantal } = rij;
  const kpi = teTonenKpi(paspoort, { kleinsteAantal });
  return {
    naam,
    op,
    regio,
    seizoen,
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
