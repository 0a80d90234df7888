import { op } from '../overstap/overstap-feiten.builder.ts';
import type {
  DelingBeeld,
  GeplandePaspoorttrede,
  PaspoortBeeld,
  PaspoortMomenten,
} from './paspoortproces.ts';

const trede = (
  naam: string,
  dag: string,
  rol: GeplandePaspoorttrede['rol'],
  soort: GeplandePaspoorttrede['soort'] = 'herinnering',
): GeplandePaspoorttrede => ({ naam, rol, soort, naWerkdagen: 1, op: op(dag) });

export const LADDER = [
  trede('eerste', '2026-11-20', 'jongere'),
  trede('tweede', '2026-12-20', 'jongere'),
  trede('mentor', '2027-01-10', 'mentor'),
  trede('decaan', '2027-02-10', 'decaan', 'escalatie'),
];
export const MOMENTEN: PaspoortMomenten = {
  uitnodiging: op('2026-11-02'),
  kwetsbaarZonderPaspoort: op('2027-05-01'),
  eindeSeizoen: op('2027-12-24'),
  zelfVanaf: op('2027-05-12'),
  bevestigVoor: op('2027-06-10'),
  meerderjarig: op('2029-05-12'),
  verlooptOp: null,
  vernietigOp: null,
};

/** Een jongere die is uitgenodigd en nog niet begon; voor tests. */
export const anBeeld = (anders: Partial<PaspoortBeeld> = {}): PaspoortBeeld => ({
  id: 'p1',
  status: null,
  heeftPaspoort: false,
  gestopt: false,
  kwetsbaar: false,
  uitgenodigdOp: op('2026-11-02'),
  afgezienOp: null,
  momenten: MOMENTEN,
  ladder: LADDER,
  delingen: [],
  ouders: [],
  gedaan: [],
  ...anders,
});
/** Een open deling, gedeeld voor de verjaardag waarop de jongere zelf gaat beslissen; voor tests. */
export const anDelingBeeld = (anders: Partial<DelingBeeld> = {}): DelingBeeld => ({
  id: 'd1',
  status: 'ACTIEF',
  besluitOp: op('2027-03-01'),
  eindigtOp: op('2027-11-01'),
  voorgelegdOp: null,
  ...anders,
});
