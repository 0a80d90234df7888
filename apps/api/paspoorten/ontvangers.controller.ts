import { Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lijstOntvangers, type Ontvangerband } from '#libs/contract/delingen.ts';
import { rows, type Db } from '#libs/database/transaction.ts';
import { doelenVoor, laatsteDeeldag } from '#libs/domain/paspoort/mag-delen.ts';
import type { Ontvanger } from '#libs/domain/paspoort/paspoort.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { PaspoortLezer } from './paspoort-lezer.ts';

interface Rij {
  readonly id: string;
  readonly naam: string;
  readonly soort: Ontvanger['soort'];
  readonly band: Ontvangerband;
}

// Waar hij zich aanmeldde, wie erom vroeg, zijn school, en verder wie in zijn regio een Paspoort kan krijgen.
const ONTVANGERS = `
  with ik as (select o.id, o.school_id, o.regio from overstap o where o.leerling_id = $1 order by o.seizoen desc limit 1),
  band as (
    select a.mbo_id as id, 1 as volgorde, 'aangemeld' as band from aanmelding a join ik on ik.id = a.overstap_id
    union all select v.organisatie_id, 2, 'gevraagd' from paspoort_vraag v where v.leerling_id = $1
    union all select ik.school_id, 3, 'school' from ik
    union all select r.organisatie_id, case g.soort when 'rmc' then 4 else 5 end,
      case g.soort when 'rmc' then 'doorstroompunt' else 'regio' end
      from regio_organisatie r join ik on ik.regio = r.regio join organisatie g on g.id = r.organisatie_id
      where g.soort in ('mbo', 'rmc')
  )
  select x.id, x.naam, x.soort, b.band
  from (select distinct on (id) id, volgorde, band from band order by id, volgorde) b join organisatie x on x.id = b.id
  order by b.volgorde, x.naam, x.id`;

const ontvangersVan = (db: Db, leerlingId: string): Promise<readonly Rij[]> =>
  rows<Rij>(db, ONTVANGERS, [leerlingId]);

/** Met wie een jongere zijn Paspoort kan delen. */
@Controller()
export class OntvangersController {
  constructor(
    private readonly paspoorten: PaspoortLezer,
    private readonly opdrachten: Opdrachten,
    private readonly dataSource: DataSource,
  ) {}

  @Voert(lijstOntvangers)
  async lijst(
    @WieVraagt() actor: Actor,
    @Param({ schema: lijstOntvangers.params }) { id }: { readonly id: string },
  ) {
    const { zaak } = await this.paspoorten.zie(this.dataSource, actor, id);
    const gevonden = await ontvangersVan(this.dataSource, zaak.paspoort.leerlingId);
    return {
      totHoogstens: laatsteDeeldag(this.opdrachten.context().nu, zaak.afspraken),
      items: gevonden.flatMap(({ id: organisatieId, naam, soort, band }) => {
        const doelen = [...doelenVoor(soort)];
        return doelen.length > 0 ? [{ organisatie: { id: organisatieId, naam }, band, doelen }] : [];
      }),
    };
  }
}
