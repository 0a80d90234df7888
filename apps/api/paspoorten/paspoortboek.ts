import { Injectable } from '@nestjs/common';
import { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import { Instellingen } from '../shared/instellingen.ts';

/** De vragenlijsten, een keer gelezen bij het eerste gebruik. */
@Injectable()
export class Paspoortboek {
  private boek: Promise<Vragenboek> | null = null;

  constructor(private readonly instellingen: Instellingen) {}

  vragen(): Promise<Vragenboek> {
    this.boek ??= Vragenboek.open(this.instellingen.paspoortMap);
    return this.boek;
  }
}
