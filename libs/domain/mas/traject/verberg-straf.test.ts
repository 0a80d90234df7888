import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aRoute, aTraject, REGELS } from '../mas.builder.ts';
import { mogelijkheden } from './mogelijkheden.ts';
import { escalatievoorstellen } from '../keuze/escalatievoorstel.ts';
import { verbergStraf, verbergStrafvoorstellen } from './verberg-straf.ts';

const PEIL = {
  actor: { rol: 'lpa', isEigenaar: true },
  dag: kalenderdag('2026-11-02'),
  regels: REGELS,
} as const;
const zonder = (traject: ReturnType<typeof aTraject>) => verbergStraf(mogelijkheden(traject, PEIL), traject);

describe('verbergStraf', () => {
  it('16: shows an officer who is not on the list nothing that names a criminal case', () => {
    const met = aTraject({ status: 'LOPEND', routes: [aRoute({ route: 'R4', status: 'INGEZONDEN' })] });
    const gezien = JSON.stringify(zonder(met));
    expect(gezien).not.toMatch(/straf\.|proces-verbaal|INGEZONDEN|RVDK_ADVIES/);
  });

  it('16: offers a criminal case in the same words whether there is one or not', () => {
    const keuzes = (traject: ReturnType<typeof aTraject>) =>
      zonder(traject).filter(({ handeling }) => handeling.soort === 'kies' && handeling.keuze.route === 'R4');
    const met = aTraject({ status: 'LOPEND', routes: [aRoute({ route: 'R4', status: 'INGEZONDEN' })] });
    const uitleg = (traject: ReturnType<typeof aTraject>) =>
      keuzes(traject).map(({ mag, redenen, nodig }) => ({ mag, redenen, nodig }));
    expect(uitleg(met)).toEqual(uitleg(aTraject({ status: 'LOPEND' })));
    expect(keuzes(met).every(({ mag }) => !mag)).toBe(true);
  });

  it('leaves everything else as it is', () => {
    const traject = aTraject();
    const anders = ({ handeling }: { handeling: { soort: string; keuze?: { route: string } } }) =>
      handeling.keuze?.route !== 'R4';
    expect(zonder(traject).filter(anders)).toEqual(mogelijkheden(traject, PEIL).filter(anders));
  });
});

describe('verbergStrafvoorstellen', () => {
  it('proposes nothing to or from a criminal case, and names none', () => {
    const routes = [
      aRoute({ route: 'R4', status: 'INGEZONDEN' }),
      aRoute({ route: 'R1', status: 'AFGEBROKEN' }),
    ];
    const traject = aTraject({ status: 'LOPEND', routes });
    const gebeurd = { acuut: true, checkinSlecht: true, raadWilBescherming: true };
    const alles = escalatievoorstellen(traject, gebeurd, PEIL);
    expect(JSON.stringify(alles)).toMatch(/R4/);
    const gezien = verbergStrafvoorstellen(alles, traject);
    expect(JSON.stringify(gezien.map((v) => ({ ...v, keuze: null })))).not.toMatch(/R4|straf/);
    expect(gezien.map(({ reden }) => reden)).toEqual(
      expect.arrayContaining(['acuut-gevaar', 'hulp-afgebroken']),
    );
  });
});
