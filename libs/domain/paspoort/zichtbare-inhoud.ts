import {
  antwoordOp,
  type Antwoordwaarde,
  type Bezwaar,
  type Ondertekening,
  type Paspoortversie,
} from './paspoort.ts';
import type { Paspoortdeel, Vraag, Vragenlijst } from './vragen.ts';

/** Welke antwoorden iemand ziet. */
export type Veldkeuze =
  | { readonly soort: 'alles' | 'zonder-gevoelig' }
  | { readonly soort: 'vragen'; readonly ids: readonly string[] };

/** Een antwoord zoals een lezer het ziet. */
export interface ZichtbaarVeld {
  readonly themaId: string;
  readonly vraagId: string;
  readonly deel: Paspoortdeel;
  readonly waarde: Antwoordwaarde;
}

/** Precies wat een lezer ziet: het voorbeeld bij het delen en wat de ontvanger krijgt, zijn hetzelfde. */
export interface Paspoortinhoud {
  readonly versie: number;
  readonly velden: readonly ZichtbaarVeld[];
  /** Wie het deel van de mentor ondertekende en wat de jongere ertegen inbrengt; null als niets daaruit te zien is. */
  readonly mentor: { readonly ondertekend: Ondertekening; readonly bezwaar: Bezwaar | null } | null;
}

const gekozen = (keuze: Veldkeuze, vraag: Vraag): boolean => {
  if (keuze.soort === 'vragen') return keuze.ids.includes(vraag.id);
  return keuze.soort === 'alles' || !vraag.gevoelig;
};

/** De vragen waarvan de jongere het antwoord niet met deze lezer deelt; of er een antwoord is, zegt dit niet. */
export const nietGedeeld = (lijst: Vragenlijst, keuze: Veldkeuze): string[] =>
  lijst.themas.flatMap(({ vragen }) =>
    vragen.filter((vraag) => vraag.deel === 'jongere' && !gekozen(keuze, vraag)).map(({ id }) => id),
  );

/**
 * Wat van een versie te zien is. Een vraag zonder antwoord is er niet, het deel van de mentor pas als het ondertekend is, en
 * altijd met het bezwaar van de jongere erbij.
 */
export function zichtbareInhoud(
  lijst: Vragenlijst,
  versie: Paspoortversie,
  keuze: Veldkeuze,
): Paspoortinhoud {
  const { ondertekend, bezwaar } = versie.mentordeel;
  const velden = lijst.themas.flatMap((thema) =>
    thema.vragen.flatMap((vraag): ZichtbaarVeld[] => {
      if (!gekozen(keuze, vraag) || (vraag.deel === 'mentor' && ondertekend === null)) return [];
      const bron = vraag.deel === 'mentor' ? versie.mentordeel.antwoorden : versie.antwoorden;
      const { waarde } = antwoordOp(bron, vraag.id);
      return waarde === null ? [] : [{ themaId: thema.id, vraagId: vraag.id, deel: vraag.deel, waarde }];
    }),
  );
  const metMentor = velden.some(({ deel }) => deel === 'mentor');
  return {
    versie: versie.nummer,
    velden,
    mentor: metMentor && ondertekend ? { ondertekend, bezwaar } : null,
  };
}
