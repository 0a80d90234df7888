import { openZaak } from '#libs/database/rechten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';

/** Wat de leerling in de eigen rij heeft: in deze tabel. */
const TABEL = {
  overstap: 'overstap',
  noodtoegang: 'noodtoegang',
  vernietiging: 'vernietiging',
  bewaarplicht: 'bewaarplicht',
  verzuimregel: 'verzuimregel',
  verzuimmelding: 'verzuimmelding',
  traject: 'traject',
  overleg: 'traject_mdo',
  partnertaak: 'traject_taak',
  partnerlink: 'partnerlink',
  vrijstelling: 'vrijstelling',
  consult: 'consult',
  paspoort: 'paspoort',
  deling: 'paspoort_deling',
  inzageverzoek: 'inzageverzoek',
  ouderlink: 'ouderlink',
} as const;

/** Wat de leerling van iets anders heeft, of een andere sleutel. */
const VIA = {
  overdracht:
    'select o.leerling_id from overdracht d join overstap o on o.id = d.overstap_id where d.id = $1',
  aanmelding:
    'select o.leerling_id from aanmelding a join overstap o on o.id = a.overstap_id where a.id = $1',
  intake: 'select o.leerling_id from intake i join overstap o on o.id = i.overstap_id where i.id = $1',
  bestemming:
    'select o.leerling_id from bestemming b join overstap o on o.id = b.overstap_id where b.id = $1',
  taak: `select coalesce(o.leerling_id, j.leerling_id) as leerling_id from taak t left join overstap o on o.id = t.overstap_id
    left join traject j on j.id = t.traject_id where t.id = $1`,
  trajectbeeld: 'select b.leerling_id from traject_schoolbeeld b where b.traject_id = $1',
} as const;
type Onderwerp = keyof typeof TABEL | keyof typeof VIA;

const isVia = (soort: string): soort is keyof typeof VIA => Object.hasOwn(VIA, soort);

/** Gaat een soort object over een leerling? */
export const gaatOverLeerling = (soort: string | null | undefined): soort is Onderwerp =>
  typeof soort === 'string' && (isVia(soort) || Object.hasOwn(TABEL, soort));

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
  if (!gaatOverLeerling(onderwerp)) return null;
  const sql = isVia(onderwerp) ? VIA[onderwerp] : `select leerling_id from ${TABEL[onderwerp]} where id = $1`;
  const gevonden = await row<{ leerling_id: string | null }>(tx, sql, [id]);
  return gevonden?.leerling_id ?? null;
}
