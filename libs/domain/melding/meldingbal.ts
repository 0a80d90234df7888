import type { Rol } from '../afspraken/afspraken.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import type { Meldingsoort } from '../verzuim/meldplicht.ts';
import type { DuoStatus } from './melding-machine.ts';
import type { Meldingtoestand } from './voorstel-machine.ts';

/** Wat er gebeurt als wie aan zet is, niets doet. */
export const MELDINGDAARNA = ['ESCALATIE', 'VERZENDEN', 'NIETS'] as const;
export type Meldingdaarna = (typeof MELDINGDAARNA)[number];

/** Wie bij een melding aan zet is, sinds wanneer, tot en met welke dag, en wat er dan gebeurt. */
export interface Meldingbal {
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly sinds: Instant;
  readonly uiterlijk: Kalenderdag | null;
  readonly daarna: Meldingdaarna;
}

/** Wat van een melding nodig is om te weten wie aan zet is. */
export interface Meldingfeiten {
  readonly soort: Meldingsoort;
  readonly toestand: Meldingtoestand;
  readonly duoStatus: DuoStatus | null;
  readonly schoolId: string;
  readonly behandelaarId: string | null;
  readonly aangebodenAan: string | null;
  readonly route: string | null;
  readonly uiterlijk: Kalenderdag;
  readonly voorgesteldOp: Instant;
  readonly duoStatusOp: Instant | null;
  readonly aangebodenOp: Instant | null;
}

/** Een voorstel uit de telling heeft een taak die herinnert en escaleert; wat de school zelf opstelde, mag blijven liggen. */
const vanSchool = ({ soort, schoolId, uiterlijk, voorgesteldOp }: Meldingfeiten): Meldingbal => ({
  organisatieId: schoolId,
  rol: 'decaan',
  sinds: voorgesteldOp,
  uiterlijk,
  daarna: soort === 'O' ? 'NIETS' : 'ESCALATIE',
});

/**
 * Wie aan zet is: de school tot zij meldde en het register haar kent, dan wie behandelt, en na een verhuizing of verjaardag wie haar
 * krijgt aangeboden. Van wat afgesloten, ingetrokken of ter kennisgeving is, niemand.
 */
export function meldingbal(feiten: Meldingfeiten): Meldingbal | null {
  const { toestand, duoStatus, behandelaarId, aangebodenAan, route } = feiten;
  if (toestand === 'VOORSTEL') return vanSchool(feiten);
  if (duoStatus === 'W')
    return { ...vanSchool(feiten), sinds: feiten.duoStatusOp!, uiterlijk: null, daarna: 'VERZENDEN' };
  if (duoStatus !== 'R' && duoStatus !== 'B') return null;
  const organisatieId = aangebodenAan ?? behandelaarId;
  const sinds = feiten.aangebodenOp ?? feiten.duoStatusOp;
  if (organisatieId === null || sinds === null) return null;
  return { organisatieId, rol: route === 'rmc' ? 'rmc' : 'lpa', sinds, uiterlijk: null, daarna: 'NIETS' };
}
