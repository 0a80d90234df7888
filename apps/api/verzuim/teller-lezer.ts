import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SIGNAAL_TEKST } from '#libs/contract/teksten-verzuim.ts';
import type { Tellervraag, Verzuimteller } from '#libs/contract/verzuim.ts';
import { rows } from '#libs/database/transaction.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { mateBij } from '#libs/domain/toegang/mag-handeling.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { schoolsignalen } from '#libs/domain/verzuim/schoolsignalen.ts';
import { tellerstand } from '#libs/domain/verzuim/tellerstand.ts';
import { leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { laadVerzuim, type Verzuimdossier } from '#libs/verzuim/dossier.ts';
import { knip, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { TELLER_ZICHT } from '../shared/zichtbaarheid.ts';

interface Rij {
  readonly id: string;
  readonly leerling_id: string;
  readonly school: Verzuimteller['school'];
}

// Twee seizoenen van een leerling op een school zijn een telling: het nieuwste staat ervoor.
const SQL = `select o.id, o.leerling_id, jsonb_build_object('id', s.id, 'naam', s.naam) as school
  from overstap o join organisatie s on s.id = o.school_id
  where exists (select 1 from verzuimregel v where v.leerling_id = o.leerling_id and v.school_id = o.school_id and v.vervallen_op is null)
    and not exists (select 1 from overstap x where x.leerling_id = o.leerling_id and x.school_id = o.school_id and x.seizoen > o.seizoen)`;

function filters(p: Parameters, vraag: Tellervraag): string[] {
  const waar: string[] = [];
  if (vraag.overstapId)
    waar.push(
      `(o.leerling_id, o.school_id) in (select z.leerling_id, z.school_id from overstap z where z.id = ${p.neem(vraag.overstapId)})`,
    );
  if (vraag.schoolId) waar.push(`o.school_id = ${p.neem(vraag.schoolId)}`);
  const na = vanCursor(vraag.cursor, [UUID]);
  if (na) waar.push(`o.id > ${p.neem(na[0])}`);
  return waar;
}

/** De stand van het tellen, voor wie al het verzuim mag zien waaruit zij volgt. */
@Injectable()
export class TellerLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  async lijst(
    actor: Actor,
    vraag: Tellervraag,
  ): Promise<{ items: Verzuimteller[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'verzuim.lezen' }, TELLER_ZICHT, p), ...filters(p, vraag)];
    const gevonden = await rows<Rij>(
      this.dataSource,
      `${SQL} and ${waar.join(' and ')} order by o.id limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [laatste.id]);
    return { items: await this.toon(actor, items), volgende };
  }

  private async toon(actor: Actor, rijen: readonly Rij[]): Promise<Verzuimteller[]> {
    noteerInzagen(
      rijen.map(({ id, leerling_id }) => ({
        objectSoort: 'overstap',
        objectId: id,
        leerlingId: leerling_id,
      })),
    );
    const context = this.opdrachten.context();
    const peildag = toKalenderdag(context.nu);
    const dossiers = await laadVerzuim(
      this.dataSource,
      rijen.map(({ id }) => id),
      context,
    );
    const per = new Map(dossiers.map((dossier) => [dossier.overstapId, dossier]));
    const personen = await leesPersonen(
      this.dataSource,
      rijen.map(({ leerling_id }) => leerling_id),
    );
    const metReden = mateBij(actor, 'verzuim.lezen') === 'vol';
    return rijen.flatMap(({ id, leerling_id, school }) => {
      const dossier = per.get(id);
      const stand = dossier && tellerstand(dossier.feiten, dossier.telregels, peildag);
      if (!stand) return [];
      const persoon = personen.get(leerling_id);
      const { keerTeLaat, weken, ...uren } = stand;
      return [
        {
          overstapId: id,
          ...(persoon ? { leerling: naamVan(persoon) } : {}),
          school,
          peildag,
          ...uren,
          weken: [...weken],
          ...(metReden ? { keerTeLaat } : {}),
          ...(metReden && school.id === actor.organisatieId
            ? { signalen: signalenVan(dossier, peildag) }
            : {}),
        },
      ];
    });
  }
}

const signalenVan = (
  { feiten, telregels, schoolsoort }: Verzuimdossier,
  peildag: Kalenderdag,
): NonNullable<Verzuimteller['signalen']> =>
  schoolsignalen({ feiten, regels: telregels, onderwijs: schoolsoort, peildag }).map((signaal) => ({
    ...signaal,
    soortTekst: SIGNAAL_TEKST[signaal.soort],
  }));
