import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Overstap } from '#libs/contract/overstappen.ts';
import { rows } from '#libs/database/transaction.ts';
import { isVerouderd } from '#libs/domain/overstap/versheid.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { verouderdeMbos } from '#libs/dossier/feiten.ts';
import { Opdrachten } from '../shared/opdrachten.ts';

type Bron = Overstap['versheid']['bronnen'][number];

export interface Bronnen {
  readonly bronnen: Bron[];
  /** De eerste aanmelding bij het mbo dat kijkt. */
  readonly aangemeldOp: string | null;
  /** Tot en met deze dag geeft aanmelden recht op toelating. */
  readonly aanmelddatum?: Kalenderdag;
}

/** Wat van een overstap al gelezen is. */
interface Gelezen {
  readonly id: string;
  readonly afspraak_id: string;
  readonly school_id: string;
  readonly school_naam: string;
}

/** De laatste levering van een school (zonder overstap), of van een mbo voor een overstap. */
interface BronRij {
  readonly overstap_id: string | null;
  readonly organisatie_id: string;
  readonly naam: string | null;
  readonly laatst_op: Instant | null;
  readonly aangemeld_op: string | null;
}

// De school leverde de leerling, elk mbo met een aanmelding levert de stand daarvan. Een mbo ziet alleen zichzelf.
const SQL = `
  select null::uuid as overstap_id, v.organisatie_id, null as naam, v.laatst_op, null::timestamptz as aangemeld_op
  from bron_versheid v where v.organisatie_id = any($3::uuid[]) and v.soort = 'cohort'
  union all
  select m.overstap_id, g.id, g.naam, v.laatst_op, m.aangemeld_op
  from (select a.overstap_id, a.mbo_id, min(a.aangemeld_op) as aangemeld_op from aanmelding a
        where a.overstap_id = any($1::uuid[]) and ($2::uuid is null or a.mbo_id = $2) group by 1, 2) m
  join organisatie g on g.id = m.mbo_id
  left join bron_versheid v on v.organisatie_id = m.mbo_id and v.soort = 'weekcheck'
  order by 1, 2`;

/** Hoe oud een bron volgens een afspraak mag zijn. */
interface Kader {
  readonly cohortDagen: number;
  readonly aanmelddatum: Kalenderdag;
  readonly verouderdeMbos: ReadonlySet<string>;
}

/** Uit welke bronnen de stand van een overstap komt, en of die niet te oud zijn. */
@Injectable()
export class Versheid {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  async van(actor: Actor, overstappen: readonly Gelezen[]): Promise<Map<string, Bronnen>> {
    if (overstappen.length === 0) return new Map();
    const alleen = actor.organisatieSoort === 'mbo' ? actor.organisatieId : null;
    const gevonden = await rows<BronRij>(this.dataSource, SQL, [
      overstappen.map(({ id }) => id),
      alleen,
      alleen ? [] : [...new Set(overstappen.map((o) => o.school_id))],
    ]);
    const { nu } = this.opdrachten.context();
    const kaders = await this.kaders(overstappen);
    const perOverstap = new Map<string | null, BronRij[]>();
    for (const rij of gevonden) {
      const eerder = perOverstap.get(rij.overstap_id);
      if (eerder) eerder.push(rij);
      else perOverstap.set(rij.overstap_id, [rij]);
    }
    const cohort = cohorten(perOverstap.get(null) ?? [], nu);
    return new Map(
      overstappen.map((overstap) => {
        const kader = kaders.get(overstap.afspraak_id)!;
        const weekchecks = perOverstap.get(overstap.id) ?? [];
        const bronnen = weekchecks.map((rij) => vanMbo(rij, kader));
        if (!alleen) bronnen.unshift(cohort(overstap, kader));
        const aangemeldOp = alleen ? (weekchecks[0]?.aangemeld_op ?? null) : null;
        return [overstap.id, { bronnen, aangemeldOp, aanmelddatum: kader.aanmelddatum }];
      }),
    );
  }

  /** Per afspraak van een overstap hoe oud een bron mag zijn; voor een mbo zoals het afsluiten het telt. */
  private async kaders(overstappen: readonly Gelezen[]): Promise<Map<string, Kader>> {
    const { nu, regelboek } = this.opdrachten.context();
    const per = new Map<string, Kader>();
    for (const id of new Set(overstappen.map((o) => o.afspraak_id))) {
      const afspraken = await regelboek.afspraken(this.dataSource, id);
      per.set(id, {
        cohortDagen: afspraken.versheid.cohortDagen,
        aanmelddatum: afspraken.momenten.aanmelddatum,
        verouderdeMbos: await verouderdeMbos(this.dataSource, afspraken, nu),
      });
    }
    return per;
  }
}

const vanMbo = (rij: BronRij, { verouderdeMbos: verouderd }: Kader): Bron => ({
  soort: 'weekcheck',
  organisatie: { id: rij.organisatie_id, naam: rij.naam ?? '' },
  laatstOp: rij.laatst_op,
  verouderd: verouderd.has(rij.organisatie_id),
});

/** De bron van een school; een bladzijde van een school rekent haar eenmaal uit. */
function cohorten(rijen: readonly BronRij[], nu: Instant): (van: Gelezen, kader: Kader) => Bron {
  const laatst = new Map(rijen.map((rij) => [rij.organisatie_id, rij.laatst_op]));
  const gemaakt = new Map<string, Bron>();
  return ({ school_id: id, school_naam: naam, afspraak_id }, { cohortDagen }) => {
    const sleutel = `${id}/${afspraak_id}`;
    const eerder = gemaakt.get(sleutel);
    if (eerder) return eerder;
    const laatstOp = laatst.get(id) ?? null;
    const verouderd = isVerouderd({ laatstOp, grensDagen: cohortDagen, nu });
    const bron: Bron = { soort: 'cohort', organisatie: { id, naam }, laatstOp, verouderd };
    gemaakt.set(sleutel, bron);
    return bron;
  };
}
