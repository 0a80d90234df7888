import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TRAJECTSTATUS_TEKST } from '#libs/contract/teksten-traject.ts';
import type { Samenvoeging, Samenvoegkant } from '#libs/contract/trajectsamenvoegingen.ts';
import { rows } from '#libs/database/transaction.ts';
import { kiesBlijver, samenvoegbezwaren } from '#libs/domain/mas/traject/samenvoegen.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen } from '#libs/kluis/persoon.ts';
import { leesTrajectteksten } from '#libs/traject/teksten.ts';
import { zoekTraject } from '#libs/traject/traject.ts';
import type { Naam } from '../shared/bal.ts';
import { eisTraject } from '../shared/eis-traject.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Opdrachten } from '../shared/opdrachten.ts';

const VOORSTELLEN = `
  select v.id, v.status, v.voorgesteld_op as "voorgesteldOp", v.besloten_op as "beslotenOp", v.traject_id as "trajectId", v.ander_id as "anderId"
  from traject_samenvoeging v where v.traject_id = $1 or v.ander_id = $1 order by v.voorgesteld_op desc, v.id`;
const KANTEN = `
  select t.id, t.leerling_id as "leerlingId", t.status, t.gemeld_op as "gemeldOp", p.geboortedatum,
    jsonb_build_object('id', s.id, 'naam', s.naam) as school
  from traject t join organisatie s on s.id = t.school_id left join leerling_persoon p on p.leerling_id = t.leerling_id
  where t.lp_id = $1 and t.id = any($2::uuid[])`;
/** Van wie op dezelfde dag geboren is en een andere leerling is: misschien staat hij er twee keer in. */
const KANDIDATEN = `
  select k.id from traject t join leerling_persoon p on p.leerling_id = t.leerling_id
    join leerling_persoon q on q.geboortedatum = p.geboortedatum and q.leerling_id <> p.leerling_id
    join traject k on k.leerling_id = q.leerling_id
  where t.id = $1 and t.status <> 'AFGESLOTEN' and k.lp_id = t.lp_id and k.status <> 'AFGESLOTEN'
    and not exists (select 1 from traject_samenvoeging v where v.status = 'VOORGESTELD'
      and (v.traject_id, v.ander_id) in ((t.id, k.id), (k.id, t.id)))
  order by k.id limit 20`;

interface Voorstel {
  readonly id: string;
  readonly status: Samenvoeging['status'];
  readonly voorgesteldOp: string;
  readonly beslotenOp: string | null;
  readonly trajectId: string;
  readonly anderId: string;
}
interface Kantrij {
  readonly id: string;
  readonly leerlingId: string;
  readonly status: Trajectstatus;
  readonly gemeldOp: string | null;
  readonly geboortedatum: string;
  readonly school: Naam;
}

/** Leest voorstellen om trajecten samen te voegen, voor de leerplicht die ze heeft, en wie er dezelfde jongere kan zijn. */
@Injectable()
export class SamenvoegLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** Fout: NotFound voor wie het traject niet heeft. */
  async van(actor: Actor, id: string): Promise<{ items: Samenvoeging[]; kandidaten: Samenvoegkant[] }> {
    await eisTraject(this.dataSource, { actor, handeling: 'traject.lezen' }, id);
    const voorstellen = await rows<Voorstel>(this.dataSource, VOORSTELLEN, [id]);
    const gevonden = await rows<{ id: string }>(this.dataSource, KANDIDATEN, [id]);
    const ids = gevonden.map((rij) => rij.id);
    const kanten = await this.kanten(actor, [
      ...ids,
      ...voorstellen.flatMap(({ trajectId, anderId }) => [trajectId, anderId]),
    ]);
    const teksten = await leesTrajectteksten(
      this.dataSource,
      voorstellen.map((voorstel) => voorstel.id),
    );
    const items: Samenvoeging[] = [];
    for (const voorstel of voorstellen) {
      const trajecten = [voorstel.trajectId, voorstel.anderId].flatMap((kant) => kanten.get(kant) ?? []);
      const motief = teksten.findLast(({ bronId }) => bronId === voorstel.id)?.tekst ?? null;
      if (trajecten.length === 2) items.push(await this.toon(voorstel, { trajecten, motief }));
    }
    return { items, kandidaten: ids.flatMap((kandidaat) => kanten.get(kandidaat) ?? []) };
  }

  private async kanten(actor: Actor, ids: readonly string[]): Promise<Map<string, Samenvoegkant>> {
    const rijen = await rows<Kantrij>(this.dataSource, KANTEN, [actor.organisatieId, ids]);
    noteerInzagen(rijen.map(({ id, leerlingId }) => ({ objectSoort: 'traject', objectId: id, leerlingId })));
    const personen = await leesPersonen(
      this.dataSource,
      rijen.map(({ leerlingId }) => leerlingId),
    );
    return new Map(
      rijen.map(({ leerlingId, geboortedatum, ...kant }) => {
        const { roepnaam, tussenvoegsel, achternaam } = personen.get(leerlingId) ?? GEWIST;
        const leerling = { roepnaam, tussenvoegsel, achternaam, geboortedatum };
        return [kant.id, { ...kant, leerling, statusTekst: TRAJECTSTATUS_TEKST[kant.status].label }];
      }),
    );
  }

  private async toon(
    { trajectId, anderId, ...voorstel }: Voorstel,
    bij: Pick<Samenvoeging, 'trajecten' | 'motief'>,
  ): Promise<Samenvoeging> {
    const stand = voorstel.status === 'VOORGESTELD' ? await this.stand([trajectId, anderId]) : null;
    return {
      ...voorstel,
      ...bij,
      blijft: stand?.blijft ?? null,
      bezwaren: stand?.bezwaren ?? [],
    };
  }

  /** Wat er nu van een voorstel zou komen. Een strafzaak die de lezer niet ziet, telt pas mee als het proces het uitvoert. */
  private async stand(ids: readonly string[]): Promise<Pick<Samenvoeging, 'blijft' | 'bezwaren'> | null> {
    const context = this.opdrachten.context();
    const [een, ander] = await Promise.all(ids.map((id) => zoekTraject(this.dataSource, id, context)));
    if (!een || !ander) return null;
    const samenvoeging = kiesBlijver(een.feiten, ander.feiten);
    const bezwaren = samenvoegbezwaren(samenvoeging).map(({ regel, uitleg }) => ({ regel, uitleg }));
    return { blijft: samenvoeging.blijft.id, bezwaren };
  }
}
