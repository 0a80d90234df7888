import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { verwerkStuitmelding, type Stuituitkomst } from '#libs/post/onbestelbaar.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { volgDemoKlok } from './demo-klok.ts';

const ZIN: Readonly<Record<Stuituitkomst, string>> = {
  'geen-stuitmelding': 'Dit is geen melding dat een mail niet aankwam (RFC 3464).',
  onbekend: 'De melding gaat over een mail of een ontvanger die hier niet bekend is.',
  tijdelijk: 'De mailserver probeert het nog. Er is niets veranderd.',
  bericht: 'De mail kwam terug. De beheerder van de regio heeft er een taak van.',
  adres: 'Het mailadres werkt niet. De beheerder van de regio heeft er een taak van.',
};

/** De mail uit een bestand, of van de invoer: zo past het achter de doorstuurregel van een postvak. Null: er is niets te lezen. */
async function leesMail(pad: string | undefined): Promise<Buffer | string | null> {
  if (!pad || pad === '-') return text(process.stdin);
  try {
    return await readFile(pad);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    process.stderr.write(`${pad} is niet te lezen${code === 'ENOENT' ? ': dit bestand is er niet' : ''}.\n`);
    return null;
  }
}

const [pad] = process.argv.slice(2);
const mail = await leesMail(pad);
if (mail === null) process.exit(1);
const c = config();
const dataSource = await openDatabase({
  url: c.DATABASE_URL,
  pool: 2,
  naam: 'overstap-stuit',
  rol: 'overstap_worker',
});
const demo = c.DEMO ? await volgDemoKlok(dataSource, c.DATABASE_URL) : null;
const nu = (demo?.klok ?? new SysteemKlok()).nu();
const uitkomst = await alsSysteem('bezorgBericht', 'stuitmelding', () =>
  inTransaction(dataSource, (tx) => verwerkStuitmelding(tx, mail, nu)),
);
process.stdout.write(`${ZIN[uitkomst]}\n`);
await demo?.sluit();
await dataSource.destroy();
if (uitkomst === 'geen-stuitmelding') process.exitCode = 1;
