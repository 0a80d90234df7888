import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Intake } from '#libs/contract/aanmeldingen.ts';
import { INTAKE_TEKST } from '#libs/contract/teksten-behandeling.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { AANMELDING_ZICHT } from '../shared/zichtbaarheid.ts';

/** Een aanmelding waarover deze actor mag melden. Fout: NotFound. */
export async function eisEigenAanmelding(
  db: Db,
  actor: Actor,
  welke: { readonly tabel: 'a' | 'i'; readonly id: string },
): Promise<void> {
  const p = new Parameters();
  const waar = zicht({ actor, handeling: 'aanmelding.melden' }, AANMELDING_ZICHT, p);
  const gevonden = await row(
    db,
    `select 1 from aanmelding a join overstap o on o.id = a.overstap_id
     ${welke.tabel === 'i' ? 'join intake i on i.aanmelding_id = a.id' : ''}
     where ${waar} and ${welke.tabel}.id = ${p.neem(welke.id)}`,
    p.waarden,
  );
  if (!gevonden)
    throw welke.tabel === 'i'
      ? new NotFound('intake.onbekend', 'Dit gesprek bestaat niet.')
      : new NotFound('aanmelding.onbekend', 'Deze aanmelding bestaat niet.');
}

/** Leest intakegesprekken zoals deze actor ze mag zien: een mbo alleen die van zichzelf. */
@Injectable()
export class IntakeLezer {
  constructor(private readonly dataSource: DataSource) {}

  async vanOverstap(actor: Actor, overstapId: string): Promise<{ items: Intake[] }> {
    await eisOverstap(this.dataSource, { actor, handeling: 'overstap.lezen' }, overstapId);
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'aanmelding.lezen' }, AANMELDING_ZICHT, p);
    const gevonden = await rows<Omit<Intake, 'standTekst'>>(
      this.dataSource,
      `select i.id, i.aanmelding_id as "aanmeldingId", jsonb_build_object('id', m.id, 'naam', m.naam) as mbo, i.op, i.stand,
              i.gepland_op as "geplandOp", i.besloten_op as "beslotenOp", i.afzegger as "afgezegdDoor", i.versie
       from intake i join aanmelding a on a.id = i.aanmelding_id join overstap o on o.id = i.overstap_id
       join organisatie m on m.id = a.mbo_id
       where ${waar} and o.id = ${p.neem(overstapId)} order by i.op, i.id`,
      p.waarden,
    );
    return { items: gevonden.map((rij) => ({ ...rij, standTekst: INTAKE_TEKST[rij.stand] })) };
  }
}
