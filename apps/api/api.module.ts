import { Module, type DynamicModule } from '@nestjs/common';
import { AanmeldenModule } from './aanmelden/aanmelden.module.ts';
import { AbonnementenModule } from './abonnementen/abonnementen.controller.ts';
import { AfsprakenModule } from './afspraken/afspraken.controller.ts';
import { AuditregelsModule } from './auditregels/auditregels.controller.ts';
import { BestandenModule } from './bestanden/bestanden.controller.ts';
import { AanmeldingenModule } from './aanmeldingen/aanmeldingen.controller.ts';
import { BehandelingenModule } from './behandelingen/behandelingen.controller.ts';
import { OpgavenModule } from './opgaven/opgaven.controller.ts';
import { BestemmingenModule } from './bestemmingen/bestemmingen.controller.ts';
import { BewarenModule } from './bewaren/bewaren.controller.ts';
import { BronnenModule } from './bronnen/bronnen.controller.ts';
import { ContractModule } from './contract/contract.controller.ts';
import { DevModule } from './dev/dev.controller.ts';
import { GebeurtenissenModule } from './gebeurtenissen/gebeurtenissen.controller.ts';
import { GemeentenModule } from './gemeenten/gemeenten.controller.ts';
import { HealthModule } from './health/health.controller.ts';
import { InzageverzoekenModule } from './inzageverzoeken/inzageverzoeken.controller.ts';
import { OverstapcijfersModule } from './kerncijfers/overstapcijfers.controller.ts';
import { KerncijfersModule } from './kerncijfers/kerncijfers.controller.ts';
import { MandatenModule } from './mandaten/mandaten.controller.ts';
import { MijModule } from './mij/mij.controller.ts';
import { NoodtoegangenModule } from './noodtoegangen/noodtoegangen.controller.ts';
import { PartnerlinksModule } from './partnerlinks/partnerlinks.controller.ts';
import { OuderlinksModule } from './ouderlinks/ouderlinks.controller.ts';
import { StuitmeldingenModule } from './stuitmeldingen/stuitmeldingen.controller.ts';
import { EscalatiesModule } from './escalaties/escalaties.controller.ts';
import { DagpakkettenModule } from './overdrachten/dagpakketten.controller.ts';
import { OverdrachtenModule } from './overdrachten/overdrachten.controller.ts';
import { OverstappenModule } from './overstappen/overstappen.controller.ts';
import { PaspoortenModule } from './paspoorten/paspoorten.module.ts';
import type { Instellingen } from './shared/instellingen.ts';
import { KernModule } from './shared/kern.module.ts';
import { StoringenModule } from './storingen/storingen.controller.ts';
import { TakenModule } from './taken/taken.controller.ts';
import { VragenModule } from './vragen/vragen.controller.ts';
import { PartnertakenModule } from './partnertaken/partnertaken.controller.ts';
import { TrajectbeeldenModule } from './trajectbeelden/trajectbeelden.controller.ts';
import { TrajectcijfersModule } from './trajectcijfers/trajectcijfers.controller.ts';
import { ConsultenModule } from './consulten/consulten.controller.ts';
import { MdosModule } from './mdos/mdos.controller.ts';
import { TrajectonderzoekModule } from './trajectonderzoek/trajectonderzoek.controller.ts';
import { TrajectsamenvoegingenModule } from './trajectsamenvoegingen/trajectsamenvoegingen.controller.ts';
import { TrajectverhuizingenModule } from './trajectverhuizingen/trajectverhuizingen.controller.ts';
import { TrajectenModule } from './trajecten/trajecten.controller.ts';
import { TellingenModule } from './tellingen/tellingen.controller.ts';
import { VernietigingenModule } from './vernietigingen/vernietigingen.controller.ts';
import { VerzuimModule } from './verzuim/verzuim.controller.ts';
import { VerzuimcijfersModule } from './verzuimcijfers/verzuimcijfers.controller.ts';
import { VerzuimmeldingenModule } from './verzuimmeldingen/verzuimmeldingen.controller.ts';
import { VrijstellingenModule } from './vrijstellingen/vrijstellingen.controller.ts';
import { AanwezighedenModule } from './aanwezigheden/aanwezigheden.controller.ts';
import { VooruitblikModule } from './vooruitblik/vooruitblik.controller.ts';
import { WeekchecksModule } from './weekchecks/weekchecks.controller.ts';

const ONDERDELEN = [
  HealthModule,
  ContractModule,
  OverstappenModule,
  DagpakkettenModule,
  StuitmeldingenModule,
  EscalatiesModule,
  OverdrachtenModule,
  AanmeldingenModule,
  BehandelingenModule,
  OpgavenModule,
  BestemmingenModule,
  TakenModule,
  VragenModule,
  WeekchecksModule,
  AanwezighedenModule,
  BronnenModule,
  GemeentenModule,
  TellingenModule,
  VooruitblikModule,
  KerncijfersModule,
  OverstapcijfersModule,
  BestandenModule,
  VerzuimModule,
  VerzuimmeldingenModule,
  VerzuimcijfersModule,
  GebeurtenissenModule,
  MijModule,
  MandatenModule,
  OuderlinksModule,
  PartnerlinksModule,
  InzageverzoekenModule,
  NoodtoegangenModule,
  PaspoortenModule,
  VernietigingenModule,
  BewarenModule,
  AbonnementenModule,
  AfsprakenModule,
  AuditregelsModule,
  StoringenModule,
  AanmeldenModule,
  TrajectenModule,
  TrajectverhuizingenModule,
  TrajectsamenvoegingenModule,
  TrajectonderzoekModule,
  MdosModule,
  ConsultenModule,
  PartnertakenModule,
  TrajectbeeldenModule,
  TrajectcijfersModule,
  VrijstellingenModule,
];

/** De API: de kern, een module per onderdeel, en in demostand de deur voor scripts. */
@Module({})
export class ApiModule {
  static voor(instellingen: Instellingen): DynamicModule {
    return {
      module: ApiModule,
      imports: [KernModule.voor(instellingen), ...ONDERDELEN, ...(instellingen.demo ? [DevModule] : [])],
    };
  }
}
