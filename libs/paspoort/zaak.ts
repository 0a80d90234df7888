import { NotFound } from '../domain/domain-error.ts';
import type { Schrijver } from '../domain/paspoort/mag-invullen.ts';
import { huidigeVersie, type Paspoort } from '../domain/paspoort/paspoort.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Tx } from '../database/transaction.ts';
import { bewaarPaspoort, type Dader, type Wijziging } from './bewaar-paspoort.ts';
import { volgPaspoort, type Paspoortcontext } from './gevolgen.ts';
import { laadPaspoort, type Paspoortzaak } from './laad-paspoort.ts';

/** Wat een besluit van een Paspoort maakt. */
export type Uitkomst = Pick<Wijziging, 'naar' | 'gebeurtenissen' | 'patch'>;

/** Over welk Paspoort iemand iets besluit. */
export interface Besluit {
  readonly paspoortId: string;
  /** null: het systeem, op de afgesproken tijd. */
  readonly door: Dader | null;
}

/** De band van wie schrijft met de jongere, uit de feiten: hijzelf, of wie hij heeft uitgenodigd. */
export function schrijverVan(
  door: Dader,
  { paspoort }: Pick<Paspoortzaak, 'paspoort'>,
  nu: Instant,
): Schrijver {
  if (door.rol === 'jongere')
    return { rol: 'jongere', relatie: door.organisatieId === paspoort.leerlingId ? 'zelf' : 'geen' };
  const genodigd = paspoort.uitnodigingen.some(
    (u) => u.gebruikerId === door.gebruikerId && (u.beeindigdOp === null || nu < u.beeindigdOp),
  );
  return { rol: door.rol, relatie: genodigd ? 'genodigd' : 'geen' };
}

/**
 * De enige weg waarlangs een Paspoort verandert: vergrendelen, besluiten op wat er dan staat, het verschil schrijven, en de gevolgen
 * trekken voor overstap en proces. De zaak is open. Fout: NotFound, en de fouten van het besluit.
 * @returns het Paspoort na het besluit
 */
export async function wijzig(
  tx: Tx,
  besluit: Besluit,
  context: Paspoortcontext,
  maak: (zaak: Paspoortzaak, nu: Instant) => Uitkomst,
): Promise<Paspoort> {
  const zaak = await laadPaspoort(tx, besluit.paspoortId, context, { vergrendel: true });
  if (!zaak || huidigeVersie(zaak.paspoort).status === 'VERNIETIGD')
    throw new NotFound('paspoort.onbekend', 'Dit Paspoort bestaat niet.');
  const uitkomst = maak(zaak, context.nu);
  if (uitkomst.naar === zaak.paspoort) return zaak.paspoort;
  await bewaarPaspoort(tx, { ...uitkomst, van: zaak.paspoort, door: besluit.door }, context.nu);
  await volgPaspoort(tx, uitkomst.naar, { gebruikt: besluit.door !== null }, context);
  return uitkomst.naar;
}

/** Het Paspoort met een andere laatste versie. */
export function metHuidige(paspoort: Paspoort, versie: Paspoort['versies'][number]): Paspoort {
  return versie === huidigeVersie(paspoort)
    ? paspoort
    : { ...paspoort, versies: [...paspoort.versies.slice(0, -1), versie] };
}
