import { REDEN_TEKST } from '#libs/contract/teksten.ts';
import { DAARHEEN_TEKST } from '#libs/contract/teksten-vooruitblik.ts';
import type { Vooruitzicht } from '#libs/contract/vooruitblik.ts';
import type { Daarheen, Overdrachtbesluit } from '#libs/domain/overdracht/overdracht.ts';
import { daarheenVan } from '#libs/domain/overdracht/vooruitblik.ts';
import type { OverstapFeiten } from '#libs/domain/overstap/overstap.ts';
import { bepaalPlaatsing } from '#libs/domain/overstap/plaatsing.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Naamdelen } from '#libs/kluis/persoon.ts';
import type { Naam } from '../shared/bal.ts';

/** Een leerling die op het ogenblik `op` niet zou blijven. */
export interface GaatOver {
  readonly feiten: OverstapFeiten;
  readonly besluit: Exclude<Overdrachtbesluit, { soort: 'blijft' }>;
  readonly op: Instant;
}

interface Erbij {
  readonly naam: Naamdelen;
  readonly klas: string | null;
  readonly organisatie: (id: string) => Naam;
}

/** Maakt van een besluit wat iemand leest: naar wie, waarom over, en waarom daarheen. */
export function toonVooruitzicht({ feiten, besluit, op }: GaatOver, erbij: Erbij): Vooruitzicht {
  const { roepnaam, tussenvoegsel, achternaam } = erbij.naam;
  const { reden } = bepaalPlaatsing(feiten, op);
  const basis = {
    overstapId: feiten.id,
    seizoen: feiten.seizoen,
    leerling: { roepnaam, tussenvoegsel, achternaam, klas: erbij.klas },
    school: erbij.organisatie(feiten.schoolId),
    waaromOver: { code: reden, tekst: REDEN_TEKST[reden].zin },
  };
  if (besluit.soort === 'niemandBevoegd')
    return {
      ...basis,
      uitkomst: 'niemand_bevoegd',
      naar: null,
      route: null,
      vangnet: false,
      ...waarom(daarheenVan(besluit)),
    };
  return {
    ...basis,
    uitkomst: 'gaat_over',
    naar: erbij.organisatie(besluit.naarId),
    route: besluit.route,
    vangnet: besluit.vangnet,
    ...waarom(daarheenVan(besluit)),
  };
}

const waarom = (daarheen: Daarheen) => ({ daarheen, waaromDaarheen: DAARHEEN_TEKST[daarheen] });
