import { KLASSE_VAN_ROUTE } from '../domain/mas/routeklasse.ts';
import { rows, type Db } from '../database/transaction.ts';
import type { MasRoute, Toestemmende, Toestemmingsbesluit } from '../domain/mas/routezaak.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { openTeksten, TEKSTPLAATS } from '../kluis/tekst.ts';
import type { Toestemming } from './toestemmingen.ts';

interface Rij {
  readonly id: string;
  readonly leerlingId: string;
  readonly routeId: string;
  readonly route: MasRoute;
  readonly wie: Toestemmende;
  readonly besluit: Toestemmingsbesluit;
  readonly bewijs: Toestemming['bewijs'];
  readonly op: Instant;
  readonly naam: Buffer;
  readonly kenmerk: Buffer | null;
}

/** Wat er over een route is besloten; zonder naam: gewist. */
export interface GelezenToestemming extends Omit<Rij, 'naam' | 'kenmerk' | 'leerlingId' | 'route'> {
  readonly naam: string | null;
  readonly kenmerk: string | null;
}

/** De besluiten over de routes van een traject, het nieuwste eerst. */
export async function leesToestemmingen(db: Db, trajectId: string): Promise<GelezenToestemming[]> {
  const rijen = await rows<Rij>(
    db,
    `select c.id, c.leerling_id as "leerlingId", c.route_id as "routeId", r.route, c.wie, c.besluit, c.bewijs_soort as bewijs, c.op,
       c.naam, c.kenmerk
     from traject_toestemming c join traject_route r on r.id = c.route_id where c.traject_id = $1 order by c.volgnummer desc`,
    [trajectId],
  );
  const open = (deel: 'naam' | 'kenmerk') =>
    openTeksten(
      db,
      rijen.map((rij) => ({
        subject: rij.leerlingId,
        kolom: TEKSTPLAATS.toestemming(rij.id, deel),
        klasse: KLASSE_VAN_ROUTE[rij.route],
        bytes: rij[deel],
      })),
    );
  const namen = await open('naam');
  const kenmerken = await open('kenmerk');
  return rijen.map(({ id, routeId, wie, besluit, bewijs, op }, plek) => ({
    id,
    routeId,
    wie,
    besluit,
    bewijs,
    op,
    naam: namen[plek] ?? null,
    kenmerk: kenmerken[plek] ?? null,
  }));
}
