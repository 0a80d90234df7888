import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Overstap } from '#libs/contract/overstappen.ts';
import { rows } from '#libs/database/transaction.ts';
import { isVerouderd } from '#libs/domain/overstap/versheid.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { verouderdeMbos } from '#libs/dossier/feiten.ts';
import { Opdrachten } from '../shared/opdrachten.ts';

type Bron = Overstap['versheid']['bronnen'][number];

export interface Bronnen {
  readonly bronnen: Bron[];
  /** De eerste aanmelding bij het mbo dat kijkt. */
  readonly aangemeldOp: string | null;
}

interface BronRij {
  readonly overstap_id: string;
  readonly afspraak_id: string;
  readonly soort: Bron['soort'];
  readonly organisatie: Bron['organisatie'];
  readonly laatst_op: Instant | null;
  readonly aangemeld_op: string | null;
}

// De school leverde de leerling, elk mbo met een aanmelding levert de stand daarvan. Een mbo ziet alleen zichzelf.
const SQL = `
  select o.id as overstap_id, o.afspraak_id, 'cohort' as soort, jsonb_build_object('id', s.id, 'naam', s.naam) as organisatie,
         v.laatst_op, null::timestamptz as aangemeld_op
  from overstap o join organisatie s on s.id = o.school_id
  left join bron_versheid v on v.organisatie_id = o.school_id and v.soort = 'cohort'
  where o.id = any($1::uuid[]) and $2::uuid is null
  union all
  select m.overstap_id, m.afspraak_id, 'weekcheck', jsonb_build_object('id', g.id, 'naam', g.naam), v.laatst_op, m.aangemeld_op
  from (select a.overstap_id, a.mbo_id, o.afspraak_id, min(a.aangemeld_op) as aangemeld_op
        from aanmelding a join overstap o on o.id = a.overstap_id
        where a.overstap_id = any($1::uuid[]) and ($2::uuid is null or a.mbo_id = $2) group by 1, 2, 3) m
  join organisatie g on g.id = m.mbo_id
  left join bron_versheid v on v.organisatie_id = m.mbo_id and v.soort = 'weekcheck'
  order by 1, 3, 4`;

/** Uit welke bronnen de stand van een overstap komt, en of die niet te oud zijn. */
@Injectable()
export class Versheid {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  async van(actor: Actor, overstappen: readonly { readonly id: string }[]): Promise<Map<string, Bronnen>> {
    const perOverstap = new Map<string, Bronnen>();
    if (overstappen.length === 0) return perOverstap;
    const alleen = actor.organisatieSoort === 'mbo' ? actor.organisatieId : null;
    const gevonden = await rows<BronRij>(this.dataSource, SQL, [overstappen.map((o) => o.id), alleen]);
    const oordeel = await this.oordelen(gevonden);
    for (const rij of gevonden) {
      const bron = {
        soort: rij.soort,
        organisatie: rij.organisatie,
        laatstOp: rij.laatst_op,
        verouderd: oordeel(rij),
      };
      const eerder = perOverstap.get(rij.overstap_id) ?? { bronnen: [], aangemeldOp: null };
      perOverstap.set(rij.overstap_id, {
        bronnen: [...eerder.bronnen, bron],
        aangemeldOp: alleen ? rij.aangemeld_op : null,
      });
    }
    return perOverstap;
  }

  /** Of een bron verouderd is volgens de afspraak van de overstap; voor een mbo zoals het afsluiten het telt. */
  private async oordelen(rijen: readonly BronRij[]): Promise<(rij: BronRij) => boolean> {
    const { nu, regelboek } = this.opdrachten.context();
    const per = new Map<string, { cohortDagen: number; mbos: Set<string> }>();
    for (const id of new Set(rijen.map((rij) => rij.afspraak_id))) {
      const afspraken = await regelboek.afspraken(this.dataSource, id);
      const mbos = await verouderdeMbos(this.dataSource, afspraken, nu);
      per.set(id, { cohortDagen: afspraken.versheid.cohortDagen, mbos });
    }
    return (rij) => {
      const kader = per.get(rij.afspraak_id);
      if (!kader) return false;
      if (rij.soort === 'weekcheck') return kader.mbos.has(rij.organisatie.id);
      return isVerouderd({ laatstOp: rij.laatst_op, grensDagen: kader.cohortDagen, nu });
    };
  }
}
