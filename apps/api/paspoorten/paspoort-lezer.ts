import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Paspoort } from '#libs/contract/paspoort.ts';
import { PASPOORT_TEKST } from '#libs/contract/teksten.ts';
import { row, rows, type Db } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { isTeDelen } from '#libs/domain/paspoort/paspoort-machine.ts';
import { PASPOORT_STATUSSEN, type Paspoortstatus } from '#libs/domain/paspoort/paspoort.ts';
import type { Paspoortdeel, Paspoortvariant } from '#libs/domain/paspoort/vragen.ts';
import { paspoortzicht, type Zichtbesluit } from '#libs/domain/paspoort/zicht.ts';
import { nietGedeeld } from '#libs/domain/paspoort/zichtbare-inhoud.ts';
import type { Vraagtaal } from '#libs/domain/paspoort/vertaling.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { leesPersonen, naamVan } from '#libs/kluis/persoon.ts';
import { leesGesprekken } from '#libs/paspoort/gesprekken.ts';
import { leesVragers } from '#libs/paspoort/gevraagd.ts';
import { Inhoudslot } from '#libs/paspoort/inhoud.ts';
import { laadPaspoort, type Paspoortzaak } from '#libs/paspoort/laad-paspoort.ts';
import { afgezienOp } from '#libs/paspoort/oproep.ts';
import { schrijverVan } from '#libs/paspoort/zaak.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';
import { Paspoortboek } from './paspoortboek.ts';
import { daderVan, kijkerVan } from './kijker.ts';
import { toonPaspoort } from './toon-paspoort.ts';

const ONBEKEND = (): NotFound => new NotFound('paspoort.onbekend', 'Dit Paspoort bestaat niet.');

/** Een Paspoort met het besluit over wat deze actor ervan ziet. */
export interface Gezien {
  readonly zaak: Paspoortzaak;
  readonly besluit: Zichtbesluit;
}

interface Lijstrij {
  readonly id: string;
  readonly leerling_id: string;
  readonly variant: Paspoortvariant;
  readonly status: Paspoortstatus;
  readonly vastgesteld: boolean;
  readonly leesbaar: boolean;
}

const HOOGSTENS = 500;
const TE_DELEN = PASPOORT_STATUSSEN.filter(isTeDelen)
  .map((status) => `'${status}'`)
  .join(', ');

// De overstap van de jongere, als deze actor die nu mag zien: een mentor van zijn klas, een ontvanger met zijn zaak.
const BETROKKEN = (waar: string): string =>
  `exists (select 1 from overstap o where o.leerling_id = p.leerling_id and ${waar})`;

// Wie alleen mag weten dat het er is, ziet het pas als het is vastgesteld.
function lijstvraag(
  actor: Actor,
  nu: Instant,
): { readonly sql: string; readonly waarden: readonly unknown[] } {
  const q = new Parameters();
  const [gebruiker, organisatie] = [q.neem(actor.gebruikerId), q.neem(actor.organisatieId)];
  const zelf = q.neem(actor.rol === 'jongere' ? (actor.dossier?.leerlingId ?? null) : null);
  const leesbaar = `(p.leerling_id = ${zelf}
    or exists (select 1 from paspoort_uitnodiging u where u.paspoort_id = p.id and u.gebruiker_id = ${gebruiker} and u.beeindigd_op is null)
    or exists (select 1 from paspoort_deling g where g.paspoort_id = p.id and g.ontvanger_id = ${organisatie}
      and g.status in ('ACTIEF', 'INGEZIEN') and g.eindigt_op > ${q.neem(nu)}))`;
  const keten = ['mentor', 'lpa', 'rmc'].includes(actor.rol)
    ? BETROKKEN(zicht({ actor, handeling: 'overstap.lezen' }, OVERSTAP_ZICHT, q))
    : 'false';
  const sql = `
    select p.id, p.leerling_id, p.variant, v.status, ${leesbaar} as leesbaar,
      exists (select 1 from paspoort_versie x where x.paspoort_id = p.id and x.status in (${TE_DELEN})) as vastgesteld
    from paspoort p join lateral (select status from paspoort_versie w where w.paspoort_id = p.id order by nummer desc limit 1) v on true
    where p.vernietigd_op is null and (${leesbaar} or ${keten}) order by p.begonnen_op desc, p.id limit ${HOOGSTENS}`;
  return { sql, waarden: q.waarden };
}

