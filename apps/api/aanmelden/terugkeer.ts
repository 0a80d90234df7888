import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Aanmelder } from './aanmelder.ts';
import { Aanmeldpogingen, type Poging } from './aanmeldpogingen.ts';
import { Identiteitsbewijzen, type Bewezen } from './identiteitsbewijs.ts';
import { Inlogdiensten } from './inlogdiensten.ts';
import { AanmeldWeigering } from './weigering.ts';

export interface Teruggekeerd {
  readonly poging: Poging;
  readonly bewezen: Bewezen;
  readonly actor: Actor;
}

/** Wie terugkomt van een inlogdienst: van de poging tot de actor. */
@Injectable()
export class Terugkeer {
  constructor(
    private readonly pogingen: Aanmeldpogingen,
    private readonly diensten: Inlogdiensten,
    private readonly bewijzen: Identiteitsbewijzen,
    private readonly aanmelder: Aanmelder,
  ) {}

  /** Fouten: AanmeldWeigering; ApiFout 503 als de inlogdienst niet antwoordt. */
  async van(adres: URL, kenmerk: string | null): Promise<Teruggekeerd> {
    const [state = '', tweede] = adres.searchParams.getAll('state');
    const poging = kenmerk && tweede === undefined ? await this.pogingen.neem(state, kenmerk) : null;
    const dienst = poging && this.diensten.van({ issuer: poging.issuer });
    if (!dienst)
      throw new AanmeldWeigering(
        'aanmelden.poging-onbekend',
        'Deze poging is verlopen of hoort bij een andere browser. Begin opnieuw.',
      );
    const bewezen = await this.bewijzen.haal(dienst, poging, { adres, state });
    return { poging, bewezen, actor: await this.aanmelder.actorVan(dienst, bewezen, poging.rol) };
  }
}
