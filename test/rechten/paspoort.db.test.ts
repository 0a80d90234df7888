import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rechten } from '#libs/database/rechten.ts';
import { aBurger } from '#test/builders/burgers.ts';
import type { Organisatienaam } from '#test/builders/wereld.ts';
import { doeAls, PASPOORTTABELLEN, startProef, type Proef } from './cellen.ts';

let proef: Proef;
let ouder: string;
beforeAll(async () => {
  proef = await startProef();
  ouder = await vul();
});
afterAll(() => proef.sluit());

const TOEN = '2026-11-01T08:00:00.000Z';
const PASPOORT = randomUUID();
const DELING = randomUUID();
const INGETROKKEN = randomUUID();

/** Een Paspoort van de eigen leerling: gedeeld met `mbo`, ingetrokken bij `anderMbo`, de mentor van `school` is uitgenodigd. */
async function vul(): Promise<string> {
  const { beheer, wereld, eigen } = proef;
  const { leerlingId, overstapId } = eigen;
  const mentor = wereld.gebruiker.mentor.gebruikerId;
  const opdrachten: readonly (readonly [string, readonly unknown[]])[] = [
    [
      `insert into paspoort (id, leerling_id, variant, vragenversie, regio, school_id, afspraak_id, begonnen_op, laatst_gebruikt_op)
       values ($1, $2, 'mbo-tot-23', 1, '010', $3, $4, $5, $5)`,
      [PASPOORT, leerlingId, wereld.org.school, wereld.afspraakId, TOEN],
    ],
    [
      "insert into paspoort_versie (paspoort_id, leerling_id, nummer, status, status_sinds) values ($1, $2, 1, 'GEDEELD', $3)",
      [PASPOORT, leerlingId, TOEN],
    ],
    [
      "insert into paspoort_versie (paspoort_id, leerling_id, nummer, status, status_sinds) values ($1, $2, 2, 'CONCEPT', $3)",
      [PASPOORT, leerlingId, TOEN],
    ],
    ...[1, 2].map(
      (nummer) =>
        [
          "insert into paspoort_inhoud (paspoort_id, nummer, leerling_id, deel, bytes, bijgewerkt_op) values ($1, $2, $3, 'jongere', 'x', $4)",
          [PASPOORT, nummer, leerlingId, TOEN],
        ] as const,
    ),
    [
      "insert into paspoort_wijziging (paspoort_id, id, leerling_id, nummer, deel, door, op, bytes) values ($1, 'a', $2, 1, 'jongere', $3, $4, 'x')",
      [PASPOORT, leerlingId, mentor, TOEN],
    ],
    ...(
      [
        [DELING, 'mbo', 'ACTIEF'],
        [INGETROKKEN, 'anderMbo', 'INGETROKKEN'],
      ] as const
    ).map(
      ([id, mbo, status]) =>
        [
          `insert into paspoort_deling (id, paspoort_id, leerling_id, versie, ontvanger_id, doel, vragen, status, besluit_op, geopend_op, eindigt_op, aangemaakt_op)
       values ($1, $2, $3, 1, $4, 'intake', '{roepnaam}', $5, $6, $6, '2027-06-30', $6)`,
          [id, PASPOORT, leerlingId, wereld.org[mbo], status, TOEN],
        ] as const,
    ),
    [
      "insert into paspoort_gebeurtenis (paspoort_id, leerling_id, soort, op) values ($1, $2, 'begonnen', $3)",
      [PASPOORT, leerlingId, TOEN],
    ],
    [
      "insert into paspoort_uitnodiging (paspoort_id, volgnummer, leerling_id, soort, gebruiker_id, gevoelig, besluit_op) values ($1, 1, $2, 'mentor', $3, false, $4)",
      [PASPOORT, leerlingId, mentor, TOEN],
    ],
    [
      "insert into paspoort_toestemming (id, leerling_id, ouder_id, naam, ontvanger_id, doel, besluit, op) values (gen_random_uuid(), $1, $2, 'x', $3, 'intake', 'ja', $4)",
      [leerlingId, mentor, wereld.org.mbo, TOEN],
    ],
    [
      "insert into paspoort_gesprek (id, paspoort_id, leerling_id, soort, op, besproken, door, organisatie_id, vastgelegd_op) values (gen_random_uuid(), $1, $2, 'intake', '2026-11-01', true, $3, $4, $5)",
      [PASPOORT, leerlingId, mentor, wereld.org.mbo, TOEN],
    ],
    [
      "insert into paspoort_bijlage (id, paspoort_id, leerling_id, soort, breedte, hoogte, omvang, bytes, door, op) values (gen_random_uuid(), $1, $2, 'image/png', 1, 1, 1, 'x', $3, $4)",
      [PASPOORT, leerlingId, mentor, TOEN],
    ],
    [
      'insert into paspoort_oproep (leerling_id, overstap_id, uitgenodigd_op) values ($1, $2, $3)',
      [leerlingId, overstapId, TOEN],
    ],
    [
      "insert into paspoort_code (hash, leerling_id, mentor_id, geldig_tot) values ('h', $1, $2, $3)",
      [leerlingId, mentor, TOEN],
    ],
    [
      "insert into sleutels.dek (subject, klasse, versie, wrapped, kek_id) values ($1, 'paspoort', 1, 'x', '1')",
      [leerlingId],
    ],
  ];
  for (const [sql, waarden] of opdrachten) await beheer.query(sql, [...waarden]);
  return (await aBurger(beheer, leerlingId, { relatie: 'ouder' })).gebruikerId;
}

