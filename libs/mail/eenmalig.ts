import type { Mailer } from './mailer.ts';
import type { Verzonden } from './verzonden.ts';

/**
 * Verstuurt alleen wat volgens het boek nog niet weg is, en schrijft het daarna bij. Zo gaat niets nog eens weg als de database is
 * teruggezet naar een eerder ogenblik, of als het proces stierf tussen versturen en vastleggen.
 */
export class EenmaligeMailer implements Mailer {
  constructor(
    private readonly mailer: Mailer,
    private readonly verzonden: Pick<Verzonden, 'is' | 'voegToe'>,
  ) {}

  async send(post: Parameters<Mailer['send']>[0]): Promise<void> {
    const kenmerk = post.keer ? `${post.messageId}#${post.keer}` : post.messageId;
    if (this.verzonden.is(kenmerk)) return;
    await this.mailer.send(post);
    await this.verzonden.voegToe(kenmerk);
  }

  close(): void {
    this.mailer.close();
  }
}
