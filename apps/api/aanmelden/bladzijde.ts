import type { Request, Response } from 'express';
import { veilig } from '#libs/html/veilig.ts';
import { stuurProblem } from '../shared/problem.ts';

interface Verwijzing {
  readonly tekst: string;
  readonly pad: string;
}

/** Een bladzijde zonder opmaak of script: zij werkt ook als de portal er niet is. */
const bladzijde = (titel: string, uitleg: string, links: readonly Verwijzing[]): string => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${veilig(titel)}</title></head>
<body><main><h1>${veilig(titel)}</h1><p>${veilig(uitleg)}</p><ul>
${links.map(({ tekst, pad }) => `<li><a href="${veilig(pad)}">${veilig(tekst)}</a></li>`).join('\n')}
</ul></main></body>
</html>
`;

const wilBladzijde = (request: Request): boolean =>
  request.accepts(['application/json', 'application/problem+json', 'text/html']) === 'text/html';

/** Vertelt wie zich aanmeldt waarom het niet lukt: een bladzijde voor een mens, problem+json voor de rest. */
export function stuurWeigering(
  request: Request,
  res: Response,
  fout: Parameters<typeof stuurProblem>[1],
): void {
  if (!wilBladzijde(request)) return stuurProblem(res, fout);
  for (const [naam, waarde] of Object.entries(fout.headers ?? {})) res.setHeader(naam, waarde);
  const opnieuw = [{ tekst: 'Opnieuw aanmelden', pad: '/aanmelden' }];
  res
    .status(fout.status)
    .type('html')
    .send(bladzijde('U bent niet aangemeld', fout.detail, opnieuw));
}

/** Laat kiezen waar men zich aanmeldt. */
export function stuurKeuze(
  request: Request,
  res: Response,
  keuzes: readonly (Verwijzing & { readonly sleutel: string })[],
): void {
  if (wilBladzijde(request)) {
    res.type('html').send(bladzijde('Aanmelden', 'Waarmee meldt u zich aan?', keuzes));
    return;
  }
  const inlogdiensten = keuzes.map(({ sleutel, tekst, pad }) => ({ sleutel, naam: tekst, pad }));
  res.json({ inlogdiensten });
}
