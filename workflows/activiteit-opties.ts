/** Een korte handeling in de eigen database: hoort in seconden klaar te zijn en wordt herhaald tot zij lukt. */
export const KORT = {
  startToCloseTimeout: '30s',
  localRetryThreshold: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
} as const;

/** Lang werk met hartslag: een bestand, een run over veel leerlingen. Hervat waar het was. */
export const LANG = {
  startToCloseTimeout: '2h',
  heartbeatTimeout: '60s',
  retry: { initialInterval: '1s', maximumInterval: '60s' },
} as const;

/** Werk dat op een ander systeem wacht (de engine, een schijf); hoort in minuten klaar te zijn en wordt herhaald tot het lukt. */
export const GEDULDIG = {
  startToCloseTimeout: '3m',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
} as const;
