import { isoWeek, isoWekenTussen, plusDagen } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { minutenAlsUren } from './telminuten.ts';
import { urenstand } from './urenteller.ts';
import { schooltelling, wettelijkOp } from './verzuim-afspraken.ts';
import { laatsteLesweken, verzuimdagen, type Verzuimdag } from './verzuimdagen.ts';
import { isOngeoorloofd, isTeLaat } from './verzuimregel.ts';
import type { Telregels, Verzuimfeiten } from './voorstel.ts';

/** De uren van een lesweek. */
export interface Weekstand {
  readonly maandag: Kalenderdag;
  readonly uren: number;
}

/** Hoe het tellen er voor een leerling op een school voor staat. */
export interface Tellerstand {
  /** De eerste dag met verzuim in het lopende venster, en de laatste kalenderdag van dat venster; null zonder verzuim. */
  readonly van: Kalenderdag | null;
  readonly totEnMet: Kalenderdag | null;
  readonly uren: number;
  /** Nog zoveel uren tot de grens. */
  readonly nog: number;
  readonly grens: number;
  readonly lesweken: number;
  /** De lesweken van het lopende venster tot en met die van nu, ook zonder verzuim; vakantieweken niet. */
  readonly weken: readonly Weekstand[];
  /** Keren te laat in de laatste lesweken. */
  readonly keerTeLaat: number;
  /** De eerste dag die weer meetelt na de laatste melding; null als er geen was. */
  readonly teltVanaf: Kalenderdag | null;
  /** Eerder dan deze dag is een volgende melding niet te doen; null als er geen was. */
  readonly volgendeVanaf: Kalenderdag | null;
}

/** De stand op een dag, met dezelfde regels als de voorstellen; null als er geen grens geldt. Bron: domain.md §1.3 punt 1-3. */
export function tellerstand(
  feiten: Verzuimfeiten,
  regels: Telregels,
  peildag: Kalenderdag,
): Tellerstand | null {
  const wet = wettelijkOp(regels.verzuim, peildag);
  if (wet === null) return null;
  const { kalender } = regels;
  const { laatste } = feiten;
  const telling = { kalender, school: schooltelling(regels.verzuim, feiten.brin) };
  const dagen = verzuimdagen(feiten.regels, isOngeoorloofd, telling);
  const stand = urenstand(dagen, wet, kalender, { peildag, laatste });
  const recent = { kalender, peildag, lesweken: wet.lesweken };
  const teLaat = laatsteLesweken(verzuimdagen(feiten.regels, isTeLaat, telling), recent);
  return {
    van: stand.van,
    totEnMet: stand.totEnMet,
    uren: minutenAlsUren(stand.minuten),
    nog: minutenAlsUren(stand.nog),
    grens: wet.uren,
    lesweken: wet.lesweken,
    weken: stand.van === null ? [] : perLesweek(dagen, kalender, { van: stand.van, totEnMet: peildag }),
    keerTeLaat: teLaat.reduce((som, { keren }) => som + keren, 0),
    teltVanaf:
      laatste &&
      plusDagen(laatste.einddatum > laatste.meldbaarOp ? laatste.einddatum : laatste.meldbaarOp, 1),
    volgendeVanaf: laatste && plusDagen(laatste.meldbaarOp, wet.volgmeldingDagen),
  };
}

function perLesweek(
  dagen: readonly Verzuimdag[],
  kalender: Telregels['kalender'],
  { van, totEnMet }: { readonly van: Kalenderdag; readonly totEnMet: Kalenderdag },
): Weekstand[] {
  const inVenster = dagen.filter(({ dag }) => van <= dag && dag <= totEnMet);
  return isoWekenTussen(van, totEnMet)
    .filter(({ maandag }) => kalender.isLesweek(maandag))
    .map(({ maandag }) => ({
      maandag,
      uren: minutenAlsUren(
        inVenster
          .filter(({ dag }) => isoWeek(dag).maandag === maandag)
          .reduce((som, { minuten }) => som + minuten, 0),
      ),
    }));
}
