import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { metRechten } from '#libs/database/rechten.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Verzoek } from './verzoek.ts';

/** De rechten van een actor op de database. Wie met een link voor een taak kwam, is daar geen organisatie: alleen wie hij is telt. */
export const rechtenVan = (actor: Actor) => ({
  organisatieId: actor.taakId === undefined ? actor.organisatieId : null,
  organisatieSoort: actor.taakId === undefined ? actor.organisatieSoort : null,
  rol: actor.rol,
  gebruikerId: actor.gebruikerId,
  regios: actor.regios,
  leerlingIds: actor.dossier ? [actor.dossier.leerlingId] : [],
  noodOp: actor.noodtoegang?.op ?? null,
  boa: actor.boa === true,
});

/** Alles wat een verzoek leest of schrijft, gebeurt met de rechten van zijn actor; zonder actor met geen enkele. */
@Injectable()
export class RechtenInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<Verzoek>();
    const rechten = actor ? rechtenVan(actor) : {};
    return new Observable((ontvanger) => metRechten(rechten, () => next.handle().subscribe(ontvanger)));
  }
}
