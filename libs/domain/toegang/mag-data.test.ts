import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ROLLEN } from '../afspraken/afspraken.ts';
import {
  ACTIES,
  DATAKLASSEN,
  DOSSIERTOESTANDEN,
  LEVENSFASEN,
  RELATIES,
  SLEUTEL_VAN,
  type Dataklasse,
} from './dataklassen.ts';
import type { Toegangsvraag } from './eisen.ts';
import { KETENROLLEN, MATEN, merkVan, SCHRIJVERS, type Ketenrol } from './matrix.ts';
import { beslisToegang, type Toegangsbesluit } from './mag-data.ts';

/** Everything that could help somebody. */
const GUNSTIG = { gezag: true, geheimAdres: false, toestemming: true, doelgroep: true, boa: true } as const;
const WIE = [...new Set([...KETENROLLEN, ...ROLLEN])];
const SCHRIJVEN = ['vastleggen', 'wijzigen', 'delen', 'beslissen'];

type Smal = Partial<Record<'rol' | 'klasse' | 'actie' | 'relatie' | 'toestand', readonly string[]>>;

/** Every question within the given limits, in every age. */
function vragen(smal: Smal): Toegangsvraag[] {
  const {
    rol = WIE,
    klasse = DATAKLASSEN,
    actie = ACTIES,
    relatie = RELATIES,
    toestand = DOSSIERTOESTANDEN,
  } = smal;
  const combineer = (lijst: object[], naam: string, waarden: readonly string[]): object[] =>
    lijst.flatMap((deel) => waarden.map((waarde) => ({ ...deel, [naam]: waarde })));
  return Object.entries({ rol, klasse, actie, relatie, toestand, leeftijd: LEVENSFASEN }).reduce<object[]>(
    (lijst, [naam, waarden]) => combineer(lijst, naam, waarden),
    [GUNSTIG],
  );
}
const open = (smal: Smal): (Toegangsvraag & Toegangsbesluit)[] =>
  vragen(smal)
    .map((vraag) => ({ ...vraag, ...beslisToegang(vraag) }))
    .filter(({ mag }) => mag);

const ALLES_OPEN = open({});
const rang = (besluit: Toegangsbesluit): number =>
  besluit.mag ? MATEN.length - MATEN.indexOf(besluit.mate) : 0;

describe('must not flow (domain.md §7.2)', () => {
  it.each(['school', 'om', 'decaan', 'mentor'])('help content and medical data to %s', (rol) => {
    expect(open({ rol: [rol], klasse: ['hulp'] })).toEqual([]);
    expect(open({ rol: [rol], klasse: ['medisch'] }).filter(({ mate }) => mate !== 'status')).toEqual([]);
  });

  it('Halt and penal data to an mbo intake', () => {
    expect(open({ rol: ['mbo_intaker'], klasse: ['halt', 'straf', 'rvdk'] })).toEqual([]);
  });

  it('Halt and penal data to the Paspoort: its readers have another key', () => {
    const sleutels = (['halt', 'straf', 'rvdk'] as const).map((klasse) => SLEUTEL_VAN[klasse]);
    expect(sleutels).not.toContain(SLEUTEL_VAN.paspoort);
    const lezers = new Set(
      open({ klasse: ['paspoort'], relatie: ['genodigd'] }).map(({ rol }) => String(rol)),
    );
    expect([...lezers].sort()).toEqual(['decaan', 'mbo_intaker', 'mentor', 'ouder', 'rmc', 'school']);
    const straf = open({
      rol: [...lezers].filter((rol) => rol !== 'ouder'),
      klasse: ['halt', 'straf', 'rvdk'],
    });
    expect(straf.filter(({ mate }) => mate !== 'status')).toEqual([]);
  });

  it('the applications at another mbo, and the absence of an applicant, to an mbo', () => {
    const elders = RELATIES.filter((relatie) => relatie !== 'eigen_organisatie' && relatie !== 'genodigd');
    expect(open({ rol: ['mbo_intaker'], klasse: ['aanmelding', 'verzuim'], relatie: elders })).toEqual([]);
  });

  it('cases of other family members to a school', () => {
    expect(open({ rol: ['school', 'decaan', 'mentor'], relatie: ['geen', 'zelf'] })).toEqual([]);
  });

  it('a pupil with a startkwalificatie to RMC', () => {
    const klasse = DATAKLASSEN.filter((naam) => naam !== 'beheer');
    for (const vraag of vragen({ rol: ['rmc'], klasse })) {
      const { doelgroep: _, ...onbekend } = vraag;
      expect(beslisToegang({ ...vraag, doelgroep: false })).toMatchObject({ mag: false });
      expect(beslisToegang(onbekend)).toMatchObject({ mag: false });
    }
  });

  it('the text of one partner into the task of another: only its source shares it', () => {
    const delers = new Map(
      DATAKLASSEN.map((klasse) => [
        klasse,
        [...new Set(open({ klasse: [klasse], actie: ['delen'] }).map(({ rol }) => rol))],
      ]),
    );
    expect(delers.get('hulp')).toEqual(['hulpverlener', 'gi']);
    expect(delers.get('medisch')).toEqual(['jeugdarts']);
    expect(delers.get('halt')).toEqual(['lpa', 'halt']);
    expect(delers.get('straf')).toEqual(['lpa', 'om']);
    expect(delers.get('rvdk')).toEqual(['rvdk']);
    expect(delers.get('paspoort')).toEqual(['jongere']);
  });
});

