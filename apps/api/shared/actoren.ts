import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import { Aanmeldingen } from './aanmeldingen.ts';
import { laadActor } from './actor.ts';
import type { Identiteit } from './identiteit.ts';
import type { Verzoek } from './verzoek.ts';

/** Zoekt bij elk verzoek opnieuw op wie er handelt; een ingetrokken mandaat werkt meteen. */
@Injectable()
export class Actoren {
  constructor(
    private readonly aanmeldingen: Aanmeldingen,
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  /** De actor, of null als hij geen mandaat van vandaag heeft. */
  van(identiteit: Identiteit): Promise<Actor | null> {
    return laadActor(this.dataSource, identiteit, this.klok.nu());
  }

  /** Handelt de actor van dit verzoek nog steeds in dezelfde rol, met een sessie of token dat geldt? */
  async geldtNog({ actor, aangemelde }: Pick<Verzoek, 'actor' | 'aangemelde'>): Promise<boolean> {
    if (!actor || !aangemelde || !(await this.aanmeldingen.geldtNog(aangemelde))) return false;
    const nu = await this.van(actor);
    return nu?.rol === actor.rol;
  }
}
