import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TEKSTEN } from '#libs/dossier/berichtteksten.ts';
import type { Gebruikersnaam } from '#test/builders/wereld.ts';
import { GEEN_RECHT, Noodproef, REDEN } from '#test/kit/noodproef.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const VLAK_VOOR_HET_EINDE = '2027-01-15T12:59:50.000Z';
const ONBEKEND = { status: 404, code: 'overstap.onbekend' };

let proef: Noodproef;
beforeAll(async () => {
  proef = await Noodproef.start();
});
beforeEach(() => proef.begin());
afterAll(() => proef.api.stop());

const LEEST = (id: string) => [
  `/v1/overstappen/${id}`,
  `/v1/overstappen/${id}/aanmeldingen`,
  `/v1/overstappen/${id}/tijdlijn`,
  `/v1/overstappen/${id}/overdrachten`,
  `/v1/overstappen/${id}/bestemmingen`,
];

describe('19: a beheerder and the content of a file', () => {
  it.each([0, 1, 2, 3, 4])('19: is refused it without the emergency button: route %i', async (plek) => {
    const pad = LEEST(proef.overstapId)[plek]!;
    await expectWeigering(proef.api, GEEN_RECHT, () => proef.als('beheerder', pad));
  });

  it('19: reads that one pupil with a reason, and nobody else', async () => {
    await proef.open();
    for (const pad of LEEST(proef.overstapId))
      expect([pad, (await proef.als('beheerder', pad)).status]).toEqual([pad, 200]);
    const { json } = await proef.als('beheerder', `/v1/overstappen/${proef.overstapId}`);
    expect(json).toMatchObject({ leerling: { achternaam: 'Vogelaar' } });
    const lijst = await proef.als('beheerder', '/v1/overstappen');
    expect((lijst.json['items'] as { id: string }[]).map(({ id }) => id)).toEqual([proef.overstapId]);
    await expectWeigering(proef.api, ONBEKEND, () =>
      proef.als('beheerder', `/v1/overstappen/${proef.andereId}`),
    );
  });

  it.each<[string, () => [string, object]]>([
    ['hand over', () => [`/v1/overstappen/${proef.overstapId}/overdrachten`, { toelichting: 'Nu meteen.' }]],
    [
      'record a destination',
      () => [`/v1/overstappen/${proef.overstapId}/bestemmingen`, { soort: 'arbeid', bewijs: 'x' }],
    ],
  ])('19: changes nothing with it: cannot %s', async (_, maak) => {
    await proef.open();
    const [pad, body] = maak();
    await expectWeigering(proef.api, GEEN_RECHT, () => proef.als('beheerder', pad, { body }));
  });

  it('19: has it for the sixty minutes, and loses it when they are over without anybody doing anything', async () => {
    const id = await proef.open();
    const { json } = await proef.als('coordinator', `/v1/noodtoegangen/${id}`);
    expect(Date.parse(String(json['tot'])) - Date.parse(String(json['op']))).toBe(60 * 60_000);
    proef.api.zetKlok(VLAK_VOOR_HET_EINDE);
    expect((await proef.als('beheerder', `/v1/overstappen/${proef.overstapId}`)).status).toBe(200);
    proef.api.zetKlok(String(json['tot']));
    await expectWeigering(proef.api, GEEN_RECHT, () =>
      proef.als('beheerder', `/v1/overstappen/${proef.overstapId}`),
    );
  });

  it('27: loses it on the very next request when the second person ends it', async () => {
    const id = await proef.open();
    expect((await proef.beeindig('coordinator', id)).status).toBe(201);
    await expectWeigering(proef.api, GEEN_RECHT, () =>
      proef.als('beheerder', `/v1/overstappen/${proef.overstapId}`),
    );
    await expectWeigering(proef.api, { status: 409, code: 'noodtoegang.voorbij' }, () =>
      proef.beeindig('beheerder', id),
    );
  });

  it('is for the one who gave the reason, not for a colleague in the same role', async () => {
    await proef.open();
    const collega = randomUUID();
    await proef.api.dataSource.query("insert into gebruiker (id, naam) values ($1, 'collega')", [collega]);
    await proef.api.dataSource.query(
      "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values ($1, $2, $3, 'beheerder', '2020-01-01')",
      [randomUUID(), collega, proef.wereld.org.regio],
    );
    const token = await proef.api.token({ gebruikerId: collega, organisatieId: proef.wereld.org.regio });
    await expectWeigering(proef.api, GEEN_RECHT, () =>
      proef.api.vraag(`/v1/overstappen/${proef.overstapId}`, { token }),
    );
  });
});