describe('beslisToegang', () => {
  const zonderMerk = DATAKLASSEN.flatMap((klasse) =>
    KETENROLLEN.filter((rol) => merkVan(klasse, rol) === '–').map(
      (rol) => [rol, klasse] as [Ketenrol, Dataklasse],
    ),
  );
  it.each(zonderMerk)('gives %s no action at all on %s', (rol, klasse) => {
    expect(open({ rol: [rol], klasse: [klasse] })).toEqual([]);
  });

  it('lets nobody write what the matrix gives him in part or as a status', () => {
    const smal = KETENROLLEN.flatMap((rol) =>
      DATAKLASSEN.filter((klasse) => merkVan(klasse, rol) !== '●').flatMap((klasse) =>
        open({ rol: [rol], klasse: [klasse], actie: SCHRIJVEN }),
      ),
    );
    // An answer to a question that was put to an mbo is the only exception, and no writing.
    expect(
      new Set(smal.map(({ rol, klasse, actie, relatie }) => `${rol} ${klasse} ${actie} ${relatie}`)),
    ).toEqual(new Set(['mbo_intaker aanmelding beslissen genodigd']));
  });

  it('names as a source only who has all', () => {
    const bronnen = DATAKLASSEN.flatMap((klasse) => SCHRIJVERS[klasse].map((rol) => merkVan(klasse, rol)));
    expect(new Set(bronnen)).toEqual(new Set(['●']));
  });

  it('19: gives a beheerder without a noodtoegang nothing about a young person', () => {
    expect(new Set(open({ rol: ['beheerder'] }).map(({ klasse }) => klasse))).toEqual(new Set(['beheer']));
  });

  it('19: with a noodtoegang gives a beheerder to read what is in the file, and nothing of care, Halt, penal or a Paspoort', () => {
    const metNood = vragen({}).map((vraag) => ({ ...vraag, noodtoegang: true }));
    const erbij = metNood.filter((vraag) => {
      const { noodtoegang: _, ...zonder } = vraag;
      return rang(beslisToegang(vraag)) > rang(beslisToegang(zonder));
    });
    const wat = erbij.map(({ rol, klasse, actie, toestand }) => `${rol} ${klasse} ${actie} ${toestand}`);
    expect([...new Set(wat)].sort()).toEqual([
      'beheerder aanmelding lezen afgesloten',
      'beheerder aanmelding lezen lopend',
      'beheerder identiteit lezen afgesloten',
      'beheerder identiteit lezen lopend',
    ]);
    expect(new Set(erbij.map((vraag) => beslisToegang(vraag).reden))).toEqual(new Set(['noodtoegang']));
  });

  it('gives the coordinator of a person only what he is asked about; the other central roles nothing', () => {
    const persoonlijk = (rol: string) =>
      open({ rol: [rol] }).filter((v) => v.klasse !== 'beheer' && v.actie !== 'zoeken');
    expect(new Set(persoonlijk('coordinator').map((v) => `${v.klasse} ${v.relatie} ${v.mate}`))).toEqual(
      new Set(['aanmelding genodigd deel']),
    );
    expect([persoonlijk('stuurgroep'), persoonlijk('projectleider')]).toEqual([[], []]);
  });

  it('gives nobody anything of what is destroyed', () => {
    expect(open({ toestand: ['vernietigd'] })).toEqual([]);
  });

  it('gives an earlier participant a receipt and nothing else', () => {
    const eerder = open({ relatie: ['voormalig'] });
    expect(new Set(eerder.map(({ actie, mate, reden }) => `${actie} ${mate} ${reden}`))).toEqual(
      new Set(['lezen status ontvangstbewijs']),
    );
    expect(new Set(eerder.map(({ rol }) => rol))).not.toContain('ouder');
  });

  it('opens penal data for a BOA on the list of the case, not for his colleague', () => {
    const vraag = { rol: 'lpa', klasse: 'straf', actie: 'lezen', toestand: 'lopend' } as const;
    expect(beslisToegang({ ...vraag, relatie: 'betrokken', boa: true })).toEqual({
      mag: true,
      mate: 'vol',
      reden: 'merk',
    });
    expect(beslisToegang({ ...vraag, relatie: 'betrokken' }).reden).toBe('eis.boa');
    expect(beslisToegang({ ...vraag, relatie: 'eigen_organisatie', boa: true }).reden).toBe('geen-band');
  });

  it.each<[Toegangsvraag, string]>([
    [{}, 'kenmerk-ontbreekt'],
    [
      { rol: 'decaan', klasse: 'aanmelding', actie: 'lezen', relatie: 'genodigd', toestand: 'lopend' },
      'uitnodiging',
    ],
    [
      { rol: 'decaan', klasse: 'verzuim', actie: 'lezen', relatie: 'genodigd', toestand: 'lopend' },
      'geen-uitnodiging',
    ],
    [
      { rol: 'beheerder', klasse: 'hulp', actie: 'lezen', relatie: 'betrokken', toestand: 'lopend' },
      'geen-inhoud',
    ],
    [{ rol: 'om', klasse: 'hulp', actie: 'lezen', relatie: 'betrokken', toestand: 'lopend' }, 'geen-merk'],
    [
      { rol: 'om', klasse: 'straf', actie: 'zoeken', relatie: 'betrokken', toestand: 'lopend' },
      'alleen-lezen',
    ],
    [
      { rol: 'lpa', klasse: 'halt', actie: 'wijzigen', relatie: 'betrokken', toestand: 'afgesloten' },
      'afgesloten',
    ],
    [
      { rol: 'lpa', klasse: 'halt', actie: 'lezen', relatie: 'betrokken', toestand: 'vernietigd' },
      'vernietigd',
    ],
    [
      {
        rol: 'projectleider',
        klasse: 'halt',
        actie: 'lezen',
        relatie: 'eigen_organisatie',
        toestand: 'lopend',
      },
      'alleen-aantallen',
    ],
    [
      { rol: 'jongere', klasse: 'hulp', actie: 'lezen', relatie: 'zelf', toestand: 'lopend' },
      'eis.niet_kind',
    ],
  ])('says why: %j is %s', (vraag, reden) => {
    expect(beslisToegang(vraag).reden).toBe(reden);
  });

  const bekend = {
    rol: 'decaan',
    klasse: 'identiteit',
    actie: 'lezen',
    relatie: 'eigen_organisatie',
    toestand: 'lopend',
  };
  it.each(['rol', 'klasse', 'actie', 'relatie', 'toestand'])('denies an unknown %s', (naam) => {
    expect(beslisToegang(bekend as Toegangsvraag).mag).toBe(true);
    for (const waarde of ['onbekend', '__proto__', 'constructor', 'toString', '', null, 0, [bekend.rol]])
      expect(beslisToegang({ ...bekend, [naam]: waarde } as Toegangsvraag).mag).toBe(false);
  });
});

