import {
  ROUTESTATUS_TEKST,
  TRAJECTEINDE_TEKST,
  TRAJECTSTATUS_TEKST,
} from '#libs/contract/teksten-traject.ts';
import type { Traject, Trajectregel } from '#libs/contract/trajectvormen.ts';
import type { MasRoute, Routestatus } from '#libs/domain/mas/routezaak.ts';
import type { Trajecteinde } from '#libs/domain/mas/traject/einde.ts';
import type { TrajectFeiten } from '#libs/domain/mas/traject/traject.ts';
import { totaalVerzuim } from '#libs/domain/mas/verzuimperiode.ts';
import type { Trajectstatus } from '#libs/domain/mas/traject/traject-machine.ts';
import type { Naamdelen } from '#libs/kluis/persoon.ts';
import { balVan, type Balrij, type Naam } from '../shared/bal.ts';

type Routestand = Omit<Trajectregel['routestanden'][number], 'statusTekst' | 'status'> & {
  readonly status: Routestatus;
};

export interface Trajectrij extends Balrij {
  readonly id: string;
  readonly leerling_id: string;
  readonly overstap_id: string;
  readonly regio: string;
  readonly status: Trajectstatus;
  readonly status_sinds: string;
  readonly begonnen_op: string;
  readonly recidive_van_id: string | null;
  readonly versie: number;
  readonly gemeld_op: string | null;
  readonly opgepakt_op: string | null;
  readonly gehoord_op: string | null;
  readonly beeindigd_op: string | null;
  readonly einde_reden: Trajecteinde | null;
  readonly geboortedatum: string;
  readonly volgorde: string;
  readonly school: Naam;
  readonly lp: Naam;
  readonly aangeboden_aan: Naam | null;
  readonly lopende_routes: readonly MasRoute[];
  readonly routestanden: readonly Routestand[];
}

export function toonTrajectregel(rij: Trajectrij, naam: Naamdelen): Trajectregel {
  const { label, zin } = TRAJECTSTATUS_TEKST[rij.status];
  return {
    id: rij.id,
    leerling: {
      roepnaam: naam.roepnaam,
      tussenvoegsel: naam.tussenvoegsel,
      achternaam: naam.achternaam,
      geboortedatum: rij.geboortedatum,
    },
    school: rij.school,
    regio: rij.regio,
    status: rij.status,
    statusTekst: label,
    statusSinds: rij.status_sinds,
    begonnenOp: rij.begonnen_op,
    recidive: rij.recidive_van_id !== null,
    lopendeRoutes: [...rij.lopende_routes],
    routestanden: rij.routestanden.map((stand) => ({
      ...stand,
      statusTekst: ROUTESTATUS_TEKST[stand.status],
    })),
    bal: balVan(rij),
    waaromHier: {
      code: rij.status,
      tekst: zin,
      sinds: rij.status_sinds,
      bron: { soort: 'traject', id: rij.id },
    },
    versie: rij.versie,
  };
}

/** Het hele traject; wat de lezer van routes en taken niet mag zien, is al weg. */
export function toonTraject(
  rij: Trajectrij,
  delen: {
    readonly regel: Trajectregel;
    readonly feiten: TrajectFeiten;
    readonly routes: Traject['routes'];
    readonly taken: Traject['taken'];
    readonly afspraken: Traject['afspraken'];
    readonly laatsteTeruggave: Traject['laatsteTeruggave'];
  },
): Traject {
  const { regel, feiten, ...rest } = delen;
  const { gehoord } = feiten;
  return {
    ...regel,
    overstapId: rij.overstap_id,
    lp: rij.lp,
    aangebodenAan: rij.aangeboden_aan,
    gemeldOp: rij.gemeld_op,
    opgepaktOp: rij.opgepakt_op,
    gehoordOp: rij.gehoord_op,
    beeindigdOp: rij.beeindigd_op,
    eindeReden: rij.einde_reden,
    eindeTekst: rij.einde_reden && TRAJECTEINDE_TEKST[rij.einde_reden],
    recidiveVanId: rij.recidive_van_id,
    duiding: feiten.duiding,
    gehoord: {
      ouders: gehoord.oudersGehoord,
      jongere: gehoord.jongereGehoord,
      gemistOuders: gehoord.gemistOuders,
      gemistJongere: gehoord.gemistJongere,
    },
    instrumentIngevuld: feiten.instrumentIngevuld,
    aanwezigheidGehaald: feiten.aanwezigheidGehaald,
    verzuim: totaalVerzuim(feiten.feiten),
    meldingen: feiten.feiten.map(({ id, van, totEnMet, uren, keerTeLaat }) => ({
      id,
      van,
      totEnMet,
      uren,
      keerTeLaat,
    })),
    ...rest,
  };
}
