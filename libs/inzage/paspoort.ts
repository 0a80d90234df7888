import { rows, type Db } from '../database/transaction.ts';
import type { Antwoordwaarde } from '../domain/paspoort/paspoort.ts';
import { vragenVan, type Paspoortdeel, type Vraag } from '../domain/paspoort/vragen.ts';
import { Inhoudslot } from '../paspoort/inhoud.ts';
import { inWoorden } from '../paspoort/in-woorden.ts';
import { laadPaspoort, type Paspoortbronnen, type Paspoortzaak } from '../paspoort/laad-paspoort.ts';
import { leesbaar } from './leesbaar.ts';
import type { Inzagedeel } from './uitvoer.ts';

type Rij = readonly (string | null)[];
type Waarden = Readonly<Record<string, { readonly waarde: Antwoordwaarde | null }>>;

/** Het Paspoort van de jongere zelf: elke versie met wat de mentor ondertekende, met wie het is gedeeld, en wat er eerder stond. */
export async function paspoortdelen(
  db: Db,
  leerlingId: string,
  bronnen: Paspoortbronnen,
): Promise<Inzagedeel[]> {
  const ids = await rows<{ id: string }>(
    db,
    'select id from paspoort where leerling_id = $1 and vernietigd_op is null order by begonnen_op',
    [leerlingId],
  );
  const delen: Inzagedeel[] = [];
  for (const { id } of ids) {
    const zaak = await laadPaspoort(db, id, bronnen);
    if (!zaak?.leesbaar) continue;
    delen.push(inhoud(zaak), await gedeeld(db, zaak), await eerder(db, zaak));
  }
  return delen.filter(({ rijen }) => rijen.length > 0);
}

const vraagbijId = ({ lijst }: Paspoortzaak): ReadonlyMap<string, Vraag> =>
  new Map(vragenVan(lijst).map((vraag) => [vraag.id, vraag]));

function antwoordrijen(zaak: Paspoortzaak, antwoorden: Waarden, kop: readonly string[]): Rij[] {
  const vragen = vraagbijId(zaak);
  return Object.entries(antwoorden).flatMap(([id, { waarde }]) => {
    const vraag = vragen.get(id);
    return vraag && waarde !== null ? [[...kop, vraag.vraag, inWoorden(vraag, waarde)]] : [];
  });
}

const inhoud = (zaak: Paspoortzaak): Inzagedeel => ({
  code: 'paspoort',
  titel: 'Je Paspoort voor Succes',
  uitleg: ["Foto's haal je op bij je Paspoort zelf."],
  koppen: ['Versie', 'Geschreven door', 'Vraag', 'Antwoord'],
  rijen: zaak.paspoort.versies.flatMap(({ nummer, antwoorden, mentordeel }) => [
    ...antwoordrijen(zaak, antwoorden, [String(nummer), 'jou']),
    ...(mentordeel.ondertekend
      ? antwoordrijen(zaak, mentordeel.antwoorden, [String(nummer), 'je mentor'])
      : []),
  ]),
});

async function gedeeld(db: Db, { paspoort }: Paspoortzaak): Promise<Inzagedeel> {
  const namen = await rows<{ id: string; naam: string }>(
    db,
    'select id, naam from organisatie where id = any($1::uuid[])',
    [paspoort.delingen.map(({ ontvanger }) => ontvanger.organisatieId)],
  );
  const naamVan = new Map(namen.map(({ id, naam }) => [id, naam]));
  return {
    code: 'paspoort-delingen',
    titel: 'Met wie je je Paspoort deelde',
    uitleg: [],
    koppen: ['Met wie', 'Waarvoor', 'Stand', 'Tot'],
    rijen: paspoort.delingen.map(({ ontvanger, doel, status, eindigtOp }) => [
      naamVan.get(ontvanger.organisatieId) ?? null,
      leesbaar(doel),
      leesbaar(status),
      leesbaar(eindigtOp),
    ]),
  };
}

/** Wat er eerder stond. Wat de mentor schreef, ziet de jongere pas ondertekend, en staat dan bij de versie. */
async function eerder(db: Db, zaak: Paspoortzaak): Promise<Inzagedeel> {
  const { id, leerlingId } = zaak.paspoort;
  const gevonden = await rows<{ id: string; op: string; deel: Paspoortdeel; bytes: Buffer }>(
    db,
    "select id, op, deel, bytes from paspoort_wijziging where paspoort_id = $1 and deel = 'jongere' order by op, id",
    [id],
  );
  const slot = await Inhoudslot.van(db, leerlingId);
  return {
    code: 'paspoort-eerder',
    titel: 'Wat je in je Paspoort schreef, keer op keer',
    uitleg: [],
    koppen: ['Geschreven op', 'Vraag', 'Antwoord'],
    rijen: gevonden.flatMap((patch) =>
      antwoordrijen(zaak, slot.openPatch(id, patch.id, patch.bytes), [leesbaar(patch.op) ?? '']),
    ),
  };
}
