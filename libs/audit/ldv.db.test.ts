import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { ketenAlles, proefregel, proefregels } from '#test/builders/audit.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { schrijfAudit, type Auditregel } from './audit.ts';
import { verzendLogboek } from './ldv.ts';
import type { Span } from './otlp.ts';

const GEHEIM = Buffer.from('een-geheim-voor-pseudoniemen');
const REGISTER = 'https://register.example/verwerkingen/';

interface Ontvangst {
  readonly type: string | undefined;
  readonly tekst: string;
}

/** Een ontvanger van OTLP/HTTP in JSON, zoals een collector er een heeft. */
class Ontvanger {
  readonly gekregen: Ontvangst[] = [];
  /** De antwoorden die nog komen; daarna 200. */
  readonly antwoorden: [status: number, inhoud: string][] = [];
  private constructor(private readonly server: Server) {}

  static async start(): Promise<Ontvanger> {
    const server = createServer((req, res) => {
      let tekst = '';
      req.on('data', (deel: Buffer) => (tekst += deel.toString('utf8')));
      req.on('end', () => {
        const [status, inhoud] = ontvanger.antwoorden.shift() ?? [200, '{}'];
        if (status === 200) ontvanger.gekregen.push({ type: req.headers['content-type'], tekst });
        res.writeHead(status, { 'Content-Type': 'application/json' }).end(inhoud);
      });
    });
    const ontvanger = new Ontvanger(server);
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return ontvanger;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1/traces`;
  }

  get spans(): Span[] {
    return this.gekregen.flatMap(
      ({ tekst }) =>
        (JSON.parse(tekst) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans[0]!
          .scopeSpans[0]!.spans,
    );
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

let database: TestDatabase;
let beheer: DataSource;
let worker: DataSource;
let ontvanger: Ontvanger;
let fouten: string[];
beforeEach(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-ldv' });
  worker = await openDatabase({ url: database.url, pool: 2, naam: 'test-worker', rol: 'overstap_worker' });
  ontvanger = await Ontvanger.start();
  fouten = [];
});
afterEach(async () => {
  ontvanger.stop();
  await worker.destroy();
  await beheer.destroy();
  await database.dispose();
});

const verzend = (url = ontvanger.url) =>
  verzendLogboek(worker, { url, geheim: GEHEIM, register: REGISTER }, (error) =>
    fouten.push(error instanceof Error ? error.message : 'onbekend'),
  );
async function legVast(regels: Auditregel[]): Promise<void> {
  await inTransaction(beheer, (tx) => schrijfAudit(tx, regels));
  await ketenAlles(worker, beheer);
}
const alles = async (): Promise<number> => {
  let totaal = 0;
  for (let n = await verzend(); n > 0; n = await verzend()) totaal += n;
  return totaal;
};
const uitgerust = () => beheer.query('update audit_uitvoer set beschikbaar_op = now()');
const stand = async () => {
  const [rij] = await beheer.query<
    { plek: number; pogingen: number; laatste_fout: string | null; rust: boolean }[]
  >('select plek, pogingen, laatste_fout, beschikbaar_op > now() as rust from audit_uitvoer');
  return rij;
};

const kenmerk = (span: Span, naam: string): string | undefined =>
  span.attributes.find(({ key }) => key === naam)?.value.stringValue;

describe('the log of processing', () => {
  it('has one span per request and one child per pupil', async () => {
    const verzoekId = randomUUID();
    const op = '2026-11-01T08:00:00.000Z' as Instant;
    const regels = proefregels(3, {
      verzoekId,
      op,
      handeling: 'lijstOverstappen',
      grondslag: 'inschrijving',
    });
    await legVast(regels);
    expect(await alles()).toBe(3);
    const [wortel, ...kinderen] = ontvanger.spans;
    expect(wortel).toMatchObject({
      traceId: verzoekId.replaceAll('-', ''),
      name: 'lijstOverstappen',
      startTimeUnixNano: `${Date.parse(op)}000000`,
      status: { code: 1 },
    });
    expect(wortel).not.toHaveProperty('parentSpanId');
    expect(kinderen).toHaveLength(3);
    for (const kind of kinderen) {
      expect(kind).toMatchObject({ traceId: wortel!.traceId, parentSpanId: wortel!.spanId });
      expect(kind.spanId).toMatch(/^[0-9a-f]{16}$/);
      expect(kenmerk(kind, 'dpl.core.processing_activity_id')).toBe(`${REGISTER}lijstOverstappen`);
      expect(kenmerk(kind, 'dpl.core.data_subject_id_type')).toBe('pseudoniem');
    }
    expect(kinderen.map((kind) => kenmerk(kind, 'dpl.core.data_subject_id')).sort()).toEqual(
      regels.map(({ leerlingId }) => createHmac('sha256', GEHEIM).update(leerlingId!).digest('hex')).sort(),
    );
    expect(ontvanger.gekregen[0]!.type).toBe('application/json');
  });

  it('never names the pupil or the employee', async () => {
    const regel = proefregel();
    await legVast([regel]);
    await alles();
    const tekst = ontvanger.gekregen[0]!.tekst;
    for (const id of [regel.leerlingId, regel.actor, regel.objectId]) expect(tekst).not.toContain(id);
  });

  it.each<[Auditregel['uitkomst'], number]>([
    ['gelukt', 1],
    ['geweigerd', 0],
    ['mislukt', 2],
  ])('says how it ended: %s', async (uitkomst, code) => {
    await legVast([proefregel({ uitkomst })]);
    await alles();
    expect(ontvanger.spans.map(({ status }) => status.code)).toEqual([code, code]);
  });

  it('passes over what is about nobody', async () => {
    await legVast([proefregel({ leerlingId: null }), proefregel()]);
    expect(await alles()).toBe(2);
    expect(ontvanger.spans).toHaveLength(2);
  });

  it('leaves nothing out, and sends everything once when all goes well', async () => {
    const verzoekId = randomUUID();
    await legVast([...proefregels(450, { verzoekId }), ...proefregels(300)]);
    expect(await alles()).toBe(750);
    const ids = ontvanger.spans.map(({ traceId, spanId }) => `${traceId}/${spanId}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(750 + 1 + 300);
    expect(await alles()).toBe(0);
  });

  it('waits for the chain: what is not chained, is not sent', async () => {
    await inTransaction(beheer, (tx) => schrijfAudit(tx, [proefregel()]));
    expect(await alles()).toBe(0);
    await ketenAlles(worker, beheer);
    expect(await alles()).toBe(1);
  });
});

