import { z } from 'zod';
import { Achterafvastlegging, Afsluiting, Weigering } from '#libs/contract/overdrachten.ts';
import { veldzin } from '../delen/veldfout.ts';
import type { Daad } from './daden.ts';

/** Wat er in een besluit kan staan; welke velden tellen, hangt van het besluit af. */
export interface Besluitwaarden {
  readonly reden?: string | undefined;
  readonly gebeurdOp?: string | undefined;
  readonly toelichting?: string | undefined;
}

const MET_BEWIJS = ['AL_GEPLAATST', 'HEEFT_STARTKWALIFICATIE'];

/** De schema's van het contract; wie zegt dat een leerling al klaar is, zegt ook waaruit dat blijkt. */
export const SCHEMA = {
  neemOver: Achterafvastlegging,
  weiger: Weigering.refine(
    ({ reden, toelichting }) => !MET_BEWIJS.includes(reden) || (toelichting ?? '').length >= 3,
    { path: ['toelichting'], ...veldzin('leerplicht:veldzin.bewijs') },
  ),
  contact: Achterafvastlegging,
  meldTerug: z.strictObject({}),
  sluit: Afsluiting,
} as const satisfies Record<Daad, z.ZodType>;
