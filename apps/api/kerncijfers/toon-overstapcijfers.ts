import {
  OVERSTAPCIJFER_DEFINITIES,
  type Overstapcijfer,
  type Overstapcijfers,
  type Stroom,
} from '#libs/contract/overstapcijfers.ts';
import { GEEN_CIJFER_TEKST } from '#libs/contract/teksten-cijfers.ts';
import { STROOMDOEL_TEKST } from '#libs/contract/teksten.ts';
import { groepeer } from '#libs/domain/overstap/cijfers/groepeer.ts';
import { OVERSTAPKENGETALLEN, type Overstapkengetal } from '#libs/domain/overstap/cijfers/kengetallen.ts';
import type { Meting } from '#libs/domain/overstap/cijfers/overstapcijfers.ts';
import { telStroom, teTonenStroom, type GetoondeCel } from '#libs/domain/overstap/cijfers/stroom.ts';
import { telOverstap } from '#libs/domain/overstap/cijfers/tel-overstap.ts';
import { teVerbergen, zijnRijenTeRekenen } from '#libs/domain/overstap/cijfers/verberg-klein.ts';
import type { Naam } from '../shared/bal.ts';
import type { Getelde } from './overstapteller.ts';

/** Namen bij ids van organisaties en codes van gemeenten. */
export interface Namen {
  readonly organisatie: (id: string) => Naam;
  readonly gemeente: (code: string) => string;
}

const kop = ({ naam, afspraken, telling }: Getelde) => ({
  naam,
  op: telling.op,
  regio: afspraken.regio,
  seizoen: afspraken.schooljaar,
  kleinsteAantal: afspraken.drempels.kleinsteAantal,
});

const EENHEID: Partial<Record<Meting['kengetal'], Overstapcijfer['eenheid']>> = {
  K3: 'weekchecks',
  K4: 'weekchecks',
  K8: 'aanmeldingen',
};
const eenheidVan = (meting: Meting): Overstapcijfer['eenheid'] => EENHEID[meting.kengetal] ?? 'leerlingen';

/** Wat er van een meting te verbergen is: hoeveel het er zijn, hoeveel ervan tellen, en hoeveel niet. */
const getallenVan = ({ noemer, teller }: Meting) => [noemer, teller, noemer - teller] as const;

/** Blijft een uitsplitsing te rekenen, dan heeft het kengetal nergens een getal: elk totaal verraadt het. */
function verbergGroep(
  groep: readonly Meting[],
  metingen: readonly Meting[],
  kleinsteAantal: number,
): Meting[] {
  const weg = teVerbergen(groep, getallenVan, { kleinsteAantal });
  const verraadt = zijnRijenTeRekenen(weg, getallenVan, { kleinsteAantal });
  return verraadt ? metingen.filter(({ kengetal }) => kengetal === groep[0]?.kengetal) : [...weg];
}

/** Wat van een uitsplitsing over leerlingen te klein is. Over de hele regio is een klein aantal geen leerling te herkennen. */
function verborgen(metingen: readonly Meting[], kleinsteAantal: number): Set<Meting> {
  const uitgesplitst = metingen.filter((m) => m.over.soort !== 'regio' && eenheidVan(m) !== 'weekchecks');
  const groepen = groepeer(uitgesplitst, (m) => `${m.kengetal}/${m.over.soort}`);
  const weg = [...groepen.values()].flatMap((groep) => verbergGroep(groep, metingen, kleinsteAantal));
  const regio = metingen.filter(
    (m) =>
      m.over.soort === 'regio' && eenheidVan(m) !== 'weekchecks' && m.noemer > 0 && m.noemer < kleinsteAantal,
  );
  return new Set([...weg, ...regio]);
}

function waardeVan(meting: Meting, weg: ReadonlySet<Meting>): Pick<Overstapcijfer, 'waarde' | 'waarom'> {
  const { teller, noemer, volledigheid } = meting;
  if (!meting.meetbaar)
    return {
      waarde: { soort: 'niet-meetbaar', volledigheid },
      waarom: GEEN_CIJFER_TEKST['niet-meetbaar'].replace('{{volledigheid}}', String(volledigheid)),
    };
  if (weg.has(meting)) return { waarde: { soort: 'te-weinig' }, waarom: GEEN_CIJFER_TEKST['te-weinig'] };
  const percentage = noemer === 0 ? null : Math.round((teller * 100) / noemer);
  const waarde = { soort: 'gemeten' as const, teller, noemer, percentage, volledigheid };
  return { waarde, waarom: noemer === 0 ? GEEN_CIJFER_TEKST[meting.kengetal] : null };
}

const normenVan = (afgesproken: Getelde['afspraken']['normen']): Overstapcijfers['normen'] => {
  const norm = (kengetal: Overstapkengetal): number | null => afgesproken?.[kengetal] ?? null;
  return Object.fromEntries(OVERSTAPKENGETALLEN.map((een) => [een, norm(een)])) as Overstapcijfers['normen'];
};

/** De kerncijfers op een peildatum, zonder kleine aantallen. */
export function toonCijfers(geteld: Getelde, namen: Namen): Overstapcijfers {
  const { kleinsteAantal, minimaleVolledigheid } = geteld.afspraken.drempels;
  const metingen = telOverstap(geteld.telling, minimaleVolledigheid);
  const weg = verborgen(metingen, kleinsteAantal);
  const { mbos } = geteld.telling;
  return {
    ...kop(geteld),
    minimaleVolledigheid,
    bronnen: { vers: mbos.filter(({ vers }) => vers).length, verwacht: mbos.length },
    definities: { ...OVERSTAPCIJFER_DEFINITIES },
    normen: normenVan(geteld.afspraken.normen),
    cijfers: metingen.map((meting) => ({
      kengetal: meting.kengetal,
      uitsplitsing: meting.over.soort,
      ...overWie(meting.over, namen),
      eenheid: eenheidVan(meting),
      ...waardeVan(meting, weg),
    })),
  };
}

function overWie({ soort, id }: Meting['over'], { organisatie, gemeente }: Namen) {
  const is = id !== null && soort === 'gemeente';
  return {
    organisatie: id !== null && (soort === 'school' || soort === 'mbo') ? organisatie(id) : null,
    gemeente: is ? { code: id, naam: gemeente(id) } : null,
  };
}

/** De stroom op een peildatum, zonder kleine aantallen. */
export function toonStroom(geteld: Getelde, namen: Namen): Stroom {
  const { kleinsteAantal } = geteld.afspraken.drempels;
  const { overstappen } = geteld.telling;
  const naar = ({ soort, mboId, aantal }: GetoondeCel) => ({
    soort,
    soortTekst: STROOMDOEL_TEKST[soort],
    mbo: mboId === null ? null : namen.organisatie(mboId),
    aantal,
  });
  const per = (van: Parameters<typeof telStroom>[1]) =>
    teTonenStroom(telStroom(overstappen, van), { kleinsteAantal });
  return {
    ...kop(geteld),
    regioTotaal: per(() => null).map(naar),
    perSchool: per((o) => o.schoolId).map((cel) => ({
      ...naar(cel),
      school: namen.organisatie(cel.van ?? ''),
    })),
    perGemeente: per((o) => o.gemeente).map((cel) => ({
      ...naar(cel),
      gemeente: cel.van === null ? null : { code: cel.van, naam: namen.gemeente(cel.van) },
    })),
  };
}
