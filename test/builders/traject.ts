import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { zetGesprekken, zetLink } from './trajectgesprekken.ts';
import { PARTNERS, zet, zetTraject, type Bij, type Partnernaam, type Trajectbasis } from './trajectrij.ts';

export interface Trajectrijen {
  readonly leerlingId: string;
  readonly trajectId: string;
  readonly consultId: string;
  readonly routes: Readonly<Record<'R1' | 'R2' | 'R3' | 'R4', string>>;
  readonly partners: Readonly<Record<Partnernaam, string>>;
}

const ROUTESTATUS = { R1: 'GESTART', R2: 'LOPEND', R3: 'ONDERZOEK', R4: 'INGEZONDEN' } as const;
const KLASSE = { R1: 'zorg', R2: 'halt', R3: 'zorg', R4: 'wpg_straf' } as const;
const TAKEN = [
  ['halt-uitvoeren', 'halt', 'halt', 'R2'],
  ['hulp-starten', 'lokaal_team', 'hulpverlener', 'R1'],
  ['onderzoek-rvdk', 'rvdk', 'rvdk', 'R3'],
  ['uitvoering-gi', 'gi', 'gi', 'R3'],
  ['beoordelen-om', 'om', 'om', 'R4'],
  ['advies-jeugdarts', 'jeugdarts', 'jeugdarts', null],
] as const;

/** Een organisatie van elke soort partner. */
export async function createPartners(db: DataSource): Promise<Record<Partnernaam, string>> {
  type Partners = Record<Partnernaam, string>;
  const partners = Object.fromEntries(PARTNERS.map((naam) => [naam, randomUUID()])) as Partners;
  const soorten = { hulpverlener: 'hulp', jeugdarts: 'jgz' } as Readonly<Record<string, string>>;
  for (const naam of PARTNERS)
    await zet(db, 'organisatie', { id: partners[naam], soort: soorten[naam] ?? naam, naam });
  return partners;
}

/** Vult elke tabel van een traject: elke route loopt, elke partner heeft een taak, en van elke klasse is er iets. */
export async function vulTraject(
  db: DataSource,
  basis: Trajectbasis,
  partners: Readonly<Record<Partnernaam, string>>,
): Promise<Trajectrijen> {
  const trajectId = basis.trajectId ?? randomUUID();
  const routes = { R1: randomUUID(), R2: randomUUID(), R3: randomUUID(), R4: randomUUID() };
  const bij = { traject_id: trajectId, leerling_id: basis.leerlingId };
  if (basis.trajectId === undefined) await zetTraject(db, trajectId, basis);
  await zetRoutes(db, { bij, routes, basis });
  await zetTaken(db, { bij, routes, basis, partners });
  await zetInhoud(db, { bij, routes, basis, partners });
  await zetGesprekken(db, { bij, basis, partners });
  const consultId = randomUUID();
  await zet(db, 'consult', {
    id: consultId,
    vrager_id: basis.schoolId,
    gevraagd_door: basis.boaId,
    lp_id: basis.lpId,
    regio: '010',
    leerling_id: basis.leerlingId,
    vraag: Buffer.from('x'),
    status: 'OPEN',
    op: basis.op,
    uiterlijk: basis.op,
  });
  await zet(db, 'traject_consult', { consult_id: consultId, ...bij });
  return { leerlingId: basis.leerlingId, trajectId, consultId, routes, partners };
}

interface Deel {
  readonly bij: Bij;
  readonly basis: Trajectbasis;
  readonly routes: Trajectrijen['routes'];
  readonly partners: Trajectrijen['partners'];
}

