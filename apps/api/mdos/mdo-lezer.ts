import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MdosVraag, Overleg, Overlegregel } from '#libs/contract/mdos.ts';
import { OVERLEGSTATUS_TEKST } from '#libs/contract/teksten-traject.ts';
import { rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { agendabestand } from '#libs/traject/mdo-uitnodiging.ts';
import { leesTrajectteksten } from '#libs/traject/teksten.ts';
import { verzwegenOverlegrollen } from '#libs/domain/mas/overleg/overlegkring.ts';
import type { Naam } from '../shared/bal.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';
import { kentHetOverleg, leesDeelnemers, leesOverWie, type Overlegleerling } from './mdo-kring.ts';

/** De voorwaarden voor een overleg `m`: wie het traject heeft, wie erbij hoort in die rol, en het gezin als het genodigd is. */
const MDO_ZICHT: Vertaling = {
  heeftZaak: (p, a) =>
    `exists (select 1 from traject t where t.id = m.traject_id and t.lp_id = ${p.neem(a.organisatieId)})`,
  isDeelnemer: (p, a) =>
    `exists (select 1 from traject_mdo_deelnemer d where d.mdo_id = m.id and d.organisatie_id = ${p.neem(a.organisatieId)}
       and d.rol = ${p.neem(a.rol)} and d.af_op is null)`,
  eigenDossier: (p, a) =>
    `(m.leerling_id = ${p.neem(a.dossier?.leerlingId ?? null)} and exists (select 1 from traject_mdo_deelnemer d
       where d.mdo_id = m.id and d.organisatie_id is null and d.rol = ${p.neem(a.rol)} and d.af_op is null))`,
};

interface Mdorij {
  readonly id: string;
  readonly leerlingId: string;
  readonly trajectId: string;
  readonly op: string;
  readonly minuten: number;
  readonly status: Overlegregel['status'];
  readonly bij: Naam;
  /** Wie vraagt, heeft het traject. */
  readonly heeft: boolean;
  /** De samenvatting is aan wie vraagt vrijgegeven. */
  readonly vrij: boolean;
}
const kolommen = (p: Parameters, { rol, organisatieId, dossier }: Actor): string =>
  `m.id, m.leerling_id as "leerlingId", m.traject_id as "trajectId", m.op, m.minuten, m.status,
  jsonb_build_object('id', l.id, 'naam', l.naam) as bij,
  exists (select 1 from traject t where t.id = m.traject_id and t.lp_id = (select app_org())) as heeft,
  exists (select 1 from traject_mdo_deelnemer v where v.mdo_id = m.id and v.af_op is null and v.vrijgegeven_op is not null
    and v.rol = ${p.neem(rol)} and (v.organisatie_id = ${p.neem(organisatieId)}
      or (v.organisatie_id is null and ${p.neem(dossier !== undefined)}::boolean))) as vrij`;
const BRON = 'traject_mdo m join organisatie l on l.id = m.lp_id';

interface Vraag {
  readonly actor: Actor;
  readonly handeling: Handeling;
}

/** Het overleg, voor wie dit ermee mag. Fout: NotFound, ook voor wie het niet mag. */
export async function eisMdo(db: Db, vraag: Vraag, id: string): Promise<Mdorij> {
  const p = new Parameters();
  const waar = zicht(vraag, MDO_ZICHT, p);
  const [rij] = await rows<Mdorij>(
    db,
    `select ${kolommen(p, vraag.actor)} from ${BRON} where ${waar} and m.id = ${p.neem(id)}`,
    p.waarden,
  );
  if (!rij) throw new NotFound('mdo.onbekend', 'Dit overleg bestaat niet.');
  noteerInzagen([{ objectSoort: 'overleg', objectId: id, leerlingId: rij.leerlingId }]);
  return rij;
}

/** Leest overleggen: een deelnemer ziet de agenda, over wie het gaat, wie er nog meer bij hoort, en de samenvatting zodra zij aan hem is vrijgegeven. */
@Injectable()
export class MdoLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  async lijst(actor: Actor, vraag: MdosVraag): Promise<{ items: Overlegregel[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'mdo.lezen' }, MDO_ZICHT, p)];
    if (vraag.status) waar.push(`m.status = ${p.neem(vraag.status)}`);
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(m.op, m.id) < (${na.map((deel) => p.neem(deel)).join(', ')})`);
    const gevonden = await rows<Mdorij>(
      this.dataSource,
      `select ${kolommen(p, actor)} from ${BRON} where ${waar.join(' and ')} order by m.op desc, m.id desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.op, laatste.id]);
    noteerInzagen(items.map(({ id, leerlingId }) => ({ objectSoort: 'overleg', objectId: id, leerlingId })));
    return { items: await this.toon(actor, items), volgende };
  }

  async een(actor: Actor, id: string): Promise<Overleg> {
    const rij = await eisMdo(this.dataSource, { actor, handeling: 'mdo.lezen' }, id);
    const teksten = await leesTrajectteksten(this.dataSource, [id]);
    const tekst = (soort: string) => teksten.findLast((t) => t.soort === soort)?.tekst ?? null;
    return {
      ...(await this.toon(actor, [rij]))[0]!,
      agenda: tekst('agenda'),
      samenvatting: rij.heeft || rij.vrij ? tekst('samenvatting') : null,
      deelnemers: await leesDeelnemers(this.dataSource, actor, rij),
      verzwegen: rij.heeft || !kentHetOverleg(rij) ? [] : [...verzwegenOverlegrollen(actor.rol)],
    };
  }

  /** Over wie het gaat, voor wie dat mag weten. */
  private async toon(actor: Actor, rijen: readonly Mdorij[]): Promise<Overlegregel[]> {
    const leerlingen = await leesOverWie(this.dataSource, actor, rijen);
    return rijen.map((rij) => regel(rij, kentHetOverleg(rij) ? leerlingen.get(rij.leerlingId) : undefined));
  }

  async agenda(actor: Actor, id: string): Promise<string> {
    await eisMdo(this.dataSource, { actor, handeling: 'mdo.lezen' }, id);
    return agendabestand(this.dataSource, id, this.opdrachten.context().nu);
  }
}

const regel = (
  { id, op, minuten, status, bij, trajectId, heeft }: Mdorij,
  leerling: Overlegleerling | undefined,
): Overlegregel => ({
  id,
  kenmerk: id.slice(0, 8),
  op,
  minuten,
  status,
  statusTekst: OVERLEGSTATUS_TEKST[status],
  bij,
  ...(heeft ? { trajectId } : {}),
  ...(leerling ? { leerling } : {}),
});
