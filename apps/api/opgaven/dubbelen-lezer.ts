import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Dubbele } from '#libs/contract/samenvoegingen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { eisOverstap } from '../shared/eis-overstap.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';

interface Rij {
  readonly id: string;
  readonly leerlingId: string;
  readonly geboortedatum: string;
  readonly leerlingnummer: string;
  readonly klas: string | null;
  readonly status: Dubbele['status'];
  readonly samengevoegd: boolean;
}

/**
 * Zoekt binnen de eigen school en het seizoen: dezelfde geboortedatum met (bijna) dezelfde naam of hetzelfde leerlingnummer. Of iemand op
 * een andere school staat, is hier niet te zien.
 */
@Injectable()
export class DubbelenLezer {
  constructor(private readonly dataSource: DataSource) {}

  async van(actor: Actor, overstapId: string): Promise<{ items: Dubbele[] }> {
    const vraag = { actor, handeling: 'overstap.opgeven' } as const;
    await eisOverstap(this.dataSource, vraag, overstapId);
    const p = new Parameters();
    const waar = zicht(vraag, OVERSTAP_ZICHT, p);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `select o.id, o.leerling_id as "leerlingId", l.geboortedatum, o.leerlingnummer, o.klas, o.status,
              o.samengevoegd_in is not null as samengevoegd
       from overstap deze join leerling_persoon dp on dp.leerling_id = deze.leerling_id
       join overstap o on o.school_id = deze.school_id and o.seizoen = deze.seizoen and o.id <> deze.id
       join leerling_persoon l on l.leerling_id = o.leerling_id
       where ${waar} and deze.id = ${p.neem(overstapId)} and (o.samengevoegd_in = deze.id or (o.afgesloten_op is null
         and l.geboortedatum = dp.geboortedatum and (l.lijkt_vinger = dp.lijkt_vinger or o.leerlingnummer = deze.leerlingnummer)))
       order by o.geladen_op, o.id limit 20`,
      p.waarden,
    );
    noteerInzagen(
      gevonden.map(({ id, leerlingId }) => ({ objectSoort: 'overstap', objectId: id, leerlingId })),
    );
    const personen = await leesPersonen(
      this.dataSource,
      gevonden.map(({ leerlingId }) => leerlingId),
    );
    const items = gevonden.map(({ id, leerlingId, status, samengevoegd, ...leerling }) => ({
      id,
      leerling: { ...naamVan(personen.get(leerlingId) ?? GEWIST), ...leerling },
      status,
      samengevoegd,
    }));
    return { items };
  }
}
