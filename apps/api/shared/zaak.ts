import { openZaak } from '#libs/database/rechten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';

const LEERLING = {
  overstap: 'select o.leerling_id from overstap o where o.id = $1',
  overdracht:
    'select o.leerling_id from overdracht d join overstap o on o.id = d.overstap_id where d.id = $1',
  bestemming:
    'select o.leerling_id from bestemming b join overstap o on o.id = b.overstap_id where b.id = $1',
  noodtoegang: 'select n.leerling_id from noodtoegang n where n.id = $1',
  vernietiging: 'select v.leerling_id from vernietiging v where v.id = $1',
  bewaarplicht: 'select b.leerling_id from bewaarplicht b where b.id = $1',
  verzuimregel: 'select v.leerling_id from verzuimregel v where v.id = $1',
  verzuimmelding: 'select m.leerling_id from verzuimmelding m where m.id = $1',
  taak: 'select o.leerling_id from taak t join overstap o on o.id = t.overstap_id where t.id = $1',
} as const;
type Onderwerp = keyof typeof LEERLING;
const isOnderwerp = (soort: string | null | undefined): soort is Onderwerp =>
  typeof soort === 'string' && Object.hasOwn(LEERLING, soort);

/**
 * Opent de zaak van de leerling achter een onderwerp, zodat deze transactie erover mag schrijven. Alleen wat de actor al
 * mag zien, kan open; wat hij niet ziet, blijft dicht en geeft bij het schrijven "bestaat niet".
 */
export async function openZaakVan(tx: Tx, onderwerp: Onderwerp, id: string): Promise<void> {
  const leerlingId = await leerlingVan(tx, onderwerp, id);
  if (leerlingId) await openZaak(tx, leerlingId);
}

/** De leerling achter een onderwerp; null als de actor het niet mag zien of als het niet over een leerling gaat. */
export async function leerlingVan(
  tx: Tx,
  onderwerp: string | null | undefined,
  id: string,
): Promise<string | null> {
  if (!isOnderwerp(onderwerp)) return null;
  const gevonden = await row<{ leerling_id: string }>(tx, LEERLING[onderwerp], [id]);
  return gevonden?.leerling_id ?? null;
}
