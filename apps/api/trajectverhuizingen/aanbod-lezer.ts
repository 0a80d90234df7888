import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Trajectaanbod, TrajectaanbiedingenVraag } from '#libs/contract/trajectverhuizingen.ts';
import type { Gebeurtenis } from '#libs/contract/trajectvormen.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { GEWIST, leesPersonen } from '#libs/kluis/persoon.ts';
import { onbekendTraject } from '#libs/traject/traject.ts';
import { balKolommen, balVan, type Balrij, type Naam } from '../shared/bal.ts';
import { knip, OGENBLIK, UUID, vanCursor } from '../shared/cursor.ts';
import { TRAJECT_ZICHT } from '../shared/eis-traject.ts';
import { noteerInzagen } from '../shared/inzagen.ts';
import { Parameters, zicht } from '../shared/zicht.ts';
import { leesTrajecttijdlijn } from '../shared/trajecttijdlijn.ts';

const UITERLIJK = "coalesce(t.bal_uiterlijk, '9999-12-31T00:00:00.000Z'::timestamptz)";
const KOLOMMEN = `t.id, t.leerling_id, t.regio, t.versie, t.aangeboden_op, p.geboortedatum, ${UITERLIJK} as volgorde,
  jsonb_build_object('id', s.id, 'naam', s.naam) as school, jsonb_build_object('id', l.id, 'naam', l.naam) as van,
  jsonb_build_object('id', n.id, 'naam', n.naam) as naar, ${balKolommen('t')}`;
const BRON = `traject t join organisatie s on s.id = t.school_id join organisatie l on l.id = t.lp_id
  join organisatie n on n.id = t.aangeboden_aan_id left join organisatie b on b.id = t.bal_organisatie_id
  left join leerling_persoon p on p.leerling_id = t.leerling_id`;

interface Rij extends Balrij {
  readonly id: string;
  readonly leerling_id: string;
  readonly regio: string;
  readonly versie: number;
  readonly aangeboden_op: string;
  readonly geboortedatum: string;
  readonly volgorde: string;
  readonly school: Naam;
  readonly van: Naam;
  readonly naar: Naam;
}

/** Waarom een aanbod op iemands lijst staat, gezien van zijn kant. */
const WAAROM = {
  'aan-ons':
    'De jongere woont volgens zijn adres in uw gemeente. Neem het over, of geef het terug met een reden.',
  'van-ons': 'De jongere is verhuisd. Dit traject blijft van u tot de nieuwe gemeente het overneemt.',
} as const;

/** Leest trajecten die na een verhuizing zijn aangeboden: wie en wat ermee gebeurde, nooit wat erin staat. */
@Injectable()
export class AanbodLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(
    actor: Actor,
    vraag: TrajectaanbiedingenVraag,
  ): Promise<{ items: Trajectaanbod[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'trajectaanbod.lezen' }, TRAJECT_ZICHT, p)];
    if (vraag.richting) {
      const org = p.neem(actor.organisatieId);
      waar.push(`${vraag.richting === 'aan-ons' ? 't.aangeboden_aan_id' : 't.lp_id'} = ${org}`);
    }
    const na = vanCursor(vraag.cursor, [OGENBLIK, UUID]);
    if (na) waar.push(`(${UITERLIJK}, t.id) > (${na.map((deel) => p.neem(deel)).join(', ')})`);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `select ${KOLOMMEN} from ${BRON} where ${waar.join(' and ')} order by volgorde, t.id limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, ({ volgorde, id }) => [volgorde, id]);
    return { items: await this.toon(actor, items), volgende };
  }

  /** Een aangeboden traject, met zijn tijdlijn. Fout: NotFound, ook als het niet (meer) is aangeboden. */
  async een(actor: Actor, id: string): Promise<Trajectaanbod & { tijdlijn: Gebeurtenis[] }> {
    const p = new Parameters();
    const waar = zicht({ actor, handeling: 'trajectaanbod.lezen' }, TRAJECT_ZICHT, p);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `select ${KOLOMMEN} from ${BRON} where ${waar} and t.id = ${p.neem(id)}`,
      p.waarden,
    );
    const [aanbod] = await this.toon(actor, gevonden);
    if (!aanbod) throw onbekendTraject();
    return { ...aanbod, tijdlijn: await leesTrajecttijdlijn(this.dataSource, id) };
  }

  private async toon(actor: Actor, rijen: readonly Rij[]): Promise<Trajectaanbod[]> {
    noteerInzagen(
      rijen.map((rij) => ({ objectSoort: 'traject', objectId: rij.id, leerlingId: rij.leerling_id })),
    );
    const personen = await leesPersonen(
      this.dataSource,
      rijen.map((rij) => rij.leerling_id),
    );
    return rijen.map((rij) => {
      const { roepnaam, tussenvoegsel, achternaam } = personen.get(rij.leerling_id) ?? GEWIST;
      const richting = rij.naar.id === actor.organisatieId ? 'aan-ons' : 'van-ons';
      return {
        id: rij.id,
        richting,
        leerling: { roepnaam, tussenvoegsel, achternaam, geboortedatum: rij.geboortedatum },
        school: rij.school,
        regio: rij.regio,
        van: rij.van,
        naar: rij.naar,
        aangebodenOp: rij.aangeboden_op,
        bal: balVan(rij),
        waaromHier: {
          code: 'OVERDRACHT_GEMEENTE',
          tekst: WAAROM[richting],
          sinds: rij.aangeboden_op,
          bron: { soort: 'traject', id: rij.id },
        },
        versie: rij.versie,
      };
    });
  }
}