describe('a receiver that does not take it', () => {
  it.each<[string, [number, string], string]>([
    ['is out of order', [503, ''], 'logboek.status-503'],
    ['refuses a part', [200, '{"partialSuccess":{"rejectedSpans":"1"}}'], 'logboek.deels-afgewezen'],
    ['sends on', [302, ''], '(fetch failed|onbekend)'],
  ])('that %s, gets the same again after a rest', async (_, antwoord, fout) => {
    await legVast(proefregels(2));
    ontvanger.antwoorden.push(antwoord, antwoord);
    expect(await verzend()).toBe(0);
    expect(await stand()).toMatchObject({ plek: 0, pogingen: 1, rust: true });
    // In de rust gebeurt er niets.
    expect(await verzend()).toBe(0);
    expect(await stand()).toMatchObject({ pogingen: 1 });
    await uitgerust();
    expect(await verzend()).toBe(0);
    expect(await stand()).toMatchObject({ plek: 0, pogingen: 2 });
    await uitgerust();
    expect(await verzend()).toBe(2);
    expect(await stand()).toEqual({ plek: 2, pogingen: 0, laatste_fout: null, rust: false });
    expect(fouten).toEqual([expect.stringMatching(fout), expect.stringMatching(fout)]);
  });

  it('that is not there at all, loses nothing', async () => {
    await legVast(proefregels(2));
    expect(await verzend('http://127.0.0.1:9/v1/traces')).toBe(0);
    await uitgerust();
    expect(await alles()).toBe(2);
  });

  it('while another worker is sending, is left to him', async () => {
    await legVast(proefregels(2));
    const samen = await Promise.all([verzend(), verzend()]);
    expect(samen.sort()).toEqual([0, 2]);
    expect(ontvanger.spans).toHaveLength(4);
  });
});
