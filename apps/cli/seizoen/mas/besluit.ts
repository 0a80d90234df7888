import type { Mogelijkheid, Traject } from '#libs/contract/trajectvormen.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { lukt } from '../lot.ts';
import { besluitOverRoute } from './gesprek.ts';
import type { Zaak } from './spel.ts';

type Handeling = Mogelijkheid['handeling'];

/** Wat er bij hoort en geen feit is dat de leerplicht aanvinkt. */
const APART: readonly string[] = ['motief', 'evaluatiedatum', 'einddatum', 'wetsartikel'];

const padVan = (id: string, handeling: Handeling): string => {
  const pad = `/v1/trajecten/${id}`;
  switch (handeling.soort) {
    case 'stap':
      return `${pad}/stappen`;
    case 'sluit':
      return `${pad}/sluitingen`;
    case 'kies':
      return `${pad}/routes`;
    case 'route':
      return `${pad}/routes/${handeling.routeId}/stappen`;
    case 'bied-aan':
      return `${pad}/aanbiedingen`;
    case 'trek-aanbod-terug':
      return `${pad}/aanbod-intrekkingen`;
  }
};

function lichaamVan({ meldingen }: Traject, handeling: Handeling): object {
  switch (handeling.soort) {
    case 'stap':
      return { naar: handeling.naar };
    case 'sluit':
      return { reden: handeling.reden };
    case 'route':
      return { naar: handeling.naar };
    case 'bied-aan':
    case 'trek-aanbod-terug':
      return {};
    case 'kies':
      return {
        route: handeling.route,
        meldingen: meldingen.map(({ id }) => id),
        ...(handeling.verdachte ? { verdachte: handeling.verdachte } : {}),
      };
  }
}

/** Wie moet instemmen, doet dat voor de stap. */
async function stemIn(zaak: Zaak, routeId: string, nodig: readonly string[]): Promise<void> {
  for (const wie of ['jongere', 'ouders'] as const)
    if (nodig.includes(`toestemming-${wie}`)) await besluitOverRoute(zaak, routeId, { wie, besluit: 'ja' });
}

/** Vraagt wat er kan en doet het als het mag, met alles wat erbij nodig is. Geeft of het gebeurde. */
export async function doe(
  zaak: Zaak,
  past: (handeling: Handeling) => boolean,
  dag: Kalenderdag | null = null,
): Promise<boolean> {
  const { spel, als, traject } = zaak;
  const { client } = spel.wereld;
  const { items } = await client.get<{ items: Mogelijkheid[] }>(
    `/v1/trajecten/${traject.id}/mogelijkheden`,
    als,
  );
  const kan = items.find(({ handeling, mag }) => mag && past(handeling));
  if (!kan) return false;
  const nodig = kan.nodig.map(([eerste]) => eerste!);
  if (kan.handeling.soort === 'route') await stemIn(zaak, kan.handeling.routeId, nodig);
  const besluit = {
    ...lichaamVan(traject, kan.handeling),
    motief: 'Zo afgesproken in het gesprek met jongere, ouders en school.',
    gegeven: nodig.filter((iets) => !APART.includes(iets) && !iets.startsWith('toestemming-')),
    ...(dag !== null && nodig.some((iets) => iets === 'evaluatiedatum' || iets === 'einddatum')
      ? { evaluatieOp: dag }
      : {}),
  };
  return lukt(() => client.post(padVan(traject.id, kan.handeling), als, besluit));
}
