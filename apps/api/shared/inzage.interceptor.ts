import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { finalize, mergeMap, Observable, type Subscriber } from 'rxjs';
import type { Operatie } from '#libs/contract/operatie.ts';
import { EEN_JONGERE } from '#libs/audit/inzagen.ts';
import { Leestransactie, metLeestransactie } from '#libs/database/leestransactie.ts';
import { Auditeur } from './auditeur.ts';
import { Inzagen, metInzagen } from './inzagen.ts';
import type { Verzoek } from './verzoek.ts';

/** Zo vraagt iemand een lijst die over een jongere gaat. */
const OVER_EEN = ['overstapId', 'overstap', 'leerling'];

/**
 * Een verzoek dat leest, doet dat in een transactie waarin niets te schrijven is. Wat het las, wordt vastgelegd voordat het antwoord
 * weggaat: zonder regel geen antwoord.
 */
@Injectable()
export class InzageInterceptor implements NestInterceptor {
  constructor(private readonly auditeur: Auditeur) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Verzoek>();
    if (request.operatie?.schrijft) return next.handle();
    const inzagen = new Inzagen();
    if (OVER_EEN.some((naam) => naam in request.query)) inzagen.reden = EEN_JONGERE;
    const lezen = new Leestransactie();
    // De verbinding waarmee het las, legt ook vast: dat begint met het sluiten van wat het las.
    const legVast = mergeMap(async (inhoud: unknown) => {
      await metLeestransactie(lezen, () => this.auditeur.gelezen(request, inzagen.alle()));
      await lezen.sluit();
      return inhoud;
    });
    const sluit = finalize(() => void lezen.sluit().catch(() => undefined));
    const volg = (ontvanger: Subscriber<unknown>) =>
      metInzagen(inzagen, () => next.handle().pipe(legVast, sluit).subscribe(ontvanger));
    return new Observable((ontvanger) =>
      leest(request.operatie) ? metLeestransactie(lezen, () => volg(ontvanger)) : volg(ontvanger),
    );
  }
}

/** Leest iets van het register; wie blijft luisteren, houdt geen verbinding vast. */
function leest(operatie: Operatie | undefined): boolean {
  if (!operatie || operatie.schrijft || operatie.levert?.includes('text/event-stream')) return false;
  return !['openbaar', 'aangemeld', 'systeem'].includes(operatie.handeling);
}
