import { bezwaarAls, type Handelingbezwaar, type Masregels } from '../mas/traject/bezwaar.ts';
import { overlaptVrijstelling } from '../melding/intrekken.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import { kalenderdag, plusMaanden } from '../tijd/kalenderdag.ts';
import { eersteDag, laatsteDag, schooljaarVan, vorigSchooljaar } from '../tijd/schooljaar.ts';
import type { Dagenperiode } from '../tijd/tijd.ts';
import { leeftijdOp } from './leeftijd.ts';
import { beginLeerplicht, eindeLeerplicht, isKwalificatieplichtig, isLeerplichtig } from './leerplicht.ts';
import {
  isJaarlijks,
  isOpBesluit,
  type Verklaarder,
  type Vrijstellingsberoep,
  type Vrijstellingsgrond,
} from './vrijstelling.ts';

/** Wat er naast het beroep bekend is. */
export interface Vrijstellingsfeiten {
  readonly jongere: JongereFeiten;
  /** Wat al erkend is, van welke grond ook. */
  readonly erkend: readonly (Dagenperiode & { readonly grond: Vrijstellingsgrond | null })[];
}

type Toets = (
  beroep: Vrijstellingsberoep,
  feiten: Vrijstellingsfeiten,
  regels: Masregels,
) => Handelingbezwaar[];

/** Van wie het stuk moet komen, en wat er anders mis is. */
const stukVan =
  (door: Verklaarder, uitleg: string): Toets =>
  ({ verklaring }) =>
    bezwaarAls(verklaring?.door !== door, 'vrijstelling.verklaring', uitleg);

/** Art. 7: niet van wie behandelt, en niet te oud op de dag van het beroep. */
const deskundige: Toets = ({ verklaring, ingediendOp }, _feiten, { mas }) => {
  if (verklaring?.door === 'behandelaar')
    return bezwaarAls(
      true,
      'vrijstelling.behandelaar',
      'De verklaring is van iemand die de jongere zelf behandelt (Leerplichtwet art. 7).',
    );
  if (verklaring?.door !== 'aangewezen-deskundige')
    return bezwaarAls(
      true,
      'vrijstelling.verklaring',
      'Er is een verklaring nodig van een deskundige die de gemeente aanwees (Leerplichtwet art. 7).',
    );
  return bezwaarAls(
    verklaring.dag < plusMaanden(ingediendOp, -mas.vrijstelling.verklaringMaanden),
    'vrijstelling.verklaring-oud',
    'De verklaring is te oud (Leerplichtwet art. 7).',
  );
};

/** Art. 8 lid 2. Bron: domain.md §9c scenario 50. */
const richting: Toets = ({ opSchoolVanRichtingTot, ingediendOp }, _feiten, { mas }) =>
  bezwaarAls(
    opSchoolVanRichtingTot !== null &&
      opSchoolVanRichtingTot >= plusMaanden(ingediendOp, -mas.vrijstelling.plaatsingMaanden),
    'vrijstelling.school-van-richting',
    'De jongere stond in het jaar voor de kennisgeving op een school van die richting (Leerplichtwet art. 8 lid 2).',
  );

/**
 * Een eerste beroep om bedenkingen hoort voor het begin van de leerplicht; later alleen als de omstandigheden dwingend veranderden.
 * Bron: ECLI:NL:HR:2012:BV9201, ECLI:NL:HR:2015:1494 en ECLI:NL:HR:2019:960.
 */
const eersteBeroep: Toets = ({ ingediendOp, grond }, { jongere, erkend }, { leeftijden }) =>
  bezwaarAls(
    beginLeerplicht(jongere, leeftijden) <= ingediendOp && !erkend.some((een) => een.grond === grond),
    'vrijstelling.eerste-beroep',
    'Een eerste beroep om bedenkingen kan na het begin van de leerplicht alleen als de omstandigheden dwingend veranderden: schrijf op welke.',
    'motief',
  );

/** Art. 5a: alleen in het seizoen, en niet met een rijdende school in de buurt. */
const seizoen: Toets = ({ van, tot, rijdendeSchoolKm }, _feiten, { mas }) => {
  const { reizen } = mas.vrijstelling;
  const jaar = van.slice(0, 4);
  const erbuiten = van < kalenderdag(`${jaar}-${reizen.van}`) || kalenderdag(`${jaar}-${reizen.tot}`) < tot;
  return [
    ...bezwaarAls(
      erbuiten,
      'vrijstelling.buiten-reisseizoen',
      'Wie trekt, is alleen in het reisseizoen vrijgesteld (Leerplichtwet art. 5a).',
    ),
    ...bezwaarAls(
      rijdendeSchoolKm !== null && rijdendeSchoolKm <= reizen.rijdendeSchoolKm,
      'vrijstelling.rijdende-school',
      'Er is een rijdende school in de buurt (Leerplichtwet art. 5a).',
    ),
  ];
};

const alleenKwalificatieplicht: Toets = ({ van }, { jongere }, { leeftijden }) =>
  bezwaarAls(
    !isKwalificatieplichtig(jongere, van, leeftijden),
    'vrijstelling.alleen-kwalificatieplicht',
    'Deze vrijstelling is er alleen voor wie kwalificatieplichtig is (Leerplichtwet art. 15).',
  );

