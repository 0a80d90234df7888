import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../database/data-source.ts';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { op, TestRegio } from '#test/kit/regio.ts';
import { leesBewaarregels } from './lees-regels.ts';
import { RIJSOORTEN, ruimRijenOp, telRijen, type Rijregel, type Rijsoort } from './rijen.ts';
import { toonBewaarproef } from './toon-proef.ts';

const NU = op('2027-06-15T09:00:00.000Z');
const ervoor = (dagen: number, ms = 0): Instant =>
  new Date(Date.parse(NU) - dagen * 86_400_000 - ms).toISOString() as Instant;

let regio: TestRegio;
/** De verbinding van de worker: met zijn rol, en dus met zijn rechten. */
let worker: DataSource;
let rijen: readonly Rijregel[];
let organisatieId: string;
let mens: string;
let abonnementId: string;
const consulten: string[] = [];
const dagenVan = (soort: Rijsoort): number => rijen.find((r) => r.soort === soort)?.dagen ?? 0;

/** Zet een rij van elke soort neer die op dit ogenblik begon te verlopen; geeft de ids die de test nog nodig heeft. */
async function zetNeer(termijn: (soort: Rijsoort) => Instant): Promise<void> {
  const hash = `decode(md5(random()::text) || md5(random()::text), 'hex')`;
  const bestand = async (soort: Rijsoort): Promise<string> => {
    const id = randomUUID();
    await regio.rijen(
      `insert into bestand (id, soort, organisatie_id, regio, seizoen, naam, hash, omvang, status, ingeleverd_op, verwerkt_op, afspraak_id)
       select $1, 'cohort', $2, '010', '2026-2027', 'x.csv', md5(random()::text), 1, 'VERWERKT', $3, $3, id from afspraak_versie limit 1`,
      [id, organisatieId, termijn(soort)],
    );
    return id;
  };
  await regio.rijen("insert into bestand_inhoud (bestand_id, inhoud) values ($1, 'x')", [
    await bestand('bestand-inhoud'),
  ]);
  await regio.rijen("insert into bestandsregel (bestand_id, regel, oordeel) values ($1, 1, 'nieuw')", [
    await bestand('bestand-regels'),
  ]);
  await regio.rijen(
    `insert into bericht (id, sleutel, soort, organisatie_id, rol, adres, onderwerp, tekst, message_id, aangemaakt_op)
     values (gen_random_uuid(), gen_random_uuid(), 's', $1, 'decaan', 'a@b.example', 'o', 't', gen_random_uuid(), $2)`,
    [organisatieId, termijn('berichten')],
  );
  await regio.rijen(
    "insert into idempotentie (actor, sleutel, verzoek_hash, op) values ('a', gen_random_uuid(), 'h', $1)",
    [termijn('opdrachten')],
  );
  await regio.rijen(
    `insert into toegangsaanvraag (id, issuer, sub, naam, organisatie_id, gevraagde_rol, op)
     values (gen_random_uuid(), 'i', md5(random()::text), 'n', $1, 'decaan', $2)`,
    [organisatieId, termijn('toegangsaanvragen')],
  );
  await regio.rijen(
    `insert into sessie (id_hash, gebruiker_id, organisatie_id, issuer, acr, rust_minuten, vervalt_op, csrf_hash)
     values (${hash}, $1, $2, 'i', 'a', 30, $3, ${hash})`,
    [mens, organisatieId, termijn('sessies')],
  );
  await regio.rijen(
    `insert into aanmeldpoging (state_hash, nonce, code_verifier, issuer, acr, terug, op)
     values (${hash}, 'n', 'c', 'i', 'a', '/', $1)`,
    [termijn('aanmeldpogingen')],
  );
  await regio.rijen(
    `insert into client_assertie (client_id, jti_hash, tot) values ('proef-systeem', ${hash}, $1)`,
    [termijn('systeembewijzen')],
  );
  await regio.rijen(
    `insert into partnerbericht (abonnement_id, bericht_id, inhoud_hash, soort, gestuurd_op, ontvangen_op)
     values ($1, gen_random_uuid(), ${hash}, 'een.soort', $2, $2)`,
    [abonnementId, termijn('partnerberichten')],
  );
  const consultId = randomUUID();
  consulten.push(consultId);
  await regio.rijen(
    `insert into consult (id, vrager_id, gevraagd_door, lp_id, regio, vraag, antwoord, status, op, uiterlijk, beantwoord_op)
     values ($1, $2, $3, $2, '010', 'x', 'x', 'BEANTWOORD', $4, $4, $4)`,
    [consultId, organisatieId, mens, termijn('consulten')],
  );
  await regio.rijen(
    "insert into sleutels.dek (subject, klasse, versie, wrapped, kek_id) values ($1, 'verzuim', 1, '\\x00', 'proef')",
    [consultId],
  );
  await regio.rijen(
    `insert into aanwezig (organisatie_id, gebruiker_id, soort, object_id, gezien_op)
     select o.id, g.id, 'overstap', gen_random_uuid(), $1 from organisatie o, gebruiker g limit 1`,
    [termijn('aanwezigen')],
  );
  await regio.rijen(
    `insert into dagpakket (id, organisatie_id, regio, dag, gemaakt_op, aantal)
     values (gen_random_uuid(), $1, '010', date '2020-01-01' + (select count(*)::int from dagpakket), $2, 0)`,
    [organisatieId, termijn('dagpakketten')],
  );
  await regio.rijen(
    `insert into stuitpost (id, vinger, client_id, melding, ontvangen_op, verwerkt_op, uitkomst)
     values (gen_random_uuid(), ${hash}, 'proef-systeem', '{}', $1, $1, 'onbekend')`,
    [termijn('stuitpost')],
  );
  await regio.rijen('insert into limiet (sleutel, venster, aantal) values (gen_random_uuid(), $1, 1)', [
    termijn('limieten'),
  ]);
}

