import { describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { inzageTekst, LIJST_VAN_EEN, OOK_LIJST, type Inzage } from './inzagen.ts';

const inzage = (anders: Partial<Inzage> = {}): Inzage => ({
  dag: '2026-11-01',
  organisatie: 'Leerplicht Zwolle',
  rol: 'lpa',
  gelezen: 1,
  inLijst: 0,
  gewijzigd: 0,
  grondslag: 'wettelijke-taak',
  noodknop: false,
  oordeel: null,
  ...anders,
});

describe('inzageTekst', () => {
  it.each<readonly [Partial<Inzage>, string]>([
    [{}, 'Iemand van Leerplicht Zwolle keek naar jouw gegevens, omdat jij aan hen bent overgedragen.'],
    [
      { gelezen: 3 },
      'Iemand van Leerplicht Zwolle keek 3 keer naar jouw gegevens, omdat jij aan hen bent overgedragen.',
    ],
    [
      { gelezen: 2, gewijzigd: 1 },
      'Iemand van Leerplicht Zwolle keek 2 keer naar jouw gegevens en schreef iets over jou op, omdat jij aan hen bent overgedragen.',
    ],
    [
      { gelezen: 0, gewijzigd: 2 },
      'Iemand van Leerplicht Zwolle schreef 2 keer iets over jou op, omdat jij aan hen bent overgedragen.',
    ],
    [
      { gelezen: 0, inLijst: 23 },
      'Iemand van Leerplicht Zwolle zag jou 23 keer in een lijst, omdat jij aan hen bent overgedragen.',
    ],
    [
      { inLijst: 2 },
      'Iemand van Leerplicht Zwolle keek naar jouw gegevens en zag jou 2 keer in een lijst, omdat jij aan hen bent overgedragen.',
    ],
    [
      { inLijst: 1, gewijzigd: 1 },
      'Iemand van Leerplicht Zwolle keek naar jouw gegevens, zag jou in een lijst en schreef iets over jou op, omdat jij aan hen bent overgedragen.',
    ],
    [
      { organisatie: 'het Thorbecke', grondslag: 'inschrijving' },
      'Iemand van het Thorbecke keek naar jouw gegevens, omdat jij daar op school zit.',
    ],
    [
      { organisatie: 'Deltion', grondslag: 'aanmelding' },
      'Iemand van Deltion keek naar jouw gegevens, omdat jij je daar hebt aangemeld.',
    ],
    [
      { organisatie: 'het Carolus', grondslag: 'bestemming' },
      'Iemand van het Carolus keek naar jouw gegevens, omdat zij moeten zeggen of jij naar hen toe gaat.',
    ],
    [
      { grondslag: null },
      'Iemand van Leerplicht Zwolle keek naar jouw gegevens, omdat dat bij hun werk hoort.',
    ],
    [
      { noodknop: true },
      'Iemand van Leerplicht Zwolle keek naar jouw gegevens, omdat jij aan hen bent overgedragen. Dat kon alleen met de noodknop. Een ander kijkt altijd na of dat echt nodig was.',
    ],
    [
      { noodknop: true, oordeel: 'terecht', grondslag: 'noodtoegang' },
      'Iemand van Leerplicht Zwolle keek naar jouw gegevens, omdat het niet kon wachten. Dat kon alleen met de noodknop. Een ander keek na of dat echt nodig was: ja, het was nodig.',
    ],
    [
      { noodknop: true, oordeel: 'onterecht', grondslag: 'noodtoegang' },
      'Iemand van Leerplicht Zwolle keek naar jouw gegevens, omdat het niet kon wachten. Dat kon alleen met de noodknop. Een ander keek na of dat echt nodig was: nee, dit had niet gemogen.',
    ],
  ])('%j', (anders, zin) => {
    expect(inzageTekst(inzage(anders))).toBe(zin);
  });

  it('uses words a youngster knows: short, and none of the office', () => {
    const zinnen = ['inschrijving', 'aanmelding', 'wettelijke-taak', 'bestemming', null].map((grondslag) =>
      inzageTekst(inzage({ grondslag, organisatie: 'X', noodknop: true })),
    );
    for (const zin of zinnen) {
      expect(zin).not.toMatch(/grondslag|verwerk|betrokkene|geraadpleegd|dossier|inzage/i);
      for (const deel of zin.split('. ')) expect(deel.split(' ').length).toBeLessThan(22);
    }
  });
});

describe('the names of the operations', () => {
  it('say whether they open one youngster, or show many in a list', () => {
    // Een pad met een plek erin gaat over een ding; van een bestand, een dagpakket en dubbelen zijn dat meer jongeren.
    const veel = /^\/v1\/(bestanden|dagpakketten|abonnementen)\/|\/dubbelen$/;
    const lijsten = OPERATIES.filter(({ id, schrijft }) => !schrijft && /^(lijst|zoek)[A-Z]/.test(id));
    const vanEen = lijsten.filter(({ pad }) => pad.includes('{') && !veel.test(pad)).map(({ id }) => id);
    expect([...LIJST_VAN_EEN].sort()).toEqual(vanEen.sort());
    const namen = new Set<string>(OPERATIES.map(({ id }) => id));
    expect(OOK_LIJST.filter((naam) => !namen.has(naam))).toEqual([]);
  });

  it('say whether they read', () => {
    // Wisselen van organisatie leest geen gegevens en is geen opdracht: het schrijft alleen de eigen sessie.
    // Een partnerbericht draagt zijn eigen kenmerk (`webhook-id`) en vraagt dus geen Idempotency-Key.
    // Een melding van de mailserver is aan haar inhoud te herkennen.
    // Zeggen dat een scherm open staat blijft een minuut; een afspraak toetsen bewaart niets.
    const anders = [
      'volgGebeurtenissen',
      'kiesOrganisatie',
      'stuurPartnerbericht',
      'meldStuit',
      'meldAanwezig',
      'toetsAfspraken',
    ];
    for (const { id, schrijft } of OPERATIES.filter((operatie) => !anders.includes(operatie.id)))
      expect([id, /^(lees|lijst|zoek)[A-Z]/.test(id)]).toEqual([id, !schrijft]);
  });
});
