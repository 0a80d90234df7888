import type { Afspraken, Dagmoment, Momenten } from '../domain/afspraken/afspraken.ts';
import type { Kloktijd } from '../domain/tijd/tijd.ts';
import { fout, foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

const DAGBEGIN = '00:00' as Kloktijd;

type Benoemd = Dagmoment & { readonly naam: keyof Momenten };

const isEerder = (een: Dagmoment, ander: Dagmoment): boolean =>
  een.dag < ander.dag || (een.dag === ander.dag && een.tijd < ander.tijd);

/** De momenten die op elkaar volgen. */
function opeenvolgend(m: Momenten): Benoemd[] {
  return [
    { naam: 'seizoenOpen', ...m.seizoenOpen },
    { naam: 'aanmelddatum', dag: m.aanmelddatum, tijd: DAGBEGIN },
    { naam: 'aandacht', ...m.aandacht },
    { naam: 'risico', ...m.risico },
    { naam: 'hardeDeadline', ...m.hardeDeadline },
    { naam: 'eindeSeizoen', ...m.eindeSeizoen },
  ];
}

function ligtVoor(later: Benoemd, eerder: Benoemd): Kruisfout[] {
  if (!isEerder(later, eerder)) return [];
  const toon = ({ naam, dag, tijd }: Benoemd): string =>
    `${naam} (${later.dag === eerder.dag ? `${dag} ${tijd}` : dag})`;
  return [fout(['momenten', later.naam], `${toon(later)} ligt voor ${toon(eerder)}`)];
}

function volgorde({ momenten }: Pick<Afspraken, 'momenten'>): Kruisfout[] {
  const rij = opeenvolgend(momenten);
  const paspoort: Benoemd = { naam: 'kwetsbaarZonderPaspoort', ...momenten.kwetsbaarZonderPaspoort };
  const uitnodiging: Benoemd = { naam: 'paspoortUitnodiging', ...momenten.paspoortUitnodiging };
  return [
    ...rij.flatMap((moment, index) => (index === 0 ? [] : ligtVoor(moment, rij[index - 1]!))),
    ...foutAls(
      isEerder(paspoort, momenten.seizoenOpen) || isEerder(momenten.hardeDeadline, paspoort),
      ['momenten', paspoort.naam],
      `${paspoort.naam} (${paspoort.dag}) ligt niet tussen seizoenOpen en hardeDeadline`,
    ),
    ...ligtVoor(uitnodiging, { naam: 'seizoenOpen', ...momenten.seizoenOpen }),
    ...ligtVoor(paspoort, uitnodiging),
  ];
}

function jaren({ momenten, schooljaar }: Pick<Afspraken, 'momenten' | 'schooljaar'>): Kruisfout[] {
  const [begin = '', eind = ''] = schooljaar.split('-');
  return [
    ...foutAls(
      Number(eind) !== Number(begin) + 1,
      ['schooljaar'],
      'het tweede jaar volgt niet op het eerste',
    ),
    ...foutAls(
      !momenten.seizoenOpen.dag.startsWith(begin),
      ['momenten', 'seizoenOpen'],
      `het seizoen opent niet in ${begin}`,
    ),
    ...foutAls(
      !momenten.hardeDeadline.dag.startsWith(eind),
      ['momenten', 'hardeDeadline'],
      `de harde deadline ligt niet in ${eind}`,
    ),
  ];
}

function weekchecks({ momenten: m }: Pick<Afspraken, 'momenten'>): Kruisfout[] {
  const buiten = (naam: 'eersteWeekcheck' | 'laatsteWeekcheck'): Kruisfout[] =>
    foutAls(
      m[naam] < m.seizoenOpen.dag || m[naam] > m.eindeSeizoen.dag,
      ['momenten', naam],
      `${naam} (${m[naam]}) ligt buiten het seizoen`,
    );
  return [
    ...buiten('eersteWeekcheck'),
    ...buiten('laatsteWeekcheck'),
    ...foutAls(
      m.laatsteWeekcheck < m.eersteWeekcheck,
      ['momenten', 'laatsteWeekcheck'],
      'ligt voor de eerste weekcheck',
    ),
  ];
}

function kpiDagen({ momenten: m }: Pick<Afspraken, 'momenten'>): Kruisfout[] {
  return m.kpiDagen.flatMap(({ naam, dag }, index) => [
    ...foutAls(
      dag < m.seizoenOpen.dag || dag > m.eindeSeizoen.dag,
      ['momenten', 'kpiDagen', index, 'dag'],
      `peildag ${naam} (${dag}) ligt buiten het seizoen`,
    ),
    ...foutAls(
      m.kpiDagen.findIndex((eerste) => eerste.naam === naam) < index,
      ['momenten', 'kpiDagen', index, 'naam'],
      `peildag ${naam} staat er twee keer`,
    ),
  ]);
}

function berichten({ berichten: { van, tot } }: Pick<Afspraken, 'berichten'>): Kruisfout[] {
  return foutAls(tot <= van, ['berichten', 'tot'], `eindigt (${tot}) niet na het begin (${van})`);
}

/** De dagen en tijden van het seizoen ten opzichte van elkaar. */
export const MOMENTCONTROLES = [
  kruiscontrole(['momenten'], volgorde),
  kruiscontrole(['momenten', 'schooljaar'], jaren),
  kruiscontrole(['momenten'], weekchecks),
  kruiscontrole(['momenten'], kpiDagen),
  kruiscontrole(['berichten'], berichten),
];
