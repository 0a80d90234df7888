import type { Db } from '#libs/database/transaction.ts';
import type { Aanmeldstatus } from '#libs/domain/aanmelding/aanmelding.ts';
import type { Taakroute } from '#libs/domain/afspraken/afspraken.ts';
import type { Sluitreden, Weigerreden } from '#libs/domain/overdracht/overdracht-machine.ts';
import type { Aanleiding, Overdrachtstatus } from '#libs/domain/overstap/overstap.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { openTeksten, TEKSTPLAATS } from '#libs/kluis/tekst.ts';
import type { Balrij, Naam } from '../shared/bal.ts';

/** Een overdracht zoals zij uit de database komt; `met_leerling`: deze actor mag de leerling zien. De naam is versleuteld. */
export interface OpgehaaldeRij extends Balrij {
  readonly leerling_id: string | null;
  readonly id: string;
  readonly nummer: number;
  readonly status: Overdrachtstatus;
  readonly route: Taakroute;
  readonly aanleiding: Aanleiding;
  readonly vangnet: boolean;
  readonly toelichting: Buffer | null;
  readonly aangeboden_op: Instant;
  readonly uiterlijk: Instant;
  readonly geaccepteerd_op: Instant | null;
  readonly eerste_actie_op: Instant | null;
  readonly eerste_actie_uiterlijk: Instant | null;
  readonly teruggemeld_op: Instant | null;
  readonly beeindigd_op: Instant | null;
  readonly geescaleerd_op: Instant | null;
  readonly versie: number;
  readonly overstap_id: string;
  readonly afspraak_id: string | null;
  readonly weiger_reden: Weigerreden | null;
  readonly sluit_reden: Sluitreden | null;
  readonly acceptatie_achteraf: Buffer | null;
  readonly eerste_actie_achteraf: Buffer | null;
  readonly afsluiting_achteraf: Buffer | null;
  readonly seizoen: string;
  readonly regio: string;
  readonly geboortedatum: string;
  readonly van: Naam;
  readonly naar: Naam;
  readonly met_leerling: boolean;
  readonly laatste_aanmelding: {
    readonly mbo: Naam;
    readonly status: Aanmeldstatus;
    readonly op: string;
  } | null;
}

/** Wat mensen bij een overdracht schreven. */
export const TEKSTKOLOMMEN = [
  'toelichting',
  'acceptatie_achteraf',
  'eerste_actie_achteraf',
  'afsluiting_achteraf',
] as const;
type Tekstkolom = (typeof TEKSTKOLOMMEN)[number];
export type Overdrachtteksten = Readonly<Record<Tekstkolom, string | null>>;

const plaatsVan = (kolom: Tekstkolom, id: string): string =>
  kolom === 'toelichting' ? TEKSTPLAATS.toelichting(id) : TEKSTPLAATS.achteraf(kolom, id);

/** Opent de teksten van overdrachten, in dezelfde volgorde. */
export async function openOverdrachtteksten(
  db: Db,
  rijen: readonly OpgehaaldeRij[],
): Promise<Overdrachtteksten[]> {
  const gesloten = rijen.flatMap((rij) =>
    TEKSTKOLOMMEN.map((kolom) => ({
      subject: rij.leerling_id ?? rij.id,
      kolom: plaatsVan(kolom, rij.id),
      bytes: rij[kolom],
    })),
  );
  const open = await openTeksten(db, gesloten);
  return rijen.map(
    (_, rij) =>
      Object.fromEntries(
        TEKSTKOLOMMEN.map((kolom, plek) => [kolom, open[rij * TEKSTKOLOMMEN.length + plek] ?? null]),
      ) as Record<Tekstkolom, string | null>,
  );
}