describe('beslisToegang, for any question', () => {
  const vraag = fc.record({
    rol: fc.constantFrom(...WIE),
    klasse: fc.constantFrom(...DATAKLASSEN),
    actie: fc.constantFrom(...ACTIES),
    relatie: fc.constantFrom(...RELATIES),
    toestand: fc.constantFrom(...DOSSIERTOESTANDEN),
    leeftijd: fc.constantFrom(...LEVENSFASEN),
    gezag: fc.boolean(),
    geheimAdres: fc.boolean(),
    toestemming: fc.boolean(),
    doelgroep: fc.boolean(),
    boa: fc.boolean(),
    noodtoegang: fc.boolean(),
  });
  /** Half of the questions are about something that is open, so that there is something to lose. */
  const openVraag = fc.constantFrom(...ALLES_OPEN.map(({ mag: _m, mate: _n, reden: _r, ...rest }) => rest));
  const zonder = (v: Toegangsvraag, weg: readonly string[]): Toegangsvraag =>
    Object.fromEntries(Object.entries(v).filter(([naam]) => !weg.includes(naam)));
  const KENMERKEN = [
    'rol',
    'klasse',
    'actie',
    'relatie',
    'toestand',
    ...Object.keys(GUNSTIG),
    'leeftijd',
    'noodtoegang',
  ];

  it('30: never gives more when one attribute is taken away, in any open question or any question about a parent', () => {
    const alle = [
      ...ALLES_OPEN.map(({ mag: _m, mate: _n, reden: _r, ...rest }) => rest),
      ...vragen({ rol: ['ouder'] }),
    ];
    const meer = alle.flatMap((v) =>
      KENMERKEN.filter((weg) => rang(beslisToegang(zonder(v, [weg]))) > rang(beslisToegang(v))).map((weg) => [
        v,
        weg,
      ]),
    );
    expect(meer).toEqual([]);
  });

  it('30: never gives more when attributes are taken away', () => {
    fc.assert(
      fc.property(fc.oneof(openVraag, vraag), fc.subarray(KENMERKEN, { minLength: 1 }), (v, weg) => {
        expect(rang(beslisToegang(zonder(v, weg)))).toBeLessThanOrEqual(rang(beslisToegang(v)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never gives more as the life of a file goes on', () => {
    fc.assert(
      fc.property(fc.oneof(openVraag, vraag), (v) => {
        const rangen = DOSSIERTOESTANDEN.map((toestand) => rang(beslisToegang({ ...v, toestand })));
        expect(rangen).toEqual(rangen.toSorted((a, b) => b - a));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never gives more for an action that changes something than for reading', () => {
    fc.assert(
      fc.property(
        fc.oneof(openVraag, vraag),
        fc.constantFrom('vastleggen', 'wijzigen', 'delen', 'beslissen'),
        (v, actie) => {
          const schrijven = rang(beslisToegang({ ...v, actie }));
          expect(schrijven).toBeLessThanOrEqual(rang(beslisToegang({ ...v, actie: 'lezen' })));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