type Tabel = (typeof PASPOORTTABELLEN)[number] | 'sleutels.dek';
const NAMEN: readonly Tabel[] = [...PASPOORTTABELLEN, 'sleutels.dek'];
/** Van de sleutels alleen die van het Paspoort. */
const KLASSE = (tabel: Tabel): string => (tabel === 'sleutels.dek' ? " and klasse = 'paspoort'" : '');
const WIE = [
  'jongere',
  'ander',
  'mentor',
  'collega',
  'mbo',
  'anderMbo',
  'gemeente',
  'rmc',
  'regio',
  'andereSchool',
] as const;
type Wie = (typeof WIE)[number];

/** Met de hand geschreven: hoeveel rijen wie van wat ziet; wat er niet staat, ziet hij niet. De rest van de keten: alleen dat het er is. */
const ZIET: Readonly<Record<Wie, Partial<Record<Tabel, number>>>> = {
  jongere: {
    paspoort: 1,
    paspoort_versie: 2,
    paspoort_inhoud: 2,
    paspoort_wijziging: 1,
    paspoort_deling: 2,
    paspoort_gebeurtenis: 1,
    paspoort_uitnodiging: 1,
    paspoort_toestemming: 1,
    paspoort_gesprek: 1,
    paspoort_bijlage: 1,
    paspoort_oproep: 1,
    'sleutels.dek': 1,
  },
  ander: {},
  mentor: {
    paspoort: 1,
    paspoort_versie: 2,
    paspoort_inhoud: 2,
    paspoort_uitnodiging: 1,
    paspoort_bijlage: 1,
    'sleutels.dek': 1,
  },
  collega: { paspoort: 1, paspoort_versie: 2 },
  // Alleen de versie die is gedeeld, niet waar de jongere nu aan schrijft.
  mbo: {
    paspoort: 1,
    paspoort_versie: 2,
    paspoort_inhoud: 1,
    paspoort_deling: 1,
    paspoort_toestemming: 1,
    paspoort_gesprek: 1,
    paspoort_bijlage: 1,
    'sleutels.dek': 1,
  },
  anderMbo: { paspoort: 1, paspoort_versie: 2, paspoort_deling: 1 },
  gemeente: { paspoort: 1, paspoort_versie: 2 },
  rmc: {},
  regio: {},
  andereSchool: {},
};

