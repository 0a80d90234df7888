// Een eigen, lege Temporal op de gegeven poort: wie haar stopt en opnieuw start, is alle processen kwijt. SIGTERM stopt haar netjes, bij
// SIGUSR2 valt zij om (kill -9).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zorgVoorTemporal } from '../../infra/dev/installeer.mjs';
import { startTemporal } from '../../infra/dev/temporal.mjs';

const map = mkdtempSync(path.join(os.tmpdir(), 'overstap-engine-'));
const deel = await startTemporal({
  pad: zorgVoorTemporal(() => undefined).pad,
  poort: Number(process.argv[2]),
  log: path.join(map, 'temporal.log'),
});
console.log('engine luistert');
const ruimOp = () => {
  rmSync(map, { recursive: true, force: true });
  process.exit(0);
};
process.once('SIGTERM', () => void deel.stop().then(ruimOp));
process.once('SIGUSR2', () => {
  deel.kind.once('exit', ruimOp);
  deel.kind.kill('SIGKILL');
});