const oudGenoeg: Toets = ({ van }, { jongere }, { mas, leeftijden }) =>
  bezwaarAls(
    leeftijdOp(jongere.geboortedatum, van, leeftijden) < mas.vrijstelling.vervangendVanaf ||
      !isLeerplichtig(jongere, van, leeftijden),
    'vrijstelling.leeftijd',
    'De jongere heeft niet de leeftijd voor vervangende leerplicht (Leerplichtwet art. 3a).',
  );

const laatsteJaar: Toets = ({ van, tot }, { jongere }, { leeftijden }) => {
  const einde = eindeLeerplicht(jongere, leeftijden);
  return bezwaarAls(
    van < eersteDag(schooljaarVan(einde)) || einde < tot,
    'vrijstelling.laatste-jaar',
    'Dit kan alleen in het laatste jaar van de leerplicht (Leerplichtwet art. 3b).',
  );
};

const PER_GROND: Readonly<Record<Vrijstellingsgrond, readonly Toets[]>> = {
  ongeschikt: [deskundige],
  bedenkingen: [
    stukVan('ouders', 'Er is een verklaring van de ouders nodig (Leerplichtwet art. 8 lid 1).'),
    richting,
    eersteBeroep,
  ],
  buitenland: [
    stukVan(
      'school-buitenland',
      'Er is een verklaring nodig van het hoofd van de school in het buitenland (Leerplichtwet art. 9).',
    ),
  ],
  trekkend: [seizoen],
  'ander-onderwijs': [alleenKwalificatieplicht],
  vervangend: [stukVan('school', 'Er is een plan van de school nodig (Leerplichtwet art. 3a).'), oudGenoeg],
  'vervangend-mbo': [
    stukVan('instelling', 'Er is een plan van de instelling nodig (Leerplichtwet art. 3b).'),
    laatsteJaar,
  ],
};

/** Art. 6: elk jaar opnieuw, en op tijd. Wie er het jaar ervoor geen had, kan ook later een beroep doen. */
const opTijd: Toets = (beroep, { erkend }, { mas }) => {
  const schooljaar = schooljaarVan(beroep.van);
  const begin = eersteDag(schooljaar);
  const uiterst = kalenderdag(`${begin.slice(0, 4)}-${mas.vrijstelling.elkJaarVoor}`);
  const vervolg = erkend.some(
    ({ grond, tot }) => grond === beroep.grond && schooljaarVan(tot) === vorigSchooljaar(schooljaar),
  );
  return bezwaarAls(
    isJaarlijks(beroep) && vervolg && beroep.ingediendOp >= uiterst,
    'vrijstelling.te-laat',
    'Een volgend beroep moet elk jaar op tijd binnen zijn (Leerplichtwet art. 6 lid 2).',
    'motief',
  );
};

const periode: Toets = (beroep, { jongere, erkend }, { leeftijden }) => {
  const { van, tot, grond, nooitGeschikt } = beroep;
  const plichtig =
    isLeerplichtig(jongere, van, leeftijden) || isKwalificatieplichtig(jongere, van, leeftijden);
  return [
    ...bezwaarAls(
      !plichtig,
      'vrijstelling.geen-plicht',
      'Er is op die dag geen plicht om van vrij te stellen.',
    ),
    ...bezwaarAls(
      overlaptVrijstelling({ van, tot }, [...erkend, ...jongere.vrijstellingen]),
      'vrijstelling.overlapt',
      'Over deze dagen is er al een vrijstelling.',
    ),
    ...bezwaarAls(
      isJaarlijks(beroep) && tot > laatsteDag(schooljaarVan(van)),
      'vrijstelling.langer-dan-schooljaar',
      'Deze vrijstelling geldt tot het einde van het schooljaar; daarna is een nieuw beroep nodig (Leerplichtwet art. 6).',
    ),
    ...bezwaarAls(
      nooitGeschikt && grond !== 'ongeschikt',
      'vrijstelling.nooit-geschikt',
      'Alleen een deskundige kan zeggen dat iemand nooit geschikt zal zijn (Leerplichtwet art. 7).',
    ),
  ];
};

const algemeen: Toets = ({ grond }, { jongere }) => [
  ...bezwaarAls(
    jongere.overledenOp !== null,
    'vrijstelling.overleden',
    'De jongere is overleden: alles stopt.',
  ),
  ...bezwaarAls(
    isOpBesluit(grond),
    'vrijstelling.motief',
    'Dit is een besluit van burgemeester en wethouders: schrijf op waarom.',
    'motief',
  ),
];

/**
 * Alles wat tegen een beroep op een vrijstelling is, met de regel en het artikel. Wat een motief wegneemt, is geen wettelijk bezwaar;
 * zolang een ander staat, is erkennen niet mogelijk. Bron: domain.md §5.
 */
export const vrijstellingsbezwaren = (
  beroep: Vrijstellingsberoep,
  feiten: Vrijstellingsfeiten,
  regels: Masregels,
): Handelingbezwaar[] =>
  [...PER_GROND[beroep.grond], opTijd, periode, algemeen].flatMap((toets) => toets(beroep, feiten, regels));
