import { existsSync } from 'node:fs';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { row } from '#libs/database/transaction.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';

const c = config();

/** Waarom hier geen kluis gemaakt mag worden; null als het mag. Een nieuwe kluis past nooit op gegevens die er al zijn. */
async function bezwaar(): Promise<string | null> {
  if (existsSync(c.SLEUTELKLUIS)) return `De sleutelkluis ${c.SLEUTELKLUIS} is er al.`;
  const dataSource = await openDatabase({ url: c.DATABASE_URL, pool: 1, naam: 'overstap-kluis' });
  try {
    return (await row(dataSource, 'select 1 from leerling_sleutel limit 1'))
      ? 'De database heeft al gegevens met sleutels uit een andere kluis. Zet die kluis terug uit haar reservekopie.'
      : null;
  } finally {
    await dataSource.destroy();
  }
}

const waarom = await bezwaar();
if (waarom === null) {
  await BestandKluis.open(c.SLEUTELKLUIS, { maak: true });
  process.stdout.write(
    `De sleutelkluis ${c.SLEUTELKLUIS} is gemaakt. Bewaar er meteen een kopie van, los van de database.\n`,
  );
} else {
  process.stderr.write(`${waarom}\n`);
  process.exitCode = 1;
}
