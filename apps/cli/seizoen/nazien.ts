import type { Overdracht } from '#libs/contract/overdrachten.ts';
import type { Overstap } from '#libs/contract/overstappen.ts';
import { perVier, type Wereld } from './wereld.ts';

const KLAAR: readonly string[] = ['DEFINITIEF_MBO', 'VERVOLG_ANDERS', 'AFGESLOTEN'];
const BIJ_ONTVANGER: readonly string[] = ['IN_BEHANDELING_LP', 'IN_BEHANDELING_RMC', 'IN_BEHANDELING_ZORG'];

/** Wat er aan een overstap niet klopt na de uiterste datum, of null. */
export function afwijking(
  overstap: Pick<Overstap, 'status' | 'bal'>,
  aangeboden: Pick<Overdracht, 'uiterlijk' | 'geescaleerdOp'> | null,
  nu: string,
): string | null {
  const status = overstap.status ?? '';
  if (KLAAR.includes(status)) return overstap.bal ? `${status}, maar er is nog iemand aan zet` : null;
  if (!overstap.bal) return `${status}, maar niemand is aan zet`;
  if (BIJ_ONTVANGER.includes(status)) return null;
  if (status !== 'OVERGEDRAGEN') return `${status}: niet geplaatst en geen ontvanger`;
  if (!aangeboden) return 'overgedragen zonder aanbod';
  return aangeboden.uiterlijk <= nu && aangeboden.geescaleerdOp === null
    ? 'te laat beslist en niet geëscaleerd'
    : null;
}

/** Ziet via de API na dat niemand kwijt is: elke leerling is geplaatst, gesloten, of bij een ontvanger. */
export async function zieNa({ client, decanen, afspraken }: Wereld, nu: string): Promise<string[]> {
  const perSchool = await perVier(decanen, async (als) => {
    const decaan = client.als(als);
    const overstappen = await decaan.alles('lijstOverstappen', { vraag: { seizoen: afspraken.schooljaar } });
    const aangeboden = await decaan.alles('lijstOverdrachten', { vraag: { status: 'AANGEBODEN' } });
    const bij = new Map(aangeboden.map((overdracht) => [overdracht.overstapId, overdracht]));
    return overstappen.flatMap((overstap) => {
      const wat = afwijking(overstap, bij.get(overstap.id) ?? null, nu);
      return wat === null ? [] : [`${overstap.school.naam} ${overstap.id}: ${wat}`];
    });
  });
  return perSchool.flat();
}