async function zetRoutes(db: DataSource, { bij, routes, basis }: Omit<Deel, 'partners'>): Promise<void> {
  const { op, boaId, lpId, meldingId, leerlingId } = basis;
  const sinds = { sinds: op, op };
  if (basis.trajectId === undefined) await zet(db, 'traject_melding', { melding_id: meldingId, ...bij });
  await zet(db, 'traject_autorisatie', {
    ...bij,
    gebruiker_id: boaId,
    organisatie_id: lpId,
    van: op,
  });
  await zet(db, 'traject_stap', { ...bij, soort: 'oppakken', ...sinds });
  for (const route of ['R1', 'R2', 'R3', 'R4'] as const) {
    await zet(db, 'traject_route', {
      id: routes[route],
      ...bij,
      lp_id: lpId,
      route,
      status: ROUTESTATUS[route],
      sinds: op,
      gekozen_op: op,
      verdachte: route === 'R4' ? 'jongere' : null,
    });
    await zet(db, 'traject_route_feit', {
      route_id: routes[route],
      melding_id: meldingId,
      leerling_id: leerlingId,
    });
    await zet(db, 'traject_stap', { ...bij, route_id: routes[route], soort: 'kijk', ...sinds });
  }
  for (const [route, wie] of [
    ['R1', 'jongere'],
    ['R2', 'ouders'],
  ] as const)
    await zet(db, 'traject_toestemming', {
      id: randomUUID(),
      ...bij,
      route_id: routes[route],
      wie,
      besluit: 'ja',
      naam: Buffer.from('x'),
      bewijs_soort: 'gesprek',
      op,
      door: boaId,
    });
}

async function zetTaken(db: DataSource, { bij, routes, basis, partners }: Deel): Promise<void> {
  const taak = {
    ...bij,
    lp_id: basis.lpId,
    overstap_id: basis.overstapId,
    velden: ['naam'],
    status: 'AANGENOMEN',
    aangeboden_op: basis.op,
    reageer_uiterlijk: basis.op,
    uiterlijk: basis.op,
  };
  for (const [soort, partner, naam, route] of TAKEN)
    await zet(db, 'traject_taak', {
      id: randomUUID(),
      ...taak,
      soort,
      partner,
      klasse: soort === 'onderzoek-rvdk' ? 'wpg_straf' : route === null ? 'zorg' : KLASSE[route],
      route_id: route === null ? null : routes[route],
      organisatie_id: partners[naam],
      rol: naam,
    });
  for (const [soort, partner, organisatie, rol] of [
    ['afspraken-school', 'school', basis.schoolId, 'decaan'],
    ['begeleiding-achttien', 'rmc', basis.rmcId, 'rmc'],
  ] as const)
    await zet(db, 'traject_taak', {
      id: randomUUID(),
      ...taak,
      soort,
      partner,
      klasse: 'verzuim',
      organisatie_id: organisatie,
      rol,
    });
  await zetLink(db, bij, basis);
  const regel = { soort: 'traject-route', status: 'OPEN', rol: 'lpa', aangemaakt_op: basis.op };
  for (const route of ['R1', 'R4'] as const)
    await zet(db, 'taak', {
      id: randomUUID(),
      ...regel,
      sleutel: `traject/${bij.traject_id}/${route}`,
      traject_id: bij.traject_id,
      organisatie_id: basis.lpId,
      gegevens: JSON.stringify({ trajectId: bij.traject_id, routeId: routes[route] }),
    });
}

/** Teksten en gebeurtenissen van elke klasse: die van de partners zijn van hen, en behalve zorg ook voor de leerplicht. */
async function zetInhoud(db: DataSource, { bij, routes, basis, partners }: Deel): Promise<void> {
  const inhoud = [
    ['verzuim', null, basis.lpId, 'lpa'],
    ['zorg', routes.R1, partners.hulpverlener, 'hulpverlener'],
    ['halt', routes.R2, partners.halt, 'halt'],
    ['wpg_straf', routes.R4, partners.om, 'om'],
  ] as const;
  for (const [klasse, routeId, organisatieId, rol] of inhoud) {
    const door = { organisatie_id: organisatieId, gebruiker_id: basis.boaId, rol, op: basis.op };
    const van = { ...bij, route_id: routeId, klasse };
    await zet(db, 'traject_gebeurtenis', { ...van, ...door, soort: 'proef' });
    await zet(db, 'traject_tekst', {
      id: randomUUID(),
      ...van,
      ...door,
      soort: 'bericht',
      bron_id: bij.traject_id,
      bytes: Buffer.from('x'),
      vrij_voor: klasse === 'halt' || klasse === 'wpg_straf' ? [basis.lpId] : [],
    });
  }
  await zet(db, 'traject_instrument', {
    id: randomUUID(),
    ...bij,
    versie: 1,
    antwoorden: Buffer.from('x'),
    ingevuld_op: basis.op,
    door: basis.boaId,
  });
}
