/**
 * Legt geschiedenissen van een gespeeld seizoen vast voor de replaytest: `node dist/test/replay/opnemen.js`, met de
 * omgeving van het draaiende product. Geeft 1 als een verloop in dit seizoen niet voorkwam.
 */
import { mkdir, rm } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { rows } from '#libs/database/transaction.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { leesPersonen } from '#libs/kluis/persoon.ts';
import { connectEngine } from '#libs/temporal/client.ts';
import { ProcesCodec } from '#libs/temporal/codec.ts';
import { GEVALLEN } from './gevallen.ts';
import { MAP, neemOp, type Bron } from './vastleggen.ts';

/** Wat over leerlingen bekend is en dus nergens mag staan. */
async function persoonsgegevens(dataSource: DataSource): Promise<Set<string>> {
  const overstappen = await rows<{ leerling_id: string; leerlingnummer: string }>(
    dataSource,
    'select leerling_id, leerlingnummer from overstap',
  );
  const personen = await leesPersonen(
    dataSource,
    overstappen.map((o) => o.leerling_id),
  );
  const waarden = [...personen.values()].flatMap((p) => [p.bsn, p.onderwijsnummer, p.achternaam, p.roepnaam]);
  return new Set(
    [...waarden, ...overstappen.map((o) => o.leerlingnummer)].filter((waarde) => waarde !== null),
  );
}

async function main(): Promise<number> {
  const c = config();
  const kluis = await BestandKluis.open(c.SLEUTELKLUIS);
  zetKluis(kluis);
  const dataSource = await openDatabase({ url: c.DATABASE_URL, pool: 2, naam: 'overstap-opnemen' });
  const client = await connectEngine({ address: c.TEMPORAL_ADDRESS, namespace: c.TEMPORAL_NAMESPACE });
  try {
    const codec = new ProcesCodec(kluis.zoekgeheim('engine'));
    const bron: Bron = {
      dataSource,
      client,
      codec,
      bewaart: true,
      verboden: await persoonsgegevens(dataSource),
    };
    // Met een soort achter de opdracht blijven de geschiedenissen van de andere soorten staan.
    const soort = process.argv[2];
    if (!soort) await rm(MAP, { recursive: true, force: true });
    await mkdir(MAP, { recursive: true });
    const gelukt: boolean[] = [];
    for (const geval of GEVALLEN.filter(({ naam }) => naam.startsWith(soort ?? '')))
      gelukt.push((await neemOp(geval, bron)) !== null);
    return gelukt.every(Boolean) ? 0 : 1;
  } finally {
    await client.connection.close();
    await dataSource.destroy();
  }
}

process.exitCode = await main();