const alsWorker = <T>(werk: () => Promise<T>): Promise<T> => alsSysteem('proef', 'bewaren', werk);
const proef = () => alsWorker(() => inTransaction(worker, (tx) => telRijen(tx, rijen, { nu: NU, echt: NU })));
const staat = async (): Promise<Record<string, number>> => {
  const telling: Record<string, number> = {};
  for (const [soort, { tabel }] of Object.entries(RIJSOORTEN)) {
    telling[soort] = (await regio.rij<{ n: number }>(`select count(*)::int as n from ${tabel}`)).n;
  }
  return telling;
};

beforeAll(async () => {
  regio = await TestRegio.open();
  worker = await openDatabase({
    url: regio.databaseUrl,
    pool: 2,
    naam: 'test-worker',
    rol: 'overstap_worker',
  });
  organisatieId = await regio.organisatie('90AA');
  mens = randomUUID();
  await regio.rijen("insert into gebruiker (id, naam) values ($1, 'wie bewaart')", [mens]);
  await regio.rijen(
    "insert into client (id, gebruiker_id, organisatie_id, jwks) values ('proef-systeem', $1, $2, '{}')",
    [mens, organisatieId],
  );
  abonnementId = randomUUID();
  await regio.rijen(
    `insert into abonnement (id, organisatie_id, adres, soorten, gevraagd_door, gevraagd_op)
     values ($1, $2, 'https://a.example/', '{x}', $3, now())`,
    [abonnementId, organisatieId, mens],
  );
  ({ rijen } = await leesBewaarregels('infra/bewaren/regels.yaml'));
  // Van elke soort een rij die er net over is, en een die er op de milliseconde nog niet over is.
  await zetNeer((soort) => ervoor(dagenVan(soort), 1));
  await zetNeer((soort) => ervoor(dagenVan(soort)));
});
afterAll(async () => {
  await worker.destroy();
  await regio.sluit();
});

