import type { Feestdag, Leeftijden } from '../afspraken/afspraken.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { plusWerkdagen } from '../tijd/werkdagen.ts';
import { aaneengesloten, type Reeks } from './aaneengesloten.ts';
import { heledagreeksen, langerDan, tenMinste } from './langdurig.ts';
import type { Leskalender } from './leskalender.ts';
import { isVerplicht, kanMelden, urensoort, type Meldingsoort } from './meldplicht.ts';
import { overschrijdingen, type Laatste } from './urenteller.ts';
import {
  schooltelling,
  wettelijkOp,
  type Schooltelling,
  type VerzuimAfspraken,
  type WettelijkeGrenzen,
} from './verzuim-afspraken.ts';
import { verzuimdagen } from './verzuimdagen.ts';
import { isOngeoorloofd, type Verzuimregel } from './verzuimregel.ts';

/** Een melding die het systeem voorstelt; de school beslist. */
export interface Voorstel {
  readonly soort: Meldingsoort;
  readonly begindatum: Kalenderdag;
  readonly einddatum: Kalenderdag;
  /** Vanaf deze dag te melden: de dag van overschrijden, of later als er net een melding was. */
  readonly meldbaarOp: Kalenderdag;
  /** De laatste dag (inclusief) om te melden. */
  readonly uiterlijk: Kalenderdag;
  readonly verplicht: boolean;
  readonly minuten: number;
  readonly regels: readonly string[];
}

/** Alles wat nodig is om het verzuim van een leerling op een school te beoordelen. */
export interface Verzuimfeiten {
  readonly brin: string;
  readonly regels: readonly Verzuimregel[];
  readonly jongere: JongereFeiten;
  /** De laatste wettelijke urenmelding die staat; de telling begint erna. */
  readonly laatste: Laatste | null;
}

/** De afspraken en de kalender waartegen wordt geteld. */
export interface Telregels {
  readonly verzuim: VerzuimAfspraken;
  readonly leeftijden: Leeftijden;
  readonly feestdagen: readonly Feestdag[];
  readonly kalender: Leskalender;
}

interface Gevonden {
  readonly soort: Meldingsoort;
  readonly begindatum: Kalenderdag;
  readonly einddatum: Kalenderdag;
  readonly meldbaarOp: Kalenderdag;
  readonly minuten: number;
  readonly regels: readonly string[];
}

type Werk = Telregels & { readonly wet: WettelijkeGrenzen; readonly school: Schooltelling };

const uitReeks = (soort: Meldingsoort, reeks: Reeks, meldbaarOp: Kalenderdag): Gevonden => ({
  soort,
  begindatum: reeks.van,
  einddatum: reeks.totEnMet,
  meldbaarOp,
  minuten: reeks.dagen.reduce((som, { minuten }) => som + minuten, 0),
  regels: reeks.dagen.flatMap(({ regels }) => regels),
});

function urenmeldingen({ regels, jongere, laatste }: Verzuimfeiten, werk: Werk): Gevonden[] {
  const dagen = verzuimdagen(regels, isOngeoorloofd, werk);
  return overschrijdingen(dagen, werk.wet, werk.kalender, laatste).map((een) => ({
    ...een,
    soort: urensoort(jongere, een.einddatum, werk.leeftijden),
  }));
}

function langdurige({ regels }: Verzuimfeiten, { wet, school, ...werk }: Werk): Gevonden[] {
  const dagen = verzuimdagen(regels, isOngeoorloofd, { ...werk, school });
  return heledagreeksen(dagen, werk.kalender).flatMap((reeks) => {
    const lrv = langerDan(reeks, wet.langdurigWeken, werk.kalender);
    const rmc = tenMinste(reeks, school.rmcWeken ?? wet.rmcWeken, werk.kalender);
    return [
      ...(lrv === null ? [] : [uitReeks('LRV', reeks, lrv)]),
      ...(rmc === null ? [] : [uitReeks('RMC', reeks, rmc)]),
    ];
  });
}

function luxe({ regels }: Verzuimfeiten, werk: Werk): Gevonden[] {
  const dagen = verzuimdagen(regels, ({ reden }) => reden === 'luxe', werk);
  return aaneengesloten(dagen, werk.kalender).map((reeks) => uitReeks('L', reeks, reeks.van));
}

function maakVoorstel(gevonden: Gevonden, { wet, feestdagen }: Werk): Voorstel {
  const werkdagen = gevonden.soort === 'L' ? wet.luxeWerkdagen : wet.meldenWerkdagen;
  return {
    ...gevonden,
    verplicht: isVerplicht(gevonden.soort),
    uiterlijk: plusWerkdagen(gevonden.meldbaarOp, werkdagen, feestdagen),
  };
}

/**
 * De meldingen die uit de regels volgen, ook die pas na `peildag` te doen zijn; oplopend op `meldbaarOp`. De grenzen zijn
 * die van `peildag`. Alleen wettelijke grenzen: die van de regio geven een signaal. Bron: domain.md §1.3.
 */
export function voorstellen(feiten: Verzuimfeiten, regels: Telregels, peildag: Kalenderdag): Voorstel[] {
  const wet = wettelijkOp(regels.verzuim, peildag);
  if (wet === null) return [];
  const werk: Werk = { ...regels, wet, school: schooltelling(regels.verzuim, feiten.brin) };
  return [...urenmeldingen(feiten, werk), ...langdurige(feiten, werk), ...luxe(feiten, werk)]
    .filter(({ soort, meldbaarOp }) => kanMelden(soort, feiten.jongere, meldbaarOp, regels.leeftijden))
    .map((gevonden) => maakVoorstel(gevonden, werk))
    .sort((a, b) => (a.meldbaarOp < b.meldbaarOp ? -1 : 1));
}
