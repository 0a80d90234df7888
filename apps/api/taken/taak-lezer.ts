import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Taak, TakenVraag } from '#libs/contract/taken.ts';
import { DAARNA_TEKST } from '#libs/contract/teksten.ts';
import { TAAK_TEKST, TAAKSTATUS_TEKST } from '#libs/contract/teksten-taken.ts';
import { OVERSTAPVRAAG_TEKST } from '#libs/contract/teksten-vragen.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Overstapvraag } from '#libs/domain/overstap/vraag.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { leesPersonen, naamVan, type Persoon } from '#libs/kluis/persoon.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { TRAJECT_ZICHT } from '../shared/eis-traject.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { EIGEN_ZICHT, OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';

type TaakRij = Omit<
  Taak,
  'titel' | 'tekst' | 'statusTekst' | 'bal' | 'waaromHier' | 'leerling' | 'uitkomst'
> & {
  readonly uitkomst: Buffer | null;
  /** Alleen als de actor de leerling of het traject mag zien. */
  readonly leerlingId: string | null;
  /** De vraag van een ander, bij een taak om haar te beantwoorden. */
  readonly vraag: Overstapvraag | null;
  readonly volgorde: string;
};

const NOOIT = "coalesce(x.uiterlijk, '9999-12-31T00:00:00.000Z'::timestamptz)";
const KOLOMMEN = `x.id, x.soort, x.status, x.rol, x.overstap_id as "overstapId", x.overdracht_id as "overdrachtId",
  x.bestand_id as "bestandId", x.aangemaakt_op as "aangemaaktOp", x.uiterlijk, x.beeindigd_op as "beeindigdOp", x.uitkomst,
  x.versie, case when x.soort = 'vraag-beantwoorden' then x.gegevens ->> 'vraag' end as vraag, ${NOOIT} as volgorde, jsonb_build_object('id', g.id, 'naam', g.naam) as organisatie`;

/** Leest taken van de eigen organisatie; de leerling staat er alleen bij voor wie de overstap of het traject mag zien. */
@Injectable()
export class TaakLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(actor: Actor, vraag: TakenVraag): Promise<{ items: Taak[]; volgende: string | null }> {
    const { p, van, waar } = basis(actor);
    waar.push(`x.status = ${p.neem(vraag.status)}`);
    if (vraag.soort) waar.push(`x.soort = ${p.neem(vraag.soort)}`);
    if (vraag.overstap) waar.push(`x.overstap_id = ${p.neem(vraag.overstap)}`);
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(${NOOIT}, x.id) > (${p.neem(na[0])}, ${p.neem(na[1])})`);
    const gevonden = await rows<TaakRij>(
      this.dataSource,
      `${van} where ${waar.join(' and ')} order by volgorde, x.id limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [
      laatste.volgorde,
      laatste.id,
    ]);
    return { items: await this.toon(items), volgende };
  }

  /** Een taak. Fout: NotFound. */
  async een(actor: Actor, id: string): Promise<Taak> {
    const { p, van, waar } = basis(actor);
    waar.push(`x.id = ${p.neem(id)}`);
    const [rij] = await rows<TaakRij>(this.dataSource, `${van} where ${waar.join(' and ')}`, p.waarden);
    const [taak] = await this.toon(rij ? [rij] : []);
    if (!taak) throw new NotFound('taak.onbekend', 'Deze taak bestaat niet.');
    return taak;
  }

  private async toon(rijen: readonly TaakRij[]): Promise<Taak[]> {
    const zichtbaar = rijen.flatMap(({ id, leerlingId }) =>
      leerlingId ? [{ objectSoort: 'taak', objectId: id, leerlingId }] : [],
    );
    noteerInzagen(zichtbaar);
    const personen = await leesPersonen(
      this.dataSource,
      zichtbaar.map(({ leerlingId }) => leerlingId),
    );
    const uitkomsten = await openTeksten(
      this.dataSource,
      rijen.map(({ id, uitkomst }) => ({ subject: id, kolom: TEKSTPLAATS.uitkomst(id), bytes: uitkomst })),
    );
    return rijen.map((rij, plek) =>
      toonTaak(rij, {
        persoon: rij.leerlingId === null ? undefined : personen.get(rij.leerlingId),
        uitkomst: uitkomsten[plek] ?? null,
      }),
    );
  }
}

function basis(actor: Actor) {
  const p = new Parameters();
  const metLeerling = zicht({ actor, handeling: 'overstap.lezen' }, OVERSTAP_ZICHT, p);
  const metTraject = zicht({ actor, handeling: 'traject.lezen' }, TRAJECT_ZICHT, p);
  // Een route die rijbeveiliging niet laat zien, staat er niet bij.
  const van = `select ${KOLOMMEN}, t.id as "trajectId",
      case when r.id is not null then jsonb_build_object('route', r.route, 'stap', x.gegevens ->> 'stap') end as route,
      case when ${metLeerling} then o.leerling_id else t.leerling_id end as "leerlingId"
    from taak x join organisatie g on g.id = x.organisatie_id left join overstap o on o.id = x.overstap_id
      left join traject t on t.id = x.traject_id and ${metTraject}
      left join traject_route r on r.traject_id = t.id and r.id = (x.gegevens ->> 'routeId')::uuid`;
  return { p, van, waar: [zicht({ actor, handeling: 'taak.lezen' }, EIGEN_ZICHT, p)] };
}

interface Geopend {
  readonly persoon: Persoon | undefined;
  readonly uitkomst: string | null;
}

function toonTaak(taak: TaakRij, { persoon, uitkomst }: Geopend): Taak {
  const { leerlingId: _leerling, volgorde: _volgorde, vraag, ...rij } = taak;
  const tekst = vraag ? OVERSTAPVRAAG_TEKST[vraag] : TAAK_TEKST[rij.soort].zin;
  const { organisatie, rol, uiterlijk, aangemaaktOp: sinds } = rij;
  const daarna = uiterlijk ? 'ESCALATIE_COORDINATOR' : 'NIETS';
  return {
    ...rij,
    uitkomst,
    titel: TAAK_TEKST[rij.soort].label,
    tekst,
    statusTekst: TAAKSTATUS_TEKST[rij.status],
    bal:
      rij.status === 'OPEN'
        ? { organisatie, rol, sinds, uiterlijk, daarna, tekst: DAARNA_TEKST[daarna] }
        : null,
    waaromHier: {
      code: rij.soort,
      tekst,
      sinds,
      bron: { soort: 'taak', id: rij.id },
    },
    ...(persoon ? { leerling: naamVan(persoon) } : {}),
  };
}

/** De soort van een taak die deze actor mag beëindigen. Fouten: NotFound als hij haar niet mag zien of niet mag beëindigen. */
export async function soortTeBeeindigen(db: Db, actor: Actor, id: string): Promise<string> {
  const p = new Parameters();
  const waar = zicht({ actor, handeling: 'taak.beeindigen' }, EIGEN_ZICHT, p);
  const taak = await row<{ soort: string }>(
    db,
    `select x.soort from taak x where ${waar} and x.id = ${p.neem(id)}`,
    p.waarden,
  );
  if (!taak) throw new NotFound('taak.onbekend', 'Deze taak bestaat niet, of is niet van uw rol.');
  return taak.soort;
}
