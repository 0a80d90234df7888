import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Meldingenvraag, Verzuimmelding } from '#libs/contract/verzuimmeldingen.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { mateBij } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { openMeldingtekst, type Meldingtekst } from '#libs/verzuim/tekst.ts';
import { DAG, knip, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { MELDING_ZICHT } from '../shared/zichtbaarheid.ts';
import { toonMelding, type Meldingrij } from './toon-melding.ts';

const naam = (tabel: string): string =>
  `case when ${tabel}.id is null then null else jsonb_build_object('id', ${tabel}.id, 'naam', ${tabel}.naam) end`;
const VAN = `verzuimmelding m join organisatie s on s.id = m.school_id left join overstap o on o.id = m.overstap_id
  left join organisatie b on b.id = m.behandelaar_id left join organisatie a on a.id = m.aangeboden_aan_id`;
// Bij welk traject een melding hoort, ziet alleen wie het traject ziet: een school dus niet. Ging dat op in een ander, dan telt dat.
const KOLOMMEN = `m.id, o.id as overstap_id, m.leerling_id, ${naam('s')} as school, ${naam('b')} as behandelaar, ${naam('a')} as aangeboden,
  m.regio, m.soort, m.verplicht, m.begindatum, m.einddatum, m.meldbaar_op, m.uiterlijk, m.minuten, m.toestand,
  m.voorgesteld_op as "voorgesteldOp", m.besloten_op, m.niet_gemeld_reden, m.duo_status as "duoStatus",
  m.duo_status_op as "duoStatusOp", m.meldingsnummer, m.intrekreden, m.actie_gewenst, m.route, m.aangeboden_op as "aangebodenOp",
  (select coalesce(t.samengevoegd_in_id, b.traject_id) from traject_melding b left join traject t on t.id = b.traject_id
   where b.melding_id = m.id) as traject_id, m.versie`;

// Wat op een besluit wacht staat bovenaan, op termijn: van de school, dan van wie behandelt; daarna het andere.
const VOORRANG = `case when m.toestand = 'VOORSTEL' then '0' when m.duo_status in ('W', 'R') or m.aangeboden_aan_id is not null then '1'
  when m.duo_status = 'B' then '2' else '3' end`;

const onbekend = (): NotFound => new NotFound('verzuimmelding.onbekend', 'Deze verzuimmelding bestaat niet.');

/** Fout: NotFound als deze actor dit met deze melding niet mag. */
export async function eisMelding(
  db: Db,
  vraag: { readonly actor: Actor; readonly handeling: Handeling },
  id: string,
): Promise<void> {
  const p = new Parameters();
  const waar = zicht(vraag, MELDING_ZICHT, p);
  if (!(await row(db, `select 1 from ${VAN} where ${waar} and m.id = ${p.neem(id)}`, p.waarden)))
    throw onbekend();
}

function filters(p: Parameters, vraag: Meldingenvraag, metReden: boolean): string[] {
  const waar: string[] = [];
  if (vraag.toestand) waar.push(`m.toestand = ${p.neem(vraag.toestand)}`);
  if (vraag.duoStatus) waar.push(`m.duo_status = ${p.neem(vraag.duoStatus)}`);
  if (vraag.soort) waar.push(metReden ? `m.soort = ${p.neem(vraag.soort)}` : 'false');
  if (vraag.schoolId) waar.push(`m.school_id = ${p.neem(vraag.schoolId)}`);
  if (vraag.overstapId)
    waar.push(
      `(m.leerling_id, m.school_id) in (select z.leerling_id, z.school_id from overstap z where z.id = ${p.neem(vraag.overstapId)})`,
    );
  const na = vanCursor(vraag.cursor, [/^[0-3]$/, DAG, UUID]);
  if (na) waar.push(`(${VOORRANG}, m.uiterlijk, m.id) > (${na.map((deel) => p.neem(deel)).join(', ')})`);
  return waar;
}

/** Leest meldingen zoals deze actor ze mag zien. */
@Injectable()
export class MeldingLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(
    actor: Actor,
    vraag: Meldingenvraag,
  ): Promise<{ items: Verzuimmelding[]; volgende: string | null }> {
    const p = new Parameters();
    const metReden = mateBij(actor, 'verzuimmelding.lezen') === 'vol';
    const waar = [
      zicht({ actor, handeling: 'verzuimmelding.lezen' }, MELDING_ZICHT, p),
      ...filters(p, vraag, metReden),
    ];
    const gevonden = await rows<Meldingrij & { voorrang: string }>(
      this.dataSource,
      `select ${KOLOMMEN}, ${VOORRANG} as voorrang from ${VAN} where ${waar.join(' and ')}
       order by voorrang, m.uiterlijk, m.id limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (l) => [l.voorrang, l.uiterlijk, l.id]);
    const namen = await this.namen(items);
    return { items: items.map((rij) => toonMelding(rij, { metReden, persoon: namen(rij) })), volgende };
  }

  /** Een melding, met de woorden voor de school en wie behandelt. Fout: NotFound. */
  async een(actor: Actor, id: string): Promise<Verzuimmelding> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'verzuimmelding.lezen' }, MELDING_ZICHT, p);
    const rij = await row<Meldingrij>(
      this.dataSource,
      `select ${KOLOMMEN} from ${VAN} where ${waar} and m.id = ${p.neem(id)}`,
      p.waarden,
    );
    if (!rij) throw onbekend();
    const metReden = mateBij(actor, 'verzuimmelding.lezen') === 'vol';
    const namen = await this.namen([rij]);
    const tekst = metReden ? await this.woorden(actor, rij) : undefined;
    return toonMelding(rij, { metReden, persoon: namen(rij), ...(tekst === undefined ? {} : { tekst }) });
  }

  /** Woorden van de school: voor haarzelf en voor wie behandelt. Een jongere vraagt ze op met een inzageverzoek. */
  private woorden(actor: Actor, rij: Meldingrij): Promise<Meldingtekst | null> | undefined {
    const partij = [rij.school.id, rij.behandelaar?.id].includes(actor.organisatieId);
    return partij
      ? openMeldingtekst(this.dataSource, { id: rij.id, leerlingId: rij.leerling_id })
      : undefined;
  }

  /** De namen van wie de actor mag zien; van een ander blijft de melding zonder leerling. */
  private async namen(rijen: readonly Meldingrij[]) {
    const zichtbaar = rijen.filter(({ overstap_id }) => overstap_id !== null);
    noteerInzagen(
      zichtbaar.map(({ id, leerling_id }) => ({
        objectSoort: 'verzuimmelding',
        objectId: id,
        leerlingId: leerling_id,
      })),
    );
    const personen = await leesPersonen(
      this.dataSource,
      zichtbaar.map(({ leerling_id }) => leerling_id),
    );
    return ({ leerling_id }: Meldingrij) => {
      const persoon = personen.get(leerling_id);
      return persoon ? naamVan(persoon) : null;
    };
  }
}
