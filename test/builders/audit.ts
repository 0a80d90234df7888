import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Auditregel } from '#libs/audit/audit.ts';
import { keten } from '#libs/audit/ketenaar.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';

const GEDULD_MS = 30_000;

/** Een regel van de audit zonder betekenis. */
export const proefregel = (anders: Partial<Auditregel> = {}): Auditregel => ({
  op: '2026-11-01T08:00:00.000Z' as Instant,
  actor: randomUUID(),
  organisatieId: randomUUID(),
  rol: 'decaan',
  handeling: 'leesOverstap',
  objectSoort: 'overdracht',
  objectId: randomUUID(),
  leerlingId: randomUUID(),
  uitkomst: 'gelukt',
  verzoekId: randomUUID(),
  ...anders,
});

export const proefregels = (aantal: number, anders: Partial<Auditregel> = {}): Auditregel[] =>
  Array.from({ length: aantal }, () => proefregel(anders));

/**
 * Ketent tot er niets meer ligt; geeft hoeveel. Andere tests op dezelfde server hebben ook transacties open: daarop wacht de
 * keten, en deze functie dus ook.
 */
export async function ketenAlles(worker: DataSource, beheer: DataSource): Promise<number> {
  let geketend = 0;
  const begin = performance.now();
  for (;;) {
    geketend += await keten(worker);
    const [{ n }] = await beheer.query<[{ n: number }]>(
      'select count(*) as n from audit a where not exists (select 1 from audit_keten k where k.seq = a.seq)',
    );
    if (n === 0) return geketend;
    if (performance.now() - begin > GEDULD_MS) throw new Error(`${n} regels komen niet in de keten`);
  }
}
