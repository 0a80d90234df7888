import type { Afspraken, Dagmoment } from '#libs/domain/afspraken/afspraken.ts';
import { MAS } from '#libs/domain/mas/mas.builder.ts';
import { VERZUIM } from '#libs/domain/verzuim/verzuim.builder.ts';

const moment = (dag: string, tijd = '00:00'): Dagmoment => ({ dag, tijd }) as Dagmoment;

/** Afspraken van een verzonnen regio, seizoen 2026-2027, zoals zij in de database staan. */
export function anAfspraken(anders: Partial<Afspraken> = {}): Afspraken {
  return {
    regio: '010',
    naam: 'Verzonnen regio',
    schooljaar: '2026-2027',
    versie: 1,
    momenten: {
      seizoenOpen: moment('2026-10-01'),
      aanmelddatum: '2027-04-01',
      aandacht: moment('2027-04-02'),
      risico: moment('2027-05-01'),
      paspoortUitnodiging: moment('2026-11-02', '16:00'),
      kwetsbaarZonderPaspoort: moment('2027-03-01'),
      overdrachtVoorZomer: { dagenVoorVakantie: 14, tijd: '09:00' },
      terugmelding: { dagenNaVakantie: 7, tijd: '09:00' },
      noShow: { dagenNaStart: 14, tijd: '09:00' },
      hardeDeadline: moment('2027-10-01'),
      kpiDagen: [],
      eersteWeekcheck: '2027-01-11',
      laatsteWeekcheck: '2027-10-15',
      eindeSeizoen: moment('2027-12-24'),
    },
    termijnen: {
      acceptatie: 5,
      eersteActie: 5,
      taakMentor: 5,
      taakDecaan: 5,
      bevestigingVo: 10,
      bevestigPlaatsing: 5,
      bevestigDeling: 20,
      delingDagen: 365,
      paspoortcodeDagen: 14,
      paspoortBewarenJaren: 2,
      paspoortWaarschuwingDagen: 30,
    },
    ladders: { acceptatie: [], eersteActie: [], taak: [], hardeDeadline: [], paspoort: [] },
    weekcheck: {
      weekdag: 5,
      tijd: '17:00',
      herinneringen: [],
      escalatieNaGemisteWeken: 2,
      escalatieRol: 'projectleider',
    },
    versheid: { weekcheckDagen: 10, koppelpuntDagen: 10, cohortDagen: 60 },
    drempels: { geannuleerdeIntakes: 3, minimaleVolledigheid: 90, kleinsteAantal: 5 },
    kwetsbareCohorten: ['pro', 'vso'],
    bestemmingenMetBevestiging: ['havo', 'ander_vo', 'vavo'],
    leeftijden: {
      leerplichtVanaf: 5,
      leerplichtTot: 16,
      leerplichtSchooljaren: 12,
      kwalificatieplichtTot: 18,
      zelfVerantwoordelijkVanaf: 12,
      toestemmingVanaf: 16,
      meerderjarigVanaf: 18,
      doorstroompuntTot: [{ van: '2020-01-01', jaar: 23 }],
      schrikkelverjaardag: '03-01',
    },
    taaktoewijzing: [],
    vangnet: 'rmc',
    vangnetLeerplicht: 'lp',
    organisaties: [],
    vakanties: {
      standaard: 'midden',
      regios: { midden: [{ soort: 'zomer', van: '2027-07-17', tot: '2027-08-29' }] },
      instellingen: {},
    },
    feestdagen: [],
    bestanden: { maximumRegels: 50_000, maximumBytes: 20_000_000, ongedaanTot: '18:00', vanzelf: [] },
    berichten: { van: '08:00', tot: '18:00' },
    noodtoegang: {
      minuten: 60,
      meelezer: { organisatie: 'regio', rol: 'coordinator' },
      beoordelaar: { organisatie: 'regio', rol: 'projectleider' },
      beoordelenBinnen: 5,
    },
    bewaren: {},
    verzuim: VERZUIM,
    mas: MAS,
    ...anders,
  } as unknown as Afspraken;
}
