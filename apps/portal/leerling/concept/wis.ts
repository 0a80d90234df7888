import { bijAfmelden } from '../../app/mij.ts';

/** De naam van de opslag op dit toestel. */
export const CONCEPTNAAM = 'overstap-concept';

const wis = (): Promise<void> =>
  new Promise((klaar) => {
    const vraag = indexedDB.deleteDatabase(CONCEPTNAAM);
    for (const einde of ['success', 'error', 'blocked']) vraag.addEventListener(einde, () => klaar());
  });

/** Wie zich afmeldt, laat niets achter op dit toestel: niet zijn concepten, en niet de sleutel. */
export const wisBijAfmelden = (): void => bijAfmelden(wis);
