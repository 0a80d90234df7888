import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Request } from 'express';
import type { Niveau } from '#libs/config/inlogdienst.ts';
import type { Scope } from '#libs/contract/operatie.ts';
import { row } from '#libs/database/transaction.ts';
import type { Identiteit } from './identiteit.ts';
import { Instellingen } from './instellingen.ts';
import { koekjes, leesKoekje } from './koekjes.ts';
import { Sessies, type Sessie } from './sessies.ts';
import { Tokens } from './tokens.ts';

/** Wie zich heeft gemeld, en waarmee: de cookie van een sessie, of een token. */
export interface Aangemelde {
  readonly identiteit: Identiteit;
  readonly niveau: Niveau;
  readonly sessie: Sessie | null;
  /** Ogenblik waarop het token vervalt; null bij een sessie. */
  readonly tokenVervalt: number | null;
  /** Het systeem dat zich meldt; null als het een mens is. */
  readonly client: string | null;
}

/** Leest bij elk verzoek wie het doet; een ingetrokken sessie of systeem werkt meteen niet meer. */
@Injectable()
export class Aanmeldingen {
  private readonly koekje: string;

  constructor(
    private readonly tokens: Tokens,
    private readonly sessies: Sessies,
    private readonly dataSource: DataSource,
    instellingen: Instellingen,
  ) {
    this.koekje = koekjes(instellingen).sessie;
  }

  /** Wie zich meldt, of null. Stuurt men een token mee, dan telt de cookie niet. */
  async van(request: Request): Promise<Aangemelde | null> {
    const kop = request.get('Authorization');
    if (kop !== undefined) return this.metToken(/^Bearer ([A-Za-z0-9._-]+)$/.exec(kop)?.[1]);
    const kenmerk = leesKoekje(request, this.koekje);
    const sessie = kenmerk ? await this.sessies.zoek(kenmerk) : null;
    if (!sessie) return null;
    const { identiteit, niveau } = sessie;
    return { identiteit, niveau, sessie, tokenVervalt: null, client: null };
  }

  /** Geldt wat iemand eerder liet zien nog? Telt niet als een teken van leven. */
  async geldtNog({ sessie, tokenVervalt }: Aangemelde): Promise<boolean> {
    if (tokenVervalt !== null && tokenVervalt <= Date.now()) return false;
    return sessie === null || this.sessies.leeft(sessie);
  }

  /** Mag dit systeem dit zonder mandaat? Wat niet is opgeschreven, mag niet. */
  async heeftScope({ client }: Aangemelde, scope: Scope): Promise<boolean> {
    if (client === null) return false;
    const sql = 'select 1 from client where id = $1 and $2 = any(scopes) and ingetrokken_op is null';
    return (await row(this.dataSource, sql, [client, scope])) !== null;
  }

  private async metToken(token: string | undefined): Promise<Aangemelde | null> {
    const inhoud = token ? await this.tokens.lees(token) : null;
    if (!inhoud || !(await this.kentClient(inhoud.client))) return null;
    const { identiteit, niveau, vervalt, client } = inhoud;
    return { identiteit, niveau, sessie: null, tokenVervalt: vervalt, client };
  }

  private async kentClient(client: string | null): Promise<boolean> {
    if (client === null) return true;
    const sql = 'select 1 from client where id = $1 and ingetrokken_op is null';
    return (await row(this.dataSource, sql, [client])) !== null;
  }
}
