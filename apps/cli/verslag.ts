import type { z } from 'zod';
import type { Bestand, Bestandsregel } from '#libs/contract/bestanden.ts';
import type { ApiClient } from './client.ts';

type Regel = z.infer<typeof Bestandsregel>;

const OORDEEL: Readonly<Record<string, string>> = {
  nieuw: 'nieuw',
  gewijzigd: 'gewijzigd',
  ongewijzigd: 'ongewijzigd',
  zonder_effect: 'bekend, zonder effect',
  conflict: 'botst met wat bekend is',
  afgewezen: 'afgewezen',
  niet_gekoppeld: 'niet aan een leerling te koppelen',
  risico_erop: 'leerlingen komen op de risicolijst',
  risico_eraf: 'leerlingen gaan van de risicolijst',
};

const HOOGSTENS = 40;

/** De regels om te tonen: de telling, wat aan het bestand mankeert, en per regel wat aandacht vraagt. */
export function verslagregels(bestand: Bestand, regels: readonly Regel[]): string[] {
  const telling = Object.entries(bestand.telling).map(
    ([naam, aantal]) => `  ${String(aantal).padStart(6)}  ${OORDEEL[naam] ?? naam}`,
  );
  const algemeen = [
    ...bestand.fouten.map((f) => `  FOUT      ${f.melding}`),
    ...bestand.waarschuwingen.map((w) => `  let op    ${w.melding}`),
  ];
  const perRegel = regels.flatMap((regel) =>
    regel.meldingen.map(
      (m) =>
        `  regel ${String(regel.regel).padStart(5)}  ${OORDEEL[regel.oordeel] ?? regel.oordeel}${m.kolom ? `, kolom ${m.kolom}` : ''}: ${m.melding}`,
    ),
  );
  const meer =
    perRegel.length > HOOGSTENS
      ? [`  ... en nog ${perRegel.length - HOOGSTENS}; alles: overstap verslag ${bestand.id}`]
      : [];
  return [
    `${bestand.naam}: ${bestand.status.toLowerCase()}`,
    ...telling,
    ...algemeen,
    ...perRegel.slice(0, HOOGSTENS),
    ...meer,
  ];
}

/** Toont het verslag van een bestand. */
export async function toonVerslag(client: ApiClient, bestand: Bestand, als: string): Promise<void> {
  const soorten = ['afgewezen', 'conflict', 'niet_gekoppeld'].filter(
    (oordeel) => (bestand.telling[oordeel] ?? 0) > 0,
  );
  const regels: Regel[] = [];
  for (const oordeel of soorten)
    regels.push(...(await client.alles<Regel>(`/v1/bestanden/${bestand.id}/regels?oordeel=${oordeel}`, als)));
  regels.sort((a, b) => a.regel - b.regel);
  for (const regel of verslagregels(bestand, regels)) console.log(regel);
}
