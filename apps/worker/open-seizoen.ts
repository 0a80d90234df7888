import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { NotFound } from '#libs/domain/domain-error.ts';
import { registreerAfspraken } from '#libs/dossier/afspraken-laden.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { openSeizoen } from '#libs/dossier/seizoenen.ts';
import { SysteemKlok } from '#libs/time/klok.ts';

const [regio = '', schooljaar = ''] = process.argv.slice(2);
const c = config();

/** Legt de afspraken uit de map van de regio's vast en opent een seizoen; nog eens doen verandert niets. Geeft wat er mis is. */
async function open(): Promise<string[]> {
  const geladen = await laadRegios(c.REGIOS_DIR);
  if (!geladen.goed) return geladen.fouten.map((f) => `${f.bestand}:${f.regel} ${f.melding}`);
  const dataSource = await openDatabase({
    url: c.DATABASE_URL,
    pool: 2,
    naam: 'overstap-seizoen',
    rol: 'overstap_worker',
  });
  const nu = new SysteemKlok().nu();
  try {
    await alsSysteem('seizoen', 'beheerder', () =>
      inTransaction(dataSource, async (tx) => {
        for (const afspraken of geladen.afspraken) await registreerAfspraken(tx, afspraken, nu);
        await openSeizoen(tx, { regio, schooljaar }, { nu, regelboek: new Regelboek() });
      }),
    );
    return [];
  } catch (error) {
    if (error instanceof NotFound) return [error.message];
    throw error;
  } finally {
    await dataSource.destroy();
  }
}

const fouten = await open();
process.stdout.write(fouten.length === 0 ? `Seizoen ${schooljaar} van regio ${regio} is open.\n` : '');
for (const fout of fouten) process.stderr.write(`${fout}\n`);
process.exitCode = fouten.length === 0 ? 0 : 1;
