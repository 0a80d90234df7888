import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Overstap, OverstappenVraag, ZoekVraag } from '#libs/contract/overstappen.ts';
import { rows } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen } from '#libs/kluis/persoon.ts';
import { balKolommen } from '../shared/bal.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { heet, kanHeten } from '../shared/zoeknaam.ts';
import { leeswegVan } from './leesweg.ts';
import { toonOverstap, type OpgehaaldeRij } from './toon-overstap.ts';
import { Versheid } from './versheid.ts';

type Vraag = Omit<OverstappenVraag & ZoekVraag, 'cursor'> & { readonly cursor?: string | undefined };

const LEZEN = { handeling: 'overstap.lezen' } as const;
const NOOIT = '9999-12-31T00:00:00.000Z';
const KOLOMMEN = `o.id, o.seizoen, o.regio, o.cohort, o.klas, o.leerlingnummer, o.status, o.status_sinds, o.plaatsing, o.reden,
  o.vlaggen, o.waarom_sinds, o.waarom_bron_soort, o.waarom_bron_id, o.versie, o.afspraak_id, o.school_id,
  o.leerling_id, s.naam as school_naam, ${balKolommen('o')}`;
// De persoon wordt niet meegelezen: zijn naam is versleuteld en komt er per bladzijde bij.
const DAARBIJ = `join organisatie s on s.id = o.school_id left join organisatie b on b.id = o.bal_organisatie_id`;

// Wie eerst moet handelen staat bovenaan. Een mbo kent die termijn niet: voor hem zit zij ook niet in volgorde of cursor.
const ZONDER_TERMIJN = `'${NOOIT}'::timestamptz`;
const volgordeVoor = (actor: Actor): string =>
  actor.organisatieSoort === 'mbo' ? ZONDER_TERMIJN : `coalesce(o.bal_uiterlijk, '${NOOIT}'::timestamptz)`;

// De grootte staat in de opdracht zelf: een plan dat haar niet kent, sorteert liever alles. Een paar maten: zo blijven het weinig opdrachten.
const MATEN = [10, 50, 100, 200];
const maatVan = (grootte: number): number => MATEN.find((maat) => maat >= grootte) ?? MATEN.at(-1)!;

/** Leest overstappen zoals deze actor ze mag zien; wat hij niet mag zien, is er voor hem niet. */
@Injectable()
export class OverstapLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly versheid: Versheid,
  ) {}

  async lijst(actor: Actor, vraag: Vraag): Promise<{ items: Overstap[]; volgende: string | null }> {
    const p = new Parameters();
    const volgorde = volgordeVoor(actor);
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    const opId = volgorde === ZONDER_TERMIJN;
    const weg = leeswegVan({ ...LEZEN, actor, na: opId ? (na?.[1] ?? null) : null }, p);
    const waar = [zicht({ ...LEZEN, actor }, weg.zicht, p), ...filters(actor, vraag, p)];
    if (na) waar.push(`(${volgorde}, o.id) > (${p.neem(na[0])}, ${p.neem(na[1])})`);
    const gevonden = await rows<OpgehaaldeRij & { volgorde: string }>(
      this.dataSource,
      `select ${KOLOMMEN}, ${volgorde} as volgorde from ${weg.tabellen} ${DAARBIJ} where ${waar.join(' and ')}
       order by volgorde, o.id limit ${maatVan(vraag.paginaGrootte) + 1}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (laatste) => [
      laatste.volgorde,
      laatste.id,
    ]);
    const overstappen = (await this.toon(actor, items)).filter((overstap) => heet(overstap, vraag.naam));
    noteer(items, overstappen);
    return { items: overstappen, volgende };
  }

  /** Een overstap. Fout: NotFound, ook als zij wel bestaat maar niet voor deze actor. */
  async een(actor: Actor, id: string): Promise<Overstap> {
    const p = new Parameters();
    const waar = zicht({ ...LEZEN, actor }, OVERSTAP_ZICHT, p);
    const gevonden = await rows<OpgehaaldeRij>(
      this.dataSource,
      `select ${KOLOMMEN} from overstap o ${DAARBIJ} where ${waar} and o.id = ${p.neem(id)}`,
      p.waarden,
    );
    const [overstap] = await this.toon(actor, gevonden);
    if (!overstap) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
    noteer(gevonden, [overstap]);
    return overstap;
  }

  private async toon(actor: Actor, rijen: readonly OpgehaaldeRij[]): Promise<Overstap[]> {
    const bronnen = await this.versheid.van(actor, rijen);
    const personen = await leesPersonen(
      this.dataSource,
      rijen.map((rij) => rij.leerling_id),
    );
    return rijen.map((rij) =>
      toonOverstap(actor, rij, {
        naam: personen.get(rij.leerling_id) ?? GEWIST,
        bronnen: bronnen.get(rij.id) ?? { bronnen: [], aangemeldOp: null },
      }),
    );
  }
}

/** Wie getoond wordt, telt; wie bij nader inzien anders heet, niet. */
function noteer(rijen: readonly OpgehaaldeRij[], getoond: readonly Overstap[]): void {
  const ids = new Set(getoond.map(({ id }) => id));
  noteerInzagen(
    rijen
      .filter(({ id }) => ids.has(id))
      .map(({ id, leerling_id }) => ({ objectSoort: 'overstap', objectId: id, leerlingId: leerling_id })),
  );
}

function filters(actor: Actor, vraag: Vraag, p: Parameters): string[] {
  const waar: string[] = [];
  if (vraag.seizoen) waar.push(`o.seizoen = ${p.neem(vraag.seizoen)}`);
  // Een mbo kent status en reden niet, en kan er dus ook niet op zoeken.
  const kentStatus = actor.organisatieSoort !== 'mbo';
  if (vraag.status) waar.push(kentStatus ? `o.status = ${p.neem(vraag.status)}` : 'false');
  if (vraag.reden) waar.push(kentStatus ? `o.reden = ${p.neem(vraag.reden)}` : 'false');
  if (vraag.balBijMij) waar.push(`o.bal_organisatie_id = ${p.neem(actor.organisatieId)}`);
  if (vraag.leerlingnummer) waar.push(`o.leerlingnummer = ${p.neem(vraag.leerlingnummer)}`);
  if (vraag.geboortedatum) {
    const dag = p.neem(vraag.geboortedatum);
    waar.push(
      `exists (select 1 from leerling_persoon p where p.leerling_id = o.leerling_id and p.geboortedatum = ${dag})`,
    );
  }
  if (vraag.naam) waar.push(kanHeten('o.leerling_id', vraag.naam, p));
  return waar;
}
