import { Controller, Module, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { volgGebeurtenissen, type Gebeurtenis } from '#libs/contract/gebeurtenissen.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import { Actoren } from '../shared/actoren.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { Luisteraar } from '../shared/luisteraar.ts';
import { WieVraagt } from '../shared/opdracht.ts';
import type { Verzoek } from '../shared/verzoek.ts';
import { Voert } from '../shared/voert.decorator.ts';

const VEEL: Gebeurtenis = { soort: 'veel', id: null };

/** Wat een melding van de database voor deze actor betekent; null als zij hem niet aangaat. */
export function voorActor(actor: Actor, melding: string): Gebeurtenis | null {
  // Een lege melding volgt op een verbroken verbinding: er kan van alles gemist zijn.
  if (melding === '') return VEEL;
  const { soort, id, organisaties } = JSON.parse(melding) as Gebeurtenis & { organisaties: string[] };
  if (soort === 'veel') return VEEL;
  return organisaties.includes(actor.organisatieId) ? { soort, id } : null;
}

/** Server-Sent Events: dunne berichten dat iets is veranderd. Wie zijn mandaat of zijn sessie verliest, verliest de verbinding. */
@Controller()
export class GebeurtenissenController implements OnModuleDestroy {
  private readonly open = new Set<Response>();

  constructor(
    private readonly luisteraar: Luisteraar,
    private readonly actoren: Actoren,
    private readonly instellingen: Instellingen,
  ) {}

  @Voert(volgGebeurtenissen)
  volg(@WieVraagt() actor: Actor, @Req() request: Verzoek, @Res() res: Response): void {
    res.status(200).setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    res.setHeader('X-Accel-Buffering', 'no');
    res.write('retry: 2000\n: verbonden\n\n');
    const stop = this.luisteraar.hoor('gebeurtenis', (melding) => {
      const gebeurtenis = voorActor(actor, melding);
      if (gebeurtenis) res.write(`event: ${gebeurtenis.soort}\ndata: ${JSON.stringify(gebeurtenis)}\n\n`);
    });
    const hartslag = setInterval(() => void this.klop(request, res), this.instellingen.hartslagMs);
    this.open.add(res);
    res.on('close', () => {
      clearInterval(hartslag);
      stop();
      this.open.delete(res);
    });
  }

  onModuleDestroy(): void {
    for (const res of this.open) res.end();
  }

  private async klop(request: Verzoek, res: Response): Promise<void> {
    // Is de database even weg, dan blijft de verbinding open; er komt dan toch niets doorheen.
    const geldt = await this.actoren.geldtNog(request).catch(() => true);
    if (geldt) res.write(': hartslag\n\n');
    else res.end();
  }
}

@Module({ controllers: [GebeurtenissenController] })
export class GebeurtenissenModule {}
