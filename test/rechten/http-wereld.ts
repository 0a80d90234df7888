import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { aMelding } from '#test/builders/verzuim.ts';
import { anOverdracht, anOverstap, aTaak, type Organisatienaam, type Wereld } from '#test/builders/wereld.ts';

type Ontvanger = { readonly naar: Organisatienaam; readonly status: string; readonly geescaleerd?: boolean };

/** Hoe een leerling in het spel staat; de test leidt er met de hand uit af wie wat mag. */
export interface Spelleerling {
  readonly naam: string;
  readonly school: 'school' | 'andereSchool';
  readonly mbos: readonly Organisatienaam[];
  readonly overdracht: Ontvanger;
  readonly bevestiger: Organisatienaam;
}

export const LEERLINGEN: readonly Spelleerling[] = [
  {
    naam: 'A',
    school: 'school',
    mbos: ['mbo'],
    overdracht: { naar: 'gemeente', status: 'GEACCEPTEERD' },
    bevestiger: 'andereSchool',
  },
  {
    naam: 'B',
    school: 'school',
    mbos: ['anderMbo'],
    overdracht: { naar: 'andereGemeente', status: 'AANGEBODEN', geescaleerd: true },
    bevestiger: 'regio',
  },
  {
    naam: 'C',
    school: 'andereSchool',
    mbos: ['mbo', 'anderMbo'],
    overdracht: { naar: 'rmc', status: 'GEACCEPTEERD' },
    bevestiger: 'mbo',
  },
  {
    naam: 'D',
    school: 'andereSchool',
    mbos: [],
    overdracht: { naar: 'gemeente', status: 'GEWEIGERD' },
    bevestiger: 'school',
  },
  {
    naam: 'E',
    school: 'school',
    mbos: [],
    overdracht: { naar: 'rmc', status: 'DOORGEGEVEN' },
    bevestiger: 'anderMbo',
  },
  {
    naam: 'F',
    school: 'andereSchool',
    mbos: ['mbo'],
    overdracht: { naar: 'gemeente', status: 'AFGESLOTEN', geescaleerd: true },
    bevestiger: 'school',
  },
];

export const TAKEN = [
  { naam: 'taak van de school', organisatie: 'school', rol: 'decaan' },
  { naam: 'taak van de gemeente', organisatie: 'gemeente', rol: 'lpa' },
  { naam: 'taak van de regio', organisatie: 'regio', rol: 'coordinator' },
  { naam: 'taak van het mbo', organisatie: 'mbo', rol: 'mbo_intaker' },
] as const;

export const BESTANDEN = [
  { naam: 'cohort van de school', organisatie: 'school', soort: 'cohort' },
  { naam: 'cohort van de andere school', organisatie: 'andereSchool', soort: 'cohort' },
  { naam: 'verzuim van de school', organisatie: 'school', soort: 'verzuim' },
  { naam: 'weekcheck van het mbo', organisatie: 'mbo', soort: 'weekcheck' },
  { naam: 'koppelpunt van de regio', organisatie: 'regio', soort: 'koppelpunt' },
] as const;

/** De ids van alles wat klaarstaat, op naam: `overstap A`, `overdracht A`, `bestemming A`, `leerling A`, taken en bestanden. */
export async function zetKlaar(db: DataSource, wereld: Wereld): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const leerling of LEERLINGEN) {
    const { naam, school, mbos, overdracht, bevestiger } = leerling;
    const overstapId = await anOverstap(db, wereld, { school, mbos });
    ids.set(`overstap ${naam}`, overstapId);
    ids.set(`overdracht ${naam}`, await anOverdracht(db, wereld, { overstapId, ...overdracht }));
    const bestemmingId = randomUUID();
    await db.query(
      `insert into bestemming (id, overstap_id, soort, vastgelegd_op, vastgelegd_door, bevestiger_id, bevestiger_rol, uiterlijk)
       values ($1, $2, 'havo', now(), $3, $4, 'decaan', now())`,
      [bestemmingId, overstapId, wereld.org[school], wereld.org[bevestiger]],
    );
    ids.set(`bestemming ${naam}`, bestemmingId);
    const [rij] = await db.query<{ leerling_id: string }[]>(
      'select leerling_id from overstap where id = $1',
      [overstapId],
    );
    ids.set(`leerling ${naam}`, rij!.leerling_id);
    ids.set(`verzuimregel ${naam}`, await aVerzuimregel(db, overstapId));
    ids.set(
      `melding ${naam}`,
      await aMelding(db, { overstapId, behandelaarId: wereld.org[overdracht.naar] }),
    );
    await db.query(
      `insert into deelname (organisatie_id, leerling_id, rol, grondslag, van) values ($1, $2, 'decaan', 'bestemming', now())
       on conflict do nothing`,
      [wereld.org[bevestiger], rij!.leerling_id],
    );
  }
  for (const taak of TAKEN) ids.set(taak.naam, await aTaak(db, wereld, taak));
  for (const bestand of BESTANDEN) ids.set(bestand.naam, await aBestand(db, wereld, bestand));
  return ids;
}

async function aVerzuimregel(db: DataSource, overstapId: string): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into verzuimregel (id, overstap_id, leerling_id, school_id, dag, reden, lesuur, lesuren, hele_dag, ontvangen_op)
     select $1, id, leerling_id, school_id, '2026-11-02', 'ongeoorloofd', 3, 1, false, now() from overstap where id = $2`,
    [id, overstapId],
  );
  return id;
}

async function aBestand(
  db: DataSource,
  wereld: Wereld,
  bestand: (typeof BESTANDEN)[number],
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into bestand (id, soort, organisatie_id, regio, seizoen, naam, hash, omvang, status, ingeleverd_op, afspraak_id)
     values ($1, $2, $3, '010', '2026-2027', 'a.csv', gen_random_uuid()::text, 1, 'AFGEKEURD', now(), $4)`,
    [id, bestand.soort, wereld.org[bestand.organisatie], wereld.afspraakId],
  );
  return id;
}
