import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Operatie } from '#libs/contract/operatie.ts';
import { kentHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Aanmeldingen, type Aangemelde } from './aanmeldingen.ts';
import { Actoren } from './actoren.ts';
import { ApiFout } from './fout.ts';
import { eisCsrf, eisEigenPagina } from './herkomst.ts';
import { Instellingen } from './instellingen.ts';
import { Limieten } from './limieten.ts';
import { adresVan, type Verzoek } from './verzoek.ts';
import { OPERATIE } from './voert.decorator.ts';
import { eisNiveau, vereistNiveau } from './zekerheid.ts';

/** Wat als bestand de deur uit gaat, telt als uitvoer. */
const UITVOER: readonly string[] = ['text/csv', 'application/pdf'];

const nietAangemeld = (): ApiFout =>
  new ApiFout(401, 'toegang.niet-aangemeld', {
    detail: 'Meld u aan, of stuur een geldig token mee.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  });

/**
 * Laat alleen door wie mag: een route zonder operatie niemand, een openbare route iedereen, en verder wie een sessie of een geldig
 * token en een mandaat van vandaag heeft in een rol die de handeling kent. Over welk onderwerp oordeelt de vraag zelf.
 */
@Injectable()
export class ToegangGuard implements CanActivate {
  constructor(
    private readonly aanmeldingen: Aanmeldingen,
    private readonly actoren: Actoren,
    private readonly limieten: Limieten,
    private readonly instellingen: Instellingen,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operatie = Reflect.getMetadata(OPERATIE, context.getHandler()) as Operatie | undefined;
    if (!operatie) return false;
    const request = context.switchToHttp().getRequest<Verzoek>();
    request.operatie = operatie;
    // Of de API leeft, mag altijd gevraagd worden.
    if (operatie.pad.startsWith('/health/')) return true;
    const openbaar = operatie.handeling === 'openbaar';
    const aangemelde = openbaar ? null : await this.aanmeldingen.van(request);
    await this.limieten.verzoek(adresVan(request), aangemelde?.identiteit.gebruikerId ?? null);
    if (openbaar) return true;
    if (!aangemelde) throw nietAangemeld();
    await this.laatToe(request, operatie, aangemelde);
    return true;
  }

  private async laatToe(request: Verzoek, operatie: Operatie, aangemelde: Aangemelde): Promise<void> {
    request.aangemelde = aangemelde;
    request.wie = { ...aangemelde.identiteit, rol: null };
    if (operatie.handeling === 'systeem') return this.eisScope(operatie, aangemelde);
    const actor = await this.actoren.van(aangemelde.identiteit);
    if (!actor) throw nietAangemeld();
    request.wie = actor;
    this.eisHerkomst(request, operatie, aangemelde);
    eisHandeling(actor, operatie);
    eisNiveau(aangemelde.niveau, vereistNiveau(operatie));
    const levert = [...(operatie.levert ?? [])];
    if (UITVOER.includes(request.accepts(levert) || '')) await this.limieten.uitvoer(actor.gebruikerId);
    request.actor = actor;
  }

  /** Een systeem zonder mandaat mag alleen waarvoor het een scope heeft; een mens mag dit nooit. Fout: 403. */
  private async eisScope({ scope }: Operatie, aangemelde: Aangemelde): Promise<void> {
    if (scope && (await this.aanmeldingen.heeftScope(aangemelde, scope))) return;
    throw geenRecht('Dit is alleen voor een systeem dat hiervoor is ingericht.');
  }

  private eisHerkomst(request: Verzoek, operatie: Operatie, { sessie }: Aangemelde): void {
    if (!sessie || operatie.methode === 'get') return;
    eisEigenPagina(request, this.instellingen.publicUrl);
    eisCsrf(request, sessie.csrfHash);
  }
}

function eisHandeling(actor: Actor, { handeling }: Operatie): void {
  if (handeling === 'aangemeld' || handeling === 'openbaar') return;
  if (handeling !== 'systeem' && kentHandeling(actor, handeling)) return;
  throw geenRecht('Uw rol heeft geen recht op deze handeling.');
}

const geenRecht = (detail: string): ApiFout => new ApiFout(403, 'toegang.geen-recht', { detail });
