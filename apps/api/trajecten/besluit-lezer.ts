import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ROUTE_TEKST } from '#libs/contract/teksten-traject.ts';
import type { KeuzehulpVraag } from '#libs/contract/trajecten.ts';
import type { Keuzehulp, Mogelijkheid } from '#libs/contract/trajectvormen.ts';
import { inTransaction, rows, type Tx } from '#libs/database/transaction.ts';
import { criterialijst, type Keuzefeiten } from '#libs/domain/mas/keuze/criteria.ts';
import type { MasRoute, Routestatus } from '#libs/domain/mas/routezaak.ts';
import { mogelijkheden, type Mogelijkheid as Kan } from '#libs/domain/mas/traject/mogelijkheden.ts';
import { verbergStraf } from '#libs/domain/mas/traject/verberg-straf.ts';
import {
  verhuismogelijkheden,
  type Verhuismogelijkheid,
} from '#libs/domain/mas/traject/verhuismogelijkheden.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { isGeautoriseerd, zietStrafkeuze } from '#libs/traject/autorisatie.ts';
import { peilVan } from '#libs/traject/handel.ts';
import { laadTraject, type Trajectdossier } from '#libs/traject/traject.ts';
import { verhuisvraag } from '#libs/traject/verhuisblik.ts';
import { doenerVan, openTraject } from '../shared/eis-traject.ts';
import { Opdrachten } from '../shared/opdrachten.ts';

/** Wat alleen een mens weet, is nog niet gezegd. */
const ONBEKEND: Keuzefeiten = {
  bereid: null,
  schoolDeedGenoeg: null,
  eigenInitiatief: null,
  zorgZonderHulp: null,
  ontwikkelingBedreigd: null,
  lichtereHulpMogelijk: null,
  geldigeReden: null,
  oudersNietVerantwoordelijk: null,
};

interface Historierij {
  readonly trajectId: string;
  readonly route: MasRoute;
  readonly status: Routestatus;
  readonly beeindigdOp: string | null;
}

/** Wat er met een traject kan en wat bij een keuze telt; op alle feiten, en zonder te tonen wat de lezer niet mag zien. */
@Injectable()
export class BesluitLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  mogelijkheden(actor: Actor, id: string): Promise<{ items: Mogelijkheid[] }> {
    return this.opAlleFeiten(actor, id, async (tx, dossier) => {
      const door = doenerVan(actor);
      const context = this.opdrachten.context();
      const peil = peilVan(dossier, door, context);
      const kan = mogelijkheden(dossier.feiten, peil);
      const verhuis = verhuismogelijkheden(dossier.feiten, await verhuisvraag(tx, dossier, context), peil);
      const ziet = await zietStrafkeuze(tx, dossier, door);
      const getoond = ziet ? kan : verbergStraf(kan, dossier.feiten);
      return { items: [...getoond, ...verhuis].map(alsMogelijkheid) };
    });
  }

  keuzehulp(actor: Actor, id: string, vraag: KeuzehulpVraag): Promise<Keuzehulp> {
    return this.opAlleFeiten(actor, id, async (tx, dossier) => {
      const { feiten, afspraken, kop } = dossier;
      const peil = peilVan(dossier, doenerVan(actor), this.opdrachten.context());
      const ziet = await isGeautoriseerd(tx, id, doenerVan(actor));
      const zichtbaar = ziet
        ? feiten
        : { ...feiten, routes: feiten.routes.filter(({ route }) => route !== 'R4') };
      const keuze = { route: vraag.route, feiten: feiten.feiten, verdachte: vraag.verdachte ?? null };
      const historie = await rows<Historierij>(
        tx,
        `select r.traject_id as "trajectId", r.route, r.status, r.beeindigd_op as "beeindigdOp" from traject_route r
         where r.leerling_id = $1 and (r.route <> 'R4' or $2) order by r.gekozen_op`,
        [kop.leerlingId, ziet],
      );
      return {
        route: vraag.route,
        naam: ROUTE_TEKST[vraag.route].label,
        uitleg: ROUTE_TEKST[vraag.route].zin,
        criteria: criterialijst(zichtbaar, keuze, ONBEKEND, peil).map((een) => ({
          ...een,
          redenen: [...een.redenen],
        })),
        pvBeleid: afspraken.mas.pvBeleid.omschrijving,
        historie,
      };
    });
  }

  private opAlleFeiten<T>(
    actor: Actor,
    id: string,
    werk: (tx: Tx, dossier: Trajectdossier) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.dataSource, async (tx) => {
      await openTraject(tx, { actor, handeling: 'traject.lezen' }, id);
      return werk(tx, await laadTraject(tx, id, this.opdrachten.context()));
    });
  }
}

function alsMogelijkheid({ handeling, mag, redenen, nodig }: Kan | Verhuismogelijkheid): Mogelijkheid {
  const kan =
    handeling.soort === 'kies'
      ? { soort: 'kies' as const, route: handeling.keuze.route, verdachte: handeling.keuze.verdachte }
      : handeling;
  return { handeling: kan, mag, redenen: [...redenen], nodig: nodig.map((groep) => [...groep]) };
}
