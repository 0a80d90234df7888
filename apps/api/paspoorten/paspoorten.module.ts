import { Module } from '@nestjs/common';
import { BijlagenController } from './bijlagen.controller.ts';
import { DelingLezer } from './deling-lezer.ts';
import { DelingenController } from './delingen.controller.ts';
import { MeelezersController } from './meelezers.controller.ts';
import { OntvangersController } from './ontvangers.controller.ts';
import { PaspoortLezer } from './paspoort-lezer.ts';
import { Paspoortboek } from './paspoortboek.ts';
import { PaspoortenController } from './paspoorten.controller.ts';
import { VragersController } from './vragers.controller.ts';
import { Paspoortopdrachten } from './paspoortopdrachten.ts';

@Module({
  controllers: [
    PaspoortenController,
    BijlagenController,
    VragersController,
    DelingenController,
    MeelezersController,
    OntvangersController,
  ],
  providers: [PaspoortLezer, DelingLezer, Paspoortboek, Paspoortopdrachten],
})
export class PaspoortenModule {}
