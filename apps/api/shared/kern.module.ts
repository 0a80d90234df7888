import {
  Global,
  Module,
  StandardSchemaSerializerInterceptor,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { DemoKlok, Klok, SysteemKlok } from '#libs/time/klok.ts';
import { Aanmeldingen } from './aanmeldingen.ts';
import { Actoren } from './actoren.ts';
import { Auditeur } from './auditeur.ts';
import { DemoKlokGelijkzetter } from './demo-klok.ts';
import { InhoudInterceptor } from './inhoud.ts';
import { Instellingen } from './instellingen.ts';
import { InzageInterceptor } from './inzage.interceptor.ts';
import { Limieten } from './limieten.ts';
import { Linkbalie } from './linkbalie.ts';
import { Linkdeur } from './linkdeur.ts';
import { Luisteraar } from './luisteraar.ts';
import { Opdrachten } from './opdrachten.ts';
import { ProblemFilter } from './problem.filter.ts';
import { RechtenInterceptor } from './rechten.interceptor.ts';
import { SchemaPipe } from './schema.pipe.ts';
import { Sessies } from './sessies.ts';
import { ToegangGuard } from './toegang.guard.ts';
import { Tokens } from './tokens.ts';

const OVERAL: Provider[] = [
  { provide: APP_GUARD, useClass: ToegangGuard },
  { provide: APP_PIPE, useClass: SchemaPipe },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_INTERCEPTOR, useClass: InhoudInterceptor },
  { provide: APP_INTERCEPTOR, useClass: RechtenInterceptor },
  { provide: APP_INTERCEPTOR, useClass: InzageInterceptor },
  { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
];

const DIENSTEN: Provider[] = [
  {
    provide: DataSource,
    inject: [Instellingen],
    useFactory: ({ databaseUrl }: Instellingen) =>
      openDatabase({ url: databaseUrl, naam: 'overstap-api', rol: 'overstap_api', vraagMs: 60_000 }),
  },
  {
    provide: Klok,
    inject: [Instellingen],
    useFactory: ({ demo }: Instellingen) => (demo ? new DemoKlok() : new SysteemKlok()),
  },
  { provide: Regelboek, useFactory: () => new Regelboek() },
  Luisteraar,
  DemoKlokGelijkzetter,
  Tokens,
  Sessies,
  Limieten,
  Aanmeldingen,
  Actoren,
  Linkbalie,
  Linkdeur,
  Auditeur,
  Opdrachten,
];

/** Wat elk onderdeel van de API deelt: database, klok, afspraken, tokens en de weg waarlangs geschreven wordt. */
@Global()
@Module({})
export class KernModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static voor(instellingen: Instellingen): DynamicModule {
    return {
      module: KernModule,
      providers: [{ provide: Instellingen, useValue: instellingen }, ...DIENSTEN, ...OVERAL],
      exports: [
        Instellingen,
        DataSource,
        Klok,
        Regelboek,
        Luisteraar,
        DemoKlokGelijkzetter,
        Tokens,
        Sessies,
        Limieten,
        Aanmeldingen,
        Actoren,
        Linkbalie,
        Opdrachten,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
