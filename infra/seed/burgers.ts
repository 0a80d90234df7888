import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction, row, rows, type Tx } from '#libs/database/transaction.ts';
import { leeftijdOp } from '#libs/domain/leerling/leeftijd.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { DemoLeerling } from './generator.ts';

interface Burger {
  readonly persona: string;
  /** Zonder naam van de leerling: die staat alleen versleuteld. */
  readonly naam: string;
  readonly relatie: 'zelf' | 'ouder';
  readonly leeftijd: (jaren: number) => boolean;
}

const BURGERS: readonly Burger[] = [
  { persona: 'leerling-15', naam: 'Leerling van 15', relatie: 'zelf', leeftijd: (n) => n === 15 },
  { persona: 'ouder-15', naam: 'Ouder van een leerling van 15', relatie: 'ouder', leeftijd: (n) => n === 15 },
  { persona: 'leerling-16', naam: 'Leerling van 16', relatie: 'zelf', leeftijd: (n) => n === 16 },
  { persona: 'ouder-16', naam: 'Ouder van een leerling van 16', relatie: 'ouder', leeftijd: (n) => n === 16 },
  { persona: 'leerling-18', naam: 'Leerling van 18', relatie: 'zelf', leeftijd: (n) => n >= 18 },
];

/** Legt jongeren en een ouder vast die in de demo zelf kunnen kijken; wie er al is, blijft. Wie vernietigd is, krijgt een ander. */
export async function legBurgersVast(
  dataSource: DataSource,
  demo: { readonly leerlingen: readonly DemoLeerling[]; readonly afspraken: Afspraken },
  nu: Instant,
): Promise<void> {
  const dag = toKalenderdag(nu);
  for (const burger of BURGERS) {
    const leerlingen = demo.leerlingen.filter((l) =>
      burger.leeftijd(leeftijdOp(l.geboortedatum, dag, demo.afspraken.leeftijden)),
    );
    await inTransaction(dataSource, (tx) =>
      legVast(tx, burger, { leerlingen, schooljaar: demo.afspraken.schooljaar }),
    );
  }
}

interface Keus {
  readonly leerlingen: readonly DemoLeerling[];
  readonly schooljaar: string;
}

async function legVast(tx: Tx, burger: Burger, keus: Keus): Promise<void> {
  if (await row(tx, 'select 1 from gebruiker where persona = $1', [burger.persona])) return;
  const leerlingId = await kiesLeerling(tx, burger, keus);
  if (leerlingId === null) return;
  const id = randomUUID();
  await rows(tx, 'insert into gebruiker (id, naam, persona) values ($1, $2, $3)', [
    id,
    burger.naam,
    burger.persona,
  ]);
  await rows(
    tx,
    `insert into gebruiker_leerling (gebruiker_id, leerling_id, relatie, gezag, van)
     values ($1, $2, $3, $3 = 'ouder', '2020-01-01')`,
    [id, leerlingId, burger.relatie],
  );
}

/** De eerste die er nog is en nog niet als zichzelf aanmeldt: op een latere dag kan een jongere al een ander zijn. */
async function kiesLeerling(
  tx: Tx,
  { relatie }: Burger,
  { leerlingen, schooljaar }: Keus,
): Promise<string | null> {
  const eerste = await row<{ id: string }>(
    tx,
    `select o.leerling_id as id
     from unnest($1::text[], $2::text[]) with ordinality as keus(brin, nummer, plek)
     join organisatie s on s.brin = keus.brin
     join overstap o on o.school_id = s.id and o.seizoen = $3 and o.leerlingnummer = keus.nummer
     where $4 <> 'zelf' or not exists (
       select 1 from gebruiker_leerling g where g.leerling_id = o.leerling_id and g.relatie = 'zelf' and g.tot is null)
     order by keus.plek limit 1`,
    [leerlingen.map((l) => l.schoolBrin), leerlingen.map((l) => l.leerlingnummer), schooljaar, relatie],
  );
  return eerste?.id ?? null;
}
