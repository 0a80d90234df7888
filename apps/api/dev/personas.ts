import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { Tokens } from '../shared/tokens.ts';

interface Personarij {
  readonly id: string;
  readonly gebruiker_id: string;
  readonly naam: string;
  readonly rol: string;
  readonly organisatie: { readonly id: string; readonly naam: string; readonly soort: string };
}

interface Persona extends Personarij {
  readonly aanmelden: string | null;
}

/** De verzonnen personen van de demo, elk met een mandaat. */
@Injectable()
export class Personas {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: Tokens,
    private readonly instellingen: Instellingen,
  ) {}

  async lijst(): Promise<Persona[]> {
    return (await this.rijen()).map((rij) => ({ ...rij, aanmelden: this.padVoor(rij) }));
  }

  private padVoor({ id, organisatie }: Personarij): string | null {
    const dienst = this.instellingen.inlogdiensten.find(({ soorten }) =>
      (soorten as readonly string[]).includes(organisatie.soort),
    );
    const vraag = new URLSearchParams({ issuer: dienst?.sleutel ?? '', account: id, terug: '/' });
    return dienst ? `/aanmelden?${vraag.toString()}` : null;
  }

  private rijen(): Promise<Personarij[]> {
    return rows<Personarij>(
      this.dataSource,
      `select * from (select distinct on (g.persona) g.persona as id, g.id as gebruiker_id, g.naam, m.rol,
              jsonb_build_object('id', o.id, 'naam', o.naam, 'soort', o.soort) as organisatie
       from gebruiker g join mandaat m on m.gebruiker_id = g.id join organisatie o on o.id = m.organisatie_id
       where g.persona is not null order by g.persona, m.van desc, m.id) medewerkers
       union all
       select g.persona, g.id, g.naam, case l.relatie when 'zelf' then 'jongere' else 'ouder' end,
              jsonb_build_object('id', l.leerling_id, 'naam', 'Jongere en ouder', 'soort', 'burger')
       from gebruiker g join gebruiker_leerling l on l.gebruiker_id = g.id where g.persona is not null
       order by id`,
    );
  }

  /** Een token voor een persona. Fout: NotFound. */
  async token(id: string): Promise<string> {
    const persona = (await this.lijst()).find((p) => p.id === id);
    if (!persona) throw new NotFound('persona.onbekend', 'Deze persona bestaat niet.');
    return this.tokens.geef({ gebruikerId: persona.gebruiker_id, organisatieId: persona.organisatie.id });
  }
}
