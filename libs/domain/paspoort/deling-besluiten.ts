import { Conflict, NotAllowed } from '../domain-error.ts';
import type { Instant } from '../tijd/tijd.ts';
import { delinggrond, type Deler, type Delinggrond, type Paspoortregels } from './delinggrond.ts';
import type { Schrijver } from './mag-invullen.ts';
import type { Deling, Delingstatus } from './paspoort.ts';
import { isOpen, magDeling } from './paspoort-machine.ts';

const CODE: Partial<Record<Delingstatus, readonly [code: string, uitleg: string]>> = {
  AANGEMAAKT: ['deling.nog-niet-gedeeld', 'Dit is nog niet gedeeld.'],
  WACHT_OP_TOESTEMMING: ['deling.wacht', 'Hiervoor is nog toestemming nodig.'],
  INGETROKKEN: ['deling.ingetrokken', 'De jongere heeft dit ingetrokken.'],
  VERLOPEN: ['deling.verlopen', 'Deze deling is voorbij.'],
};

function kanNiet(status: Delingstatus): never {
  const [code, uitleg] = CODE[status] ?? ['deling.kan-niet', 'Dat kan nu niet met deze deling.'];
  throw new Conflict(code, uitleg, { status });
}

function vereisJongere({ rol, relatie }: Schrijver): void {
  if (rol !== 'jongere' || relatie !== 'zelf')
    throw new NotAllowed('deling.niet-de-jongere', 'Alleen de jongere beslist over delen.');
}

/** Kan de ontvanger op dit ogenblik lezen? Status, einddatum en grond gelden alle drie, ook als er nog niets is bijgewerkt. */
export const isLeesbaar = (
  deling: Pick<Deling, 'status' | 'eindigtOp'>,
  grond: Delinggrond,
  nu: Instant,
): boolean => isOpen(deling.status) && nu < deling.eindigtOp && grond.soort !== 'geen';

function vereisLeesbaar(deling: Deling, grond: Delinggrond, nu: Instant): void {
  if (isLeesbaar(deling, grond, nu)) return;
  if (!isOpen(deling.status)) kanNiet(deling.status);
  kanNiet(nu < deling.eindigtOp ? 'WACHT_OP_TOESTEMMING' : 'VERLOPEN');
}

/** De ontvanger opent. De eerste keer blijft bewaard. Fout: Conflict, met waarom de deling dicht is. */
export function zieIn(deling: Deling, grond: Delinggrond, nu: Instant): Deling {
  vereisLeesbaar(deling, grond, nu);
  return { ...deling, status: 'INGEZIEN', ingezienOp: deling.ingezienOp ?? nu };
}

/** Het mbo besprak het bij de intake, na het te hebben gelezen. Fout: Conflict. */
export function bespreekIntake(deling: Deling, grond: Delinggrond, nu: Instant): Deling {
  if (deling.besprokenOp !== null) return deling;
  vereisLeesbaar(deling, grond, nu);
  if (deling.ingezienOp === null)
    throw new Conflict('deling.nog-niet-ingezien', 'Open het Paspoort voordat u het bespreekt.');
  return { ...deling, besprokenOp: nu };
}

/** Het mbo nam het over in een ondersteuningsplan, na het te hebben besproken. Fout: Conflict. */
export function verwerkInPlan(deling: Deling, grond: Delinggrond, nu: Instant): Deling {
  if (deling.verwerktOp !== null) return deling;
  vereisLeesbaar(deling, grond, nu);
  if (deling.besprokenOp === null)
    throw new Conflict('deling.nog-niet-besproken', 'Bespreek het Paspoort voordat u het verwerkt.');
  return { ...deling, verwerktOp: nu };
}

/**
 * De jongere trekt in: de deling is meteen dicht. Nog eens intrekken verandert niets. Wat de ontvanger ermee deed, blijft te
 * zien; zie `blijftBij`. Fout: NotAllowed, of Conflict als zij al voorbij is.
 */
export function trekIn(deling: Deling, schrijver: Schrijver, nu: Instant): Deling {
  vereisJongere(schrijver);
  if (deling.status === 'INGETROKKEN') return deling;
  if (!magDeling(deling.status, 'INGETROKKEN')) kanNiet(deling.status);
  return { ...deling, status: 'INGETROKKEN', ingetrokkenOp: nu };
}

/** Wat na intrekken of verlopen bij de ontvanger blijft: wat hij al in een eigen stuk verwerkte. De jongere ziet dit. */
export interface Achterblijver {
  readonly organisatieId: string;
  readonly stuk: 'ondersteuningsplan';
  readonly sinds: Instant;
}

export const blijftBij = ({ ontvanger, verwerktOp }: Deling): Achterblijver | null =>
  verwerktOp === null
    ? null
    : { organisatieId: ontvanger.organisatieId, stuk: 'ondersteuningsplan', sinds: verwerktOp };

/**
 * Wat de grond van nu voor een deling betekent: die wacht gaat open als zij een grond heeft, die open is wacht als zij geen
 * grond meer heeft. In de overgang gaat niets open: dan beslist de jongere zelf. Wat hij nog niet deelde, deelt dit nooit.
 */
export function volgGrond(deling: Deling, grond: Delinggrond, nu: Instant): Deling {
  if (isOpen(deling.status))
    return grond.soort === 'geen' ? { ...deling, status: 'WACHT_OP_TOESTEMMING' } : deling;
  if (deling.status !== 'WACHT_OP_TOESTEMMING' || nu >= deling.eindigtOp) return deling;
  if (grond.soort === 'geen' || grond.soort === 'overgang') return deling;
  return { ...deling, status: 'ACTIEF', geopendOp: deling.geopendOp ?? nu };
}

/** De jongere bevestigt een deling die hem is voorgelegd. Fout: NotAllowed, of Conflict als zij voorbij is. */
export function bevestig(
  deling: Deling,
  schrijver: Schrijver,
  { deler, regels }: { readonly deler: Deler; readonly regels: Paspoortregels },
  nu: Instant,
): Deling {
  vereisJongere(schrijver);
  if (!isOpen(deling.status) && deling.status !== 'WACHT_OP_TOESTEMMING') kanNiet(deling.status);
  if (nu >= deling.eindigtOp) kanNiet('VERLOPEN');
  const besloten: Deling = { ...deling, besluitOp: nu };
  return volgGrond(besloten, delinggrond(besloten, deler, regels, nu), nu);
}

/** De einddatum is voorbij, of het Paspoort is er niet meer. Wat al voorbij is, blijft zoals het is. */
export const laatDelingVerlopen = (deling: Deling): Deling =>
  magDeling(deling.status, 'VERLOPEN') ? { ...deling, status: 'VERLOPEN' } : deling;
