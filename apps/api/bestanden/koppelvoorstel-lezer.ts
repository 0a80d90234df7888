import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Koppelregel, lijstKoppelvoorstellen } from '#libs/contract/koppelingen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen, naamVan, type Naamdelen } from '#libs/kluis/persoon.ts';
import { GETAL, knip, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { eisBestand } from './bestand-lezer.ts';

type Voorstel = Koppelregel['voorstellen'][number];
type Rij = Omit<Voorstel, 'leerling'> &
  Pick<Koppelregel, 'regel' | 'oordeel'> & { readonly leerling: Voorstel['leerling'] | null };

/** De naam staat versleuteld en komt er later bij. */
type Opgehaald = Omit<Rij, 'leerling'> & {
  readonly leerling: Omit<NonNullable<Rij['leerling']>, keyof Naamdelen> | null;
};

/** Leest op welke leerlingen regels lijken. Over een leerling staat er niets als de actor hem niet mag zien. */
@Injectable()
export class KoppelvoorstelLezer {
  constructor(private readonly dataSource: DataSource) {}

  /** De regels met voorstellen, op regelnummer. Fout: NotFound. */
  async lijst(
    actor: Actor,
    id: string,
    vraag: z.infer<typeof lijstKoppelvoorstellen.query>,
  ): Promise<{ items: Koppelregel[]; volgende: string | null }> {
    await eisBestand(this.dataSource, { actor, handeling: 'bestand.lezen' }, id);
    const p = new Parameters();
    const bestand = p.neem(id);
    const na = p.neem(vanCursor(vraag.cursor, [GETAL])?.[0] ?? 0);
    const gevonden = await rows<Opgehaald>(
      this.dataSource,
      `select k.regel, r.oordeel, k.id, k.leerling_id as "leerlingId", 'naam-en-geboortedatum' as "grondCode", k.grond, k.status, k.besloten_op as "beslotenOp",
              case when o.id is not null then jsonb_build_object('geboortedatum', l.geboortedatum,
                'leerlingnummer', o.leerlingnummer, 'klas', o.klas) end as leerling
       from koppelvoorstel k join bestand x on x.id = k.bestand_id
       join bestandsregel r on r.bestand_id = k.bestand_id and r.regel = k.regel
       left join overstap o on o.leerling_id = k.leerling_id and o.seizoen = x.seizoen
         and ${zicht({ actor, handeling: 'overstap.lezen' }, OVERSTAP_ZICHT, p)}
       left join leerling_persoon l on l.leerling_id = o.leerling_id
       where k.bestand_id = ${bestand} and k.regel in (
         select distinct regel from koppelvoorstel where bestand_id = ${bestand} and regel > ${na}
         order by regel limit ${p.neem(vraag.paginaGrootte + 1)})
       order by k.regel, k.id`,
      p.waarden,
    );
    const regels = perRegel(await this.metNaam(gevonden));
    const bladzijde = knip(regels, vraag.paginaGrootte, ({ regel }) => [String(regel)]);
    noteer(bladzijde.items);
    return bladzijde;
  }

  private async metNaam(gevonden: readonly Opgehaald[]): Promise<Rij[]> {
    const zichtbaar = gevonden.flatMap(({ leerling, leerlingId }) => (leerling ? [leerlingId] : []));
    const personen = await leesPersonen(this.dataSource, zichtbaar);
    return gevonden.map((rij) => ({
      ...rij,
      leerling: rij.leerling && { ...naamVan(personen.get(rij.leerlingId) ?? GEWIST), ...rij.leerling },
    }));
  }
}

const noteer = (regels: readonly Koppelregel[]): void =>
  noteerInzagen(
    regels
      .flatMap(({ voorstellen }) => voorstellen)
      .filter(({ leerling }) => leerling)
      .map(({ id, leerlingId }) => ({ objectSoort: 'koppelvoorstel', objectId: id, leerlingId })),
  );

function perRegel(rijen: readonly Rij[]): Koppelregel[] {
  const regels = new Map<number, Koppelregel>();
  for (const { regel, oordeel, leerling, ...voorstel } of rijen) {
    const hier = regels.get(regel) ?? { regel, oordeel, voorstellen: [] };
    hier.voorstellen.push(leerling ? { ...voorstel, leerling } : voorstel);
    regels.set(regel, hier);
  }
  return [...regels.values()];
}
