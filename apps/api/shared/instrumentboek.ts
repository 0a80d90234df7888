import { Injectable } from '@nestjs/common';
import { Instrumentenboek } from '#libs/instrument/instrumentenboek.ts';
import { Instellingen } from './instellingen.ts';

/** Het signaleringsinstrument, een keer gelezen bij het eerste gebruik. */
@Injectable()
export class Instrumentboek {
  private boek: Promise<Instrumentenboek> | null = null;

  constructor(private readonly instellingen: Instellingen) {}

  versies(): Promise<Instrumentenboek> {
    this.boek ??= Instrumentenboek.open(this.instellingen.masMap);
    return this.boek;
  }
}
