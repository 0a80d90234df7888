import { pino, type DestinationStream, type Logger } from 'pino';

/** De velden die een logregel mag hebben. Al het andere valt weg: een log bevat nooit persoonsgegevens. */
export const LOGVELDEN = [
  'aantal',
  'code',
  'correlatieId',
  'fout',
  'id',
  'kanaal',
  'method',
  'ms',
  'onderwerp',
  'port',
  'route',
  'soort',
  'status',
  'workflowId',
] as const;

const toegestaan = new Set<string>(LOGVELDEN);

/** Houdt alleen toegestane velden met een kale waarde over; een object kan een persoon zijn en valt weg. */
export function zuiver(velden: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(velden).filter(
      ([naam, waarde]) => toegestaan.has(naam) && ['string', 'number', 'boolean'].includes(typeof waarde),
    ),
  );
}

/** Een logger die JSON-regels schrijft, een per gebeurtenis. */
export function createLogger(naam: string, level: string, bestemming?: DestinationStream): Logger {
  const opties = {
    name: naam,
    level,
    base: { naam },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: zuiver },
  };
  return bestemming ? pino(opties, bestemming) : pino(opties);
}
