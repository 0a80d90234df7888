import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { laadRegios } from '../../afspraken/laad-regios.ts';
import { anJongere } from '../leerling/jongere.builder.ts';
import { toKalenderdag } from '../tijd/amsterdam.ts';
import { dagenTussen, isoWeek, kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Afspraken } from './afspraken.ts';
import { overstapMomenten } from './overstap-momenten.ts';
import { isVakantieweek, vakantiesVan, zomerVan } from './vakanties.ts';

const HEERDE = '90AH';
const ZWOLLE = '90AA';
const LANDSTEDE = '01AA';
const DELTION = '25PJ';

let alle: readonly Afspraken[];
beforeAll(async () => {
  const geladen = await laadRegios(fileURLToPath(new URL('../../../infra/regios', import.meta.url)));
  alle = geladen.goed ? geladen.afspraken : [];
});

function van(regio: string, schooljaar: string): Afspraken {
  const gevonden = alle.find((a) => a.regio === regio && a.schooljaar === schooljaar);
  if (!gevonden) throw new Error(`${regio} ${schooljaar} ontbreekt`);
  return gevonden;
}

const momentenVan = (afspraken: Afspraken, schoolBrin: string, geboortedatum = '2010-05-12') =>
  overstapMomenten(afspraken, { schoolBrin, jongere: anJongere({ geboortedatum }) });

describe('scenario 13: the handover before the summer', () => {
  it.each([
    ['Zwolle (Noord)', ZWOLLE, '2026-06-29T07:00:00.000Z'],
    ['Heerde (Midden)', HEERDE, '2026-07-13T07:00:00.000Z'],
  ])('of a school in %s falls on the Monday of its own last school week', (_waar, brin, verwacht) => {
    const afspraken = van('010', '2025-2026');
    const moment = momentenVan(afspraken, brin).overdrachtVoorZomer;
    expect(moment).toBe(verwacht);
    const { maandag } = isoWeek(toKalenderdag(moment));
    expect(isVakantieweek(afspraken, brin, maandag)).toBe(false);
    expect(isVakantieweek(afspraken, brin, plusDagen(maandag, 7))).toBe(true);
  });

  it('of the two schools lies exactly two weeks apart', () => {
    const afspraken = van('010', '2025-2026');
    const [zwolle, heerde] = [ZWOLLE, HEERDE].map((brin) => momentenVan(afspraken, brin).overdrachtVoorZomer);
    expect(Date.parse(heerde!) - Date.parse(zwolle!)).toBe(14 * 24 * 60 * 60 * 1000);
  });

  it('follows the summer of the school in every year', () => {
    for (const afspraken of alle.filter((a) => a.regio === '010')) {
      const { van: eerste } = zomerVan(afspraken, HEERDE);
      const dag = toKalenderdag(momentenVan(afspraken, HEERDE).overdrachtVoorZomer);
      expect(dagenTussen(dag, eerste)).toBe(afspraken.momenten.overdrachtVoorZomer.dagenVoorVakantie);
    }
  });
});

