import { schrijfCsv } from '#libs/bestand/schrijf-csv.ts';
import type { Correctie } from '#libs/contract/opgaven.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import type { leverIn } from '#libs/inlezen/bestanden.ts';
import { GEWIST, leesPersonen } from '#libs/kluis/persoon.ts';
import { noteerInzagen } from '../shared/inzagen.ts';

interface Nu {
  readonly leerling_id: string;
  readonly regio: string;
  readonly seizoen: string;
  readonly school_id: string;
  readonly leerlingnummer: string;
  readonly klas: string | null;
  readonly cohort: string;
  readonly brin: string;
  readonly geboortedatum: string;
}
type Nieuw = Parameters<typeof leverIn>[1];

/**
 * Maakt van een correctie een cohortbestand met een regel: wat er nu staat, met wat anders moet. Het adres blijft zoals het
 * was. Fout: NotFound.
 */
export async function correctiebestand(
  tx: Tx,
  overstapId: string,
  wat: { readonly correctie: Correctie; readonly door: string },
): Promise<Nieuw> {
  const nu = await row<Nu>(
    tx,
    `select o.leerling_id, o.regio, o.seizoen, o.school_id, o.leerlingnummer, o.klas, o.cohort, s.brin, l.geboortedatum
     from overstap o join organisatie s on s.id = o.school_id join leerling_persoon l on l.leerling_id = o.leerling_id
     where o.id = $1`,
    [overstapId],
  );
  if (!nu) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
  noteerInzagen([{ objectSoort: 'overstap', objectId: overstapId, leerlingId: nu.leerling_id }]);
  const persoon = (await leesPersonen(tx, [nu.leerling_id])).get(nu.leerling_id) ?? GEWIST;
  const { bsn, onderwijsnummer } = persoon;
  const velden = {
    bsn,
    onderwijsnummer,
    brin: nu.brin,
    ...kies({ ...persoon, ...nu }, wat.correctie),
  };
  const inhoud = schrijfCsv(Object.keys(velden), [Object.values(velden)]);
  return {
    soort: 'cohort',
    organisatieId: nu.school_id,
    regio: nu.regio,
    seizoen: nu.seizoen,
    naam: 'correctie.csv',
    inhoud: new TextEncoder().encode(inhoud),
    opties: { volledigeLevering: false, geenWijzigingen: false, kolommen: null, waarden: null },
    door: wat.door,
  };
}

const VELDEN = [
  'leerlingnummer',
  'achternaam',
  'tussenvoegsel',
  'roepnaam',
  'geboortedatum',
  'klas',
  'cohort',
] as const;

const kies = (
  nu: Readonly<Record<(typeof VELDEN)[number], string | null>>,
  correctie: Correctie,
): Record<string, string | null> =>
  Object.fromEntries(VELDEN.map((veld) => [veld, correctie[veld] ?? nu[veld]]));
