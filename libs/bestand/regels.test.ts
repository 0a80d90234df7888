import { describe, expect, it } from '@jest/globals';
import type { CohortRegel, GelezenRegel } from '../domain/bestand/bestand.ts';
import { leesBestand } from './lees-bestand.ts';

const OPTIES = { bestandsnaam: 'cohort.csv', maximumRegels: 100, maximumBytes: 1_000_000 };
const VELDEN = {
  BSN: '999990019',
  Onderwijsnummer: '',
  Leerlingnummer: '1001',
  Achternaam: 'Jansen',
  Roepnaam: 'Noor',
  Geboortedatum: '05-03-2010',
  BRIN: '25AB',
  Vestiging: '01',
  Klas: '4B',
  Cohort: 'vmbo-kb',
  Postcode: '8011 ab',
  Gemeentecode: '0193',
  'Geheim adres': 'n',
  Uitstroomprofiel: '',
  Uitslag: '',
};
type Cellen = Partial<typeof VELDEN>;

function regel(cellen: Cellen): string {
  return Object.values({ ...VELDEN, ...cellen }).join(';');
}

async function leesTekst(...regels: string[]): Promise<readonly GelezenRegel<CohortRegel>[]> {
  const inhoud = Buffer.from([Object.keys(VELDEN).join(';'), ...regels].join('\n'));
  return (await leesBestand('cohort', inhoud, OPTIES)).regels;
}

async function leesEen(cellen: Cellen): Promise<GelezenRegel<CohortRegel>> {
  const [eerste] = await leesTekst(regel(cellen));
  if (!eerste) throw new Error('geen regel gelezen');
  return eerste;
}

