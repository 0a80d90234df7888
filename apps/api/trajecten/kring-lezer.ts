import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Autorisaties, Trajectkring } from '#libs/contract/trajectkring.ts';
import { inTransaction, row, rows, type Tx } from '#libs/database/transaction.ts';
import { AANGEWEZEN } from '#libs/domain/mas/mas-afspraken.ts';
import { partnerVan } from '#libs/domain/mas/partner/partner-van.ts';
import { ROL_VAN_PARTNER } from '#libs/domain/mas/partner/partnertaak.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { eisAutorisatie } from '#libs/traject/autorisatie.ts';
import { isOpsporingsmandaat } from '#libs/traject/opsporing.ts';
import { laadTraject, vandaag } from '#libs/traject/traject.ts';
import type { Naam } from '../shared/bal.ts';
import { doenerVan, openTraject } from '../shared/eis-traject.ts';
import { Opdrachten } from '../shared/opdrachten.ts';

type Lid = Trajectkring['items'][number];
type Genoemd = Pick<Lid, 'rol' | 'eigen'> & { readonly id: string };

/** Wie er om een jongere staat, en wie zijn strafzaak mag zien. */
@Injectable()
export class KringLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  /** De school, het Doorstroompunt van de regio en de aangewezen partners; wie deze woonplaats bedient, staat vooraan. */
  kring(actor: Actor, id: string): Promise<Trajectkring> {
    const context = this.opdrachten.context();
    return inTransaction(this.dataSource, async (tx) => {
      await openTraject(tx, { actor, handeling: 'traject.lezen' }, id);
      const dossier = await laadTraject(tx, id, context);
      const { kop, afspraken } = dossier;
      const sleutel = (naam: string) => context.regelboek.organisatieId(tx, kop.regio, naam);
      const leden: Genoemd[] = [
        { id: kop.schoolId, rol: 'decaan', eigen: true },
        { id: await sleutel(afspraken.vangnet), rol: 'rmc', eigen: true },
      ];
      const dag = vandaag(context);
      const gemeente =
        dossier.feiten.jongere.woongemeenten.filter(({ van }) => van <= dag).at(-1)?.gemeente ?? null;
      for (const soort of AANGEWEZEN) {
        const eigen = partnerVan(afspraken.mas, soort, gemeente);
        for (const naam of new Set(
          afspraken.mas.partners.filter((p) => p.soort === soort).map((p) => p.organisatie),
        ))
          leden.push({
            id: await sleutel(naam),
            rol: ROL_VAN_PARTNER[soort],
            eigen: naam === eigen,
          });
      }
      return { items: await metNaam(tx, leden) };
    });
  }

  /** De autorisatielijst, alleen voor wie erop staat. Fout: NotFound. */
  autorisaties(actor: Actor, id: string): Promise<Autorisaties> {
    const context = this.opdrachten.context();
    return inTransaction(this.dataSource, async (tx) => {
      await openTraject(tx, { actor, handeling: 'traject.straf' }, id);
      await eisAutorisatie(tx, id, doenerVan(actor));
      const dag = vandaag(context);
      const mandaat = isOpsporingsmandaat('m', { organisatie: '$2', dag: '$3::date' });
      const op = await rows<{ id: string; naam: string; van: string; geldt: boolean }>(
        tx,
        `select g.id, g.naam, a.van, exists (select 1 from mandaat m where m.gebruiker_id = g.id and ${mandaat}) as geldt
         from traject_autorisatie a join gebruiker g on g.id = a.gebruiker_id
         where a.traject_id = $1 and a.tot is null order by a.van, g.naam`,
        [id, actor.organisatieId, dag],
      );
      const collegas = await rows<Naam>(
        tx,
        `select distinct g.id, g.naam from mandaat m join gebruiker g on g.id = m.gebruiker_id
         where ${mandaat} and g.id <> all($1::uuid[]) order by g.naam`,
        [op.map((wie) => wie.id), actor.organisatieId, dag],
      );
      const items = op.map(({ van, geldt, ...gebruiker }) => ({
        gebruiker,
        van,
        geldt,
        uzelf: gebruiker.id === actor.gebruikerId,
      }));
      return { items, collegas };
    });
  }
}

async function metNaam(tx: Tx, leden: readonly Genoemd[]): Promise<Lid[]> {
  const namen = new Map<string, Naam>();
  for (const { id } of leden) {
    const gevonden = await row<Naam>(tx, 'select id, naam from organisatie where id = $1', [id]);
    if (gevonden) namen.set(id, gevonden);
  }
  return leden
    .flatMap(({ id, rol, eigen }) => {
      const organisatie = namen.get(id);
      return organisatie ? [{ organisatie, rol, eigen }] : [];
    })
    .toSorted((a, b) => Number(b.eigen) - Number(a.eigen));
}
