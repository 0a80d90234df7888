import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VERZUIMREDEN_TEKST } from '#libs/contract/teksten-verzuim.ts';
import type { Verzuimregel, Verzuimvraag } from '#libs/contract/verzuim.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { mateBij } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Verzuimreden } from '#libs/domain/verzuim/verzuimregel.ts';
import { naamVan, leesPersonen } from '#libs/kluis/persoon.ts';
import { DAG, knip, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { VERZUIM_ZICHT } from '../shared/zichtbaarheid.ts';

interface Rij {
  readonly id: string;
  readonly overstap_id: string;
  readonly leerling_id: string;
  readonly school: Verzuimregel['school'];
  readonly dag: string;
  readonly lesuur: number | null;
  readonly lesuren: number;
  readonly minuten: number | null;
  readonly hele_dag: boolean;
  readonly reden: Verzuimreden;
  readonly bron: Verzuimregel['bron'];
  readonly ontvangen_op: string;
}

const SQL = `select v.id, v.overstap_id, v.leerling_id, jsonb_build_object('id', s.id, 'naam', s.naam) as school, v.dag, v.lesuur,
    v.lesuren::float8 as lesuren, v.minuten, v.hele_dag, v.reden, case when v.bestand_id is null then 'hand' else 'bestand' end as bron,
    v.ontvangen_op
  from verzuimregel v join organisatie s on s.id = v.school_id left join overstap o on o.id = v.overstap_id`;

/** Fout: NotFound als deze actor aan deze regel niets mag vastleggen. */
export async function eisRegel(db: Db, actor: Actor, id: string): Promise<void> {
  const p = new Parameters();
  const waar = zicht({ actor, handeling: 'verzuim.vastleggen' }, VERZUIM_ZICHT, p);
  const gevonden = await row(
    db,
    `select 1 from verzuimregel v left join overstap o on o.id = v.overstap_id where ${waar} and v.id = ${p.neem(id)}`,
    p.waarden,
  );
  if (!gevonden) throw new NotFound('verzuim.onbekend', 'Deze regel bestaat niet.');
}

function filters(p: Parameters, vraag: Verzuimvraag, metReden: boolean): string[] {
  const waar: string[] = [];
  if (vraag.overstapId)
    waar.push(
      `(v.leerling_id, v.school_id) in (select z.leerling_id, z.school_id from overstap z where z.id = ${p.neem(vraag.overstapId)})`,
    );
  if (vraag.schoolId) waar.push(`v.school_id = ${p.neem(vraag.schoolId)}`);
  if (vraag.van) waar.push(`v.dag >= ${p.neem(vraag.van)}`);
  if (vraag.totEnMet) waar.push(`v.dag <= ${p.neem(vraag.totEnMet)}`);
  // Wie de reden niet mag weten, kan haar ook niet raden door erop te zoeken.
  if (vraag.reden) waar.push(metReden ? `v.reden = ${p.neem(vraag.reden)}` : 'false');
  return waar;
}

/** Leest verzuim zoals deze actor het mag zien. */
@Injectable()
export class VerzuimLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(
    actor: Actor,
    vraag: Verzuimvraag,
  ): Promise<{ items: Verzuimregel[]; volgende: string | null }> {
    const p = new Parameters();
    const metReden = mateBij(actor, 'verzuim.lezen') === 'vol';
    const waar = [
      zicht({ actor, handeling: 'verzuim.lezen' }, VERZUIM_ZICHT, p),
      'v.vervallen_op is null',
      ...filters(p, vraag, metReden),
    ];
    const na = vanCursor(vraag.cursor, [DAG, UUID]);
    if (na) waar.push(`(v.dag, v.id) < (${p.neem(na[0])}, ${p.neem(na[1])})`);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `${SQL} where ${waar.join(' and ')} order by v.dag desc, v.id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.dag, laatste.id]);
    return { items: await this.toon(items, metReden), volgende };
  }

  private async toon(rijen: readonly Rij[], metReden: boolean): Promise<Verzuimregel[]> {
    noteerInzagen(
      rijen.map(({ id, leerling_id }) => ({
        objectSoort: 'verzuimregel',
        objectId: id,
        leerlingId: leerling_id,
      })),
    );
    const personen = await leesPersonen(
      this.dataSource,
      rijen.map(({ leerling_id }) => leerling_id),
    );
    return rijen.map((rij) => {
      const persoon = personen.get(rij.leerling_id);
      return {
        id: rij.id,
        overstapId: rij.overstap_id,
        ...(persoon ? { leerling: naamVan(persoon) } : {}),
        school: rij.school,
        dag: rij.dag,
        lesuur: rij.lesuur,
        lesuren: rij.lesuren,
        heleDag: rij.hele_dag,
        ...(metReden
          ? { minuten: rij.minuten, reden: rij.reden, redenTekst: VERZUIMREDEN_TEKST[rij.reden] }
          : {}),
        bron: rij.bron,
        ontvangenOp: rij.ontvangen_op,
      };
    });
  }
}
