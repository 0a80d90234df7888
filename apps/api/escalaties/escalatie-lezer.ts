import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Escalatie, Escalatielijst, EscalatiesVraag } from '#libs/contract/escalaties.ts';
import { AANLEIDING_TEKST, OVERDRACHTSTATUS_TEKST, WEEKCHECK_TEKST } from '#libs/contract/teksten.ts';
import { rows } from '#libs/database/transaction.ts';
import { telEscalaties, type Escalatiezaak } from '#libs/domain/overdracht/escalaties.ts';
import type { Overdrachtstatus } from '#libs/domain/overstap/overstap.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Klok } from '#libs/time/klok.ts';
import type { Naam } from '../shared/bal.ts';
import { organisatienamen } from '../shared/opnames.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';

type Kern = Pick<
  Escalatie,
  'kenmerk' | 'seizoen' | 'aanZet' | 'rol' | 'sinds' | 'uiterlijk' | 'geescaleerdOp'
>;
interface Overdrachtrij extends Kern, Escalatiezaak {
  readonly regio: string;
  readonly status: Overdrachtstatus;
  /** Null: een afspraak van voor deze grens. */
  readonly kleinsteAantal: number | null;
}
interface Weekrij extends Kern {
  readonly regio: string;
}

const OVERDRACHTEN = `
  select d.id as kenmerk, o.regio, o.seizoen, d.status, d.aanleiding, d.van_id as "schoolId",
    case when b.id is null then null else jsonb_build_object('id', b.id, 'naam', b.naam) end as "aanZet", o.bal_rol as rol,
    o.bal_sinds as sinds, o.bal_uiterlijk as uiterlijk, d.geescaleerd_op as "geescaleerdOp",
    (v.inhoud #>> '{drempels,kleinsteAantal}')::int as "kleinsteAantal"
  from overdracht d join overstap o on o.id = d.overstap_id join afspraak_versie v on v.id = o.afspraak_id
  left join organisatie b on b.id = o.bal_organisatie_id
  where d.geescaleerd_op is not null and d.status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD') and :waar
  order by d.geescaleerd_op, d.id`;

const WEEKCHECKS = `
  select o.week as kenmerk, o.regio, o.seizoen, jsonb_build_object('id', m.id, 'naam', m.naam) as "aanZet",
    'mbo_intaker' as rol, o.verwacht_op as sinds, null as uiterlijk, null as "geescaleerdOp"
  from weekcheck o join organisatie m on m.id = o.mbo_id where o.status = 'GEESCALEERD' and :waar order by o.week, m.naam`;

const ZICHT: Vertaling = {
  eigenRegio: (p, a) => `o.regio = any(${p.neem(a.regios)}::text[])`,
};

/** Leest wat in de eigen regio's te lang bleef liggen. Wie het over gaat en van welke school een zaak komt, staat er niet bij. */
@Injectable()
export class EscalatieLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly klok: Klok,
  ) {}

  async lijst(actor: Actor, vraag: EscalatiesVraag): Promise<{ items: Escalatielijst[] }> {
    const overdrachten = await this.lees<Overdrachtrij>(OVERDRACHTEN, actor, vraag);
    const weken = await this.lees<Weekrij>(WEEKCHECKS, actor, vraag);
    const organisatie = await organisatienamen(this.dataSource);
    const regios = actor.regios.filter((regio) => vraag.regio === undefined || regio === vraag.regio);
    const items = regios.map((regio) =>
      toonLijst(regio, {
        overdrachten: overdrachten.filter((rij) => rij.regio === regio),
        weken: weken.filter((rij) => rij.regio === regio),
        organisatie,
        op: this.klok.nu(),
      }),
    );
    return { items };
  }

  private lees<R>(sql: string, actor: Actor, vraag: EscalatiesVraag): Promise<R[]> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'kerncijfer.lezen' }, ZICHT, p)];
    if (vraag.seizoen) waar.push(`o.seizoen = ${p.neem(vraag.seizoen)}`);
    return rows<R>(this.dataSource, sql.replace(':waar', waar.join(' and ')), p.waarden);
  }
}

interface Bron {
  readonly overdrachten: readonly Overdrachtrij[];
  readonly weken: readonly Weekrij[];
  readonly organisatie: (id: string) => Naam;
  readonly op: Instant;
}

/** Zonder afgesproken grens is elk aantal van een uitsplitsing te klein. */
const grensVan = (rijen: readonly Overdrachtrij[]): number =>
  Math.max(0, ...rijen.map(({ kleinsteAantal }) => kleinsteAantal ?? Number.MAX_SAFE_INTEGER));

function toonLijst(regio: string, { overdrachten, weken, organisatie, op }: Bron): Escalatielijst {
  const kleinsteAantal = grensVan(overdrachten);
  return {
    regio,
    op,
    eenheid: 'overdrachten',
    kleinsteAantal,
    overdrachten: overdrachten.length,
    weekchecks: weken.length,
    perSchool: telEscalaties(overdrachten, ({ schoolId }) => schoolId, kleinsteAantal).map(
      ({ van, aantal }) => ({
        school: organisatie(van),
        aantal,
      }),
    ),
    perAanleiding: telEscalaties(overdrachten, ({ aanleiding }) => aanleiding, kleinsteAantal).map(
      ({ van, aantal }) => ({ code: van, tekst: AANLEIDING_TEKST[van].label, aantal }),
    ),
    zaken: [
      ...overdrachten.map((rij) => toonZaak(rij, 'overdracht', OVERDRACHTSTATUS_TEKST[rij.status])),
      ...weken.map((rij) => toonZaak(rij, 'weekcheck', WEEKCHECK_TEKST.GEESCALEERD.label)),
    ],
  };
}

const toonZaak = (rij: Kern, soort: Escalatie['soort'], statusTekst: string): Escalatie => ({
  soort,
  kenmerk: rij.kenmerk,
  seizoen: rij.seizoen,
  statusTekst,
  aanZet: rij.aanZet,
  rol: rij.rol,
  sinds: rij.sinds,
  uiterlijk: rij.uiterlijk,
  geescaleerdOp: rij.geescaleerdOp,
});
