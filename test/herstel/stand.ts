import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { start, stop, wachtOp, type Kind } from '../season/kind.ts';
import { vrijePoort } from '../kit/poort.ts';

/** Het product op een datamap, zoals een beheerder het start. */
export class Stand {
  private constructor(
    private readonly kind: Kind,
    readonly basis: string,
    readonly data: string,
  ) {}

  static async start(data: string, env: NodeJS.ProcessEnv): Promise<Stand> {
    const poort = await vrijePoort();
    const vlaggen = ['--data', data, '--port', String(poort), '--pupils', '24'];
    const kind = start(['infra/dev/start.mjs', ...vlaggen], env);
    await wachtOp(kind, /^ready /m, 180);
    return new Stand(kind, `http://127.0.0.1:${poort}`, data);
  }

  stop(): Promise<void> {
    return stop(this.kind, 'SIGTERM');
  }

  get omgeving(): Record<string, string> {
    return JSON.parse(readFileSync(path.join(this.data, 'omgeving.json'), 'utf8')) as Record<string, string>;
  }

  async vraag<T>(sql: string, waarden: readonly unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.omgeving['DATABASE_URL'] });
    await client.connect();
    try {
      return (await client.query(sql, [...waarden])).rows as T[];
    } finally {
      await client.end();
    }
  }

  async token(persona: string): Promise<string> {
    const antwoord = await fetch(`${this.basis}/dev/personas/${persona}/token`, { method: 'POST' });
    return ((await antwoord.json()) as { access_token: string }).access_token;
  }

  /** Doet een opdracht en geeft het antwoord. Fout als zij niet lukt. */
  async doe<T>(token: string, pad: string, body: unknown): Promise<T> {
    const antwoord = await fetch(`${this.basis}${pad}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
    return (await antwoord.json()) as T;
  }

  /** Zet de klok vooruit en wacht tot alles gedaan is wat daardoor moest. */
  async verzet(nu: string): Promise<void> {
    const antwoord = await fetch(`${this.basis}/dev/klok`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ nu }),
    });
    if (!antwoord.ok) throw new Error(`klok: ${await antwoord.text()}`);
    await this.rust();
  }

  async rust(): Promise<void> {
    for (let rustig = false; !rustig;) {
      await new Promise((verder) => setTimeout(verder, 200));
      ({ rustig } = (await (await fetch(`${this.basis}/dev/klok`)).json()) as { rustig: boolean });
    }
  }

  /** De kenmerken van alle post die de mailserver kreeg. */
  kenmerken(): string[] {
    const tekst = readFileSync(path.join(this.data, 'postvak.jsonl'), 'utf8');
    return tekst
      .split('\n')
      .filter(Boolean)
      .map((regel) => (JSON.parse(regel) as { messageId: string }).messageId);
  }
}
