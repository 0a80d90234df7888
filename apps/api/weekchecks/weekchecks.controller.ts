import { Controller, Injectable, Module, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { lijstEigenAanmeldingen, type EigenAanmeldingenVraag } from '#libs/contract/eigen-aanmeldingen.ts';
import { DAARNA_TEKST, WEEKCHECK_TEKST } from '#libs/contract/teksten.ts';
import { lijstWeekchecks, type Weekcheck, type WeekchecksVraag } from '#libs/contract/weekchecks.ts';
import { rows } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Weekcheckstatus } from '#libs/domain/weekcheck/weekcheck.ts';
import { knip, UUID, vanCursor } from '../shared/cursor.ts';
import { lijstOfCsv } from '../shared/lijst-csv.ts';
import { Voert } from '../shared/voert.decorator.ts';
import { Parameters, zicht, type Vertaling } from '../shared/zicht.ts';
import { EigenAanmeldingLezer } from './eigen-aanmelding-lezer.ts';
import { AANMELDINGKOLOMMEN, WEEKCHECKKOLOMMEN } from './weekchecks-csv.ts';

interface Rij extends Omit<Weekcheck, 'statusTekst' | 'bal' | 'waaromHier' | 'aangesproken'> {
  readonly treden: readonly { readonly naam: string; readonly op: string }[];
  readonly afspraak: Afspraken['weekcheck'] | null;
}

// Wat er over een week al is gedaan, en met wie de afspraak dat doet.
const TREDEN = `
  (select coalesce(jsonb_agg(jsonb_build_object('naam', substr(t.trede, length(w.week) + 2), 'op', t.op) order by t.op), '[]')
   from trede_gedaan t where t.workflow_id = 'weekcheck/' || g.brin || '/' || w.seizoen || '/' || w.regio
     and t.trede like w.week || '/%') as treden,
  (select v.inhoud->'weekcheck' from afspraak_versie v where v.regio = w.regio and v.schooljaar = w.seizoen
   order by v.versie desc limit 1) as afspraak`;

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
              w.vavo_aanwezig as "vavoAanwezig", w.versie, ${TREDEN}
       from weekcheck w join organisatie g on g.id = w.mbo_id where ${waar.join(' and ')}
       order by w.week desc, w.mbo_id desc, w.regio desc limit ${p.neem(vraag.paginaGrootte + 1)}`,
      p.waarden,
    );
    const { items, volgende } = knip(gevonden, vraag.paginaGrootte, (l) => [l.week, l.mbo.id, l.regio]);
    return { items: items.map(toon), volgende };
  }
}

/** Van elke trede die een bericht gaf: aan welke rol. */
function aangesprokenVan({ treden, afspraak }: Rij): Weekcheck['aangesproken'] {
  if (!afspraak) return [];
  return treden.flatMap(({ naam, op: gedaanOp }) => {
    const op = new Date(gedaanOp).toISOString();
    if (naam === 'escaleer') return [{ rol: afspraak.escalatieRol, soort: 'escalatie' as const, op }];
    const trede = afspraak.herinneringen.find((een) => een.naam === naam);
    return trede ? [{ rol: trede.rol, soort: trede.soort, op }] : [];
  });
}

function toon({ treden, afspraak, ...rij }: Rij): Weekcheck {
  const { label, zin } = WEEKCHECK_TEKST[rij.status];
  // Na de escalatie is er geen trede meer.
  const daarna = rij.status === 'GEESCALEERD' ? 'NIETS' : 'ESCALATIE_COORDINATOR';
  return {
    ...rij,
    statusTekst: label,
    aangesproken: aangesprokenVan({ treden, afspraak, ...rij }),
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
  constructor(
    private readonly weekchecks: WeekcheckLezer,
    private readonly eigen: EigenAanmeldingLezer,
  ) {}

  @Voert(lijstWeekchecks)
  lijst(
    @Req() request: Request & { actor: Actor },
    @Query({ schema: lijstWeekchecks.query }) vraag: WeekchecksVraag,
  ) {
    const lees = (deze: WeekchecksVraag) => this.weekchecks.lijst(request.actor, deze);
    return lijstOfCsv(request, vraag, { lees, kolommen: WEEKCHECKKOLOMMEN, naam: 'weekchecks' });
  }

  @Voert(lijstEigenAanmeldingen)
  aanmeldingen(
    @Req() request: Request & { actor: Actor },
    @Query({ schema: lijstEigenAanmeldingen.query }) vraag: EigenAanmeldingenVraag,
  ) {
    const lees = (deze: EigenAanmeldingenVraag) => this.eigen.lijst(request.actor, deze);
    return lijstOfCsv(request, vraag, { lees, kolommen: AANMELDINGKOLOMMEN, naam: 'aanmeldingen' });
  }
}

@Module({ controllers: [WeekchecksController], providers: [WeekcheckLezer, EigenAanmeldingLezer] })
export class WeekchecksModule {}