describe('opening', () => {
  it.each<Gebruikersnaam>([
    'decaan',
    'mentor',
    'intaker',
    'leerplicht',
    'doorstroompunt',
    'coordinator',
    'projectleider',
  ])('is refused to %s', async (wie) => {
    await expectWeigering(proef.api, GEEN_RECHT, () => proef.vraagOm(wie));
  });

  it('is refused for a pupil of another region, as if he did not exist', async () => {
    await proef.api.dataSource.query("update overstap set regio = '022' where id = $1", [proef.andereId]);
    await expectWeigering(proef.api, ONBEKEND, () => proef.vraagOm('beheerder', proef.andereId));
    await expectWeigering(proef.api, ONBEKEND, () => proef.vraagOm('beheerder', randomUUID()));
  });

  it.each([
    ['no reason', {}],
    ['a reason that says nothing', { reden: 'haast' }],
    ['a longer time than agreed', { reden: REDEN, minuten: 600 }],
    ['an end of its own', { reden: REDEN, tot: '2030-01-01T00:00:00Z' }],
  ])('is refused with %s', async (_, body) => {
    await expectWeigering(proef.api, { status: 400, code: 'verzoek.ongeldig' }, () =>
      proef.als('beheerder', '/v1/noodtoegangen', { body: { overstapId: proef.overstapId, ...body } }),
    );
  });

  it('tells the second person at once, by task and by mail, without saying who it is about', async () => {
    const id = await proef.open();
    const taken = await proef.als('coordinator', '/v1/taken?soort=noodtoegang-meekijken');
    const hier = (taken.json['items'] as Record<string, unknown>[]).filter(
      (t) => t['overstapId'] === proef.overstapId,
    );
    expect(hier).toMatchObject([{ titel: 'Kijk mee met een noodtoegang', rol: 'coordinator' }]);
    expect(hier[0]).not.toHaveProperty('leerling');
    const [bericht] = await proef.api.dataSource.query<Record<string, string>[]>(
      `select b.onderwerp, b.tekst, b.message_id, b.organisatie_id, b.rol, o.kanaal from bericht b
       join outbox o on o.onderwerp = b.id::text where b.sleutel = $1`,
      [`noodtoegang/${id}/geopend`],
    );
    expect(bericht).toMatchObject({
      onderwerp: TEKSTEN['noodtoegang-geopend'].onderwerp,
      organisatie_id: proef.wereld.org.regio,
      rol: 'coordinator',
      kanaal: 'mail',
    });
    expect(bericht!['tekst']).toMatch(
      new RegExp(`^${TEKSTEN['noodtoegang-geopend'].tekst}\\s.*/noodtoegangen/${id}$`, 's'),
    );
    expect(JSON.stringify(bericht)).not.toMatch(/Vogelaar|Kanarie|vermist/);
  });

  it('keeps the reason encrypted, and shows it to the second person and the reviewer only', async () => {
    const id = await proef.open();
    const [rij] = await proef.api.dataSource.query<{ reden: Buffer }[]>(
      'select reden from noodtoegang where id = $1',
      [id],
    );
    expect(rij!.reden.toString('latin1')).not.toContain('vermist');
    for (const wie of ['coordinator', 'projectleider', 'beheerder'] as const) {
      const { json } = await proef.als(wie, `/v1/noodtoegangen/${id}`);
      expect(json).toMatchObject({ reden: REDEN, open: true, oordeel: null });
      const { tekst } = await proef.als(wie, '/v1/noodtoegangen');
      expect(tekst).toContain(id);
      expect(tekst).not.toContain('vermist');
    }
    await expectWeigering(proef.api, { status: 404, code: 'noodtoegang.onbekend' }, () =>
      proef.als('stuurgroep', `/v1/noodtoegangen/${id}`),
    );
  });

  it('does not happen where the region did not agree on it', async () => {
    const [rij] = await proef.api.dataSource.query<{ id: string }[]>(
      `insert into afspraak_versie (id, regio, schooljaar, versie, inhoud, hash, geladen_op)
       select gen_random_uuid(), regio, schooljaar, (random() * 1e6)::int + 2, inhoud - 'noodtoegang', 'x', now()
       from afspraak_versie where id = $1 returning id`,
      [proef.wereld.afspraakId],
    );
    await proef.api.dataSource.query('update overstap set afspraak_id = $2 where id = $1', [
      proef.overstapId,
      rij!.id,
    ]);
    await expectWeigering(proef.api, { status: 409, code: 'noodtoegang.niet-afgesproken' }, () =>
      proef.vraagOm('beheerder'),
    );
  });
});
