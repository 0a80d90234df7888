import type { Db, Tx } from '../database/transaction.ts';
import { rows } from '../database/transaction.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';

/** Wat de school in woorden bij een melding zet, met de kop waaronder het staat. */
const KOPPEN = {
  vermoedelijkeReden: 'Vermoedelijke reden',
  toelichting: 'Toelichting',
  ondernomenActie: 'Wat de school deed',
  toelichtingActie: 'Wat de school vraagt',
  contact: 'Contactpersoon',
} as const;
export type Meldingtekst = Readonly<Record<keyof typeof KOPPEN, string | null>>;

const SCHEIDING = ': ';
const velden = Object.entries(KOPPEN) as [keyof Meldingtekst, string][];

/** Als een leesbare tekst: een alinea per veld. Een witregel in een veld wordt een gewone regel. */
const alsTekst = (tekst: Meldingtekst): string =>
  velden
    .flatMap(([veld, kop]) => {
      const inhoud = tekst[veld]?.replaceAll(/\n\s*\n/g, '\n').trim();
      return inhoud ? [`${kop}${SCHEIDING}${inhoud}`] : [];
    })
    .join('\n\n');

function uitTekst(tekst: string): Meldingtekst {
  const alineas = tekst.split('\n\n');
  const vind = (kop: string): string | null =>
    alineas.find((alinea) => alinea.startsWith(kop + SCHEIDING))?.slice((kop + SCHEIDING).length) ?? null;
  return Object.fromEntries(velden.map(([veld, kop]) => [veld, vind(kop)])) as Meldingtekst;
}

const plaats = (melding: { readonly id: string; readonly leerlingId: string }) =>
  ({ subject: melding.leerlingId, kolom: TEKSTPLAATS.melding(melding.id), klasse: 'verzuim' }) as const;

/** Versleutelt de woorden met de sleutel voor verzuim van de leerling. */
export async function sluitMeldingtekst(
  tx: Tx,
  melding: { readonly id: string; readonly leerlingId: string },
  tekst: Meldingtekst,
): Promise<Buffer | null> {
  return sluitTekst(tx, plaats(melding), alsTekst(tekst) || null);
}

/** De woorden bij een melding; null als er geen zijn of als zij gewist zijn. */
export async function openMeldingtekst(
  db: Db,
  melding: { readonly id: string; readonly leerlingId: string },
): Promise<Meldingtekst | null> {
  const [rij] = await rows<{ tekst: Buffer | null }>(db, 'select tekst from verzuimmelding where id = $1', [
    melding.id,
  ]);
  const [tekst = null] = await openTeksten(db, [{ ...plaats(melding), bytes: rij?.tekst ?? null }]);
  return tekst === null ? null : uitTekst(tekst);
}
