import { rows, type Db } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Naam } from './bal.ts';
import { Parameters, zicht } from './zicht.ts';
import { EIGEN_ZICHT } from './zichtbaarheid.ts';

/** Een opname van de cijfers van een regio, met wat een onderdeel telde en hoe klein een aantal mag zijn dat iemand ziet. */
export interface Opname<Geteld> {
  readonly naam: string;
  readonly op: string;
  readonly regio: string;
  readonly seizoen: string;
  readonly cijfers: Geteld;
  readonly kleinsteAantal: number;
}

interface Vraag {
  readonly onderdeel: 'paspoort' | 'trajecten' | 'verzuim';
  readonly seizoen?: string | undefined;
  readonly regio?: string | undefined;
}

/**
 * De opnames van een onderdeel in de eigen regio's, nieuwste eerst. De grens is die van de afspraken van dat seizoen; een versie van
 * daarvoor kent haar niet en geeft dan niets.
 */
export function leesOpnames<Geteld>(db: Db, actor: Actor, vraag: Vraag): Promise<Opname<Geteld>[]> {
  const p = new Parameters();
  const onderdeel = p.neem(vraag.onderdeel);
  const waar = [zicht({ actor, handeling: 'kerncijfer.lezen' }, EIGEN_ZICHT, p)];
  if (vraag.seizoen) waar.push(`x.seizoen = ${p.neem(vraag.seizoen)}`);
  if (vraag.regio) waar.push(`x.regio = ${p.neem(vraag.regio)}`);
  return rows<Opname<Geteld>>(
    db,
    `select x.naam, x.op, x.regio, x.seizoen, x.cijfers->${onderdeel}::text as cijfers,
            (a.inhoud #>> '{drempels,kleinsteAantal}')::int as "kleinsteAantal"
     from kpi_opname x cross join lateral (select v.inhoud from afspraak_versie v
       where v.regio = x.regio and v.schooljaar = x.seizoen order by v.versie desc limit 1) a
     where x.cijfers ? ${onderdeel}::text and a.inhoud #> '{drempels,kleinsteAantal}' is not null
       and ${waar.join(' and ')} order by x.op desc, x.naam`,
    p.waarden,
  );
}

/** Organisaties bij de nummers in opgenomen cijfers; wie er niet meer is, heeft een lege naam. */
export async function organisatienamen(db: Db): Promise<(id: string) => Naam> {
  const gevonden = await rows<Naam>(db, 'select id, naam from organisatie');
  const namen = new Map(gevonden.map((organisatie) => [organisatie.id, organisatie]));
  return (id) => namen.get(id) ?? { id, naam: '' };
}
