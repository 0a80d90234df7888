import { readFile } from 'node:fs/promises';
import { Body, Controller, Module, Param } from '@nestjs/common';
import type { z } from 'zod';
import {
  leesKlok,
  leesSeizoen,
  personas,
  personatoken,
  postvak,
  speelSeizoen,
  verzetKlok,
} from '#libs/contract/dev.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { TOKEN_SECONDEN } from '../shared/tokens.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Demotijd } from './demotijd.ts';
import { Personas } from './personas.ts';
import { Seizoen } from './seizoen.ts';

/** De deur voor scripts; dit onderdeel bestaat alleen in demostand. */
@Controller()
export class DevController {
  constructor(
    private readonly proefpersonen: Personas,
    private readonly demotijd: Demotijd,
    private readonly seizoen: Seizoen,
    private readonly instellingen: Instellingen,
  ) {}

  @Voert(personas)
  personas() {
    return this.proefpersonen.lijst();
  }

  @Voert(personatoken)
  async token(@Param({ schema: personatoken.params }) { id }: z.infer<typeof personatoken.params>) {
    return { access_token: await this.proefpersonen.token(id), expires_in: TOKEN_SECONDEN };
  }

  @Voert(leesKlok)
  klok() {
    return this.demotijd.stand();
  }

  @Voert(verzetKlok)
  verzet(@Body({ schema: verzetKlok.body }) body: z.infer<typeof verzetKlok.body>) {
    return this.demotijd.verzet(body.nu);
  }

  @Voert(speelSeizoen)
  speel() {
    return this.seizoen.speel();
  }

  @Voert(leesSeizoen)
  seizoenstand() {
    return this.seizoen.stand();
  }

  @Voert(postvak)
  async postvak(): Promise<Record<string, unknown>[]> {
    const { mailSinkFile } = this.instellingen;
    if (mailSinkFile === null) return [];
    const tekst = await readFile(mailSinkFile, 'utf8').catch(() => '');
    return tekst
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

@Module({ controllers: [DevController], providers: [Demotijd, Personas, Seizoen] })
export class DevModule {}
