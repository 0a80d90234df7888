import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Problem } from '#libs/contract/gedeeld.ts';
import { Conflict, DomainError, Invalid, type Foutsoort } from '#libs/domain/domain-error.ts';
import { Auditeur } from './auditeur.ts';
import { ApiFout } from './fout.ts';
import { stuurProblem } from './problem.ts';
import type { Verzoek } from './verzoek.ts';

type Antwoord = Parameters<typeof stuurProblem>[1];

const STATUS: Readonly<Record<Foutsoort, number>> = {
  'niet-gevonden': 404,
  'niet-toegestaan': 403,
  conflict: 409,
  ongeldig: 422,
};

// Teksten van Nest, Express en de JSON-lezer gaan nooit naar buiten; hier staat wat wij ervan zeggen.
const TECHNISCH: Readonly<Record<number, { readonly code: string; readonly detail: string }>> = {
  400: { code: 'verzoek.onleesbaar', detail: 'Het verzoek is niet te lezen. Controleer of de JSON klopt.' },
  401: { code: 'toegang.niet-aangemeld', detail: 'Meld u aan en stuur het token mee.' },
  403: { code: 'toegang.geen-recht', detail: 'U hebt geen recht op deze handeling.' },
  404: { code: 'pad.onbekend', detail: 'Dit adres bestaat niet.' },
  413: { code: 'verzoek.te-groot', detail: 'Het verzoek is groter dan wij aannemen.' },
  415: { code: 'verzoek.vorm', detail: 'Deze vorm of codering van de inhoud nemen wij niet aan.' },
};
const ONBEKEND = { code: 'fout.onbekend', detail: 'Er ging iets mis. Probeer het later nog eens.' };

const statusVan = (fout: unknown, afgebroken: boolean): number => {
  if (fout instanceof HttpException) return fout.getStatus();
  // Wie ophangt voordat alles binnen is, krijgt geen antwoord meer; dat is geen fout van ons.
  if (afgebroken) return 400;
  const status = (fout as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** Waar de fout in de inhoud zit, als de regel die gebroken is dat zegt. */
function plaatsVan(fout: DomainError): { errors?: NonNullable<Problem['errors']> } {
  const { pointer } = fout.details;
  if (!(fout instanceof Invalid) || typeof pointer !== 'string') return {};
  return { errors: [{ in: 'body', pointer, detail: fout.message, code: fout.code }] };
}

/** Wat er nu geldt, bij een botsing: codes, ogenblikken en versies. */
const standVan = (fout: DomainError): { nu?: NonNullable<Problem['nu']> } =>
  fout instanceof Conflict && Object.keys(fout.details).length > 0
    ? { nu: fout.details as NonNullable<Problem['nu']> }
    : {};

function antwoordOp(fout: unknown, afgebroken: boolean): Antwoord {
  if (fout instanceof DomainError)
    return {
      status: STATUS[fout.soort],
      code: fout.code,
      detail: fout.message,
      ...plaatsVan(fout),
      ...standVan(fout),
    };
  if (fout instanceof ApiFout) return { status: fout.getStatus(), code: fout.code, ...fout.uitleg };
  const status = statusVan(fout, afgebroken);
  return { status, ...(TECHNISCH[status] ?? ONBEKEND) };
}

/**
 * Vertaalt elke fout eenmaal naar problem+json, met een regel in de audit als bekend is wie het vroeg. Een onverwachte fout wordt
 * een keer gelogd en nooit herhaald.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  constructor(private readonly auditeur: Auditeur) {}

  async catch(fout: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const res = http.getResponse<Response>();
    const request = http.getRequest<Verzoek>();
    const antwoord = antwoordOp(fout, request.readableAborted);
    if (antwoord.status >= 500) this.logOnverwacht(fout, res);
    await this.auditeur.geweigerd(request, antwoord);
    if (res.headersSent) res.end();
    else stuurProblem(res, antwoord);
  }

  /** Zonder de tekst van de fout: daar kunnen gegevens van een leerling in staan. */
  private logOnverwacht(fout: unknown, res: Response): void {
    const { name, code, stack } = fout instanceof Error ? (fout as Error & { code?: unknown }) : {};
    const plaats = stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8);
    this.logger.error({
      bericht: 'onverwachte fout',
      correlatieId: res.getHeader('X-Correlation-Id'),
      name,
      code,
      plaats,
    });
  }
}
