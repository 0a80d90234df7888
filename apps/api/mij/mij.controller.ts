import { Controller, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inzagenVan } from '#libs/audit/inzagen.ts';
import { lijstInzagen } from '#libs/contract/mij.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { magHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { MailkeuzeController } from './mailkeuze.controller.ts';
import { MailvoorkeurenController } from './mailvoorkeuren.controller.ts';

/** Wat een jongere over zijn eigen gegevens kan vragen, of een ouder over die van zijn kind. */
@Controller()
export class MijController {
  constructor(private readonly dataSource: DataSource) {}

  /** Wie keek er mee. Fout: NotFound voor wie geen eigen dossier heeft. */
  @Voert(lijstInzagen)
  async inzagen(@WieVraagt() actor: Actor) {
    const leerlingId = actor.dossier?.leerlingId;
    if (!leerlingId || !magHandeling(actor, 'inzage.lezen', { leerlingId }))
      throw new NotFound('mij.geen-dossier', 'U hebt hier geen eigen dossier.');
    return { items: await inzagenVan(this.dataSource, leerlingId) };
  }
}

@Module({ controllers: [MijController, MailvoorkeurenController, MailkeuzeController] })
export class MijModule {}
