// Tijdelijke servers voor tests en metingen. Los te draaien: `node infra/dev/servers.mjs` toont de omgeving en wacht.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zorgVoorPakketten, zorgVoorTemporal } from './installeer.mjs';
import { vrijePoort } from './kind.mjs';
import { startMail } from './mail.mjs';
import { startPostgres } from './postgres.mjs';
import { startTemporal } from './temporal.mjs';

const SNEL = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** Start een PostgreSQL, een Temporal en een postvak op vrije poorten, in een map die bij het stoppen verdwijnt. */
export async function startServers({ duurzaam = false, meld = () => undefined } = {}) {
  const map = mkdtempSync(path.join(os.tmpdir(), 'overstap-'));
  // Als root draait PostgreSQL als een ander: die moet bij zijn map kunnen.
  chmodSync(map, 0o755);
  const temporalPad = zorgVoorTemporal(meld).pad;
  const postgres = await startPostgres({
    data: map,
    poort: await vrijePoort(),
    wachtwoord: 'tijdelijk',
    log: path.join(map, 'postgres.log'),
    meld,
    vlaggen: duurzaam ? ['-c', 'shared_buffers=512MB'] : SNEL,
  });
  const temporal = await startTemporal({
    pad: temporalPad,
    poort: await vrijePoort(),
    log: path.join(map, 'temporal.log'),
    bestand: duurzaam ? path.join(map, 'temporal.db') : null,
    tijdsprong: true,
  });
  const postvak = path.join(map, 'postvak.jsonl');
  const mail = await startMail({ poort: await vrijePoort(), bestand: postvak });
  const stop = async () => {
    await mail.stop();
    await temporal.stop();
    await postgres.stop();
    rmSync(map, { recursive: true, force: true });
  };
  return { postgresUrl: postgres.url, temporalAdres: temporal.adres, smtpUrl: mail.url, postvak, map, stop };
}

if (process.argv[1] === import.meta.filename) {
  zorgVoorPakketten((regel) => console.error(regel));
  const servers = await startServers({ meld: (regel) => console.error(regel) });
  console.log(
    `export TEST_DATABASE_URL=${servers.postgresUrl} TEST_TEMPORAL_ADDRESS=${servers.temporalAdres} TEST_SMTP_URL=${servers.smtpUrl} NODE_OPTIONS=--experimental-vm-modules`,
  );
  for (const signaal of ['SIGINT', 'SIGTERM'])
    process.once(signaal, () => void servers.stop().then(() => process.exit(0)));
}
