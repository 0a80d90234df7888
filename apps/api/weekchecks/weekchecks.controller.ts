import { Controller, Injectable, Module, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DAARNA_TEKST, WEEKCHECK_TEKST } from '#libs/contract/teksten.ts';
import { lijstWeekchecks, type Weekcheck, type WeekchecksVraag } from '#libs/contract/weekchecks.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Weekcheckstatus } from '#libs/domain/weekcheck/weekcheck.ts';
import { knip, UUID, vanCursor } from '../shared/cursor.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';

type Rij = Omit<Weekcheck, 'statusTekst' | 'bal' | 'waaromHier'>;

const ZICHT: Vertaling = {
  eigenOrganisatie: (p, a) => `w.mbo_id = ${p.neem(a.organisatieId)}`,
  eigenRegio: (p, a) => `w.regio = any(${p.neem(a.regios)}::text[])`,
};
const WACHT: readonly Weekcheckstatus[] = ['VERWACHT', 'TE_LAAT', 'HERINNERD', 'GEESCALEERD'];

/** Leest weekchecks: een mbo de eigen, de regio die van haar mbo's. */
@Injectable()
export class WeekcheckLezer {
  constructor(private readonly dataSource: DataSource) {}

  async lijst(
    actor: Actor,
    vraag: WeekchecksVraag,
  ): Promise<{ items: Weekcheck[]; volgende: string | null }> {
    const p = new Parameters();
    const waar = [zicht({ actor, handeling: 'weekcheck.lezen' }, ZICHT, p)];
    if (vraag.seizoen) waar.push(`w.seizoen = ${p.neem(vraag.seizoen)}`);
    if (vraag.regio) waar.push(`w.regio = ${p.neem(vraag.regio)}`);
    if (vraag.status) waar.push(`w.status = ${p.neem(vraag.status)}`);
    const na = vanCursor(vraag.cursor, [/^\d{4}-W\d\d$/, UUID, /^\d{3}$/]);
    if (na) waar.push(`(w.week, w.mbo_id, w.regio) < (${na.map((deel) => p.neem(deel)).join(', ')})`);
    const gevonden = await rows<Rij>(
      this.dataSource,
      `select jsonb_build_object('id', g.id, 'naam', g.naam) as mbo, w.regio, w.seizoen, w.week, w.status,
              w.verwacht_op as "verwachtOp", w.ontvangen_op as "ontvangenOp", w.bestand_id as "bestandId",
              w.vavo_aanwezig as "vavoAanwezig", w.versie
       from weekcheck w join organisatie g on g.id = w.mbo_id where ${waar.join(' and ')}
       order by w.week desc, w.mbo_id desc, w.regio desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (l) => [l.week, l.mbo.id, l.regio]);
    return { items: items.map(toon), volgende };
  }
}

function toon(rij: Rij): Weekcheck {
  const { label, zin } = WEEKCHECK_TEKST[rij.status];
  const daarna = 'ESCALATIE_COORDINATOR';
  return {
    ...rij,
    statusTekst: label,
    bal: WACHT.includes(rij.status)
      ? {
          organisatie: rij.mbo,
          rol: 'mbo_intaker',
          sinds: rij.verwachtOp,
          uiterlijk: rij.verwachtOp,
          daarna,
          tekst: DAARNA_TEKST[daarna],
        }
      : null,
    waaromHier: {
      code: rij.status,
      tekst: zin,
      sinds: rij.verwachtOp,
      bron: { soort: 'kalender', id: null },
    },
  };
}

@Controller()
export class WeekchecksController {
  constructor(private readonly weekchecks: WeekcheckLezer) {}

  @Voert(lijstWeekchecks)
  lijst(@WieVraagt() actor: Actor, @Query({ schema: lijstWeekchecks.query }) vraag: WeekchecksVraag) {
    return this.weekchecks.lijst(actor, vraag);
  }
}

@Module({ controllers: [WeekchecksController], providers: [WeekcheckLezer] })
export class WeekchecksModule {}
