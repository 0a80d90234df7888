import { op } from '../overstap/overstap-feiten.builder.ts';
import type { Schrijver } from './mag-invullen.ts';
import type { Antwoorden, Antwoordwaarde, Paspoort, Paspoortversie } from './paspoort.ts';
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
