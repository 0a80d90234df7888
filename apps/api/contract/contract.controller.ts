import { Controller, Header, Module } from '@nestjs/common';
import { leesOpenApi } from '#libs/contract/document.ts';
import { openApiDocument } from '#libs/contract/openapi.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { BeveiligingscontactController } from './beveiligingscontact.controller.ts';
import { DocumentatieController } from './documentatie.controller.ts';

@Controller()
export class ContractController {
  private readonly document = openApiDocument();

  @Voert(leesOpenApi)
  @Header('Access-Control-Allow-Origin', '*')
  @Header('Cross-Origin-Resource-Policy', 'cross-origin')
  lees() {
    return this.document;
  }
}

@Module({ controllers: [ContractController, DocumentatieController, BeveiligingscontactController] })
export class ContractModule {}
