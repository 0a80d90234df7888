import { Histogram, type Registry } from 'prom-client';

/** Waar een verzoek heen ging: het sjabloon van de route, nooit het adres zelf. */
export interface Verzoekmeting {
  readonly methode: string;
  readonly route: string;
  readonly status: number;
  readonly seconden: number;
}

const EMMERS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Meet hoe lang verzoeken duren, per route. */
export function maakHttpmeter(register: Registry): (meting: Verzoekmeting) => void {
  const duur = new Histogram({
    name: 'overstap_http_request_duration_seconds',
    help: 'Hoe lang een verzoek duurde, per methode, sjabloon van de route en status',
    labelNames: ['methode', 'route', 'status'] as const,
    buckets: EMMERS,
    registers: [register],
  });
  return ({ seconden, status, ...waar }) => duur.observe({ ...waar, status: String(status) }, seconden);
}
