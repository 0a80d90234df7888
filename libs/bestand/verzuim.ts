import type { VerzuimRegel } from '../domain/bestand/bestand.ts';
import { VERZUIMREDENEN, type Verzuimreden } from '../domain/verzuim/verzuimregel.ts';
import type { Veldenlijst } from './kolommen.ts';
import { opsomming } from './leesfout.ts';
import { leesLesuren, leesMinuten, leesUren } from './lesuren.ts';
import { leesBrin, leesPersoonsnummers } from './nummers.ts';
import type { Regellezer } from './regellezer.ts';
import type { Soortlezer } from './soort.ts';
import { weigerBotsingen, wieOpRegel } from './verzuim-botsing.ts';
import { zoekVerzuimreden } from './verzuimredenen.ts';
import { BSN_VELD, LEERLINGNUMMER_VELD, ONDERWIJSNUMMER_VELD } from './wie-velden.ts';
import { leesJaNee } from './woorden.ts';

/** Koppen van Magister, Somtoday, Eduarte en Osiris. Van en tot een lesuur zijn allebei inclusief. */
const VELDEN: Veldenlijst = {
  velden: [
    { ...LEERLINGNUMMER_VELD, ook: ['bsn', 'onderwijsnummer'] },
    BSN_VELD,
    ONDERWIJSNUMMER_VELD,
    { naam: 'brin', koppen: ['BRIN', 'BRIN-nummer', 'BRIN school', 'Vestiging', 'School'] },
    {
      naam: 'datum',
      koppen: ['Datum', 'Dag', 'Lesdatum', 'Verzuimdatum', 'Datum verzuim', 'Datum afwezig', 'Datum les'],
      verplicht: true,
    },
    { naam: 'lesuur', koppen: ['Lesuur', 'Lesuren', 'Les', 'Uur', 'Lesuur nr', 'Uurnummer', 'Blok'] },
    {
      naam: 'vanLesuur',
      koppen: ['Van lesuur', 'Lesuur van', 'Beginlesuur', 'Eerste lesuur', 'Lesuur begin', 'Van uur', 'Van'],
    },
    {
      naam: 'totLesuur',
      koppen: [
        'Tot lesuur',
        'Tot en met lesuur',
        'T/m lesuur',
        'Lesuur tot',
        'Lesuur t/m',
        'Eindlesuur',
        'Laatste lesuur',
        'Lesuur eind',
        'Tot uur',
        'Tot',
        'T/m',
      ],
    },
    {
      naam: 'uren',
      koppen: ['Uren', 'Aantal uren', 'Aantal lesuren', 'Gemiste uren', 'Gemiste lesuren', 'Verzuimuren'],
    },
    {
      naam: 'heleDag',
      koppen: ['Hele dag', 'Hele dag afwezig', 'Heledag', 'Alle lessen', 'Alle lessen gemist', 'Dagverzuim'],
    },
    {
      naam: 'reden',
      koppen: [
        'Reden',
        'Code',
        'Redencode',
        'Verzuimreden',
        'Reden verzuim',
        'Absentiereden',
        'Absentiecode',
        'Verzuimcode',
        'Soort verzuim',
        'Soort absentie',
        'Absentiesoort',
        'Waarneming',
      ],
      verplicht: true,
    },
    {
      naam: 'minuten',
      koppen: [
        'Minuten te laat',
        'Te laat (minuten)',
        'Aantal minuten te laat',
        'Aantal minuten',
        'Minuten',
        'Duur in minuten',
        'Duur (minuten)',
      ],
    },
  ],
  overgeslagen: [
    'Achternaam',
    'Tussenvoegsel',
    'Roepnaam',
    'Naam',
    'Klas',
    'Groep',
    'Stamgroep',
    'Vak',
    'Docent',
  ],
};

/** De uitleg noemt de woorden die wel kunnen, nooit wat er staat: in een cel met een reden schrijven mensen van alles. */
function leesReden(lezer: Regellezer): Verzuimreden {
  const woord = lezer.verplicht('reden', 100);
  const reden = woord === '' ? null : lezer.woord('reden', woord, zoekVerzuimreden);
  if (reden === null && woord !== '')
    lezer.fout(
      'reden',
      'reden.onbekend',
      `Deze reden kennen wij niet. Gebruik ${opsomming(VERZUIMREDENEN)}, of de code van uw leerlingvolgsysteem.`,
    );
  return reden ?? VERZUIMREDENEN[0];
}

function eisLeerling(lezer: Regellezer, nummers: readonly (string | null)[]): void {
  if (nummers.every((nummer) => nummer === null) && lezer.fouten.length === 0)
    lezer.fout(
      'leerlingnummer',
      'leerling.geen-nummer',
      'Op deze regel staat geen leerlingnummer, BSN of onderwijsnummer. Vul er een in.',
    );
}

/** Zonder lesuur, uren of hele dag is niet te tellen hoeveel er is gemist; te laat komen telt in keren. */
function eisHoeveel(lezer: Regellezer, { reden, lesuren, uren, heleDag }: VerzuimRegel): void {
  if (reden === 'te-laat' || lesuren.length > 0 || uren !== null || heleDag) return;
  if (lezer.fouten.length === 0)
    lezer.fout('lesuur', 'verzuim.hoeveel', 'Vul het lesuur, het aantal uren of de hele dag in.');
}

function lees(lezer: Regellezer): VerzuimRegel {
  const nummers = leesPersoonsnummers(lezer);
  const reden = leesReden(lezer);
  const lesuren = leesLesuren(lezer);
  const teLaat = reden === 'te-laat';
  const regel: VerzuimRegel = {
    ...nummers,
    leerlingnummer: lezer.tekst('leerlingnummer', 40),
    brin: leesBrin(lezer, 'brin'),
    dag: lezer.verplichteDatum('datum'),
    reden,
    lesuren,
    uren: teLaat ? 0 : leesUren(lezer, lesuren.length),
    minuten: leesMinuten(lezer, lesuren.length),
    heleDag: !teLaat && leesJaNee(lezer, 'heleDag', ['hele dag', 'heel']),
  };
  eisLeerling(lezer, [nummers.bsn, nummers.onderwijsnummer, regel.leerlingnummer]);
  eisHoeveel(lezer, regel);
  return regel;
}

/** Verzuim van leerlingen van een school: een regel per les, per aantal uren of per hele dag. */
export const VERZUIMLEZER: Soortlezer<'verzuim'> = {
  soort: 'verzuim',
  velden: VELDEN,
  leeg: null,
  // Een reden is vaak vrije tekst: alleen wat op een korte code lijkt, is te tonen.
  codes: { reden: /^[A-Z\d]{1,5}$/ },
  lees,
  weeg: weigerBotsingen,
  kenmerken: (waarden) => {
    const wie = wieOpRegel(waarden);
    const { dag, reden, lesuren, uren, minuten, heleDag } = waarden;
    return {
      leerling: wie === null ? [] : [wie],
      geboortedatum: null,
      regel: wie === null ? null : [wie, dag, reden, lesuren.join('+'), uren, minuten, heleDag].join('|'),
    };
  },
};
