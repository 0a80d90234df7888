import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import { laadActor } from './actor.ts';
import { Tokens } from './tokens.ts';

/** Zoekt bij elk verzoek opnieuw op wie er handelt; een ingetrokken mandaat werkt meteen. */
@Injectable()
export class Actoren {
  constructor(
    private readonly tokens: Tokens,
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  /** De actor van een token, of null als het token of het mandaat niet (meer) geldt. */
  async vanToken(token: string): Promise<Actor | null> {
    const identiteit = await this.tokens.lees(token);
    return identiteit ? laadActor(this.dataSource, identiteit, this.klok.nu()) : null;
  }

  /** Handelt deze actor nog steeds in dezelfde rol? */
  async geldtNog(actor: Actor): Promise<boolean> {
    const nu = await laadActor(this.dataSource, actor, this.klok.nu());
    return nu?.rol === actor.rol;
  }
}
