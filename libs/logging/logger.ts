import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

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

/** Een Error als eerste argument zou zijn melding en stack meebrengen; alleen zijn soort mag mee. Losse argumenten vallen weg. */
function alleenVeilig(argumenten: readonly unknown[]): [object, string?] {
  const [eerste, bericht] = argumenten;
  if (eerste instanceof Error) return [{ fout: eerste.name }, typeof bericht === 'string' ? bericht : 'fout'];
  if (typeof eerste === 'string') return [{}, eerste];
  const velden = typeof eerste === 'object' && eerste !== null ? eerste : {};
  return typeof bericht === 'string' ? [velden, bericht] : [velden];
}

type MaakChild = (this: Logger, velden: object, eigen?: object) => Logger;

/** Een logger die JSON-regels schrijft, een per gebeurtenis. Ook wat een `child` vast meekrijgt, gaat langs de lijst. */
export function createLogger(naam: string, level: string, bestemming?: DestinationStream): Logger {
  const opties: LoggerOptions = {
    level,
    base: { naam },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: zuiver },
    hooks: {
      logMethod(argumenten, schrijf) {
        schrijf.apply(this, alleenVeilig(argumenten));
      },
    },
  };
  const logger = bestemming ? pino(opties, bestemming) : pino(opties);
  const maakChild = Reflect.get(logger, 'child') as unknown as MaakChild;
  const veiligeChild: MaakChild = function (velden, eigen) {
    return maakChild.call(this, zuiver({ ...velden }), eigen);
  };
  return Object.assign(logger, { child: veiligeChild });
}
