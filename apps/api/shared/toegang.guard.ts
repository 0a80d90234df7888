import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Operatie } from '#libs/contract/operatie.ts';
import { kentHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import { Actoren } from './actoren.ts';
import { ApiFout } from './fout.ts';
import type { Verzoek } from './verzoek.ts';
import { OPERATIE } from './voert.decorator.ts';

const nietAangemeld = (): ApiFout =>
  new ApiFout(401, 'toegang.niet-aangemeld', {
    detail: 'Meld u aan en stuur het token mee.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  });

/**
 * Laat alleen door wie mag: een route zonder operatie niemand, een openbare route iedereen, en verder wie een geldig
 * token en een mandaat van vandaag heeft in een rol die de handeling kent. Over welk onderwerp oordeelt de vraag zelf.
 */
@Injectable()
export class ToegangGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actoren: Actoren,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operatie = this.reflector.get<Operatie | undefined>(OPERATIE, context.getHandler());
    if (!operatie) return false;
    const request = context.switchToHttp().getRequest<Verzoek>();
    request.operatie = operatie;
    if (operatie.handeling === 'openbaar') return true;
    const token = /^Bearer ([A-Za-z0-9._-]+)$/.exec(request.get('Authorization') ?? '')?.[1];
    const identiteit = token ? await this.actoren.identiteit(token) : null;
    if (!identiteit) throw nietAangemeld();
    request.wie = { ...identiteit, rol: null };
    const actor = await this.actoren.van(identiteit);
    if (!actor) throw nietAangemeld();
    request.wie = actor;
    if (!kentHandeling(actor, operatie.handeling))
      throw new ApiFout(403, 'toegang.geen-recht', {
        detail: 'Uw rol heeft geen recht op deze handeling.',
      });
    request.actor = actor;
    return true;
  }
}
