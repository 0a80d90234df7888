import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Mij } from '#libs/contract/mij.ts';
import { row } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import { laadActor } from '../shared/actor.ts';
import { csrfVan, type Sessie } from '../shared/sessies.ts';
import { Inlogdiensten } from './inlogdiensten.ts';
import { plekMetLink, werkplekkenVan, type Werkplek } from './werkplekken.ts';

/** Een sessie met haar kenmerk, zoals de browser het heeft. */
export interface Gesprek {
  readonly kenmerk: string;
  readonly sessie: Sessie;
}

/** Wie iemand is, namens wie hij werkt en kan werken. */
@Injectable()
export class WieBenIk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
    private readonly diensten: Inlogdiensten,
  ) {}

  async antwoord(actor: Actor, gesprek: Gesprek | null): Promise<Mij> {
    const plekken = actor.doel
      ? [await plekMetLink(this.dataSource, actor)]
      : await this.plekken(actor.gebruikerId, gesprek?.sessie ?? null);
    const gebruiker = await row<{ naam: string }>(
      this.dataSource,
      'select naam from gebruiker where id = $1',
      [actor.gebruikerId],
    );
    const eigen = plekken.find(({ id }) => id === actor.organisatieId);
    if (!gebruiker || !eigen) throw new NotFound('mij.onbekend', 'Uw account is er niet meer.');
    return {
      gebruiker: { id: actor.gebruikerId, naam: gebruiker.naam },
      organisatie: eigen,
      organisaties: plekken,
      doel: actor.doel ?? null,
      sessie: gesprek && this.sessie(gesprek),
    };
  }

  /** De actor namens een andere organisatie. Fout: NotFound als hij daar vandaag niets mag. */
  async namens(sessie: Sessie, organisatieId: string): Promise<Actor> {
    const { gebruikerId } = sessie.identiteit;
    const plekken = await this.plekken(gebruikerId, sessie);
    const kan = plekken.some(({ id }) => id === organisatieId);
    const wie = { gebruikerId, organisatieId };
    const actor = kan ? await laadActor(this.dataSource, wie, this.klok.nu()) : null;
    if (!actor) throw new NotFound('organisatie.onbekend', 'U werkt niet voor deze organisatie.');
    return actor;
  }

  /** Met een sessie alleen waar de inlogdienst over mag spreken. */
  private plekken(gebruikerId: string, sessie: Sessie | null): Promise<Werkplek[]> {
    const soorten = sessie ? (this.diensten.van({ issuer: sessie.issuer })?.soorten ?? []) : undefined;
    return werkplekkenVan(this.dataSource, { gebruikerId, soorten }, this.klok.nu());
  }

  private sessie({ kenmerk, sessie }: Gesprek): Mij['sessie'] {
    return {
      inlogdienst: this.diensten.van({ issuer: sessie.issuer })?.sleutel ?? '',
      zekerheid: sessie.niveau,
      rustTot: sessie.rustTot,
      eindigt: sessie.vervaltOp,
      csrf: csrfVan(kenmerk),
    };
  }
}
