import { groepeer } from './groepeer.ts';
import { VAN_BRONNEN, type Overstapkengetal } from './kengetallen.ts';
import type {
  GeteldeAanmelding,
  GeteldeOverstap,
  GeteldeWeek,
  Meting,
  Overstaptelling,
  Uitsplitsing,
} from './overstapcijfers.ts';

const HONDERD = 100;
const LOOPT = new Set(['AANGEMELD', 'IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN', 'DEFINITIEF']);

/** Staat vast: definitief bij een mbo, of een andere bestemming die bevestigd is. */
export const isDefinitief = ({ aanmeldingen, andereBestemming }: GeteldeOverstap): boolean =>
  andereBestemming || aanmeldingen.some(({ status }) => status === 'DEFINITIEF');
/** Heeft ten minste een aanmelding die loopt, of staat vast. */
export const isAangemeld = (overstap: GeteldeOverstap): boolean =>
  isDefinitief(overstap) || overstap.aanmeldingen.some(({ status }) => LOOPT.has(status));

interface Deel<R> {
  readonly hoort: (rij: R) => boolean;
  readonly telt: (rij: R) => boolean;
}
const altijd = (): boolean => true;
const overgedragen = ({ overdracht }: GeteldeOverstap): boolean => overdracht !== null;

/** Welke leerlingen bij een kerncijfer horen, en wie ervan telt. */
const OVER_LEERLINGEN: Partial<Record<Overstapkengetal, Deel<GeteldeOverstap>>> = {
  K1: { hoort: altijd, telt: isAangemeld },
  K2: { hoort: altijd, telt: isDefinitief },
  K5: { hoort: overgedragen, telt: isDefinitief },
  K6: { hoort: overgedragen, telt: ({ overdracht }) => overdracht?.wacht ?? false },
  K7: { hoort: overgedragen, telt: ({ overdracht }) => overdracht?.eersteActie ?? false },
};
const OVER_WEKEN: Partial<Record<Overstapkengetal, Deel<GeteldeWeek>>> = {
  K3: { hoort: altijd, telt: ({ opTijd }) => opTijd },
  K4: { hoort: ({ geleverd, vavo }) => geleverd && vavo !== null, telt: ({ vavo }) => vavo === true },
};
const AANKOMST: Deel<GeteldeAanmelding> = {
  hoort: ({ begonnen, status }) => begonnen && (status === 'DEFINITIEF' || status === 'NIET_VERSCHENEN'),
  telt: ({ status }) => status === 'DEFINITIEF',
};

type Over = Meting['over'];

/** Meet een kerncijfer over rijen. Volledig is: welk deel van de mbo's vers is; bij een mbo telt alleen dat mbo. */
function meter({ mbos }: Overstaptelling, minimum: number) {
  const compleet = (id: string | null): number => {
    const bronnen = id === null ? mbos : mbos.filter((mbo) => mbo.id === id);
    const vers = bronnen.filter((mbo) => mbo.vers).length;
    return bronnen.length === 0 ? HONDERD : Math.floor((vers * HONDERD) / bronnen.length);
  };
  return <R>(kengetal: Overstapkengetal, over: Over, rijen: readonly R[], deel: Deel<R>): Meting => {
    const erbij = rijen.filter(deel.hoort);
    const volledigheid = VAN_BRONNEN.includes(kengetal)
      ? compleet(over.soort === 'mbo' ? over.id : null)
      : HONDERD;
    return {
      kengetal,
      over,
      teller: erbij.filter(deel.telt).length,
      noemer: erbij.length,
      volledigheid,
      meetbaar: volledigheid >= minimum,
    };
  };
}
type Meet = ReturnType<typeof meter>;

const overLeerlingen = (meet: Meet, over: Over, rijen: readonly GeteldeOverstap[]): Meting[] =>
  Object.entries(OVER_LEERLINGEN).map(([k, deel]) => meet(k as Overstapkengetal, over, rijen, deel));

function overLeveringen(meet: Meet, over: Over, { weken, mbos }: Overstaptelling): Meting[] {
  const hier = over.id === null ? weken : weken.filter(({ mboId }) => mboId === over.id);
  return Object.entries(OVER_WEKEN).map(([k, deel]) =>
    meet(k as Overstapkengetal, over, k === 'K4' ? metVavo(hier, mbos) : hier, deel),
  );
}

function overMbo(meet: Meet, id: string, telling: Overstaptelling): Meting[] {
  const over = { soort: 'mbo', id } as const;
  const hier = (rijen: readonly GeteldeAanmelding[]) => rijen.filter(({ mboId }) => mboId === id);
  const aanmelders = telling.overstappen.filter((o) => hier(o.aanmeldingen).length > 0);
  const definitief = (o: GeteldeOverstap): boolean =>
    hier(o.aanmeldingen).some(({ status }) => status === 'DEFINITIEF');
  return [
    meet('K2', over, aanmelders, { hoort: altijd, telt: definitief }),
    ...overLeveringen(meet, over, telling),
    meet('K8', over, hier(aanmelders.flatMap((o) => o.aanmeldingen)), AANKOMST),
  ];
}

/** Telt de kerncijfers van de overstap op een peildatum, per regio, school, gemeente en mbo. Bron: domain.md §3.4. */
export function telOverstap(telling: Overstaptelling, minimaleVolledigheid: number): Meting[] {
  const { overstappen, mbos } = telling;
  const meet = meter(telling, minimaleVolledigheid);
  const regio = { soort: 'regio', id: null } as const;
  const aanmeldingen = overstappen.flatMap((overstap) => overstap.aanmeldingen);
  const groepen = [
    ...perGroep('school', overstappen, (o) => o.schoolId),
    ...perGroep('gemeente', overstappen, (o) => o.gemeente),
  ];
  return [
    ...overLeerlingen(meet, regio, overstappen),
    ...overLeveringen(meet, regio, telling),
    meet('K8', regio, aanmeldingen, AANKOMST),
    ...groepen.flatMap(([over, rijen]) => overLeerlingen(meet, over, rijen)),
    ...mbos.flatMap(({ id }) => overMbo(meet, id, telling)),
  ];
}

/** De weken van mbo's die vavo hebben: alleen daar hoort vavo in de levering. */
function metVavo(weken: readonly GeteldeWeek[], mbos: Overstaptelling['mbos']): GeteldeWeek[] {
  const ids = new Set(mbos.filter(({ vavo }) => vavo).map(({ id }) => id));
  return weken.filter(({ mboId }) => ids.has(mboId));
}

function perGroep<R>(
  soort: Uitsplitsing,
  rijen: readonly R[],
  sleutel: (rij: R) => string | null,
): [Meting['over'], R[]][] {
  const groepen = groepeer(rijen, sleutel);
  return [...groepen].map(([id, groep]) => [{ soort, id }, groep]);
}
