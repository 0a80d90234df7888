import { DAARNA_TEKST, EIGEN_REDEN_TEKST, REDEN_TEKST, STATUS_TEKST } from '#libs/contract/teksten.ts';
import type { Overstap } from '#libs/contract/overstappen.ts';
import type { Overstapstatus, Plaatsing, Reden, Vlag } from '#libs/domain/overstap/overstap.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Naamdelen } from '#libs/kluis/persoon.ts';
import { balVan, type Balrij } from '../shared/bal.ts';
import type { Bronnen } from './versheid.ts';

/** Een overstap zoals zij uit de database komt; de naam staat daar versleuteld. */
export interface OpgehaaldeRij extends Balrij {
  readonly leerling_id: string;
  readonly id: string;
  readonly status: Overstapstatus;
  readonly plaatsing: Plaatsing;
  readonly reden: Reden;
  readonly vlaggen: Vlag[];
  readonly seizoen: string;
  readonly regio: string;
  readonly cohort: string;
  readonly klas: string | null;
  readonly leerlingnummer: string;
  readonly status_sinds: string;
  readonly waarom_sinds: string;
  readonly waarom_bron_soort: string;
  readonly waarom_bron_id: string | null;
  readonly versie: number;
  readonly afspraak_id: string;
  readonly school_id: string;
  readonly school_naam: string;
}

/** Maakt van een rij wat deze actor mag zien. */
export function toonOverstap(
  actor: Actor,
  rij: OpgehaaldeRij,
  { naam, bronnen }: { readonly naam: Naamdelen; readonly bronnen: Bronnen },
): Overstap {
  const basis = {
    id: rij.id,
    seizoen: rij.seizoen,
    leerling: {
      roepnaam: naam.roepnaam,
      tussenvoegsel: naam.tussenvoegsel,
      achternaam: naam.achternaam,
      klas: rij.klas,
      leerlingnummer: rij.leerlingnummer,
    },
    school: { id: rij.school_id, naam: rij.school_naam },
    cohort: rij.cohort,
    versheid: { bronnen: bronnen.bronnen },
    versie: rij.versie,
  };
  return Object.assign(
    basis,
    actor.organisatieSoort === 'mbo' ? voorMbo(actor, rij, bronnen) : voorZaakhouder(rij, bronnen),
  );
}

/** Een mbo ziet alleen waarom de leerling bij hem op de lijst staat, en de bal alleen als hij zelf aan zet is. */
function voorMbo(actor: Actor, rij: OpgehaaldeRij, { aangemeldOp }: Bronnen) {
  const waaromHier = {
    code: 'AANMELDING_BIJ_U',
    tekst: EIGEN_REDEN_TEKST.AANMELDING_BIJ_U,
    sinds: aangemeldOp ?? rij.waarom_sinds,
    bron: { soort: 'aanmelding', id: null },
  };
  return rij.bal_organisatie?.id === actor.organisatieId ? { waaromHier, bal: balVan(rij) } : { waaromHier };
}

function voorZaakhouder(rij: OpgehaaldeRij, { aanmelddatum }: Bronnen) {
  return {
    ...(aanmelddatum ? { aanmelddatum } : {}),
    status: rij.status,
    statusTekst: STATUS_TEKST[rij.status],
    statusSinds: rij.status_sinds,
    plaatsing: rij.plaatsing,
    reden: rij.reden,
    vlaggen: rij.vlaggen,
    bal: balVan(rij),
    waaromHier: {
      code: rij.reden,
      tekst: REDEN_TEKST[rij.reden].zin,
      sinds: rij.waarom_sinds,
      bron: { soort: rij.waarom_bron_soort, id: rij.waarom_bron_id },
    },
    volgendeAutomatischeStap: volgendeStap(rij),
  };
}

function volgendeStap({ bal_uiterlijk: op, bal_daarna: stap }: OpgehaaldeRij) {
  return op && stap && stap !== 'NIETS' ? { op, stap, tekst: DAARNA_TEKST[stap] } : null;
}