describe('a row of a cohort', () => {
  const weigering = async (kolom: keyof Cellen, cel: string) => {
    const { waarden, fouten } = await leesEen({ [kolom]: cel });
    const plaatsen = fouten.map(({ code, regel: nr, kolom: waar }) => ({ code, regel: nr, kolom: waar }));
    const zegtTerug = fouten.some(({ melding }) => melding.includes(cel || 'Jansen'));
    return { waarden, plaatsen, zegtTerug };
  };
  const geweigerd = (kolom: keyof Cellen, code: string) => ({
    waarden: null,
    plaatsen: [{ code, regel: 2, kolom }],
    zegtTerug: false,
  });

  it.each<[keyof Cellen, string, string]>([
    ['BSN', '1,23457E+08', 'bsn.rekenblad'],
    ['BSN', '99990018', 'bsn.voorloopnul'],
    ['BSN', '9999.90.019', 'bsn.geen-cijfers'],
    ['BSN', '999990010', 'bsn.elfproef'],
    ['BSN', '123456789', 'bsn.elfproef'],
    ['BSN', '000000000', 'bsn.elfproef'],
    ['BSN', '９９９９９００１９', 'bsn.geen-cijfers'],
  ])('36: refuses a BSN, at its exact place: %s "%s"', async (kolom, cel, code) => {
    expect(await weigering(kolom, cel)).toEqual(geweigerd(kolom, code));
  });

  it.each<[keyof Cellen, string, string]>([
    ['Onderwijsnummer', '123456782', 'onderwijsnummer.soort'],
    ['BRIN', '4FO', 'brin.voorloopnul'],
    ['BRIN', '4,00E+01', 'brin.rekenblad'],
    ['BRIN', 'school', 'brin.vorm'],
    ['Vestiging', '99ZZ01', 'vestiging.vorm'],
  ])('37: refuses a number of an institution, at its exact place: %s "%s"', async (kolom, cel, code) => {
    expect(await weigering(kolom, cel)).toEqual(geweigerd(kolom, code));
  });

  it.each<[keyof Cellen, string, string]>([
    ['Geboortedatum', '31-02-2010', 'datum.bestaat-niet'],
    ['Geboortedatum', '29-02-2023', 'datum.bestaat-niet'],
    ['Geboortedatum', '2026-13-01', 'datum.bestaat-niet'],
    ['Geboortedatum', '01-01-0026', 'datum.jaar'],
    ['Geboortedatum', '05-03-10', 'datum.vorm'],
    ['Geboortedatum', '1268092800000', 'datum.vorm'],
    ['Geboortedatum', '45213', 'datum.rekenblad'],
    ['Geboortedatum', '########', 'cel.rekenbladfout'],
    ['Geboortedatum', '', 'cel.leeg'],
  ])('38: refuses a day, at its exact place: %s "%s"', async (kolom, cel, code) => {
    expect(await weigering(kolom, cel)).toEqual(geweigerd(kolom, code));
  });

  it.each<[keyof Cellen, string, string]>([
    ['Roepnaam', '#N/B', 'cel.rekenbladfout'],
    ['Roepnaam', 'Noor\u202e', 'tekst.tekens'],
    ['Achternaam', 'x'.repeat(300), 'cel.te-lang'],
    ['Achternaam', 'x'.repeat(70_000), 'cel.te-lang'],
    ['Roepnaam', `N${'\u0301'.repeat(9)}`, 'tekst.tekens'],
  ])('40: refuses a name, at its exact place: %s "%s"', async (kolom, cel, code) => {
    expect(await weigering(kolom, cel)).toEqual(geweigerd(kolom, code));
  });

  it.each<[keyof Cellen, string, string]>([
    ['Cohort', 'groep 8', 'cohort.onbekend'],
    ['Cohort', 'vmbo gl/tl', 'cohort.onbekend'],
    ['Geheim adres', 'misschien', 'cel.ja-nee'],
    ['Uitstroomprofiel', 'iets', 'profiel.onbekend'],
    ['Uitslag', 'iets', 'diploma.onbekend'],
  ])('refuses a word, at its exact place: %s "%s"', async (kolom, cel, code) => {
    expect(await weigering(kolom, cel)).toEqual(geweigerd(kolom, code));
  });

  it.each<[keyof Cellen, string, string]>([
    ['Postcode', 'B-1000', 'postcode.vorm'],
    ['Gemeentecode', 'Zwolle', 'gemeente.vorm'],
    ['Klas', '3-apr', 'cel.rekenbladdatum'],
    ['Achternaam', 'Andr\ufffd', 'tekst.beschadigd'],
    ['Roepnaam', 'ZoÃ«', 'tekst.beschadigd'],
  ])('40: warns about %s "%s" and keeps the pupil', async (kolom, cel, code) => {
    const gelezen = await leesEen({ [kolom]: cel });
    expect(gelezen.fouten).toEqual([]);
    expect(gelezen.waarschuwingen).toMatchObject([{ code, regel: 2, kolom }]);
  });

  it.each<[keyof Cellen, string, Partial<CohortRegel>]>([
    ['Geboortedatum', '5-3-2010', { geboortedatum: '2010-03-05' as CohortRegel['geboortedatum'] }],
    ['Geboortedatum', '2010-03-05', { geboortedatum: '2010-03-05' as CohortRegel['geboortedatum'] }],
    ['Postcode', '8011 ab', { postcode: '8011AB' }],
    ['Gemeentecode', '193', { gemeente: '0193' }],
    ['Vestiging', '1', { vestiging: '25AB01' }],
    ['BRIN', '25AB01', { brin: '25AB', vestiging: '25AB01' }],
    ['BSN', '', { bsn: null }],
    ['Achternaam', '  El\u00a0Idrissi ', { achternaam: 'El Idrissi' }],
    ['Achternaam', '=1+1', { achternaam: '=1+1' }],
    ['Roepnaam', 'Zoe\u0308', { roepnaam: 'Zoë' }],
    ['Roepnaam', 'Y', { roepnaam: 'Y' }],
    ['Roepnaam', 'Noor 😀', { roepnaam: 'Noor 😀' }],
    ['Cohort', '4 VMBO Kader', { cohort: 'vmbo-kb' }],
    ['Cohort', 'Mavo 4', { cohort: 'vmbo-tl' }],
    ['Cohort', 'Praktijkonderwijs', { cohort: 'pro' }],
    ['Geheim adres', 'Ja', { geheimAdres: true }],
    ['Uitslag', 'Gezakt', { diploma: 'gezakt' }],
    ['Uitstroomprofiel', 'Arbeid', { vsoProfiel: 'arbeidsmarkt' }],
  ])('40: reads %s "%s"', async (kolom, cel, verwacht) => {
    const gelezen = await leesEen({ [kolom]: cel });
    expect(gelezen.fouten).toEqual([]);
    expect(gelezen.waarden).toMatchObject(verwacht);
  });

  it('refuses rows with too many or too few cells', async () => {
    const [veel, weinig, staart] = await leesTekst(`${regel({})};x`, '1;2;3', `${regel({})};;`);
    expect(veel?.fouten).toMatchObject([{ code: 'regel.te-veel-cellen', regel: 2 }]);
    expect(weinig?.fouten).toMatchObject([{ code: 'regel.te-weinig-cellen', regel: 3 }]);
    expect(staart?.fouten).toEqual([]);
  });

  it('says of a line with another separator than the header row that it has one, not that it is short', async () => {
    const [komma, tab, kort] = await leesTekst(
      regel({}).replaceAll(';', ','),
      regel({}).replaceAll(';', '\t'),
      'Jansen, Noor',
    );
    expect([komma, tab].map((een) => een?.fouten)).toMatchObject([
      [{ code: 'regel.ander-teken', regel: 2 }],
      [{ code: 'regel.ander-teken', regel: 3 }],
    ]);
    expect(kort?.fouten[0]?.melding).toMatch(/^Deze regel heeft 1 cel en de kopregel 15\./);
  });

  it('recognises total rows and a second header', async () => {
    const leeg = ';'.repeat(Object.keys(VELDEN).length - 1);
    const regels = await leesTekst(regel({}), `Totaal${leeg}`, 'Aantal: 37', Object.keys(VELDEN).join(';'));
    expect(regels.map((r) => r.fouten[0]?.code)).toEqual([
      undefined,
      'regel.totaal',
      'regel.totaal',
      'regel.kopregel',
    ]);
  });

  it('refuses both rows of a pupil with two birth dates, each naming the other', async () => {
    const regels = await leesTekst(regel({}), regel({ Geboortedatum: '06-03-2010' }));
    expect(regels.map((r) => r.waarden)).toEqual([null, null]);
    expect(regels[0]?.fouten[0]).toMatchObject({ code: 'dubbel.geboortedatum', regel: 2 });
    expect(regels[0]?.fouten[0]?.melding).toContain('regel 3');
    expect(regels[1]?.fouten[0]?.melding).toContain('regel 2');
  });

  it('counts a pupil who is there twice once: the first line counts, a line that differs is wrong', async () => {
    const regels = await leesTekst(
      regel({}),
      regel({}),
      regel({ Klas: '4C' }),
      regel({ BSN: '', Klas: '4D' }),
    );
    expect(regels.map((r) => r.waarschuwingen[0]?.code)).toEqual([undefined, 'dubbel', undefined, undefined]);
    expect(regels.map((r) => r.fouten[0]?.code)).toEqual([
      undefined,
      undefined,
      'dubbel.leerling',
      'dubbel.leerling',
    ]);
    expect(regels[2]?.fouten[0]?.melding).toContain('Regel 2 telt.');
    expect(regels.map((r) => r.waarden !== null)).toEqual([true, true, false, false]);
  });

  it('keeps twins apart', async () => {
    const regels = await leesTekst(
      regel({}),
      regel({ BSN: '123456782', Leerlingnummer: '1002', Roepnaam: 'Fenna' }),
    );
    expect(regels.flatMap((r) => [...r.fouten, ...r.waarschuwingen])).toEqual([]);
  });
});
