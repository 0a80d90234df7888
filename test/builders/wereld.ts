import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Rol } from '#libs/domain/afspraken/afspraken.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { schrijfPersonen, type Persoon } from '#libs/kluis/persoon.ts';
import { anAfspraken } from './afspraken.ts';

/** Wat op geen enkele plaats naar buiten mag: het BSN van de verzonnen leerlingen. */
export const KANARIE_BSN = '999990019';

const ORGANISATIES = {
  school: { soort: 'vo', brin: '01AA' },
  andereSchool: { soort: 'vo', brin: '02BB' },
  mbo: { soort: 'mbo', brin: '25PA' },
  anderMbo: { soort: 'mbo', brin: '25PB' },
  gemeente: { soort: 'gemeente', brin: null },
  andereGemeente: { soort: 'gemeente', brin: null },
  rmc: { soort: 'rmc', brin: null },
  regio: { soort: 'regio', brin: null },
} as const;
export type Organisatienaam = keyof typeof ORGANISATIES;

const GEBRUIKERS = {
  decaan: ['school', 'decaan'],
  andereDecaan: ['andereSchool', 'decaan'],
  mentor: ['school', 'mentor'],
  intaker: ['mbo', 'mbo_intaker'],
  andereIntaker: ['anderMbo', 'mbo_intaker'],
  leerplicht: ['gemeente', 'lpa'],
  andereLeerplicht: ['andereGemeente', 'lpa'],
  doorstroompunt: ['rmc', 'rmc'],
  coordinator: ['regio', 'coordinator'],
  projectleider: ['regio', 'projectleider'],
  stuurgroep: ['regio', 'stuurgroep'],
  beheerder: ['regio', 'beheerder'],
} as const satisfies Record<string, readonly [Organisatienaam, Rol]>;
export type Gebruikersnaam = keyof typeof GEBRUIKERS;
export const GEBRUIKERSNAMEN = Object.keys(GEBRUIKERS) as Gebruikersnaam[];

export interface Wereld {
  readonly org: Readonly<Record<Organisatienaam, string>>;
  readonly gebruiker: Readonly<
    Record<
      Gebruikersnaam,
      { readonly gebruikerId: string; readonly organisatieId: string; readonly rol: Rol }
    >
  >;
  readonly afspraakId: string;
}

const ids = <K extends string>(namen: readonly K[]): Record<K, string> =>
  Object.fromEntries(namen.map((naam) => [naam, randomUUID()])) as Record<K, string>;

/** Een regio met twee scholen, twee mbo's, twee gemeenten, een Doorstroompunt en in elke rol iemand. */
export async function createWereld(db: DataSource): Promise<Wereld> {
  const org = ids(Object.keys(ORGANISATIES) as Organisatienaam[]);
  const mensen = ids(GEBRUIKERSNAMEN);
  const afspraakId = randomUUID();
  await db.query(
    "insert into afspraak_versie (id, regio, schooljaar, versie, inhoud, hash, geladen_op) values ($1, '010', '2026-2027', 1, $2, 'x', now())",
    [afspraakId, JSON.stringify(anAfspraken())],
  );
  for (const [naam, { soort, brin }] of Object.entries(ORGANISATIES)) {
    const id = org[naam as Organisatienaam];
    await db.query(
      "insert into organisatie (id, soort, naam, brin, mail) values ($1, $2, $3, $4, 'post@voorbeeld.test')",
      [id, soort, naam, brin],
    );
    await db.query(
      "insert into regio_organisatie (regio, sleutel, organisatie_id, weekcheck) values ('010', $1, $2, $3)",
      [naam, id, soort === 'mbo'],
    );
  }
  for (const [naam, [organisatie, rol]] of Object.entries(GEBRUIKERS)) {
    const id = mensen[naam as Gebruikersnaam];
    await db.query('insert into gebruiker (id, naam, persona) values ($1, $2, $3)', [id, naam, naam]);
    await db.query(
      "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values ($1, $2, $3, $4, '2020-01-01')",
      [randomUUID(), id, org[organisatie], rol],
    );
  }
  const gebruiker = Object.fromEntries(
    Object.entries(GEBRUIKERS).map(([naam, [organisatie, rol]]) => [
      naam,
      { gebruikerId: mensen[naam as Gebruikersnaam], organisatieId: org[organisatie], rol },
    ]),
  ) as Wereld['gebruiker'];
  return { org, gebruiker, afspraakId };
}

export interface OverstapOpties {
  readonly school?: Organisatienaam;
  readonly achternaam?: string;
  readonly status?: string;
  readonly reden?: string;
  readonly mbos?: readonly Organisatienaam[];
  readonly balUiterlijk?: string | null;
}

const TOEN = '2026-11-01T08:00:00.000Z' as Instant;
const GEBOREN = '2010-05-05' as Kalenderdag;

const aPersoon = (achternaam = 'Vogelaar'): Persoon => ({
  bsn: KANARIE_BSN,
  onderwijsnummer: null,
  achternaam,
  tussenvoegsel: null,
  roepnaam: 'Kanarie',
});

