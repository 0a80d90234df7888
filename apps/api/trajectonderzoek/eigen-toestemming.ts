import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ROUTE_TEKST } from '#libs/contract/teksten-traject.ts';
import type { EigenRoute } from '#libs/contract/trajectonderzoek.ts';
import { inTransaction, row, rows, type Tx } from '#libs/database/transaction.ts';
import { NotAllowed } from '#libs/domain/domain-error.ts';
import { beslissers, rustOpToestemming } from '#libs/domain/mas/route/instemming.ts';
import { looptRoute, type Toestemmende, type Toestemmingsbesluit } from '#libs/domain/mas/routezaak.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { geefZelfToestemming } from '#libs/traject/toestemmingen.ts';
import { laadTraject, onbekendTraject, vandaag } from '#libs/traject/traject.ts';
import { openTraject } from '../shared/eis-traject.ts';
import type { Opdracht } from '../shared/opdracht.ts';
import { Opdrachten } from '../shared/opdrachten.ts';
import { ouderZiet } from '../shared/ouder-ziet.ts';

interface Laatste {
  readonly routeId: string;
  readonly besluit: Toestemmingsbesluit;
  readonly op: string;
}
const LAATSTE = `select distinct on (route_id) route_id as "routeId", besluit, op from traject_toestemming
  where traject_id = $1 and wie = $2 order by route_id, volgnummer desc`;

const namens = ({ rol }: Actor): Toestemmende => (rol === 'jongere' ? 'jongere' : 'ouders');

/** De jongere en zijn ouders besluiten zelf over hulp en Halt; zij zien alleen de routes die zij mogen zien. */
@Injectable()
export class EigenToestemming {
  constructor(
    private readonly dataSource: DataSource,
    private readonly opdrachten: Opdrachten,
  ) {}

  lees(actor: Actor, id: string): Promise<{ items: EigenRoute[] }> {
    return inTransaction(this.dataSource, async (tx) => {
      await openTraject(tx, { actor, handeling: 'toestemming.geven' }, id);
      const context = this.opdrachten.context();
      const { feiten, afspraken } = await laadTraject(tx, id, context);
      const laatste = await rows<Laatste>(tx, LAATSTE, [id, namens(actor)]);
      const peil = { dag: vandaag(context), regels: afspraken };
      const items = feiten.routes
        .filter((zaak) => rustOpToestemming(zaak.route) && ouderZiet(actor, zaak.route))
        .map((zaak) => {
          const besloten = laatste.find(({ routeId }) => routeId === zaak.id);
          const nodig = looptRoute(zaak) && beslissers(zaak.route, feiten, peil).includes(namens(actor));
          return {
            routeId: zaak.id,
            route: zaak.route,
            naam: ROUTE_TEKST[zaak.route].label,
            uitleg: ROUTE_TEKST[zaak.route].zin,
            nodig,
            besluit: besloten?.besluit ?? null,
            op: besloten?.op ?? null,
          };
        });
      return { items };
    });
  }

  geef(
    opdracht: Opdracht,
    { id, route }: { readonly id: string; readonly route: string },
    besluit: Toestemmingsbesluit,
  ): Promise<{ id: string }> {
    const { actor } = opdracht;
    return this.opdrachten.voerUit(opdracht, async (tx, context) => {
      await openTraject(tx, { actor, handeling: 'toestemming.geven' }, id);
      await eisRoute(tx, actor, { id, route });
      const { gebruikerId, rol } = actor;
      const naam = await naamVan(tx, gebruikerId);
      await geefZelfToestemming(
        tx,
        id,
        { routeId: route, wie: namens(actor), besluit, naam, gebruikerId, rol },
        context,
      );
      return { id: route };
    });
  }
}

/** Wie een route niet mag zien, weet niet dat zij er is; wie geen gezag heeft, besluit niet. Fouten: NotFound, NotAllowed. */
async function eisRoute(
  tx: Tx,
  actor: Actor,
  { id, route }: { readonly id: string; readonly route: string },
): Promise<void> {
  const rij = await row<{ route: Parameters<typeof ouderZiet>[1] }>(
    tx,
    'select route from traject_route where id = $1 and traject_id = $2',
    [route, id],
  );
  if (!rij || !ouderZiet(actor, rij.route)) throw onbekendTraject();
  if (actor.rol === 'ouder' && actor.dossier?.gezag !== true)
    throw new NotAllowed('toestemming.geen-gezag', 'Alleen een ouder met gezag beslist hierover.');
}

async function naamVan(tx: Tx, gebruikerId: string): Promise<string> {
  const wie = await row<{ naam: string }>(tx, 'select naam from gebruiker where id = $1', [gebruikerId]);
  return wie?.naam ?? gebruikerId;
}
