import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Gebruikersnaam } from '#test/builders/wereld.ts';
import { GEEN_RECHT, Noodproef, VOORBIJ } from '#test/kit/noodproef.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

let proef: Noodproef;
beforeAll(async () => {
  proef = await Noodproef.start();
});
beforeEach(() => proef.begin());
afterAll(() => proef.api.stop());

describe('the review', () => {
  it('closes its task with a verdict of somebody else, and cannot be ticked off', async () => {
    const id = await proef.open();
    proef.api.zetKlok(VOORBIJ);
    const taken = await proef.als('projectleider', '/v1/taken?soort=noodtoegang-beoordelen');
    const taak = (taken.json['items'] as Record<string, unknown>[]).find(
      (t) => t['overstapId'] === proef.overstapId,
    )!;
    await expectWeigering(proef.api, { status: 409, code: 'taak.beoordeel-de-noodtoegang' }, () =>
      proef.als('projectleider', `/v1/taken/${String(taak['id'])}/afrondingen`, { body: { uitkomst: 'ok' } }),
    );
    expect((await proef.beoordeel('projectleider', id)).json).toEqual({ id, oordeel: 'terecht' });
    expect((await proef.als('projectleider', `/v1/taken/${String(taak['id'])}`)).json).toMatchObject({
      status: 'GEDAAN',
      uitkomst: 'terecht',
    });
    expect((await proef.als('projectleider', `/v1/noodtoegangen/${id}`)).json).toMatchObject({
      oordeel: 'terecht',
      toelichting: 'Nagevraagd.',
      open: false,
    });
    await expectWeigering(proef.api, { status: 409, code: 'noodtoegang.al-beoordeeld' }, () =>
      proef.beoordeel('projectleider', id, 'onterecht'),
    );
  });

  it('is due within the agreed working days', async () => {
    const id = await proef.open();
    // Vrijdag 15 januari; de vijfde werkdag erna is vrijdag 22 januari, tot middernacht in Nederland.
    expect((await proef.als('projectleider', `/v1/noodtoegangen/${id}`)).json['beoordelenUiterlijk']).toBe(
      '2027-01-22T23:00:00.000Z',
    );
  });

  it('waits until the access is over', async () => {
    const id = await proef.open();
    await expectWeigering(proef.api, { status: 409, code: 'noodtoegang.nog-open' }, () =>
      proef.beoordeel('projectleider', id),
    );
  });

  it('29: is refused to the one who opened it, also when he has the role of the reviewer', async () => {
    const id = await proef.open();
    proef.api.zetKlok(VOORBIJ);
    await expectWeigering(proef.api, GEEN_RECHT, () => proef.beoordeel('beheerder', id));
    const { gebruikerId, organisatieId } = proef.wereld.gebruiker.beheerder;
    // Wie meer rollen heeft, handelt in de eerste: die van projectleider gaat voor die van beheerder.
    const mandaat = randomUUID();
    await proef.api.dataSource.query(
      "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values ($1, $2, $3, 'projectleider', '2020-01-01')",
      [mandaat, gebruikerId, organisatieId],
    );
    try {
      await expectWeigering(proef.api, { status: 403, code: 'vier_ogen' }, () =>
        proef.beoordeel('beheerder', id),
      );
    } finally {
      await proef.api.dataSource.query('delete from mandaat where id = $1', [mandaat]);
    }
  });

  it.each([
    ['terecht', 'ja, het was nodig.'],
    ['onterecht', 'nee, dit had niet gemogen.'],
  ])('is told to the youngster himself: %s', async (oordeel, zin) => {
    const id = await proef.open();
    expect((await proef.als('beheerder', `/v1/overstappen/${proef.overstapId}`)).status).toBe(200);
    const token = await proef.jongere();
    const gezien = async () => {
      const { json } = await proef.api.vraag<{
        items: { noodknop: boolean; oordeel: string; tekst: string }[];
      }>('/v1/mij/inzagen', { token });
      return json.items.find(({ noodknop }) => noodknop);
    };
    expect(await gezien()).toMatchObject({
      oordeel: null,
      tekst: expect.stringContaining('Een ander kijkt'),
    });
    proef.api.zetKlok(VOORBIJ);
    expect((await proef.beoordeel('projectleider', id, oordeel)).status).toBe(201);
    expect(await gezien()).toMatchObject({ oordeel, tekst: expect.stringContaining(zin) });
  });

  it('tells the second person when it was not right', async () => {
    const id = await proef.open();
    await proef.beeindig('beheerder', id);
    expect((await proef.beoordeel('projectleider', id, 'onterecht')).status).toBe(201);
    const berichten = await proef.api.dataSource.query('select rol from bericht where sleutel = $1', [
      `noodtoegang/${id}/onterecht`,
    ]);
    expect(berichten).toEqual([{ rol: 'coordinator' }]);
  });

  it.each<Gebruikersnaam>(['coordinator', 'stuurgroep'])(
    'is not for %s, who was not named for it',
    async (wie) => {
      const id = await proef.open();
      await expectWeigering(proef.api, { status: 404, code: 'noodtoegang.onbekend' }, () =>
        proef.beoordeel(wie, id),
      );
    },
  );
});