/** Een overstap met haar leerling en een aanmelding bij elk genoemd mbo. Geeft de id. */
export async function anOverstap(
  db: DataSource,
  wereld: Wereld,
  opties: OverstapOpties = {},
): Promise<string> {
  const [leerlingId, id] = [randomUUID(), randomUUID()];
  const schoolId = wereld.org[opties.school ?? 'school'];
  await db.query('insert into leerling (id, aangemaakt_op) values ($1, $2)', [leerlingId, TOEN]);
  await inTransaction(db, (tx) =>
    schrijfPersonen(tx, [{ leerlingId, persoon: aPersoon(opties.achternaam), geboortedatum: GEBOREN }], TOEN),
  );
  await db.query(
    `insert into overstap (id, leerling_id, seizoen, regio, school_id, leerlingnummer, klas, cohort, afspraak_id, eigenaar_id,
       geladen_op, status, plaatsing, reden, status_sinds, waarom_sinds, waarom_bron_soort, bijgewerkt_op,
       bal_organisatie_id, bal_rol, bal_sinds, bal_uiterlijk, bal_daarna)
     values ($1, $2, '2026-2027', '010', $3, 'L1', '4b', 'vmbo-tl', $4, $3, $5, $6, 'NIET_AANGEMELD', $7, $5, $5, 'kalender', $5,
       $3, 'decaan', $5, $8, 'WORDT_RISICO')`,
    [
      id,
      leerlingId,
      schoolId,
      wereld.afspraakId,
      TOEN,
      opties.status ?? 'NIET_AANGEMELD',
      opties.reden ?? 'NOG_NIET_AANGEMELD',
      opties.balUiterlijk ?? null,
    ],
  );
  await betrek(db, { leerlingId, organisatieId: schoolId, rol: 'decaan', grondslag: 'inschrijving' });
  for (const mbo of opties.mbos ?? []) {
    await betrek(db, {
      leerlingId,
      organisatieId: wereld.org[mbo],
      rol: 'mbo_intaker',
      grondslag: 'aanmelding',
    });
    await db.query(
      `insert into aanmelding (id, overstap_id, mbo_id, opleidingcode, status, status_op, aangemeld_op, toelatingsrecht, bijgewerkt_op)
       values ($1, $2, $3, '25655', 'AANGEMELD', $4, $4, true, $4)`,
      [randomUUID(), id, wereld.org[mbo], TOEN],
    );
  }
  return id;
}

/** De band van een organisatie met een leerling, zoals de dienstlaag die legt. */
async function betrek(
  db: DataSource,
  band: {
    readonly leerlingId: string;
    readonly organisatieId: string;
    readonly rol: string;
    readonly grondslag: string;
  },
): Promise<void> {
  await db.query(
    `insert into deelname (organisatie_id, leerling_id, rol, grondslag, van) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [band.organisatieId, band.leerlingId, band.rol, band.grondslag, TOEN],
  );
}

const MET_ZAAK = ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD', 'AFGESLOTEN'];

export interface OverdrachtOpties {
  readonly naar: Organisatienaam;
  readonly status?: string;
  readonly nummer?: number;
  readonly geescaleerd?: boolean;
}

/** Een overdracht van een overstap. Geeft de id. */
export async function anOverdracht(
  db: DataSource,
  wereld: Wereld,
  { overstapId, naar, status, nummer, geescaleerd }: OverdrachtOpties & { readonly overstapId: string },
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into overdracht (id, overstap_id, nummer, van_id, naar_id, route, aanleiding, status, aangeboden_op, uiterlijk,
       geescaleerd_op, afspraak_id)
     select $1, o.id, $3, o.school_id, $4, 'kwalificatieplicht', 'VOOR_ZOMER', $5, $6, $6::timestamptz + interval '7 days', $7, $8
     from overstap o where o.id = $2`,
    [
      id,
      overstapId,
      nummer ?? 1,
      wereld.org[naar],
      status ?? 'AANGEBODEN',
      TOEN,
      geescaleerd ? TOEN : null,
      wereld.afspraakId,
    ],
  );
  const [rij] = await db.query<{ leerling_id: string }[]>('select leerling_id from overstap where id = $1', [
    overstapId,
  ]);
  if (rij && MET_ZAAK.includes(status ?? 'AANGEBODEN'))
    await betrek(db, {
      leerlingId: rij.leerling_id,
      organisatieId: wereld.org[naar],
      rol: 'lpa',
      grondslag: 'overdracht',
    });
  return id;
}

/** Een open taak van een organisatie. Geeft de id. */
export async function aTaak(
  db: DataSource,
  wereld: Wereld,
  opties: {
    readonly organisatie: Organisatienaam;
    readonly rol: Rol;
    readonly overstapId?: string;
    readonly soort?: string;
  },
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into taak (id, soort, sleutel, overstap_id, organisatie_id, rol, status, aangemaakt_op)
     values ($1, $2, $3, $4, $5, $6, 'OPEN', $7)`,
    [
      id,
      opties.soort ?? 'aanmelding-zoeken',
      `test/${id}`,
      opties.overstapId ?? null,
      wereld.org[opties.organisatie],
      opties.rol,
      TOEN,
    ],
  );
  return id;
}
