import { randomUUID } from 'node:crypto';
import { meldWijziging } from '../audit/wijzigingen.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { stemAf } from '../domain/melding/afstemmen.ts';
import { intrekbezwaar, overlaptVrijstelling } from '../domain/melding/intrekken.ts';
import { eindeVanDag, toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { leeftijdOp } from '../domain/leerling/leeftijd.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { voorstellen, type Voorstel } from '../domain/verzuim/voorstel.ts';
import type { Context } from '../dossier/context.ts';
import { laatTakenMetSleutelVervallen, maakTaken, verzetTaken, type NieuweTaak } from '../dossier/taken.ts';
import { laatLos } from './bevoegd.ts';
import { laadVerzuim, type Verzuimdossier } from './dossier.ts';
import { schrijfGebeurtenissen, type NieuweGebeurtenis } from './gebeurtenissen.ts';
import { meldAanRegister } from './register.ts';

/** De sleutel van de taak die de termijn van een voorstel bewaakt. */
export const taaksleutel = (meldingId: string): string => `verzuim-melden/${meldingId}`;

interface NieuweMelding {
  readonly id: string;
  readonly dossier: Verzuimdossier;
  readonly voorstel: Voorstel;
}

interface Bijwerking {
  readonly id: string;
  readonly leerlingId: string;
  readonly voorstel: Voorstel;
}

interface Wijzigingen {
  readonly nieuw: readonly NieuweMelding[];
  readonly bijgewerkt: readonly Bijwerking[];
  readonly vervallen: readonly { readonly id: string; readonly leerlingId: string }[];
  readonly ingetrokken: readonly { readonly id: string; readonly leerlingId: string }[];
}

/** Een voorstel over dagen met een vrijstelling wordt niet gedaan. */
function voorstellenVan({ feiten, telregels }: Verzuimdossier, nu: Instant): Voorstel[] {
  return voorstellen(feiten, telregels, toKalenderdag(nu)).filter(
    ({ begindatum, einddatum }) =>
      !overlaptVrijstelling({ van: begindatum, tot: einddatum }, feiten.jongere.vrijstellingen),
  );
}

/** Meldingen over dagen waarop er een vrijstelling bleek te zijn, gaan naar I met reden V. Bron: domain.md §1.3. */
const vrijgesteld = ({ feiten, meldingen, leerlingId }: Verzuimdossier): Wijzigingen['ingetrokken'] =>
  meldingen
    .filter(
      ({ duoStatus, begindatum, einddatum }) =>
        duoStatus !== null &&
        intrekbezwaar(duoStatus, 'V') === null &&
        overlaptVrijstelling({ van: begindatum, tot: einddatum }, feiten.jongere.vrijstellingen),
    )
    .map(({ id }) => ({ id, leerlingId }));

function wijzigingenVan(dossiers: readonly Verzuimdossier[], nu: Instant): Wijzigingen {
  const per = dossiers.map((dossier) => ({
    dossier,
    afstemming: stemAf(voorstellenVan(dossier, nu), dossier.meldingen),
  }));
  return {
    nieuw: per.flatMap(({ dossier, afstemming }) =>
      afstemming.nieuw.map((voorstel) => ({ id: randomUUID(), dossier, voorstel })),
    ),
    bijgewerkt: per.flatMap(({ dossier: { leerlingId }, afstemming }) =>
      afstemming.bijgewerkt.map((een) => ({ ...een, leerlingId })),
    ),
    vervallen: per.flatMap(({ dossier: { leerlingId }, afstemming }) =>
      afstemming.vervallen.map((id) => ({ id, leerlingId })),
    ),
    ingetrokken: dossiers.flatMap(vrijgesteld),
  };
}

/** Was de leerling meerderjarig op de laatste dag waarover het gaat? Daarna ziet het Doorstroompunt de melding. */
export const isMeerderjarig = ({ feiten, telregels }: Verzuimdossier, dag: Kalenderdag): boolean =>
  leeftijdOp(feiten.jongere.geboortedatum, dag, telregels.leeftijden) >=
  telregels.leeftijden.meerderjarigVanaf;

const VOEG_TOE = `
  insert into verzuimmelding (id, overstap_id, leerling_id, school_id, regio, soort, begindatum, einddatum, meldbaar_op, uiterlijk,
    verplicht, meerderjarig, minuten, regels, toestand, voorgesteld_op)
  select id, "overstapId", "leerlingId", "schoolId", regio, soort, begindatum, einddatum, "meldbaarOp", uiterlijk, verplicht,
    meerderjarig, minuten,
    array(select jsonb_array_elements_text(regels))::uuid[], 'VOORSTEL', $2
  from jsonb_to_recordset($1::jsonb) as m(id uuid, "overstapId" uuid, "leerlingId" uuid, "schoolId" uuid, regio text, soort text,
    begindatum date, einddatum date, "meldbaarOp" date, uiterlijk date, verplicht boolean, meerderjarig boolean, minuten int,
    regels jsonb)`;

const WERK_BIJ = `
  update verzuimmelding m set einddatum = n.einddatum, meldbaar_op = n."meldbaarOp", uiterlijk = n.uiterlijk, minuten = n.minuten,
    regels = array(select jsonb_array_elements_text(n.regels))::uuid[], versie = m.versie + 1
  from jsonb_to_recordset($1::jsonb) as n(id uuid, einddatum date, "meldbaarOp" date, uiterlijk date, minuten int, regels jsonb)
  where m.id = n.id and m.toestand = 'VOORSTEL'
    and (m.einddatum, m.uiterlijk, m.minuten) is distinct from (n.einddatum, n.uiterlijk, n.minuten)
  returning m.id`;

const taakVoor = ({ id, dossier, voorstel }: NieuweMelding): NieuweTaak => ({
  soort: 'verzuim-melden',
  sleutel: taaksleutel(id),
  regio: dossier.regio,
  overstapId: dossier.overstapId,
  overdrachtId: null,
  bestandId: null,
  organisatieId: dossier.schoolId,
  rol: 'decaan',
  uiterlijk: eindeVanDag(voorstel.uiterlijk),
  afspraakId: dossier.afspraakId,
  gegevens: { meldingId: id, begin: voorstel.meldbaarOp },
});

async function stelVoor(tx: Tx, nieuw: Wijzigingen['nieuw'], nu: Instant): Promise<NieuweGebeurtenis[]> {
  if (nieuw.length === 0) return [];
  const lijst = nieuw.map(({ id, dossier, voorstel }) => ({
    id,
    overstapId: dossier.overstapId,
    leerlingId: dossier.leerlingId,
    schoolId: dossier.schoolId,
    regio: dossier.regio,
    meerderjarig: isMeerderjarig(dossier, voorstel.einddatum),
    ...voorstel,
  }));
  await rows(tx, VOEG_TOE, [JSON.stringify(lijst), nu]);
  await maakTaken(tx, nieuw.map(taakVoor), nu);
  return nieuw.map(({ id, dossier: { leerlingId }, voorstel: { soort } }) => ({
    meldingId: id,
    leerlingId,
    soort: 'verzuimmelding_voorgesteld',
    gegevens: { soort },
  }));
}

async function werkBij(
  tx: Tx,
  bijgewerkt: Wijzigingen['bijgewerkt'],
  nu: Instant,
): Promise<NieuweGebeurtenis[]> {
  if (bijgewerkt.length === 0) return [];
  const lijst = bijgewerkt.map(({ id, voorstel }) => ({ id, ...voorstel }));
  const anders = await rows<{ id: string }>(tx, WERK_BIJ, [JSON.stringify(lijst)]);
  const veranderd = bijgewerkt.filter(({ id }) => anders.some((rij) => rij.id === id));
  await verzetTaken(
    tx,
    veranderd.map(({ id, voorstel }) => ({
      sleutel: taaksleutel(id),
      uiterlijk: eindeVanDag(voorstel.uiterlijk),
      gegevens: { begin: voorstel.meldbaarOp },
    })),
    nu,
  );
  return veranderd.map(({ id, leerlingId }) => ({
    meldingId: id,
    leerlingId,
    soort: 'verzuimmelding_bijgewerkt',
  }));
}

async function laatVoorstellenVervallen(
  tx: Tx,
  vervallen: Wijzigingen['vervallen'],
  nu: Instant,
): Promise<NieuweGebeurtenis[]> {
  if (vervallen.length === 0) return [];
  await rows(
    tx,
    `update verzuimmelding set toestand = 'VERVALLEN', besloten_op = $2, versie = versie + 1
     where id = any($1::uuid[]) and toestand = 'VOORSTEL'`,
    [vervallen.map(({ id }) => id), nu],
  );
  await laatTakenMetSleutelVervallen(
    tx,
    vervallen.map(({ id }) => taaksleutel(id)),
    nu,
  );
  return vervallen.map(({ id, leerlingId }) => ({
    meldingId: id,
    leerlingId,
    soort: 'verzuimmelding_vervallen',
  }));
}

async function trekVrijgesteldeIn(
  tx: Tx,
  ingetrokken: Wijzigingen['ingetrokken'],
  nu: Instant,
): Promise<NieuweGebeurtenis[]> {
  if (ingetrokken.length === 0) return [];
  const weg = await rows<{ id: string; leerlingId: string; behandelaarId: string | null }>(
    tx,
    `update verzuimmelding set duo_status = 'I', duo_status_op = $2, intrekreden = 'V', aangeboden_aan_id = null,
       aangeboden_op = null, versie = versie + 1
     where id = any($1::uuid[]) returning id, leerling_id as "leerlingId", behandelaar_id as "behandelaarId"`,
    [ingetrokken.map(({ id }) => id), nu],
  );
  for (const { id, leerlingId, behandelaarId } of weg) {
    await meldAanRegister(tx, id, nu);
    if (behandelaarId) await laatLos(tx, { organisatieId: behandelaarId, leerlingId }, nu);
  }
  return ingetrokken.map(({ id, leerlingId }) => ({
    meldingId: id,
    leerlingId,
    soort: 'verzuimmelding_ingetrokken',
    gegevens: { reden: 'V' },
  }));
}

/** Een telling tegelijk per leerling: twee bestanden die samenkomen, stellen niets dubbel voor. */
export async function vergrendelVerzuim(tx: Tx, overstapIds: readonly string[]): Promise<void> {
  await rows(tx, 'select 1 from overstap where id = any($1::uuid[]) order by id for update', [overstapIds]);
}

/**
 * Telt het verzuim van leerlingen opnieuw en stemt de voorstellen erop af: nieuwe voorstellen met hun taak, bijgewerkte, en
 * vervallen. Meldingen over dagen met een vrijstelling worden ingetrokken. Dezelfde feiten nog eens verandert niets.
 * Vergrendelt zelf de overstappen.
 */
export async function telOpnieuw(tx: Tx, overstapIds: readonly string[], context: Context): Promise<void> {
  await vergrendelVerzuim(tx, overstapIds);
  const dossiers = await laadVerzuim(tx, overstapIds, context);
  // Twee seizoenen van een leerling op een school zijn een telling.
  const per = new Map(dossiers.map((dossier) => [`${dossier.leerlingId}/${dossier.schoolId}`, dossier]));
  const wat = wijzigingenVan([...per.values()], context.nu);
  const gebeurtenissen = [
    ...(await laatVoorstellenVervallen(tx, wat.vervallen, context.nu)),
    ...(await trekVrijgesteldeIn(tx, wat.ingetrokken, context.nu)),
    ...(await stelVoor(tx, wat.nieuw, context.nu)),
    ...(await werkBij(tx, wat.bijgewerkt, context.nu)),
  ];
  await schrijfGebeurtenissen(tx, gebeurtenissen, { door: null, nu: context.nu });
  meldWijziging(tx, overstapIds, context.nu);
}
