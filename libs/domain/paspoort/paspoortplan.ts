import type { Plan } from '../overstap/overstap.ts';
import { vroegste, type Instant } from '../tijd/tijd.ts';
import type { Paspoortstatus } from './paspoort.ts';
import { DELING_OVERGANGEN, isOpen } from './paspoort-machine.ts';
import type {
  DelingBeeld,
  Delingstap,
  GeplandePaspoorttrede,
  PaspoortBeeld,
  PaspoortStap,
  PaspoortZelfstap,
} from './paspoortproces.ts';

/** Een stap die volgens de feiten nog moet, vanaf `op` tot het ogenblik waarop zij geen zin meer heeft. */
interface Punt {
  readonly stap: PaspoortStap;
  readonly tot: Instant | null;
}

const MERK = { meldZonderPaspoort: 'zonder-paspoort', vraagOuders: 'vraag-ouders' } as const;

/** De namen waaronder stappen die een keer gedaan worden, in `gedaan` staan. */
export const PASPOORTMERKEN: readonly string[] = Object.values(MERK);

/** Wie nu iets met een versie moet doen; bij `INGEVULD` is dat de mentor. */
const JONGERE_AAN_ZET: readonly (Paspoortstatus | null)[] = [null, 'CONCEPT', 'BESPROKEN_MENTOR'];

const punt = (soort: PaspoortZelfstap['soort'], op: Instant, tot: Instant | null = null): Punt => ({
  stap: { soort, op },
  tot,
});

/** Uitnodigen en melden: zolang het seizoen loopt en er geen Paspoort is. Een Paspoort maken is vrijwillig. */
function begin({
  status,
  uitgenodigdOp,
  afgezienOp,
  heeftPaspoort,
  kwetsbaar,
  gedaan,
  momenten,
}: PaspoortBeeld): Punt[] {
  const { uitnodiging, kwetsbaarZonderPaspoort, eindeSeizoen } = momenten;
  const uitTeNodigen = status === null && uitgenodigdOp === null && afgezienOp === null;
  const teMelden = kwetsbaar && !heeftPaspoort && !gedaan.includes(MERK.meldZonderPaspoort);
  return [
    ...(uitTeNodigen ? [punt('nodigUit', uitnodiging, eindeSeizoen)] : []),
    ...(teMelden ? [punt('meldZonderPaspoort', kwetsbaarZonderPaspoort, eindeSeizoen)] : []),
  ];
}

/** Treden die nog kunnen komen: na een latere aan dezelfde rol komt een eerdere herinnering niet meer. */
function openTreden({ ladder, gedaan, status }: PaspoortBeeld): GeplandePaspoorttrede[] {
  const isGedaan = ({ naam }: GeplandePaspoorttrede): boolean => gedaan.includes(naam);
  const ingehaald = (trede: GeplandePaspoorttrede, index: number): boolean =>
    ladder.slice(index + 1).some((later) => later.rol === trede.rol && isGedaan(later));
  return ladder.filter(
    (trede, index) =>
      !isGedaan(trede) &&
      !(trede.soort === 'herinnering' && ingehaald(trede, index)) &&
      (trede.rol !== 'jongere' || JONGERE_AAN_ZET.includes(status)),
  );
}

function treden(beeld: PaspoortBeeld): Punt[] {
  if (beeld.heeftPaspoort || beeld.afgezienOp !== null) return [];
  return openTreden(beeld).map(({ op, naam, rol, soort }) => ({
    stap: { soort: 'trede', op, trede: naam, rol, tredesoort: soort },
    tot: beeld.momenten.eindeSeizoen,
  }));
}

/** Wat er met een deling nog moet: voorleggen op de verjaardag, dan wachten als hij niet bevestigt, en aan het eind sluiten. */
function delingpunten(deling: DelingBeeld, { momenten }: PaspoortBeeld): Punt[] {
  if (DELING_OVERGANGEN[deling.status].length === 0) return [];
  const stap = (soort: Delingstap['soort'], op: Instant, tot: Instant | null): Punt => ({
    stap: { soort, op, delingId: deling.id },
    tot,
  });
  const einde = stap('laatDelingVerlopen', deling.eindigtOp, null);
  if (deling.status === 'AANGEMAAKT' || deling.besluitOp >= momenten.zelfVanaf) return [einde];
  if (deling.voorgelegdOp === null)
    return [stap('legDelingVoor', momenten.zelfVanaf, deling.eindigtOp), einde];
  return isOpen(deling.status)
    ? [stap('schortDelingOp', momenten.bevestigVoor, deling.eindigtOp), einde]
    : [einde];
}

/** Ouders lezen mee tot de jongere zelf beslist; dan bevestigt hij het, en met de meerderjarigheid is het voorbij. */
function ouderpunten({ ouders, momenten, gedaan }: PaspoortBeeld): Punt[] {
  if (ouders.length === 0) return [];
  const teVragen =
    !gedaan.includes(MERK.vraagOuders) && ouders.some(({ besluitOp }) => besluitOp < momenten.zelfVanaf);
  return [
    ...(teVragen ? [punt('vraagOuders', momenten.zelfVanaf, momenten.meerderjarig)] : []),
    punt('sluitOuders', momenten.meerderjarig),
  ];
}

/** Sluiten met bericht, en pas een waarschuwingstijd later vernietigen. */
function einde({ status, momenten: { verlooptOp, vernietigOp } }: PaspoortBeeld): Punt[] {
  if (status === null || verlooptOp === null) return [];
  return [vernietigOp === null ? punt('laatVerlopen', verlooptOp) : punt('vernietig', vernietigOp)];
}

/** Van herinneringen aan dezelfde rol die tegelijk aan de orde zijn, gaat alleen de laatste uit. */
function rustig(stappen: readonly PaspoortStap[]): PaspoortStap[] {
  return stappen.filter(
    (stap, index) =>
      stap.soort !== 'trede' ||
      stap.tredesoort !== 'herinnering' ||
      !stappen.slice(index + 1).some((later) => later.soort === 'trede' && later.rol === stap.rol),
  );
}

const isKlaar = ({ status, gestopt, momenten }: PaspoortBeeld, nu: Instant): boolean =>
  gestopt || status === 'VERNIETIGD' || (status === null && momenten.eindeSeizoen <= nu);

/**
 * Wat er nu voor een Paspoort te doen is: uitnodigen, rustig herinneren, melden dat een kwetsbare jongere er geen heeft,
 * delingen laten verlopen, op de verjaardagen voorleggen en sluiten, en aan het eind vernietigen. Delen zelf gebeurt nooit
 * vanzelf. Een stap die gedaan is, wordt niet nog eens gevraagd: het plan kijkt alleen naar de feiten.
 */
export function paspoortplan(beeld: PaspoortBeeld, nu: Instant): Plan<PaspoortStap> {
  if (isKlaar(beeld, nu)) return { nu: [], volgende: null, klaar: true };
  const agenda = [
    ...begin(beeld),
    ...treden(beeld),
    ...ouderpunten(beeld),
    ...beeld.delingen.flatMap((deling) => delingpunten(deling, beeld)),
    ...einde(beeld),
  ].filter(({ tot }) => tot === null || nu < tot);
  const komend = agenda.filter(({ stap, tot }) => stap.op > nu && (tot === null || stap.op < tot));
  const slot = beeld.status === null ? beeld.momenten.eindeSeizoen : null;
  return {
    nu: rustig(agenda.filter(({ stap }) => stap.op <= nu).map(({ stap }) => stap)),
    volgende: vroegste([...komend.map(({ stap }) => stap.op), slot]),
    klaar: false,
  };
}
