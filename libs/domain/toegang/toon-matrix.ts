import { ROLLEN } from '../afspraken/afspraken.ts';
import { DATAKLASSEN, LEVENSFASEN, SLEUTEL_VAN, SLEUTELKLASSEN, type Faseleeftijden } from './dataklassen.ts';
import { KETENROLNAAM, KLASSEUITLEG, TOELICHTING } from './grondslagen.ts';
import { HANDELING_DATA, volgensMatrix } from './handeling-data.ts';
import {
  BANDEN,
  KETENROL_VAN,
  KETENROLLEN,
  MATRIX,
  MERKEN,
  merkVan,
  OUDER_PER_FASE,
  SCHRIJVERS,
  type Mate,
  type Merk,
} from './matrix.ts';
import { REGELS } from './regels.ts';
import { HANDELINGEN } from './toegang.ts';

type Cellen = readonly string[];

const MERK_VAN = Object.fromEntries(Object.entries(MERKEN).map(([merk, mate]) => [mate, merk])) as Readonly<
  Record<Mate, Merk>
>;

/** Een tabel in markdown, met gelijke kolommen. */
function tabel(kop: Cellen, rijen: readonly Cellen[]): string {
  const breedte = kop.map((titel, i) =>
    Math.max('---'.length, titel.length, ...rijen.map((rij) => rij[i]!.length)),
  );
  const regel = (cellen: Cellen): string =>
    `| ${cellen.map((cel, i) => cel.padEnd(breedte[i]!)).join(' | ')} |`;
  return [regel(kop), `| ${breedte.map((n) => '-'.repeat(n)).join(' | ')} |`, ...rijen.map(regel)].join('\n');
}

const opsomming = (woorden: Cellen): string => (woorden.length === 0 ? '–' : woorden.join(', '));
const code = (naam: string): string => `\`${naam}\``;

const matrix = (): string =>
  tabel(
    ['gegevens', ...KETENROLLEN.map((rol) => KETENROLNAAM[rol])],
    DATAKLASSEN.map((klasse) => [klasse, ...MATRIX[klasse]]),
  );

const bijzonder = (): string =>
  tabel(
    ['gegevens', 'wie', 'merk', 'wat dat hier betekent'],
    DATAKLASSEN.flatMap((klasse) =>
      KETENROLLEN.flatMap((rol) => {
        const tekst = TOELICHTING[klasse]?.[rol];
        return tekst === undefined ? [] : [[klasse, KETENROLNAAM[rol], merkVan(klasse, rol), tekst]];
      }),
    ),
  );

const klassen = (): string =>
  tabel(
    ['gegevens', 'wat', 'sleutel', 'wie legt vast', 'grondslag'],
    DATAKLASSEN.map((klasse) => [
      klasse,
      KLASSEUITLEG[klasse].wat,
      code(SLEUTEL_VAN[klasse]),
      opsomming(SCHRIJVERS[klasse].map((rol) => KETENROLNAAM[rol])),
      KLASSEUITLEG[klasse].grondslag,
    ]),
  );

const banden = (): string =>
  tabel(
    ['sleutel', '●', '◐', '○'],
    SLEUTELKLASSEN.map((sleutel) => [
      code(sleutel),
      ...(['vol', 'deel', 'status'] as const).map((mate) => opsomming(BANDEN[sleutel][mate])),
    ]),
  );

function ouders(leeftijden: Faseleeftijden): string {
  const {
    zelfVerantwoordelijkVanaf: zelf,
    toestemmingVanaf: toestemming,
    meerderjarigVanaf: groot,
  } = leeftijden;
  const klassen = DATAKLASSEN.filter((klasse) => klasse !== 'beheer');
  const namen = [`onder ${zelf}`, `${zelf} tot ${toestemming}`, `${toestemming} tot ${groot}`];
  const fasen = LEVENSFASEN.slice(0, namen.length);
  return tabel(
    ['gegevens', ...namen, `vanaf ${groot}`],
    klassen.map((klasse) => [
      klasse,
      ...fasen.map((fase) => MERK_VAN[OUDER_PER_FASE[fase][klasse] ?? MERKEN[merkVan(klasse, 'ouder')]]),
      MERK_VAN.geen,
    ]),
  );
}

