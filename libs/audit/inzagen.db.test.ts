import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { metRechten } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { proefregel } from '#test/builders/audit.ts';
import { anOverdracht, anOverstap, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { schrijfAudit, type Auditregel } from './audit.ts';
import { EEN_JONGERE, inzagenVan } from './inzagen.ts';

let database: TestDatabase;
let beheer: DataSource;
let api: DataSource;
let wereld: Wereld;
let leerlingId: string;
let anderId: string;
beforeAll(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-inzagen' });
  api = await openDatabase({ url: database.url, pool: 2, naam: 'test-api', rol: 'overstap_api' });
  wereld = await createWereld(beheer);
  const overstapId = await anOverstap(beheer, wereld, { mbos: ['mbo'] });
  await anOverdracht(beheer, wereld, { overstapId, naar: 'gemeente' });
  leerlingId = await leerlingVan(overstapId);
  anderId = await leerlingVan(await anOverstap(beheer, wereld));
  await inTransaction(beheer, (tx) => schrijfAudit(tx, regels()));
});
afterAll(async () => {
  await api.destroy();
  await beheer.destroy();
  await database.dispose();
});

async function leerlingVan(overstapId: string): Promise<string> {
  const [rij] = await beheer.query<{ leerling_id: string }[]>(
    'select leerling_id from overstap where id = $1',
    [overstapId],
  );
  return rij!.leerling_id;
}

const door = (wie: 'decaan' | 'leerplicht' | 'intaker', anders: Partial<Auditregel>): Auditregel => {
  const { gebruikerId: actor, organisatieId, rol } = wereld.gebruiker[wie];
  return proefregel({ actor, organisatieId, rol, leerlingId, verzoekId: randomUUID(), ...anders });
};

function regels(): Auditregel[] {
  const verzoekId = randomUUID();
  return [
    door('leerplicht', { op: '2026-11-01T09:00:00.000Z' as Instant }),
    // Een verzoek dat twee regels gaf, is een keer.
    door('leerplicht', { op: '2026-11-01T10:00:00.000Z' as Instant, verzoekId }),
    door('leerplicht', { op: '2026-11-01T10:00:00.000Z' as Instant, verzoekId, handeling: 'leesTijdlijn' }),
    door('leerplicht', { op: '2026-11-01T10:05:00.000Z' as Instant, handeling: 'accepteerOverdracht' }),
    // Half twaalf 's avonds in Nederland is al de volgende dag in UTC en omgekeerd: de dag is die van hier.
    door('decaan', { op: '2026-11-01T23:30:00.000Z' as Instant }),
    door('decaan', { op: '2026-11-02T10:00:00.000Z' as Instant, handeling: 'lijstOverstappen' }),
    // Een lijst van meer jongeren die niet zo heet, en een lijst die om deze jongere is gevraagd.
    door('decaan', { op: '2026-11-02T10:01:00.000Z' as Instant, handeling: 'leesVooruitblik' }),
    door('decaan', {
      op: '2026-11-02T10:02:00.000Z' as Instant,
      handeling: 'lijstVerzuim',
      reden: EEN_JONGERE,
    }),
    door('intaker', { op: '2026-10-31T10:00:00.000Z' as Instant }),
    door('intaker', {
      op: '2026-10-31T10:00:00.000Z' as Instant,
      uitkomst: 'geweigerd',
      reden: 'overstap.onbekend',
    }),
    door('intaker', { op: '2026-10-30T10:00:00.000Z' as Instant, leerlingId: anderId }),
    proefregel({ actor: null, organisatieId: null, rol: 'systeem', leerlingId, handeling: 'verwerkBestand' }),
    // De jongere zelf.
    proefregel({ organisatieId: null, rol: 'jongere', leerlingId }),
  ];
}

describe('inzagenVan', () => {
  it('tells the pupil per organisation, role and day who looked and why, without employees', async () => {
    const gevonden = await metRechten({ leerlingIds: [leerlingId] }, () => inzagenVan(api, leerlingId));
    expect(
      gevonden.map(({ dag, organisatie, rol, gelezen, inLijst, gewijzigd, grondslag }) => [
        dag,
        organisatie,
        rol,
        gelezen,
        inLijst,
        gewijzigd,
        grondslag,
      ]),
    ).toEqual([
      ['2026-11-02', 'school', 'decaan', 2, 2, 0, 'inschrijving'],
      ['2026-11-01', 'gemeente', 'lpa', 2, 0, 1, 'overdracht'],
      ['2026-10-31', 'mbo', 'mbo_intaker', 1, 0, 0, 'aanmelding'],
    ]);
    expect(gevonden[0]!.tekst).toBe(
      'Iemand van school keek 2 keer naar jouw gegevens en zag jou 2 keer in een lijst, omdat jij daar op school zit.',
    );
    const medewerkers = Object.values(wereld.gebruiker).map(({ gebruikerId }) => gebruikerId);
    for (const id of medewerkers) expect(JSON.stringify(gevonden)).not.toContain(id);
  });

  it('gives nothing about another pupil, whoever asks', async () => {
    const vraag = (rechten: Parameters<typeof metRechten>[0], id: string) =>
      metRechten(rechten, () => inzagenVan(api, id));
    expect(await vraag({ leerlingIds: [leerlingId] }, anderId)).toEqual([]);
    expect(await vraag({ organisatieId: wereld.org.school, organisatieSoort: 'vo' }, leerlingId)).toEqual([]);
    expect(await vraag({}, leerlingId)).toEqual([]);
  });
});