describe('rows that are of no pupil', () => {
  it('91: are counted by the dry run, which changes nothing', async () => {
    const voor = await staat();
    expect(await proef()).toEqual(Object.keys(RIJSOORTEN).map((soort) => ({ soort, aantal: 1 })));
    expect(await staat()).toEqual(voor);
    expect(
      toonBewaarproef(NU, [{ leerlingId: 'x', regio: '010', klassen: ['overstap'] }], await proef()),
    ).toBe(
      [
        'Wat op 2027-06-15 weg mag. Er is niets veranderd.',
        'Bij leerlingen, na een besluit:',
        '  regio 010, overstap: 1 leerlingen',
        'Vanzelf:',
        ...Object.keys(RIJSOORTEN).map((soort) => `  ${soort}: 1 rijen`),
      ].join('\n'),
    );
  });

  it('91: stay while a person still has to link them to a pupil', async () => {
    const [{ bestand_id } = { bestand_id: '' }] = await regio.rijen<{ bestand_id: string }>(
      `select bestand_id from bestandsregel r join bestand b on b.id = r.bestand_id order by b.ingeleverd_op limit 1`,
    );
    const leerlingId = randomUUID();
    await regio.rijen('insert into leerling (id, aangemaakt_op) values ($1, $2)', [leerlingId, NU]);
    await regio.rijen(
      `insert into koppelvoorstel (id, bestand_id, regel, leerling_id, grond) values (gen_random_uuid(), $1, 1, $2, 'proef')`,
      [bestand_id, leerlingId],
    );
    expect((await proef()).find(({ soort }) => soort === 'bestand-regels')).toEqual({
      soort: 'bestand-regels',
      aantal: 0,
    });
    await regio.rijen("update koppelvoorstel set status = 'VERWORPEN', besloten_op = $1", [NU]);
  });

  it('that tell the real time do not go because the clock of a demo runs ahead', async () => {
    const echt = ervoor(1000);
    const geteld = await alsWorker(() =>
      inTransaction(worker, (tx) => telRijen(tx, rijen, { nu: NU, echt })),
    );
    const blijven = geteld.filter(({ aantal }) => aantal === 0).map(({ soort }) => soort);
    const metEchteTijd = ['sessies', 'aanmeldpogingen', 'systeembewijzen', 'aanwezigen', 'limieten'];
    expect(blijven.toSorted()).toEqual(metEchteTijd.toSorted());
  });

  it('91: go when their term is over and not a millisecond before, once, with a line in the audit', async () => {
    const voor = await staat();
    expect(await ruimRijenOp(worker, rijen, { nu: NU, echt: NU })).toBe(Object.keys(RIJSOORTEN).length);
    expect(await staat()).toEqual(
      Object.fromEntries(Object.entries(voor).map(([soort, aantal]) => [soort, aantal - 1])),
    );
    expect(await ruimRijenOp(worker, rijen, { nu: NU, echt: NU })).toBe(0);
    expect(
      await regio.rijen(
        'select octet_length(wrapped) = 0 as leeg from sleutels.dek where subject = any($1::uuid[]) order by 1',
        [consulten],
      ),
    ).toEqual([{ leeg: false }, { leeg: true }]);
    expect(
      await regio.rijen(
        "select object_soort, reden, namens from audit where handeling = 'ruimRijenOp' order by object_soort",
      ),
    ).toEqual(
      Object.keys(RIJSOORTEN)
        .sort()
        .map((soort) => ({ object_soort: soort, reden: 'rijen-1', namens: 'bewaren' })),
    );
  });
});

describe('the file of rules', () => {
  it('91: names each kind of row once, with a term and a reason', () => {
    expect(rijen.map(({ soort }) => soort).sort()).toEqual(Object.keys(RIJSOORTEN).sort());
  });
});
