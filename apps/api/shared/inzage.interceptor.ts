import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { mergeMap, Observable } from 'rxjs';
import { Auditeur } from './auditeur.ts';
import { Inzagen, metInzagen } from './inzagen.ts';
import type { Verzoek } from './verzoek.ts';

/** Legt vast wat een verzoek las voordat het antwoord weggaat: zonder regel geen antwoord. */
@Injectable()
export class InzageInterceptor implements NestInterceptor {
  constructor(private readonly auditeur: Auditeur) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Verzoek>();
    if (request.operatie?.schrijft) return next.handle();
    const inzagen = new Inzagen();
    const legVast = mergeMap(async (inhoud: unknown) => {
      await this.auditeur.gelezen(request, inzagen.alle());
      return inhoud;
    });
    return new Observable((ontvanger) =>
      metInzagen(inzagen, () => next.handle().pipe(legVast).subscribe(ontvanger)),
    );
  }
}