const rollen = (): string =>
  tabel(
    ['rol', 'kolom', 'alleen', 'ook te vragen voor', 'met noodtoegang'],
    ROLLEN.map((rol) => {
      const { ketenrol, klassen = [], uitnodigingen = [], nood = [] } = KETENROL_VAN[rol];
      return [code(rol), KETENROLNAAM[ketenrol], ...[klassen, uitnodigingen, nood].map(opsomming)];
    }),
  );

const handelingen = (): string =>
  tabel(
    ['handeling', 'gegevens', 'actie', 'rollen'],
    HANDELINGEN.map((handeling) => {
      const { klasse, actie } = HANDELING_DATA[handeling];
      const wie = ROLLEN.filter(
        (rol) => volgensMatrix({ rol }, handeling, REGELS[rol][handeling] ?? []).length > 0,
      );
      return [code(handeling), klasse, actie, opsomming(wie.map(code))];
    }),
  );

const LEGENDA = `- ● alles
- ◐ een uittreksel, van een eigen zaak
- ○ alleen de stand of het aantal
- – niets`;

const REGELTEKST = `Wat niet is toegestaan, mag niet; een kenmerk dat ontbreekt, telt als nee. Daarbij geldt voor iedereen:

- **Lezen** kan bij elk merk, tot de mate van het merk. De projectleider ziet bij ○ geen jongere, alleen een aantal.
- **Zoeken** in een groep kan alleen bij ●, door wie zelf leerlingen of inwoners heeft. De anderen openen alleen hun zaken.
- **Vastleggen, wijzigen, delen en beslissen** kan alleen bij ●, door wie in de tabel hieronder vastlegt. Een ouder leest
  alleen; een jongere schrijft alleen zijn Paspoort.
- **Genodigd**: wie een Paspoort gedeeld kreeg, leest het. Wie is gevraagd om iets over te nemen of te bevestigen, leest van
  die ene leerling wat daarvoor nodig is en antwoordt. Meer niet.
- **Voormalig**: wie ● had en er niet meer mee werkt, houdt een ontvangstbewijs: dat en wanneer, nooit wat.
- **Afgesloten**: alleen nog lezen, door wie ● heeft. **Vernietigd**: niemand iets.
- Een jongere ziet zelf niets tot hij zelf verantwoordelijk is. Een beheerder ziet niets over een jongere,
  behalve met een open noodtoegang.`;

/** De tekst van docs/autorisatie.md, uit de gegevens waarmee de toegang wordt beslist. */
export function toonMatrix(leeftijden: Faseleeftijden): string {
  const delen = [
    '# Autorisatie',
    'Wie wat mag met welke gegevens van een jongere. Dit bestand komt uit `libs/domain/toegang`; verander het daar en draai\n`npm run autorisatie`. Een test faalt zolang het achterloopt.',
    '## Wie wat ziet',
    matrix(),
    LEGENDA,
    '## Wat een merk betekent',
    REGELTEKST,
    'Bij welke band een merk telt, hangt van de sleutel af. Voor zorg, Halt en straf is bij dezelfde organisatie werken niet\ngenoeg. Bij `paspoort` geldt ◐ alleen op uitnodiging. Een aantal gaat altijd\nover de eigen regio.',
    banden(),
    'Bijzonderheden:',
    bijzonder(),
    '## Gegevens, sleutels en grondslagen',
    klassen(),
    '## Ouders',
    'Naar de leeftijd van het kind. Als de jongere het goedvindt, geldt ook in de derde kolom het merk van de tweede. Zonder gezag\nof bij een geheim adres ziet een ouder geen adres. ◐ bij verzuim is dat, wanneer en hoe vaak, zonder de reden. Zolang een\nkind niet meebeslist, is ◐ bij medisch en hulp ●.',
    ouders(leeftijden),
    '## Rollen van het product',
    'De coördinator bevestigt namens een school die niet meedoet en ziet een zaak die is geëscaleerd. Dan is hij genodigd, van die\nene leerling. Een mentor ziet alleen de klassen die\nzijn mandaat noemt. Een noodtoegang is van een mens, voor een leerling, met een reden en een einde, en opent alleen lezen.',
    rollen(),
    '## Handelingen',
    'Wat elke handeling met welke gegevens doet, en welke rollen haar kennen. Voor welk onderwerp, staat in\n`libs/domain/toegang/regels.ts`.',
    handelingen(),
  ];
  return `${delen.join('\n\n')}\n`;
}
