// Een eigen, lege Temporal op de gegeven poort, tot SIGTERM: wie haar stopt en opnieuw start, is alle processen kwijt.
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
process.once('SIGTERM', () => {
  void deel.stop().then(() => {
    rmSync(map, { recursive: true, force: true });
    process.exit(0);
  });
});
