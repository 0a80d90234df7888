import { Module } from '@nestjs/common';
import { AanmeldenController } from './aanmelden.controller.ts';
import { Aanmelder } from './aanmelder.ts';
import { Aanmeldpogingen } from './aanmeldpogingen.ts';
import { Aanmeldsessies } from './aanmeldsessies.ts';
import { Clientbewijzen } from './clientbewijs.ts';
import { Identiteitsbewijzen } from './identiteitsbewijs.ts';
import { Inlogdiensten } from './inlogdiensten.ts';
import { Systemen } from './systemen.ts';
import { AfmeldenController, TerugController } from './terug.controller.ts';
import { Terugkeer } from './terugkeer.ts';
import { ToegangsaanvragenController } from './toegangsaanvragen.controller.ts';
import { TokenController } from './token.controller.ts';
import { WieBenIkController } from './wie-ben-ik.controller.ts';
import { WieBenIk } from './wie-ben-ik.ts';

/** Aanmelden: mensen bij hun inlogdienst, systemen met hun sleutel, en wie toegang vraagt. */
@Module({
  controllers: [
    AanmeldenController,
    TerugController,
    AfmeldenController,
    WieBenIkController,
    ToegangsaanvragenController,
    TokenController,
  ],
  providers: [
    Inlogdiensten,
    Aanmeldpogingen,
    Identiteitsbewijzen,
    Aanmelder,
    Terugkeer,
    Aanmeldsessies,
    WieBenIk,
    Clientbewijzen,
    Systemen,
  ],
})
export class AanmeldenModule {}
