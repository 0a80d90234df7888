import { schrijfCsv, type Celwaarde } from '#libs/bestand/schrijf-csv.ts';
import type { Paspoortcijfers } from '#libs/contract/kerncijfers.ts';

type Cijfer = keyof Paspoortcijfers['definities'];
type Kengetal = Paspoortcijfers['metPaspoort'][number]['kengetal'];

const KOLOMMEN = [
  'peildag',
  'zoals bekend op',
  'regio',
  'seizoen',
  'cijfer',
  'definitie',
  'organisatie',
  'soort of opleiding',
  'waarde',
  'eenheid',
  'teller',
  'noemer',
  'volledigheid in %',
  'toelichting',
] as const;

const TE_WEINIG = 'niet getoond: over te weinig mensen';
const NIET_MEETBAAR = 'niet meetbaar: er is te weinig geleverd';

/** Waarde, eenheid, teller, noemer, volledigheid en toelichting van een aandeel. */
function aandeel(kengetal: Kengetal): Celwaarde[] {
  switch (kengetal.soort) {
    case 'gemeten': {
      const { percentage, teller, noemer, volledigheid } = kengetal;
      return [percentage, '%', teller, noemer, volledigheid, null];
    }
    case 'niet-meetbaar':
      return [null, '%', null, null, kengetal.volledigheid, NIET_MEETBAAR];
    case 'te-weinig':
      return [null, '%', null, null, null, TE_WEINIG];
  }
}

function rijenVan(cijfers: Paspoortcijfers): Celwaarde[][] {
  const { naam, op, regio, seizoen, definities, gemaakt, metPaspoort, besproken, ingetrokken } = cijfers;
  const rij = (cijfer: Cijfer, over: string, deel: string | null, rest: Celwaarde[]): Celwaarde[] => [
    ...[naam, op, regio, seizoen, cijfer, definities[cijfer] ?? null],
    ...[over, deel, ...rest],
  ];
  return [
    ...gemaakt.map(({ school, variant, aantal }) => {
      const uitleg = aantal === null ? TE_WEINIG : null;
      return rij('gemaakt', school.naam, variant, [aantal, 'Paspoorten', null, null, null, uitleg]);
    }),
    ...metPaspoort.map((r) => rij('metPaspoort', r.mbo.naam, null, aandeel(r.kengetal))),
    ...besproken.map((r) => rij('besproken', r.mbo.naam, r.opleidingcode, aandeel(r.kengetal))),
    ...ingetrokken.map((r) => rij('ingetrokken', r.ontvanger.naam, null, aandeel(r.kengetal))),
  ];
}

/** De kerncijfers als CSV: een regel per cijfer, met peildag, eenheid en definitie erbij. Wat verborgen is, zegt waarom. */
export const paspoortcijfersCsv = (items: readonly Paspoortcijfers[]): string =>
  schrijfCsv(KOLOMMEN, items.flatMap(rijenVan));
