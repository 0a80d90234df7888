import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instrument, Onderzoek, Voorstel } from '#libs/contract/trajectonderzoek.ts';
import { inTransaction, row, rows, type Tx } from '#libs/database/transaction.ts';
import { escalatievoorstellen, type Escalatievoorstel } from '#libs/domain/mas/keuze/escalatievoorstel.ts';
import { verbergStrafvoorstellen } from '#libs/domain/mas/traject/verberg-straf.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import { zietStrafkeuze } from '#libs/traject/autorisatie.ts';
import { leesEscalatiefeiten } from '#libs/traject/checkins.ts';
import { peilVan } from '#libs/traject/handel.ts';
import { leesInvullingen } from '#libs/traject/instrument.ts';
import { SAMEN } from '#libs/traject/samen.ts';
import { leesTrajectteksten } from '#libs/traject/teksten.ts';
import { leesToestemmingen } from '#libs/traject/lees-toestemmingen.ts';
import { laadTraject, vandaag } from '#libs/traject/traject.ts';
import { doenerVan, eisTraject, openTraject } from '../shared/eis-traject.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { Instrumentboek } from '../shared/instrumentboek.ts';

type Horing = Omit<Onderzoek['horingen'][number], 'verslag'>;
type Checkin = Omit<Onderzoek['checkins'][number], 'tekst'>;

const FEITEN = `select aangekondigd, ouders_veroordeeld as "oudersVeroordeeld", eerdere_halt as "eerdereHalt" from traject where id = $1`;
const HORINGEN = `select id, wie, op, uitgenodigd_op as "uitgenodigdOp", uitkomst from traject_horing
  where traject_id in ${SAMEN} order by uitgenodigd_op desc, id`;
const CHECKINS = `select id, dag, goed, acuut from traject_checkin where traject_id in ${SAMEN} order by volgnummer desc`;

/** Wat er in een traject is vastgelegd, voor de leerplicht die het heeft. */
@Injectable()
export class OnderzoekLezer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
    private readonly boek: Instrumentboek,
  ) {}

  onderzoek(actor: Actor, id: string): Promise<Onderzoek> {
    return this.inZicht({ actor, handeling: 'traject.lezen' }, id, async (tx) => {
      const horingen = await rows<Horing>(tx, HORINGEN, [id]);
      const checkins = await rows<Checkin>(tx, CHECKINS, [id]);
      const teksten = await leesTrajectteksten(
        tx,
        [...horingen, ...checkins].map((rij) => rij.id),
      );
      const tekstBij = (bron: string) => teksten.findLast(({ bronId }) => bronId === bron)?.tekst ?? null;
      const feiten = await row<Onderzoek['feiten']>(tx, FEITEN, [id]);
      return {
        horingen: horingen.map((rij) => ({ ...rij, verslag: tekstBij(rij.id) })),
        feiten: feiten ?? { aangekondigd: false, oudersVeroordeeld: false, eerdereHalt: false },
        toestemmingen: await leesToestemmingen(tx, id),
        checkins: checkins.map((rij) => ({ ...rij, tekst: tekstBij(rij.id) })),
      };
    });
  }

  async instrument(actor: Actor, id: string): Promise<Instrument> {
    const boek = await this.boek.versies();
    return this.inZicht({ actor, handeling: 'instrument.lezen' }, id, async (tx) => {
      const { versie, titel, bron, themas } = boek.opDag(vandaag(this.opdrachten.context()));
      return {
        versie,
        titel,
        bron,
        themas: themas.map(({ vragen, ...thema }) => ({
          ...thema,
          vragen: vragen.map(({ gewicht: _gewicht, ...vraag }) => vraag),
        })),
        invullingen: (await leesInvullingen(tx, id, boek)) as Instrument['invullingen'],
      };
    });
  }

  /** Voorstellen gaan over alle feiten; wie de strafzaak niet mag zien, leest er niets van. */
  voorstellen(actor: Actor, id: string): Promise<{ items: Voorstel[] }> {
    return inTransaction(this.dataSource, async (tx) => {
      await openTraject(tx, { actor, handeling: 'traject.lezen' }, id);
      const context = this.opdrachten.context();
      const dossier = await laadTraject(tx, id, context);
      const door = doenerVan(actor);
      const { feiten } = dossier;
      const alle = escalatievoorstellen(
        feiten,
        await leesEscalatiefeiten(tx, id),
        peilVan(dossier, door, context),
      );
      const ziet = await zietStrafkeuze(tx, dossier, door);
      return { items: (ziet ? alle : verbergStrafvoorstellen(alle, feiten)).map(alsVoorstel) };
    });
  }

  private inZicht<T>(
    vraag: { readonly actor: Actor; readonly handeling: Handeling },
    id: string,
    werk: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.dataSource, async (tx) => {
      await eisTraject(tx, vraag, id);
      return werk(tx);
    });
  }
}

function alsVoorstel(voorstel: Escalatievoorstel): Voorstel {
  const { reden } = voorstel;
  if (voorstel.naar !== 'ROUTE')
    return {
      reden,
      naar: voorstel.naar,
      route: null,
      verdachte: null,
      meldingen: [],
      vanRoute: null,
      nodig: [],
    };
  const { keuze, vanRoute, bezwaren } = voorstel;
  return {
    reden,
    naar: 'ROUTE',
    route: keuze.route,
    verdachte: keuze.verdachte,
    meldingen: keuze.feiten.map(({ id }) => id),
    vanRoute,
    nodig: bezwaren.map(({ regel, uitleg, opgelostDoor }) => ({ regel, uitleg, een: [...opgelostDoor] })),
  };
}
