import { Conflict } from '../../domain-error.ts';
import type { Rol } from '../../afspraken/trede.ts';
import type { Trajectklasse } from './partnertaak.ts';
import { isOpenPartnertaak, type Partnertaakstatus } from './partnertaak-machine.ts';

/** Wat van een taak en haar ontvanger bepaalt of zij met een link kan. */
export interface Linkvraag {
  readonly klasse: Trajectklasse;
  readonly rol: Rol;
  readonly status: Partnertaakstatus;
  /** De organisatie meldt zich zelf aan. */
  readonly aangesloten: boolean;
  readonly heeftPostvak: boolean;
  /** De toestemming waarop de taak rust, is ingetrokken. */
  readonly instemmingWeg: boolean;
}

/** Wie met strafzaken werkt, komt altijd met een eigen, zekere identiteit (Wpg art. 4a en 6). */
const ALLEEN_ZEKER: readonly Rol[] = ['om', 'rvdk'];

/** Kan deze taak met een link worden gedaan? Fout: Conflict met de reden. */
export function eisLinkbaar(vraag: Linkvraag): void {
  const { klasse, rol, status, aangesloten, heeftPostvak, instemmingWeg } = vraag;
  if (klasse === 'wpg_straf' || ALLEEN_ZEKER.includes(rol))
    throw new Conflict(
      'partnerlink.straf',
      'Een taak in een strafzaak gaat nooit met een link: alleen naar een partner die zich met een zekere identiteit aanmeldt.',
    );
  if (!isOpenPartnertaak(status))
    throw new Conflict('partnerlink.taak-klaar', 'Deze taak is niet meer open: een link heeft geen zin.');
  if (instemmingWeg)
    throw new Conflict('partnerlink.instemming-weg', 'De toestemming voor deze taak is ingetrokken.');
  if (aangesloten)
    throw new Conflict(
      'partnerlink.aangesloten',
      'Deze organisatie meldt zich zelf aan: een link is niet nodig.',
    );
  if (!heeftPostvak)
    throw new Conflict(
      'partnerlink.geen-postvak',
      'Van deze organisatie is geen postvak bekend om de link naar te sturen.',
    );
}
