import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { DomainError } from '#libs/domain/domain-error.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { aanvragenZonderBeheerder, benoemEersteBeheerder } from '#libs/toegang/eerste-beheerder.ts';
import { volgDemoKlok } from './demo-klok.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const [id] = process.argv.slice(2);
const c = config();

/** Noemt wie er wacht bij een organisatie zonder beheerder, of maakt een van hen de eerste beheerder. Geeft de regels van het antwoord. */
async function doe(): Promise<string[]> {
  // Dezelfde rol als waarmee een beheerder dit in de portal doet: de worker geeft niemand toegang.
  const dataSource = await openDatabase({
    url: c.DATABASE_URL,
    pool: 1,
    naam: 'overstap-beheerder',
    rol: 'overstap_api',
  });
  const demo = c.DEMO ? await volgDemoKlok(dataSource, c.DATABASE_URL) : null;
  const nu = (demo?.klok ?? new SysteemKlok()).nu();
  try {
    if (id === undefined) {
      const wachten = await aanvragenZonderBeheerder(dataSource, nu);
      if (wachten.length === 0) return ['Niemand wacht op een eerste beheerder.'];
      return wachten.map(
        ({ id: welke, organisatie, naam, op }) => `${welke}  ${toKalenderdag(op)}  ${organisatie}: ${naam}`,
      );
    }
    const gedaan = await alsSysteem('toegang', 'beheer', () =>
      inTransaction(dataSource, (tx) => benoemEersteBeheerder(tx, id, nu)),
    );
    return [`${gedaan.naam} is beheerder van ${gedaan.organisatie}.`];
  } finally {
    await demo?.sluit();
    await dataSource.destroy();
  }
}

try {
  if (id !== undefined && !UUID.test(id))
    throw new TypeError('Geef het nummer van een aanvraag uit de lijst.');
  for (const regel of await doe()) process.stdout.write(`${regel}\n`);
} catch (error) {
  if (!(error instanceof DomainError || error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
