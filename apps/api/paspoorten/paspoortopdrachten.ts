import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database/transaction.ts';
import type { Paspoortcontext } from '#libs/paspoort/gevolgen.ts';
import type { Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Paspoortboek } from './paspoortboek.ts';

/** De weg waarlangs over een Paspoort geschreven wordt, met de vragenlijsten erbij. */
@Injectable()
export class Paspoortopdrachten {
  constructor(
    private readonly opdrachten: Opdrachten,
    private readonly boek: Paspoortboek,
  ) {}

  /** Het ogenblik en de afspraken, met de vragenlijsten. */
  async context(): Promise<Paspoortcontext> {
    return { ...this.opdrachten.context(), vragen: await this.boek.vragen() };
  }

  async voerUit<T>(opdracht: Opdracht, werk: (tx: Tx, context: Paspoortcontext) => Promise<T>): Promise<T> {
    const vragen = await this.boek.vragen();
    return this.opdrachten.voerUit(opdracht, (tx, context) => werk(tx, { ...context, vragen }));
  }
}
