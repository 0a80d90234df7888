import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import { laadActor, type Identiteit } from './actor.ts';
import { Tokens } from './tokens.ts';

/** Zoekt bij elk verzoek opnieuw op wie er handelt; een ingetrokken mandaat werkt meteen. */
@Injectable()
export class Actoren {
  constructor(
    private readonly tokens: Tokens,
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  /** Wie een token is, of null als het niet (meer) geldt. */
  identiteit(token: string): Promise<Identiteit | null> {
    return this.tokens.lees(token);
  }

  /** De actor, of null als hij geen mandaat van vandaag heeft. */
  van(identiteit: Identiteit): Promise<Actor | null> {
    return laadActor(this.dataSource, identiteit, this.klok.nu());
  }

  /** Handelt deze actor nog steeds in dezelfde rol? */
  async geldtNog(actor: Actor): Promise<boolean> {
    const nu = await laadActor(this.dataSource, actor, this.klok.nu());
    return nu?.rol === actor.rol;
  }
}
