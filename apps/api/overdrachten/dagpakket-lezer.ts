import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Dagpakket, Dagpakketinhoud, Dagpakketregel } from '#libs/contract/dagpakketten.ts';
import { AANLEIDING_TEKST, AANMELDSTATUS_TEKST, OVERDRACHTSTATUS_TEKST } from '#libs/contract/teksten.ts';
import { rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Pakketregel } from '#libs/dossier/dagpakket.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT, PAKKET_ZICHT } from '../shared/zichtbaarheid.ts';

const KOLOMMEN = 'x.id, x.dag::text as dag, x.gemaakt_op as "gemaaktOp", x.aantal';

interface Regelrij {
  readonly id: string;
  readonly overdracht_id: string;
  readonly leerling_id: string;
  readonly bytes: Buffer;
}

/** Leest de lijsten van de ochtend van de eigen organisatie. Een zaak die zij niet meer heeft, gaat niet open. */
@Injectable()
export class DagpakketLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(actor: Actor): Promise<{ items: Dagpakket[] }> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'dagpakket.lezen' }, PAKKET_ZICHT, p);
    const items = await rows<Dagpakket>(
      this.dataSource,
      `select ${KOLOMMEN} from dagpakket x where ${waar} order by x.dag desc`,
      p.waarden,
    );
    return { items };
  }

  /** Een lijst met wat erop staat; `reden` komt in de audit. Fout: NotFound. */
  async een(actor: Actor, id: string, reden: string | null): Promise<Dagpakketinhoud> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'dagpakket.lezen' }, PAKKET_ZICHT, p);
    const [pakket] = await rows<Dagpakket>(
      this.dataSource,
      `select ${KOLOMMEN} from dagpakket x where ${waar} and x.id = ${p.neem(id)}`,
      p.waarden,
    );
    if (!pakket) throw new NotFound('dagpakket.onbekend', 'Deze lijst bestaat niet, of niet meer.');
    const regels = await this.open(await this.regels(actor, id), reden);
    return { ...pakket, nietMeerVanU: pakket.aantal - regels.length, regels };
  }

  private regels(actor: Actor, id: string): Promise<Regelrij[]> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'overstap.lezen' }, OVERSTAP_ZICHT, p);
    return rows<Regelrij>(
      this.dataSource,
      `select r.id, r.overdracht_id, r.leerling_id, r.bytes from dagpakketregel r
       join overdracht d on d.id = r.overdracht_id join overstap o on o.id = d.overstap_id
       where ${waar} and r.dagpakket_id = ${p.neem(id)} order by r.volgorde`,
      p.waarden,
    );
  }

  private async open(rijen: readonly Regelrij[], reden: string | null): Promise<Dagpakketregel[]> {
    const teksten = await openTeksten(
      this.dataSource,
      rijen.map(({ id, leerling_id: subject, bytes }) => ({
        subject,
        kolom: TEKSTPLAATS.dagpakket(id),
        bytes,
      })),
    );
    const open = rijen.flatMap((rij, plek) => {
      const tekst = teksten[plek];
      return tekst ? [{ ...rij, regel: JSON.parse(tekst) as Pakketregel }] : [];
    });
    noteerInzagen(
      open.map(({ overdracht_id: objectId, leerling_id: leerlingId }) => ({
        objectSoort: 'overdracht',
        objectId,
        leerlingId,
        ...(reden ? { reden } : {}),
      })),
    );
    return open.map(({ overdracht_id: id, regel }) => toonRegel(id, regel));
  }
}

function toonRegel(id: string, { naam, geboortedatum, aanleiding, ...regel }: Pakketregel): Dagpakketregel {
  const { status, aangebodenOp, laatsteAanmelding: laatste } = regel;
  return {
    ...regel,
    id,
    statusTekst: OVERDRACHTSTATUS_TEKST[status],
    leerling: { ...naam, geboortedatum },
    waaromHier: {
      code: aanleiding,
      tekst: AANLEIDING_TEKST[aanleiding].zin,
      sinds: aangebodenOp,
      bron: { soort: 'overdracht', id },
    },
    laatsteAanmelding: laatste && { ...laatste, statusTekst: AANMELDSTATUS_TEKST[laatste.status] },
  };
}
