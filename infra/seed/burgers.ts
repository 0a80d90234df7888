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

/** Legt jongeren en een ouder vast die in de demo zelf kunnen kijken; wie er al is, blijft. */
export async function legBurgersVast(
  dataSource: DataSource,
  demo: { readonly leerlingen: readonly DemoLeerling[]; readonly afspraken: Afspraken },
  nu: Instant,
): Promise<void> {
  const dag = toKalenderdag(nu);
  for (const burger of BURGERS) {
    const leerling = demo.leerlingen.find((l) =>
      burger.leeftijd(leeftijdOp(l.geboortedatum, dag, demo.afspraken.leeftijden)),
    );
    if (leerling)
      await inTransaction(dataSource, (tx) =>
        legVast(tx, burger, { leerling, schooljaar: demo.afspraken.schooljaar }),
      );
  }
}

async function legVast(
  tx: Tx,
  burger: Burger,
  { leerling, schooljaar }: { readonly leerling: DemoLeerling; readonly schooljaar: string },
): Promise<void> {
  if (await row(tx, 'select 1 from gebruiker where persona = $1', [burger.persona])) return;
  const id = randomUUID();
  await rows(tx, 'insert into gebruiker (id, naam, persona) values ($1, $2, $3)', [
    id,
    burger.naam,
    burger.persona,
  ]);
  await rows(
    tx,
    `insert into gebruiker_leerling (gebruiker_id, leerling_id, relatie, gezag, van)
     select $1, o.leerling_id, $2, $2 = 'ouder', '2020-01-01' from overstap o join organisatie s on s.id = o.school_id
     where s.brin = $3 and o.seizoen = $4 and o.leerlingnummer = $5`,
    [id, burger.relatie, leerling.schoolBrin, schooljaar, leerling.leerlingnummer],
  );
}
