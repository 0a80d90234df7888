import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Config } from '#libs/config/config.ts';
import { maakHttpmeter, type Verzoekmeting } from '#libs/meters/httpmeter.ts';
import { startMeterserver } from '#libs/meters/meterserver.ts';

export interface Apimeters {
  readonly meetVerzoek: ((meting: Verzoekmeting) => void) | null;
  readonly stop: () => Promise<void>;
}

/** De meters van de API, op haar eigen poort; zonder poort meet niemand. */
export async function startApimeters(
  c: Pick<Config, 'METRICS_HOST' | 'METRICS_API_PORT'>,
): Promise<Apimeters> {
  const poort = c.METRICS_API_PORT;
  if (poort === undefined) return { meetVerzoek: null, stop: () => Promise.resolve() };
  const register = new Registry();
  collectDefaultMetrics({ register });
  const meetVerzoek = maakHttpmeter(register);
  const { stop } = await startMeterserver({ host: c.METRICS_HOST, poort, register });
  return { meetVerzoek, stop };
}
