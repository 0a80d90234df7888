import { Controller, Injectable, Module, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as contract from '#libs/contract/auditregels.ts';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { rows } from '#libs/database/transaction.ts';
import { Invalid } from '#libs/domain/domain-error.ts';
import { beginVanDag, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { dagenTussen, plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import { GETAL, knip, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';

type Vraag = z.output<typeof contract.Auditvraag>;
type Rij = Omit<contract.Auditregel, 'wat'>;

const GEWOON_DAGEN = 6;
const HOOGSTENS_DAGEN = 31;

const ZICHT: Vertaling = {
  eigenOrganisatie: (p, a) => `a.organisatie_id = ${p.neem(a.organisatieId)}`,
  // Van een andere organisatie in de regio alleen wat met de noodknop gebeurde.
  eigenRegio: (p, a) => `(a.noodknop and exists (select 1 from regio_organisatie r
    where r.organisatie_id = a.organisatie_id and r.regio = any(${p.neem(a.regios)}::text[])))`,
  regioOrganisatie: (_, a) => String(a.organisatieSoort === 'regio'),
};

// Een lijst laat een regel per leerling na: samen zijn zij een verzoek. Over wie het ging, blijft in de database.
const SQL = `
  select v.*, case when g.id is null then null else jsonb_build_object('id', g.id, 'naam', g.naam) end as gebruiker,
         case when o.id is null then null else jsonb_build_object('id', o.id, 'naam', o.naam) end as organisatie
  from (
    select a.verzoek_id as id, max(a.seq) as nr, max(a.op) as op, a.actor, a.organisatie_id, a.rol, a.handeling,
           a.object_soort as "objectSoort", case when count(distinct a.object_id) = 1 then (array_agg(a.object_id))[1] end as "objectId",
           count(distinct a.leerling_id) as leerlingen, a.uitkomst, a.reden, a.noodknop
    from audit a where :waar
    group by a.verzoek_id, a.actor, a.organisatie_id, a.rol, a.handeling, a.object_soort, a.uitkomst, a.reden, a.noodknop
    having :na order by nr desc limit :aantal
  ) v left join gebruiker g on g.id = v.actor left join organisatie o on o.id = v.organisatie_id order by v.nr desc`;

const WAT: ReadonlyMap<string, string> = new Map(OPERATIES.map(({ id, samenvatting }) => [id, samenvatting]));

/** De periode van een vraag, van het begin van de eerste dag tot na de laatste. Fout: Invalid. */
function periode(vraag: Vraag, nu: Instant): readonly [van: Instant, tot: Instant] {
  const tot = (vraag.tot ?? toKalenderdag(nu)) as Kalenderdag;
  const van = (vraag.van ?? plusDagen(tot, -GEWOON_DAGEN)) as Kalenderdag;
  const dagen = dagenTussen(van, tot) + 1;
  if (dagen < 1 || dagen > HOOGSTENS_DAGEN)
    throw new Invalid('audit.periode', `Kies een periode van 1 tot en met ${HOOGSTENS_DAGEN} dagen.`);
  return [beginVanDag(van), beginVanDag(plusDagen(tot, 1))];
}

function waarVan(actor: Actor, vraag: Vraag, nu: Instant, p: Parameters): string {
  const [van, tot] = periode(vraag, nu);
  const waar = [
    zicht({ actor, handeling: 'audit.lezen' }, ZICHT, p),
    `a.op >= ${p.neem(van)} and a.op < ${p.neem(tot)}`,
  ];
  if (vraag.gebruiker) waar.push(`a.actor = ${p.neem(vraag.gebruiker)}`);
  if (vraag.object) waar.push(`a.object_id = ${p.neem(vraag.object)}`);
  if (vraag.uitkomst) waar.push(`a.uitkomst = ${p.neem(vraag.uitkomst)}`);
  if (vraag.noodknop) waar.push('a.noodknop');
  return waar.join(' and ');
}

/** Zoekt in de audit; wat iemand daar zocht, staat er daarna zelf ook in. */
@Injectable()
export class AuditLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  async lijst(actor: Actor, vraag: Vraag) {
    const p = new Parameters();
    const waar = waarVan(actor, vraag, this.klok.nu(), p);
    const na = vanCursor(vraag.cursor, [GETAL]);
    const delen = [
      [':waar', waar],
      [':na', na ? `max(a.seq) < ${p.neem(na[0])}` : 'true'],
      [':aantal', p.neem(vraag.paginaGrootte + 1)],
    ] as const;
    const sql = delen.reduce((tekst, [naam, deel]) => tekst.replace(naam, () => deel), SQL);
    const gevonden = await rows<Rij & { actor: unknown; organisatie_id: unknown }>(
      this.dataSource,
      sql,
      p.waarden,
    );
    const objectId = vraag.object ?? vraag.gebruiker ?? actor.organisatieId;
    noteerInzagen([{ objectSoort: 'audit', objectId, leerlingId: null }]);
    const regels = gevonden.map(({ actor: _actor, organisatie_id: _organisatie, ...rij }) => ({
      ...rij,
      wat: WAT.get(rij.handeling) ?? null,
    }));
    return knip(regels, vraag.paginaGrootte, ({ nr }) => [String(nr)]);
  }
}

/** Wie wat deed, voor de beheerder: van de eigen organisatie, en voor de regio het gebruik van de noodknop. */
@Controller()
export class AuditregelsController {
  constructor(private readonly lezer: AuditLezer) {}

  @Voert(contract.lijstAuditregels)
  lijst(@WieVraagt() actor: Actor, @Query({ schema: contract.lijstAuditregels.query }) vraag: Vraag) {
    return this.lezer.lijst(actor, vraag);
  }
}

@Module({ controllers: [AuditregelsController], providers: [AuditLezer] })
export class AuditregelsModule {}
