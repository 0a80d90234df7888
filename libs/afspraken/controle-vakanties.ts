import type { Afspraken, Vakantie } from '../domain/afspraken/afspraken.ts';
import type { Dagenperiode } from '../domain/tijd/tijd.ts';
import { foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

type Vakantiedelen = Pick<Afspraken, 'vakanties'>;

function regios({ vakanties }: Vakantiedelen): Kruisfout[] {
  const bestaat = (naam: string, pad: Kruisfout['pad']): Kruisfout[] =>
    foutAls(!Object.hasOwn(vakanties.regios, naam), pad, `vakantieregio "${naam}" bestaat niet`);
  return [
    ...bestaat(vakanties.standaard, ['vakanties', 'standaard']),
    ...Object.entries(vakanties.instellingen).flatMap(([brin, { regio }]) =>
      regio === undefined ? [] : bestaat(regio, ['vakanties', 'instellingen', brin, 'regio']),
    ),
  ];
}

/** Met een verkeerde BRIN zou een school ongemerkt de vakanties van de regio krijgen. */
function instellingen({
  vakanties,
  organisaties,
}: Vakantiedelen & Pick<Afspraken, 'organisaties'>): Kruisfout[] {
  const brins = new Set(organisaties.map((o) => o.brin));
  return Object.keys(vakanties.instellingen).flatMap((brin) =>
    foutAls(
      !brins.has(brin),
      ['vakanties', 'instellingen', brin],
      `brin "${brin}" staat niet bij organisaties`,
    ),
  );
}

function perioden({ vakanties }: Vakantiedelen): Kruisfout[] {
  return [
    ...Object.entries(vakanties.regios).flatMap(([naam, rijen]) =>
      inLijst(rijen, ['vakanties', 'regios', naam]),
    ),
    ...Object.entries(vakanties.instellingen).flatMap(([brin, { eigen }]) =>
      inLijst(eigen ?? [], ['vakanties', 'instellingen', brin, 'eigen']),
    ),
  ];
}

const overlapt = (a: Dagenperiode, b: Dagenperiode): boolean => a.van <= b.tot && b.van <= a.tot;

/** Geen vakantie eindigt voor zij begint of valt samen met een andere; van elke soort is er een per jaar. */
function inLijst(rijen: readonly Vakantie[], lijst: Kruisfout['pad']): Kruisfout[] {
  return rijen.flatMap((rij, index) => {
    const eerdere = rijen.slice(0, index);
    const jaar = rij.van.slice(0, 4);
    return [
      ...foutAls(
        rij.tot < rij.van,
        [...lijst, index, 'tot'],
        `eindigt (${rij.tot}) voor het begin (${rij.van})`,
      ),
      ...foutAls(
        eerdere.some((ander) => overlapt(ander, rij)),
        [...lijst, index],
        `${rij.soort} (${rij.van}) valt samen met een andere vakantie`,
      ),
      ...foutAls(
        eerdere.some((ander) => ander.soort === rij.soort && ander.van.startsWith(jaar)),
        [...lijst, index],
        `${rij.soort} ${jaar} staat er twee keer`,
      ),
    ];
  });
}

export const VAKANTIECONTROLES = [
  kruiscontrole(['vakanties'], regios),
  kruiscontrole(['vakanties', 'organisaties'], instellingen),
  kruiscontrole(['vakanties'], perioden),
];