const SOORT: Partial<Record<Wie, [Organisatienaam, string]>> = {
  mentor: ['school', 'vo'],
  collega: ['school', 'vo'],
  mbo: ['mbo', 'mbo'],
  anderMbo: ['anderMbo', 'mbo'],
  gemeente: ['gemeente', 'gemeente'],
  rmc: ['rmc', 'rmc'],
  regio: ['regio', 'regio'],
  andereSchool: ['andereSchool', 'vo'],
};

function rechtenVan(wie: Wie): Partial<Rechten> {
  if (wie === 'jongere' || wie === 'ander') {
    const leerlingIds = [wie === 'jongere' ? proef.eigen.leerlingId : proef.ander.leerlingId];
    return { organisatieSoort: 'burger', gebruikerId: randomUUID(), leerlingIds };
  }
  const [organisatie, organisatieSoort] = SOORT[wie]!;
  return {
    organisatieId: proef.wereld.org[organisatie],
    organisatieSoort,
    gebruikerId: wie === 'mentor' ? proef.wereld.gebruiker.mentor.gebruikerId : randomUUID(),
    regios: ['010'],
  };
}

const VAN = (tabel: Tabel): string => (tabel === 'sleutels.dek' ? 'subject' : 'leerling_id');
const doe = (wie: Wie, sql: (tabel: Tabel, van: string) => string, tabel: Tabel) =>
  doeAls(
    proef.beheer,
    { databaserol: 'overstap_api', rechten: rechtenVan(wie) },
    { sql: sql(tabel, `${VAN(tabel)} = $1${KLASSE(tabel)}`), waarden: [proef.eigen.leerlingId] },
  );
const CELLEN = NAMEN.flatMap((tabel) => WIE.map((wie) => [tabel, wie] as const));

describe('a Paspoort in the database', () => {
  it.each(CELLEN)('%s, seen by %s', async (tabel, wie) => {
    expect(await doe(wie, (naam, waar) => `select 1 from ${naam} where ${waar}`, tabel)).toBe(
      ZIET[wie][tabel] ?? 0,
    );
  });

  it.each(CELLEN.filter(([tabel]) => tabel !== 'sleutels.dek'))(
    '%s is not written by %s without an open case',
    async (tabel, wie) => {
      const uit = await doe(
        wie,
        (naam, waar) => `update ${naam} set leerling_id = leerling_id where ${waar}`,
        tabel,
      );
      expect([0, 'geweigerd']).toContain(uit);
    },
  );

  it.each(NAMEN)('%s gives nothing without rights', async (tabel) => {
    const als = { databaserol: 'overstap_api', rechten: {} } as const;
    const vraag = {
      sql: `select 1 from ${tabel} where ${VAN(tabel)} = $1${KLASSE(tabel)}`,
      waarden: [proef.eigen.leerlingId],
    };
    expect(await doeAls(proef.beheer, als, vraag)).toBe(0);
  });

  it('20: gives a parent as a database user the rows of his child; what he sees of them the Paspoort decides', async () => {
    const rechten = { organisatieSoort: 'burger', gebruikerId: ouder, leerlingIds: [proef.eigen.leerlingId] };
    const uit = await doeAls(
      proef.beheer,
      { databaserol: 'overstap_api', rechten },
      { sql: 'select 1 from paspoort', waarden: [] },
    );
    expect(uit).toBe(1);
  });

  it('lets nobody change what only may be added', async () => {
    for (const tabel of [
      'paspoort_wijziging',
      'paspoort_gebeurtenis',
      'paspoort_toestemming',
      'paspoort_gesprek',
    ])
      expect(
        await doeAls(
          proef.beheer,
          { databaserol: 'overstap_api', rechten: rechtenVan('jongere'), zaak: proef.eigen.leerlingId },
          { sql: `update ${tabel} set leerling_id = leerling_id`, waarden: [] },
        ),
      ).toBe('geweigerd');
  });
});
