import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { foutAls, kruiscontrole, type Kruisfout } from './kruisfout.ts';

const DAGEN_PER_JAAR = 365;

/** Delen is gebruiken: een deling die langer duurt dan het Paspoort daarna open blijft, sluit voor haar einddatum. */
function bewaren({ termijnen: t }: Pick<Afspraken, 'termijnen'>): Kruisfout[] {
  const open = t.paspoortBewarenJaren * DAGEN_PER_JAAR - t.paspoortWaarschuwingDagen;
  return foutAls(
    t.delingDagen > open,
    ['termijnen', 'delingDagen'],
    `een deling duurt langer (${t.delingDagen} dagen) dan een Paspoort na gebruik open blijft (${open})`,
  );
}

/** De afspraken over het Paspoort ten opzichte van elkaar. */
export const PASPOORTCONTROLES = [kruiscontrole(['termijnen'], bewaren)];
