import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../leerling/jongere.builder.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { aRegel, KALENDER, TELREGELS } from './verzuim.builder.ts';
import { voorstellen, type Verzuimfeiten } from './voorstel.ts';
import type { Verzuimregel } from './verzuimregel.ts';

const d = kalenderdag;

const bij = (regels: readonly Verzuimregel[], anders: Partial<Verzuimfeiten> = {}, telregels = TELREGELS) =>
  voorstellen(
    { brin: '90AA', regels, jongere: anJongere({ geboortedatum: '2012-05-12' }), laatste: null, ...anders },
    telregels,
    d('2026-11-30'),
  );

function lang(van: string, aantal: number): Verzuimregel[] {
  const regels = [aRegel({ dag: van, lesuren: 6, heleDag: true })];
  while (regels.length < aantal)
    regels.push(aRegel({ dag: KALENDER.volgendeLesdag(regels.at(-1)!.dag), lesuren: 6, heleDag: true }));
  return regels;
}

describe('voorstellen', () => {
  it('scenario 38: 15.5 hours and late arrivals give no melding', () => {
    const uren = [4, 4, 4, 3.5].map((lesuren, n) => aRegel({ dag: `2026-11-0${n + 2}`, lesuren }));
    const laat = aRegel({ dag: '2026-11-06', reden: 'te-laat', lesuren: 0, minuten: 45 });
    expect(bij([...uren, laat])).toEqual([]);
    expect(bij([...uren, laat, aRegel({ dag: '2026-11-09', lesuren: 0.5 })])).toMatchObject([
      { soort: 'V3' },
    ]);
  });

  it('scenario 39: after a Wednesday before Hemelvaart the term skips Thursday', () => {
    const [melding] = bij([
      aRegel({ dag: '2027-05-04', lesuren: 8 }),
      aRegel({ dag: '2027-05-05', lesuren: 8 }),
    ]);
    expect(melding).toMatchObject({ einddatum: '2027-05-05', uiterlijk: '2027-05-13', verplicht: true });
  });

  it('scenario 39: the days that are skipped are those agreed', () => {
    const regels = [aRegel({ dag: '2027-05-05', lesuren: 16 })];
    expect(bij(regels, {}, { ...TELREGELS, feestdagen: [] })[0]).toMatchObject({ uiterlijk: '2027-05-12' });
  });

  it('proposes V4, and not as a duty, for an adult', () => {
    const jongere = anJongere({ geboortedatum: '2008-05-12' });
    expect(bij([aRegel({ dag: '2026-11-02', lesuren: 16 })], { jongere })).toMatchObject([
      { soort: 'V4', verplicht: false },
    ]);
  });

  it('proposes LRV beside the hours of a minor, and RMC for an adult', () => {
    const regels = lang('2026-10-26', 21);
    expect(new Set(bij(regels).map(({ soort }) => soort))).toEqual(new Set(['V3', 'LRV']));
    const jongere = anJongere({ geboortedatum: '2008-05-12' });
    expect(new Set(bij(regels, { jongere }).map(({ soort }) => soort))).toEqual(new Set(['V4', 'RMC']));
  });

  it('reports luxe at once and leaves its hours out of the sixteen', () => {
    const regels = ['2026-11-02', '2026-11-03', '2026-11-04'].map((dag) =>
      aRegel({ dag, lesuren: 6, reden: 'luxe', heleDag: true }),
    );
    expect(bij(regels)).toMatchObject([
      { soort: 'L', begindatum: '2026-11-02', einddatum: '2026-11-04', uiterlijk: '2026-11-03' },
    ]);
  });

  it('proposes nothing where no statutory limits are given', () => {
    const zonder = { ...TELREGELS, verzuim: { ...TELREGELS.verzuim, wettelijk: [] } };
    expect(bij([aRegel({ dag: '2026-11-02', lesuren: 16 })], {}, zonder)).toEqual([]);
  });

  it('counts as the school does', () => {
    const klok = {
      ...TELREGELS,
      verzuim: {
        ...TELREGELS.verzuim,
        scholen: {
          ...TELREGELS.verzuim.scholen,
          instellingen: { '90AA': { lesuurTelling: 'klokuur' as const } },
        },
      },
    };
    expect(bij([aRegel({ dag: '2026-11-02', lesuren: 16 })], {}, klok)).toEqual([]);
    expect(bij([aRegel({ dag: '2026-11-02', lesuren: 16, minuten: 960 })], {}, klok)).toHaveLength(1);
  });
});
