import { nu } from '../taal/tijd.ts';
import type { Balgegeven, Brongegeven, Waaromgegeven } from '../delen/bal.tsx';

const DAG_MS = 86_400_000;
/** Een ogenblik zoveel dagen van nu. */
export const over = (dagen: number): string => new Date(nu().getTime() + dagen * DAG_MS).toISOString();

const mbo = (nummer: number, naam: string) => ({ id: `00000000-0000-4000-8000-00000000001${nummer}`, naam });
const organisatie = { id: '00000000-0000-4000-8000-000000000001', naam: 'Leerplicht Voorbeeldstad' };

/** Een bal bij een ander, met een dag in de toekomst of het verleden. */
export const proefbal = (uiterlijk: number | null): Balgegeven => ({
  organisatie,
  rol: 'lpa',
  sinds: over(-4),
  uiterlijk: uiterlijk === null ? null : over(uiterlijk),
  daarna: 'ESCALATIE',
  tekst: 'Daarna hoort de teamleider het.',
});

export const PROEFWAAROM: Waaromgegeven = {
  code: 'GEEN_AANMELDING',
  tekst: 'Deze leerling heeft zich nog nergens aangemeld.',
  sinds: over(-12),
  bron: { soort: 'cohort', id: null },
};

export const PROEFBRONNEN: readonly Brongegeven[] = [
  {
    soort: 'weekcheck',
    organisatie: mbo(1, 'Mbo Een'),
    laatstOp: over(0),
    verouderd: false,
  },
  {
    soort: 'weekcheck',
    organisatie: mbo(2, 'Mbo Twee'),
    laatstOp: over(-9),
    verouderd: true,
  },
  { soort: 'koppelpunt', organisatie: mbo(3, 'Mbo Drie'), laatstOp: null, verouderd: true },
];
