import { readFile } from 'node:fs/promises';
import { Body, Controller, Module, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { leesKlok, personas, personatoken, postvak, verzetKlok } from '#libs/contract/dev.ts';
import { rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { Tokens } from '../shared/tokens.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Demotijd } from './demotijd.ts';

interface Personarij {
  readonly id: string;
  readonly gebruiker_id: string;
  readonly naam: string;
  readonly rol: string;
  readonly organisatie: { readonly id: string; readonly naam: string };
}

/** De deur voor scripts; dit onderdeel bestaat alleen in demostand. */
@Controller()
export class DevController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: Tokens,
    private readonly demotijd: Demotijd,
    private readonly instellingen: Instellingen,
  ) {}

  @Voert(personas)
  personas(): Promise<Personarij[]> {
    return rows<Personarij>(
      this.dataSource,
      `select distinct on (g.persona) g.persona as id, g.id as gebruiker_id, g.naam, m.rol,
              jsonb_build_object('id', o.id, 'naam', o.naam) as organisatie
       from gebruiker g join mandaat m on m.gebruiker_id = g.id join organisatie o on o.id = m.organisatie_id
       where g.persona is not null order by g.persona, m.van desc, m.id`,
    );
  }

  @Voert(personatoken)
  async token(@Param({ schema: personatoken.params }) { id }: z.infer<typeof personatoken.params>) {
    const persona = (await this.personas()).find((p) => p.id === id);
    if (!persona) throw new NotFound('persona.onbekend', 'Deze persona bestaat niet.');
    const identiteit = { gebruikerId: persona.gebruiker_id, organisatieId: persona.organisatie.id };
    return { access_token: await this.tokens.geef(identiteit) };
  }

  @Voert(leesKlok)
  klok() {
    return this.demotijd.stand();
  }

  @Voert(verzetKlok)
  verzet(@Body({ schema: verzetKlok.body }) body: z.infer<typeof verzetKlok.body>) {
    return this.demotijd.verzet(body.nu);
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

@Module({ controllers: [DevController], providers: [Demotijd] })
export class DevModule {}