describe('the trace', () => {
  it('tells who must judge what was looked at, and how often; not the one who looked', async () => {
    const id = await proef.open();
    for (const deel of ['', '', '/tijdlijn'])
      await proef.als('beheerder', `/v1/overstappen/${proef.overstapId}${deel}`);
    await proef.als('decaan', `/v1/overstappen/${proef.overstapId}/aanmeldingen`);
    for (const wie of ['coordinator', 'projectleider'] as const) {
      const { json } = await proef.als(wie, `/v1/noodtoegangen/${id}`);
      expect(json['bekeken']).toMatchObject([
        { handeling: 'leesOverstap', aantal: 2 },
        { handeling: 'leesTijdlijn', aantal: 1 },
      ]);
    }
    expect((await proef.als('beheerder', `/v1/noodtoegangen/${id}`)).json).not.toHaveProperty('bekeken');
  });

  it('flags the opening and every look in the audit, and only these', async () => {
    const [{ seq }] = await proef.api.dataSource.query<[{ seq: number }]>(
      'select coalesce(max(seq), 0) as seq from audit',
    );
    await proef.open();
    await proef.als('beheerder', `/v1/overstappen/${proef.overstapId}`);
    await proef.als('beheerder', `/v1/overstappen/${proef.overstapId}/tijdlijn`);
    await proef.als('decaan', `/v1/overstappen/${proef.overstapId}`);
    const regels = await proef.api.dataSource.query(
      'select handeling, noodknop, grondslag, leerling_id from audit where seq > $1 order by seq',
      [seq],
    );
    const nood = { noodknop: true, grondslag: 'noodtoegang', leerling_id: proef.leerlingId };
    expect(regels).toEqual([
      { handeling: 'openNoodtoegang', ...nood },
      { handeling: 'leesOverstap', ...nood },
      { handeling: 'leesTijdlijn', ...nood },
      {
        handeling: 'leesOverstap',
        noodknop: false,
        grondslag: 'inschrijving',
        leerling_id: proef.leerlingId,
      },
    ]);
  });

  it('is there for the youngster, in plain words', async () => {
    const token = await proef.jongere();
    const inzagen = async () =>
      (await proef.api.vraag<{ items: { noodknop: boolean; tekst: string }[] }>('/v1/mij/inzagen', { token }))
        .json.items;
    await proef.open();
    expect(await inzagen()).toMatchObject([
      {
        noodknop: true,
        gelezen: 0,
        gewijzigd: 0,
        tekst:
          'Iemand van regio kon bij jouw gegevens, maar keek niet, omdat het niet kon wachten. Dat kon alleen met de noodknop. Een ander kijkt altijd na of dat echt nodig was.',
      },
    ]);
    await proef.als('beheerder', `/v1/overstappen/${proef.overstapId}`);
    expect(await inzagen()).toMatchObject([
      {
        noodknop: true,
        gelezen: 1,
        gewijzigd: 0,
        tekst:
          'Iemand van regio keek naar jouw gegevens, omdat het niet kon wachten. Dat kon alleen met de noodknop. Een ander kijkt altijd na of dat echt nodig was.',
      },
    ]);
  });
});