describe('overstapMomenten', () => {
  it('places every moment in Amsterdam time, in winter and in summer', () => {
    expect(momentenVan(van('010', '2026-2027'), ZWOLLE)).toMatchObject({
      eindeAanmelddatum: '2027-04-01T22:00:00.000Z',
      aandacht: '2027-04-02T06:00:00.000Z',
      risico: '2027-05-01T06:00:00.000Z',
      overdrachtVoorZomer: '2027-07-05T07:00:00.000Z',
      terugmelding: '2027-08-23T07:00:00.000Z',
      hardeDeadline: '2027-09-30T22:00:00.000Z',
      eindeSeizoen: '2027-12-26T07:00:00.000Z',
    });
  });

  it('follows other agreements in another region', () => {
    expect(momentenVan(van('090', '2026-2027'), '91AA')).toMatchObject({
      aandacht: '2027-04-08T06:00:00.000Z',
      risico: '2027-05-15T06:00:00.000Z',
      overdrachtVoorZomer: '2027-07-09T10:00:00.000Z',
      terugmelding: '2027-09-13T07:00:00.000Z',
      hardeDeadline: '2027-09-24T10:00:00.000Z',
    });
  });

  it('gives each pupil the days on which another authority becomes competent', () => {
    const afspraken = van('010', '2026-2027');
    expect(momentenVan(afspraken, ZWOLLE, '2009-03-31').leeftijdsgrenzen).toContain(
      '2027-03-30T22:00:00.000Z',
    );
    expect(momentenVan(afspraken, ZWOLLE, '2009-02-10').leeftijdsgrenzen).toContain(
      '2027-02-09T23:00:00.000Z',
    );
  });

  it('gives them after the season too: a receiver keeps the pupil until somebody closes', () => {
    const { leeftijdsgrenzen, eindeSeizoen } = momentenVan(van('010', '2026-2027'), ZWOLLE, '2010-02-10');
    expect(leeftijdsgrenzen).toContain('2028-02-09T23:00:00.000Z');
    expect(eindeSeizoen < '2028-02-09T23:00:00.000Z').toBe(true);
  });

  it('keeps age boundaries of pupils of one school apart', () => {
    const afspraken = van('010', '2026-2027');
    const een = momentenVan(afspraken, ZWOLLE, '2009-03-31');
    const twee = momentenVan(afspraken, ZWOLLE, '2009-02-10');
    expect(twee.leeftijdsgrenzen).not.toEqual(een.leeftijdsgrenzen);
    expect(twee.overdrachtVoorZomer).toBe(een.overdrachtVoorZomer);
  });

  it('keeps to the order of the season for every school in every year', () => {
    for (const afspraken of alle)
      for (const school of afspraken.organisaties.filter((o) => o.soort === 'vo')) {
        const m = momentenVan(afspraken, school.brin!);
        const rij = [
          m.aandacht,
          m.risico,
          m.overdrachtVoorZomer,
          m.terugmelding,
          m.hardeDeadline,
          m.eindeSeizoen,
        ];
        expect(rij).toEqual(rij.toSorted());
      }
  });
});

describe('vakantiesVan', () => {
  it('gives Landstede its own summer of 2026 and for the rest the vacations of the region', () => {
    const afspraken = van('010', '2025-2026');
    expect(zomerVan(afspraken, LANDSTEDE)).toMatchObject({ van: '2026-07-11', tot: '2026-08-23' });
    expect(zomerVan(afspraken, DELTION)).toMatchObject({ van: '2026-07-04', tot: '2026-08-16' });
    const overig = (brin: string) => vakantiesVan(afspraken, brin).filter((v) => v.soort !== 'zomer');
    expect(overig(LANDSTEDE)).toEqual(overig(DELTION));
  });

  it('lets an own row replace only the vacation of the same kind in the same year', () => {
    const basis = van('010', '2025-2026');
    const eigen = { soort: 'herfst', van: '2026-10-24', tot: '2026-11-01' };
    const afspraken = {
      ...basis,
      vakanties: { ...basis.vakanties, instellingen: { [DELTION]: { eigen: [eigen] } } },
    } as unknown as Afspraken;
    const herfst = vakantiesVan(afspraken, DELTION).filter((v) => v.soort === 'herfst');
    expect(herfst.map((v) => v.van)).toEqual(['2025-10-18', '2026-10-24']);
  });

  it('refuses an institution without a summer by a fixed code', () => {
    const basis = van('010', '2025-2026');
    const afspraken = { ...basis, vakanties: { ...basis.vakanties, regios: { noord: [] } } };
    expect(() => zomerVan(afspraken, ZWOLLE)).toThrow(
      expect.objectContaining({ code: 'afspraken.geen-zomer' }),
    );
  });

  it('calls a week with one school day no vacation week', () => {
    const afspraken = van('010', '2025-2026');
    expect(isVakantieweek(afspraken, ZWOLLE, kalenderdag('2026-05-04'))).toBe(false);
    expect(isVakantieweek(afspraken, ZWOLLE, kalenderdag('2026-04-27'))).toBe(true);
  });
});
