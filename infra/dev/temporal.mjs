import { laatsteRegels, luistert, startKind, stopKind, wachtTot } from './kind.mjs';
import { Uitleg } from './paden.mjs';

export const TAAKPROBLEMEN = 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute';

/** Start de Temporal-server; zonder `bestand` in het geheugen. `namespaces` komen er naast de gewone. */
export async function startTemporal({
  pad,
  poort,
  log,
  bestand = null,
  tijdsprong = false,
  namespaces = [],
  bij = () => undefined,
}) {
  const argumenten = [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    String(poort),
    ...['default', ...namespaces].flatMap((naam) => ['--namespace', naam]),
    '--log-level',
    'error',
  ];
  argumenten.push('--dynamic-config-value', 'limit.maxIDLength=255');
  // Een proces waarvan de stap tweemaal achter elkaar mislukt, staat meteen bij wat vastloopt.
  argumenten.push('--dynamic-config-value', `${TAAKPROBLEMEN}=2`);
  if (tijdsprong) argumenten.push('--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true');
  if (bestand)
    argumenten.push(
      '--db-filename',
      bestand,
      '--sqlite-pragma',
      'journal_mode=WAL',
      '--sqlite-pragma',
      'synchronous=1',
    );
  const kind = startKind(pad, argumenten, { log, env: process.env });
  bij(kind);
  if (!(await wachtTot(() => luistert(poort), { kind }))) {
    await stopKind(kind);
    throw new Uitleg(`Temporal start niet. Laatste regels van het log:\n${laatsteRegels(log)}`);
  }
  return { kind, adres: `127.0.0.1:${poort}`, stop: () => stopKind(kind) };
}
