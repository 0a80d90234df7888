import { Controller, Header } from '@nestjs/common';
import { leesBeveiligingscontact } from '#libs/contract/document.ts';
import { Instellingen } from '../shared/instellingen.ts';
import { Voert } from '../shared/voert.decorator.ts';

const DAG_MS = 86_400_000;
/** RFC 9116: minder dan een jaar vooruit. Bij elk verzoek opnieuw, dus zolang dit er staat, is het nagekeken. */
const GELDIG_DAGEN = 180;
const CONTACT = 'mailto:beheer@overstap.example.nl';

/** Waar iemand een kwetsbaarheid meldt. */
@Controller()
export class BeveiligingscontactController {
  constructor(private readonly instellingen: Instellingen) {}

  @Voert(leesBeveiligingscontact)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  lees(): string {
    const tot = new Date(Date.now() + GELDIG_DAGEN * DAG_MS);
    return [
      `Contact: ${CONTACT}`,
      `Expires: ${tot.toISOString()}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${new URL(leesBeveiligingscontact.pad, this.instellingen.publicUrl).href}`,
      '',
    ].join('\n');
  }
}
