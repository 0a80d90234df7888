import type { Response } from 'express';
import type { Problem } from '#libs/contract/gedeeld.ts';

interface Fout {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: Problem['errors'];
  readonly nu?: Problem['nu'];
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const TITELS: Readonly<Record<number, string>> = {
  400: 'Het verzoek klopt niet',
  401: 'Aanmelden is nodig',
  403: 'Dit mag u niet',
  404: 'Niet gevonden',
  405: 'Deze methode kan hier niet',
  406: 'Deze vorm kunnen wij niet leveren',
  409: 'Dit kan nu niet',
  413: 'Het verzoek is te groot',
  415: 'Deze vorm nemen wij niet aan',
  422: 'De inhoud klopt niet',
  429: 'Te veel verzoeken',
  500: 'Er ging iets mis',
  503: 'Tijdelijk niet beschikbaar',
};

/** Stuurt een fout als problem+json (RFC 9457), met het nummer waaronder zij in de logging staat. */
export function stuurProblem(res: Response, fout: Fout): void {
  const problem: Problem = {
    type: 'about:blank',
    status: fout.status,
    title: TITELS[fout.status] ?? 'Er ging iets mis',
    detail: fout.detail,
    code: fout.code,
    correlatieId: String(res.getHeader('X-Correlation-Id') ?? ''),
    ...(fout.errors ? { errors: fout.errors } : {}),
    ...(fout.nu ? { nu: fout.nu } : {}),
  };
  for (const [naam, waarde] of Object.entries(fout.headers ?? {})) res.setHeader(naam, waarde);
  res.status(fout.status).type('application/problem+json').send(JSON.stringify(problem));
}
