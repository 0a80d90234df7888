import type { Inhoud } from '#libs/client/typen.ts';
import type { Mogelijkheid } from '#libs/contract/trajectvormen.ts';
import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { lukt } from '../lot.ts';
import { besluitOverRoute } from './gesprek.ts';
import type { Zaak } from './spel.ts';

type Handeling = Mogelijkheid['handeling'];

type Feit = NonNullable<Inhoud<'zetTrajectstap'>['gegeven']>[number];

/** Wat er bij hoort en geen feit is dat de leerplicht aanvinkt. */
const APART: readonly string[] = ['motief', 'evaluatiedatum', 'einddatum', 'wetsartikel'];

const isFeit = (iets: string): iets is Feit => !APART.includes(iets) && !iets.startsWith('toestemming-');

/** Wat bij elk besluit hoort. */
interface Mee {
  readonly motief: string;
  readonly gegeven: Feit[];
  /** Alleen bij een stap van een route die een dag vraagt. */
  readonly dag: Kalenderdag | null;
}

/** Doet wat kan, met wat erbij hoort. */
function voerUit({ spel, als, traject }: Zaak, handeling: Handeling, { dag, ...mee }: Mee): Promise<unknown> {
  const leerplicht = spel.wereld.client.als(als);
  const pad = { id: traject.id };
  switch (handeling.soort) {
    case 'stap':
      return leerplicht.roep('zetTrajectstap', { pad, inhoud: { naar: handeling.naar, ...mee } });
    case 'sluit':
      return leerplicht.roep('sluitTraject', { pad, inhoud: { reden: handeling.reden, ...mee } });
    case 'route': {
      const inhoud = { naar: handeling.naar, ...mee, ...(dag === null ? {} : { evaluatieOp: dag }) };
      return leerplicht.roep('zetRoute', { pad: { ...pad, route: handeling.routeId }, inhoud });
    }
    case 'bied-aan':
      return leerplicht.roep('biedTrajectAan', { pad });
    case 'trek-aanbod-terug':
      return leerplicht.roep('trekTrajectaanbodTerug', { pad });
    case 'kies': {
      const { route, verdachte } = handeling;
      const meldingen = traject.meldingen.map(({ id }) => id);
      const inhoud = { route, meldingen, ...(verdachte ? { verdachte } : {}), ...mee };
      return leerplicht.roep('kiesRoute', { pad, inhoud });
    }
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
  const { items } = await spel.wereld.client.als(als).roep('leesMogelijkheden', { pad: { id: traject.id } });
  const kan = items.find(({ handeling, mag }) => mag && past(handeling));
  if (!kan) return false;
  const nodig = kan.nodig.map(([eerste]) => eerste!);
  if (kan.handeling.soort === 'route') await stemIn(zaak, kan.handeling.routeId, nodig);
  const mee = {
    motief: 'Zo afgesproken in het gesprek met jongere, ouders en school.',
    gegeven: nodig.filter(isFeit),
    dag: nodig.some((iets) => iets === 'evaluatiedatum' || iets === 'einddatum') ? dag : null,
  };
  return lukt(() => voerUit(zaak, kan.handeling, mee));
}
