import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Niveau } from '#libs/config/inlogdienst.ts';
import { inTransaction, row, rows } from '#libs/database/transaction.ts';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import { Limieten } from '../shared/limieten.ts';
import { hashVan, nieuwKenmerk, Sessies } from '../shared/sessies.ts';
import { alsNiveau } from '../shared/zekerheid.ts';

/** Hoe lang iemand bij de inlogdienst mag zijn. */
export const POGING_MINUTEN = 10;

export interface Poging {
  readonly issuer: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly niveau: Niveau;
  readonly rol: Rol | null;
  readonly terug: string;
}

interface Rij {
  readonly issuer: string;
  readonly nonce: string;
  readonly code_verifier: string;
  readonly acr: string;
  readonly rol: Rol | null;
  readonly terug: string;
}

/** Een poging hoort bij deze browser: alleen met zijn cookie is zij terug te vinden. */
const sleutel = (state: string, kenmerk: string): Buffer => hashVan(`${state}.${kenmerk}`);

/** Wie onderweg is naar een inlogdienst. Een poging is een keer te gebruiken. */
@Injectable()
export class Aanmeldpogingen {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessies: Sessies,
    private readonly limieten: Limieten,
  ) {}

  /** Onthoudt een poging; ruimt meteen op wat oud is. */
  async begin(poging: Poging): Promise<{ readonly state: string; readonly kenmerk: string }> {
    const [state, kenmerk] = [nieuwKenmerk(), nieuwKenmerk()];
    const { nonce, codeVerifier, issuer, niveau, rol, terug } = poging;
    await inTransaction(this.dataSource, async (tx) => {
      await rows(tx, 'delete from aanmeldpoging where op < now() - make_interval(mins => $1)', [
        POGING_MINUTEN,
      ]);
      await this.sessies.ruimOp(tx);
      await this.limieten.ruimOp(tx);
      await rows(
        tx,
        `insert into aanmeldpoging (state_hash, nonce, code_verifier, issuer, acr, rol, terug)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [sleutel(state, kenmerk), nonce, codeVerifier, issuer, niveau, rol, terug],
      );
    });
    return { state, kenmerk };
  }

  /** Neemt een poging in; null als zij er niet is, al gebruikt is, te oud is of van een andere browser. */
  async neem(state: string, kenmerk: string): Promise<Poging | null> {
    const rij = await inTransaction(this.dataSource, (tx) =>
      row<Rij>(
        tx,
        `delete from aanmeldpoging where state_hash = $1 and op > now() - make_interval(mins => $2)
         returning issuer, nonce, code_verifier, acr, rol, terug`,
        [sleutel(state, kenmerk), POGING_MINUTEN],
      ),
    );
    if (!rij) return null;
    const { code_verifier: codeVerifier, acr, ...rest } = rij;
    return { ...rest, codeVerifier, niveau: alsNiveau(acr) };
  }
}
