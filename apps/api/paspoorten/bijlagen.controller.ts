import { Body, Controller, Param, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { leesBijlage, voegBijlageToe } from '#libs/contract/bijlagen.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { Invalid, NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import * as bijlagen from '#libs/paspoort/bijlagen.ts';
import { maakFoto } from '#libs/paspoort/foto.ts';
import { VanOpdracht, WieVraagt, type Opdracht } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { daderVan } from './kijker.ts';
import { PaspoortLezer } from './paspoort-lezer.ts';
import { Paspoortopdrachten } from './paspoortopdrachten.ts';

// De vraag kan minder toestaan; dit is wat de server hoe dan ook weigert.
const UPLOAD = { limits: { fileSize: 10_000_000, files: 1, fields: 1, fieldSize: 100, parts: 3 } };

type Bijlagepad = z.infer<typeof leesBijlage.params>;

/** Foto's in een Paspoort: alleen opnieuw gemaakte foto's gaan erin, en alleen wie het antwoord ziet, ziet de foto. */
@Controller()
export class BijlagenController {
  constructor(
    private readonly lezer: PaspoortLezer,
    private readonly opdrachten: Paspoortopdrachten,
    private readonly dataSource: DataSource,
  ) {}

  @Voert(voegBijlageToe)
  @UseInterceptors(FileInterceptor('bestand', UPLOAD))
  async voegToe(
    @VanOpdracht() opdracht: Opdracht,
    @Param({ schema: voegBijlageToe.params }) { id }: { readonly id: string },
    @UploadedFile() bestand: { readonly buffer: Buffer } | undefined,
    @Body({ schema: voegBijlageToe.body }) { vraagId }: z.infer<typeof voegBijlageToe.body>,
  ) {
    const { zaak } = await this.lezer.zie(this.dataSource, opdracht.actor, id);
    const { maximumBytes } = bijlagen.fotovraag(zaak.lijst, vraagId);
    if (!bestand) throw new Invalid('bijlage.leeg', 'Stuur een foto mee.', { pointer: '/bestand' });
    const foto = await maakFoto(bestand.buffer, maximumBytes);
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await this.lezer.zie(tx, opdracht.actor, id);
      await openZaak(tx, zaak.paspoort.leerlingId);
      const nieuw = { paspoortId: id, door: daderVan(opdracht.actor), vraagId, foto };
      const { breedte, hoogte } = foto;
      return { id: await bijlagen.voegBijlageToe(tx, nieuw, context), breedte, hoogte };
    });
  }

  @Voert(leesBijlage)
  async lees(
    @WieVraagt() actor: Actor,
    @Param({ schema: leesBijlage.params }) { id, bijlage }: Bijlagepad,
  ): Promise<StreamableFile> {
    const gezien = await this.lezer.zie(this.dataSource, actor, id);
    const { inhoud, invullen = [] } = await this.lezer.toon(actor, gezien);
    const zichtbaar = [
      ...inhoud.flatMap(({ velden }) => velden.map(({ waarde }) => waarde)),
      ...invullen.flatMap(({ antwoorden }) => Object.values(antwoorden).map(({ waarde }) => waarde)),
    ];
    const foto = zichtbaar.includes(bijlage)
      ? await bijlagen.openBijlage(this.dataSource, gezien.zaak, bijlage)
      : null;
    if (!foto) throw new NotFound('bijlage.onbekend', 'Deze foto is er niet.');
    return new StreamableFile(foto.bytes, {
      type: foto.soort,
      disposition: 'attachment; filename="foto.jpg"',
    });
  }
}
