import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type {
  Mogelijkheid as MogelijkheidSchema,
  Traject as TrajectSchema,
} from '#libs/contract/trajectvormen.ts';
import type { OperatieId, Verzoek } from '../../api/client.ts';
import { useOpdracht, useVraag } from '../../api/vragen.ts';
import { useMelder } from '../../delen/melder.tsx';
import { kalenderdag, nu } from '../../taal/tijd.ts';

export type Trajectgegeven = z.output<typeof TrajectSchema>;
export type Kan = z.output<typeof MogelijkheidSchema>;
export const ROUTES = ['R1', 'R2', 'R3', 'R4'] as const;
export type Route = (typeof ROUTES)[number];

/** Wat van een traject te zien is, en dus na elke daad opnieuw gehaald wordt. */
export const VAN_TRAJECT: readonly OperatieId[] = [
  'leesTraject',
  'leesMogelijkheden',
  'leesOnderzoek',
  'leesInstrument',
  'leesTrajecttijdlijn',
  'leesEscalatievoorstellen',
  'lijstTrajecten',
  'lijstTrajectaanbiedingen',
  'lijstTaken',
  'lijstVerzuimmeldingen',
  'lijstOverleggen',
  'leesOverleg',
  'lijstAutorisaties',
  'lijstSamenvoegingen',
  'lijstVrijstellingen',
  'leesEigenTrajectcijfers',
];

/** Doet iets in een traject, zegt dat het gelukt is en ververst de bladzijde. Een fout gaat door naar wie het vroeg. */
export function useDaad<K extends OperatieId>(id: K) {
  const opdracht = useOpdracht(id, VAN_TRAJECT);
  const meld = useMelder();
  const doe = async (verzoek: Verzoek<K>, klaar: string): Promise<void> => {
    await opdracht.mutateAsync(verzoek);
    meld({ toon: 'goed', tekst: klaar });
  };
  return { doe, bezig: opdracht.isPending, fout: opdracht.error };
}

/** Hoe oud iemand vandaag is. */
export function leeftijdVan(geboortedatum: string): number {
  const vandaag = kalenderdag(nu());
  const jaren = Number(vandaag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return vandaag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

/** Een getal zoals men het hier schrijft. */
export const getal = (waarde: number): string =>
  new Intl.NumberFormat(i18next.language, { maximumFractionDigits: 1 }).format(waarde);

/** De kalenderdag over zoveel dagen. */
export const dagOver = (dagen: number): string => kalenderdag(new Date(nu().getTime() + dagen * 86_400_000));

/** Wat er nu kan met een traject, en wat niet. */
export const useKan = (id: string) => useVraag('leesMogelijkheden', { pad: { id } });

/** De naam van wat een mens met een route of traject kan doen, als werkwoord. */
export function useDaadnaam(traject: Trajectgegeven): (kan: Kan) => string {
  const { t } = useTranslation('mas');
  return ({ handeling }) => {
    if (handeling.soort === 'stap') return t(`traject.stap.${handeling.naar}`);
    if (handeling.soort !== 'route') return '';
    const zaak = traject.routes.find(({ id }) => id === handeling.routeId);
    const hervat =
      zaak?.status === 'GEPAUZEERD' &&
      ['GESTART', 'VERWEZEN', 'GEACCEPTEERD', 'LOPEND'].includes(handeling.naar);
    const verlengt = zaak?.status === 'GEPAUZEERD' && handeling.naar === 'GEPAUZEERD';
    return t(`route.stap.${verlengt ? 'VERLENG' : hervat ? 'HERVAT' : handeling.naar}`);
  };
}
