import { FEESTDAGEN, type Termijnen } from '../afspraken/afspraken.ts';
import { LEEFTIJDEN } from '../leerling/jongere.builder.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import type { Deler, Paspoortregels } from './delinggrond.ts';
import type { Schrijver } from './mag-invullen.ts';
import type { Antwoorden, Antwoordwaarde, Deling, Paspoort, Paspoortversie } from './paspoort.ts';
import type { Toestemming } from './toestemming.ts';
import type { Vraag, Vragenlijst } from './vragen.ts';

const basis = { hulp: '', deel: 'jongere', gevoelig: false, verplicht: false } as const;
const optie = (id: string) => ({ id, tekst: id });

/** Van elke soort een vraag, een gevoelige, en twee van de mentor; voor tests. */
const VRAGEN: readonly Vraag[] = [
  { ...basis, id: 'naam', vraag: 'Hoe heet je?', soort: 'tekst', maximum: 20, verplicht: true },
  { ...basis, id: 'droom', vraag: 'Wat is je droom?', soort: 'tekst', maximum: 40 },
  { ...basis, id: 'thuis', vraag: 'Hoe is het thuis?', soort: 'tekst', maximum: 40, gevoelig: true },
  {
    ...basis,
    id: 'richting',
    vraag: 'Waarheen?',
    soort: 'keuze',
    opties: [optie('zorg'), optie('techniek')],
  },
  {
    ...basis,
    id: 'sterk',
    vraag: 'Wat kun je goed?',
    soort: 'meerkeuze',
    maximum: 2,
    opties: [optie('netjes'), optie('rustig'), optie('handig')],
  },
  {
    ...basis,
    id: 'zeker',
    vraag: 'Hoe zeker?',
    soort: 'schaal',
    van: { waarde: 1, tekst: 'niet' },
    tot: { waarde: 5, tekst: 'heel' },
  },
  { ...basis, id: 'bewijs', vraag: 'Bewijs?', soort: 'bestand', maximumBytes: 1000 },
  { ...basis, id: 'advies', vraag: 'Advies?', soort: 'tekst', maximum: 40, deel: 'mentor', verplicht: true },
  { ...basis, id: 'aanpak', vraag: 'Aanpak?', soort: 'tekst', maximum: 40, deel: 'mentor' },
];

export const anVragenlijst = (anders: Partial<Vragenlijst> = {}): Vragenlijst => ({
  variant: 'mbo-tot-23',
  versie: 1,
  titel: 'Proef',
  inleiding: 'Proef',
  gesprek: 'verplicht',
  themas: [
    { id: 'een', titel: 'Een', uitleg: 'Een', vragen: VRAGEN.slice(0, 4) },
    { id: 'twee', titel: 'Twee', uitleg: 'Twee', vragen: VRAGEN.slice(4) },
  ],
  ...anders,
});

/** Antwoorden die een keer zijn gegeven, voor tests. */
export const antwoorden = (waarden: Readonly<Record<string, Antwoordwaarde>>): Antwoorden =>
  Object.fromEntries(Object.entries(waarden).map(([id, waarde]) => [id, { waarde, versie: 1 }]));

export const LEEG_MENTORDEEL = { antwoorden: {}, ondertekend: null, bezwaar: null } as const;

/** Een versie die de jongere heeft ingevuld en de mentor heeft ondertekend; voor tests. */
export const anVersie = (anders: Partial<Paspoortversie> = {}): Paspoortversie => ({
  nummer: 1,
  status: 'VASTGESTELD',
  antwoorden: antwoorden({ naam: 'Selin', droom: 'kok', thuis: 'druk', sterk: ['netjes', 'rustig'] }),
  mentordeel: {
    antwoorden: antwoorden({ advies: 'geef rust', aanpak: 'stap voor stap' }),
    ondertekend: { gebruikerId: 'mentor-1', rol: 'mentor', op: op('2027-01-20') },
    bezwaar: null,
  },
  ...anders,
});

export const anPaspoort = (anders: Partial<Paspoort> = {}): Paspoort => ({
  id: 'paspoort-1',
  leerlingId: 'leerling-1',
  variant: 'mbo-tot-23',
  vragenversie: 1,
  versies: [anVersie()],
  patches: [],
  delingen: [],
  uitnodigingen: [],
  ...anders,
});

export const JONGERE: Schrijver = { rol: 'jongere', relatie: 'zelf' };
export const MENTOR: Schrijver = { rol: 'mentor', relatie: 'genodigd' };

/** Termijnen van een gewone regio, voor tests. */
export const REGELS: Paspoortregels = {
  leeftijden: LEEFTIJDEN,
  feestdagen: FEESTDAGEN,
  termijnen: {
    bevestigDeling: 20,
    delingDagen: 365,
    paspoortBewarenJaren: 2,
    paspoortWaarschuwingDagen: 30,
  } as Termijnen,
};

/** Wordt 16 op 12 mei 2027 en 18 op 12 mei 2029; voor tests. */
export const GEBOREN = kalenderdag('2011-05-12');
export const MBO = { organisatieId: 'mbo-a', soort: 'mbo' } as const;

export const anToestemming = (anders: Partial<Toestemming> = {}): Toestemming => ({
  ouderId: 'ouder-1',
  naam: 'A. de Vries',
  ontvangerId: MBO.organisatieId,
  doel: 'intake',
  besluit: 'ja',
  op: op('2027-02-01'),
  bewijs: { soort: 'ingelogd', kenmerk: 'k-1' },
  ...anders,
});

/** Een jongere van vijftien met twee ouders met gezag, van wie een toestemming gaf; voor tests. */
export const anDeler = (anders: Partial<Deler> = {}): Deler => ({
  geboortedatum: GEBOREN,
  ouders: [
    { id: 'ouder-1', gezag: true },
    { id: 'ouder-2', gezag: true },
  ],
  toestemmingen: [anToestemming()],
  ...anders,
});

/** Een open deling van versie 1 met een mbo, voor de intake; voor tests. */
export const anDeling = (anders: Partial<Deling> = {}): Deling => ({
  id: 'deling-1',
  versie: 1,
  ontvanger: MBO,
  doel: 'intake',
  vragen: ['naam', 'droom', 'advies'],
  status: 'ACTIEF',
  besluitOp: op('2027-02-02'),
  geopendOp: op('2027-02-02'),
  eindigtOp: op('2027-11-01'),
  voorgelegdOp: null,
  ingezienOp: null,
  besprokenOp: null,
  verwerktOp: null,
  ingetrokkenOp: null,
  ...anders,
});