/** Leest Paspoorten zoals deze actor ze mag zien; wat hij niet mag zien, is er voor hem niet. */
@Injectable()
export class PaspoortLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
    private readonly boek: Paspoortboek,
  ) {}

  async lijst(actor: Actor) {
    const { sql, waarden } = lijstvraag(actor, this.opdrachten.context().nu);
    const gevonden = await rows<Lijstrij>(this.dataSource, sql, waarden);
    const zichtbaar = gevonden.filter((rij) => staatErop(actor, rij));
    const personen = await leesPersonen(
      this.dataSource,
      zichtbaar.map((rij) => rij.leerling_id),
    );
    noteerInzagen(
      zichtbaar.map((rij) => ({ objectSoort: 'paspoort', objectId: rij.id, leerlingId: rij.leerling_id })),
    );
    const items = zichtbaar.map(({ id, leerling_id, variant, status, leesbaar }) => {
      const persoon = personen.get(leerling_id);
      const leerling = persoon ? naamVan(persoon) : null;
      return {
        id,
        variant,
        leerling,
        leesbaar,
        ...(kentStatus(actor) ? { status, statusTekst: PASPOORT_TEKST[status] } : {}),
      };
    });
    if (actor.rol !== 'jongere') return { items };
    const { leerlingId = '' } = actor.dossier ?? {};
    return {
      items,
      gevraagdDoor: await leesVragers(this.dataSource, leerlingId),
      afgezienOp: await afgezienOp(this.dataSource, leerlingId),
    };
  }

  async een(actor: Actor, id: string, taal: Vraagtaal): Promise<Paspoort> {
    return this.toon(actor, await this.zie(this.dataSource, actor, id), taal);
  }

  /** Wat deze actor nu van een Paspoort ziet. Fout: NotFound als het er voor hem niet is. */
  async zie(db: Db, actor: Actor, id: string): Promise<Gezien> {
    const { nu, regelboek } = this.opdrachten.context();
    const zaak = await laadPaspoort(db, id, { regelboek, vragen: await this.boek.vragen() });
    if (!zaak) throw ONBEKEND();
    const betrokken = await this.isBetrokken(db, actor, id);
    const kijker = kijkerVan(actor, zaak, betrokken);
    const besluit = kijker && paspoortzicht(kijker, { ...zaak, regels: zaak.afspraken }, nu);
    if (!besluit || besluit.zicht === 'niets') throw ONBEKEND();
    noteerInzagen([{ objectSoort: 'paspoort', objectId: id, leerlingId: zaak.paspoort.leerlingId }]);
    return { zaak, besluit };
  }

  private async isBetrokken(db: Db, actor: Actor, paspoortId: string): Promise<boolean> {
    const q = new Parameters();
    const waar = BETROKKEN(zicht({ actor, handeling: 'overstap.lezen' }, OVERSTAP_ZICHT, q));
    const gevonden = await row(
      db,
      `select 1 from paspoort p where p.id = ${q.neem(paspoortId)} and ${waar}`,
      q.waarden,
    );
    return gevonden !== null;
  }

  async toon(actor: Actor, { zaak, besluit }: Gezien, taal: Vraagtaal = 'nl'): Promise<Paspoort> {
    const { leerlingId } = zaak.paspoort;
    const persoon = (await leesPersonen(this.dataSource, [leerlingId])).get(leerlingId);
    const paspoort = toonPaspoort(zaak, besluit, {
      leerling: persoon ? naamVan(persoon) : null,
      delen: this.eigenDelen(actor, { zaak, besluit }),
      status: kentStatus(actor),
      vragen: (await this.boek.vragen()).in(taal, zaak.lijst),
    });
    const keuze = besluit.bronnen.at(-1)?.keuze;
    if (actor.rol === 'mentor' && keuze) return { ...paspoort, nietGedeeld: nietGedeeld(zaak.lijst, keuze) };
    if (actor.rol !== 'jongere') return paspoort;
    return { ...paspoort, gesprekken: await leesGesprekken(this.dataSource, zaak.paspoort.id) };
  }

  /** De delen waar deze actor zelf aan schrijft. */
  private eigenDelen(actor: Actor, { zaak, besluit }: Gezien): Paspoortdeel[] {
    if (besluit.zicht !== 'inhoud') return [];
    const { relatie } = schrijverVan(daderVan(actor), zaak, this.opdrachten.context().nu);
    if (relatie === 'zelf') return ['jongere'];
    return relatie === 'genodigd' && actor.rol !== 'ouder' ? ['mentor'] : [];
  }

  /** Wat er eerder stond; alleen voor de jongere zelf. */
  async wijzigingen(actor: Actor, id: string) {
    const { zaak } = await this.zie(this.dataSource, actor, id);
    const { leerlingId } = zaak.paspoort;
    const slot = await Inhoudslot.van(this.dataSource, leerlingId);
    const gevonden = await rows<{
      id: string;
      op: string;
      deel: Paspoortdeel;
      nummer: number;
      bytes: Buffer;
    }>(
      this.dataSource,
      'select id, op, deel, nummer, bytes from paspoort_wijziging where paspoort_id = $1 order by op desc, id limit 200',
      [id],
    );
    // Wat de mentor schreef, ziet de jongere pas ondertekend.
    const eigen = gevonden.filter(({ deel }) => deel === 'jongere');
    const items = eigen.map(({ id: patch, bytes, nummer, ...rest }) => {
      const antwoorden = Object.entries(slot.openPatch(id, patch, bytes)).map(([vraag, { waarde }]) => [
        vraag,
        waarde,
      ]);
      return {
        ...rest,
        id: patch,
        versie: nummer,
        antwoorden: Object.fromEntries(antwoorden) as Record<string, string>,
      };
    });
    return { items };
  }
}

/** Een mbo en de keten weten niet hoe ver een Paspoort is. */
const kentStatus = ({ rol }: Actor): boolean => ['jongere', 'ouder', 'mentor'].includes(rol);

function staatErop({ rol }: Actor, { vastgesteld, leesbaar }: Lijstrij): boolean {
  if (rol === 'jongere' || rol === 'mentor') return true;
  return rol === 'lpa' || rol === 'rmc' ? vastgesteld : leesbaar;
}
