import { Module, type DynamicModule } from '@nestjs/common';
import { DevModule } from './dev/dev.controller.ts';
import { HealthModule } from './health/health.controller.ts';
import type { Instellingen } from './shared/instellingen.ts';
import { KernModule } from './shared/kern.module.ts';

const ONDERDELEN = [HealthModule];

/** De API: de kern, een module per onderdeel, en in demostand de deur voor scripts. */
@Module({})
export class ApiModule {
  static voor(instellingen: Instellingen): DynamicModule {
    return {
      module: ApiModule,
      imports: [KernModule.voor(instellingen), ...ONDERDELEN, ...(instellingen.demo ? [DevModule] : [])],
    };
  }
}
