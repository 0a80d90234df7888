import type { Leeftijden } from '../afspraken/afspraken.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';

/** De wettelijke leeftijden, voor tests. */
export const LEEFTIJDEN: Leeftijden = {
  leerplichtVanaf: 5,
  leerplichtTot: 16,
  leerplichtSchooljaren: 12,
  kwalificatieplichtTot: 18,
  zelfVerantwoordelijkVanaf: 12,
  toestemmingVanaf: 16,
  meerderjarigVanaf: 18,
  doorstroompuntTot: [
    { van: kalenderdag('2008-01-01'), jaar: 23 },
    { van: kalenderdag('2026-01-01'), jaar: 27 },
  ],
  schrikkelverjaardag: '03-01',
};

/** Een jongere zonder bijzonderheden die in Zwolle woont, voor tests. */
export function anJongere(
  anders: Omit<Partial<JongereFeiten>, 'geboortedatum'> & { geboortedatum?: string } = {},
): JongereFeiten {
  const { geboortedatum = '2010-05-12', ...rest } = anders;
  return {
    woongemeenten: [{ van: kalenderdag('2000-01-01'), gemeente: '0193', buiten: null }],
    startkwalificatieOp: null,
    proDiplomaOp: null,
    vsoArbeidOfDagbesteding: false,
    vrijstellingen: [],
    volleSchooljaren: null,
    overledenOp: null,
    ...rest,
    geboortedatum: kalenderdag(geboortedatum),
  };
}
