import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { ApiFout } from './fout.ts';
import { hashVan } from './sessies.ts';

const geweigerd = (code: string, detail: string): ApiFout => new ApiFout(403, code, { detail });

/** Een verzoek dat iets verandert en op een cookie leunt, komt van een eigen pagina. Fout: 403. */
export function eisEigenPagina(request: Request, publicUrl: string): void {
  const origin = request.get('Origin');
  const site = request.get('Sec-Fetch-Site');
  const eigen =
    (origin !== undefined || site !== undefined) &&
    (origin === undefined || origin === new URL(publicUrl).origin) &&
    (site === undefined || site === 'same-origin');
  if (!eigen) throw geweigerd('herkomst.vreemd', 'Dit verzoek komt niet van een pagina van dit adres.');
}

/** De pagina bewijst dat zij bij deze sessie hoort. Fout: 403. */
export function eisCsrf(request: Request, csrfHash: Buffer): void {
  const gestuurd = hashVan(request.get('X-CSRF') ?? '');
  if (!timingSafeEqual(gestuurd, csrfHash))
    throw geweigerd('herkomst.zonder-bewijs', 'Stuur X-CSRF mee, zoals /v1/mij het geeft.');
}
