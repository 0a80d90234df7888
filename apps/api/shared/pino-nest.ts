import type { LoggerService } from '@nestjs/common';

/** Wat wij van de logger gebruiken. */
interface Uitvoer {
  info(gegevens: object, bericht: string): void;
  warn(gegevens: object, bericht: string): void;
  error(gegevens: object, bericht: string): void;
  debug(gegevens: object, bericht: string): void;
}

const bericht = (inhoud: unknown, rest: unknown[]): [object, string] => {
  const bron = { bron: typeof rest.at(-1) === 'string' ? rest.at(-1) : 'api' };
  return typeof inhoud === 'object' && inhoud !== null
    ? [{ ...bron, ...inhoud }, 'api']
    : [bron, String(inhoud)];
};

/** Laat Nest in dezelfde logging schrijven als de rest. */
export const nestLogger = (uitvoer: Uitvoer): LoggerService => ({
  log: (inhoud: unknown, ...rest: unknown[]) => uitvoer.debug(...bericht(inhoud, rest)),
  warn: (inhoud: unknown, ...rest: unknown[]) => uitvoer.warn(...bericht(inhoud, rest)),
  error: (inhoud: unknown, ...rest: unknown[]) => uitvoer.error(...bericht(inhoud, rest)),
});
