import { describe, expect, it } from '@jest/globals';
import { leeftijdOp } from '../leerling/leeftijd.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { instant, toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import { levensfase } from '../toegang/dataklassen.ts';
import { beslisToegang } from '../toegang/mag-data.ts';
import { bespreekIntake, blijftBij, trekIn, verwerkInPlan, zieIn } from './deling-besluiten.ts';
import { vernietig, laatVerlopen } from './paspoort-einde.ts';
import {
  anDeler,
  anDeling,
  anPaspoort,
  anVersie,
  anVragenlijst,
  GEBOREN,
  JONGERE,
  REGELS,
} from './paspoort.builder.ts';
import {
  DELING_STATUSSEN,
  PASPOORT_STATUSSEN,
  type Deling,
  type Paspoort,
  type Uitnodiging,
} from './paspoort.ts';
import { isTeDelen } from './paspoort-machine.ts';
import { inhoudBij, paspoortzicht, type Kijker } from './zicht.ts';

const NU = op('2027-03-01');
const ZESTIEN = instant('2027-05-11T22:00:00Z');
const ACHTTIEN = instant('2029-05-11T22:00:00Z');
const net = (nu: Instant): Instant => instant(new Date(Date.parse(nu) - 1).toISOString());
const lijst = anVragenlijst();

const ZELF: Kijker = { rol: 'jongere', zelf: true };
const OUDER: Kijker = { rol: 'ouder', gebruikerId: 'ouder-1' };
const MENTOR: Kijker = { rol: 'mentor', gebruikerId: 'm', organisatieId: 'school', eigenLeerling: true };
const INTAKER: Kijker = { rol: 'mbo_intaker', organisatieId: 'mbo-a' };
const LPA: Kijker = { rol: 'lpa', betrokken: true };
const RMC: Kijker = { rol: 'rmc', organisatieId: 'rmc', betrokken: true };
const IEDEREEN: readonly Kijker[] = [ZELF, OUDER, MENTOR, INTAKER, LPA, RMC];

const nodigUit = (soort: Uitnodiging['soort'], anders: Partial<Uitnodiging> = {}): Uitnodiging => ({
  soort,
  gebruikerId: soort === 'ouder' ? 'ouder-1' : 'm',
  gevoelig: false,
  besluitOp: op('2027-01-05'),
  beeindigdOp: null,
  ...anders,
});
const rmcDeling = anDeling({ id: 'd-rmc', ontvanger: { organisatieId: 'rmc', soort: 'rmc' } });

const besluit = (kijker: Kijker, paspoort: Paspoort, nu = NU, deler = anDeler()) =>
  paspoortzicht(kijker, { paspoort, deler, regels: REGELS }, nu);
const zicht = (...args: Parameters<typeof besluit>): string => {
  const uit = besluit(...args);
  return `${uit.zicht} ${uit.reden}`;
};
const ziet = (...args: Parameters<typeof besluit>): string[] =>
  inhoudBij(besluit(...args), args[1], lijst).flatMap(({ velden }) => velden.map(({ vraagId }) => vraagId));

describe('scenario 28: the youngster withdraws a share', () => {
  const gezien = zieIn(anDeling(), { soort: 'toestemming-ouders' }, op('2027-02-03'));
  const besproken = bespreekIntake(gezien, { soort: 'toestemming-ouders' }, op('2027-02-10'));
  const verwerkt = verwerkInPlan(besproken, { soort: 'toestemming-ouders' }, op('2027-02-12'));
  const met = (deling: Deling) =>
    anPaspoort({ delingen: [deling], versies: [anVersie({ status: 'VERWERKT_IN_PLAN' })] });
  const ingetrokken = met(trekIn(verwerkt, JONGERE, NU));

  it('scenario 28: the link is dead at once, and the college sees that it was withdrawn', () => {
    expect(ziet(INTAKER, met(verwerkt), net(NU))).toEqual(['naam', 'droom', 'advies']);
    expect([zicht(INTAKER, ingetrokken), ziet(INTAKER, ingetrokken)]).toEqual(['bestaat ingetrokken', []]);
    expect(() => zieIn(ingetrokken.delingen[0]!, { soort: 'eigen-besluit' }, NU)).toThrow(
      expect.objectContaining({ code: 'deling.ingetrokken' }),
    );
  });

  it('scenario 28: the plan of the college is untouched, and the youngster sees that it stays', () => {
    expect(blijftBij(ingetrokken.delingen[0]!)).toEqual({
      organisatieId: 'mbo-a',
      stuk: 'ondersteuningsplan',
      sinds: op('2027-02-12'),
    });
    expect(ingetrokken.versies).toEqual(met(verwerkt).versies);
  });

  it('scenario 28: everything that happened with the share stays a fact', () => {
    expect(ingetrokken.delingen[0]).toEqual({
      ...anDeling(),
      status: 'INGETROKKEN',
      ingezienOp: op('2027-02-03'),
      besprokenOp: op('2027-02-10'),
      verwerktOp: op('2027-02-12'),
      ingetrokkenOp: NU,
    });
  });
});

describe('what a reader sees', () => {
  it('is for a youngster everything of his own, and nothing of another', () => {
    expect(ziet(ZELF, anPaspoort())).toEqual(['naam', 'droom', 'thuis', 'sterk', 'advies', 'aanpak']);
    expect(zicht({ rol: 'jongere', zelf: false }, anPaspoort())).toBe('niets geen-band');
    expect(zicht(ZELF, anPaspoort(), op('2023-05-11'))).toBe('niets te-jong');
    expect(zicht(ZELF, anPaspoort(), op('2023-05-12'))).toBe('inhoud eigen');
  });

  it('is for others nothing, or that it is there, as long as nothing is shared', () => {
    expect(IEDEREEN.map((kijker) => zicht(kijker, anPaspoort()))).toEqual([
      'inhoud eigen',
      'niets geen-band',
      'bestaat alleen-dat-het-bestaat',
      'niets geen-band',
      'bestaat alleen-dat-het-bestaat',
      'bestaat alleen-dat-het-bestaat',
    ]);
  });

  it.each(PASPOORT_STATUSSEN)(
    'is for the chain that it exists once the youngster established it: %s',
    (status) => {
      const paspoort = anPaspoort({ versies: [anVersie({ status })] });
      const verwacht = isTeDelen(status) ? 'bestaat' : 'niets';
      expect([besluit(LPA, paspoort).zicht, besluit(RMC, paspoort).zicht]).toEqual([verwacht, verwacht]);
      expect(zicht({ ...RMC, betrokken: false }, paspoort)).toMatch(/^niets/);
    },
  );

  it('is by a share exactly what was chosen of that version, and for nobody else', () => {
    const paspoort = anPaspoort({
      versies: [anVersie({ status: 'GEDEELD' }), anVersie({ nummer: 2, status: 'CONCEPT', antwoorden: {} })],
      delingen: [anDeling()],
    });
    expect(besluit(INTAKER, paspoort).bronnen).toEqual([
      { versie: 1, keuze: { soort: 'vragen', ids: ['naam', 'droom', 'advies'] }, delingId: 'deling-1' },
    ]);
    expect(ziet(INTAKER, paspoort)).toEqual(['naam', 'droom', 'advies']);
    expect(zicht({ ...INTAKER, organisatieId: 'mbo-b' }, paspoort)).toBe('niets geen-band');
  });

  it('is for the Doorstroompunt what the youngster shares with it, and never for compulsory education', () => {
    const paspoort = anPaspoort({ delingen: [{ ...rmcDeling, besluitOp: ZESTIEN }] });
    expect(ziet(RMC, paspoort, ZESTIEN)).toEqual(['naam', 'droom', 'advies']);
    expect(zicht(LPA, paspoort, ZESTIEN)).toBe('bestaat alleen-dat-het-bestaat');
  });

  it('is for a new school what was shared with it', () => {
    const deling = {
      ...rmcDeling,
      ontvanger: { organisatieId: 'vo-b', soort: 'vo' as const },
      besluitOp: ZESTIEN,
    };
    const kijker: Kijker = { ...MENTOR, organisatieId: 'vo-b', eigenLeerling: false };
    expect(zicht(kijker, anPaspoort({ delingen: [deling] }), ZESTIEN)).toBe('inhoud gedeeld');
  });
});

describe('a share that is not open', () => {
  it.each([
    ['AANGEMAAKT', null, 'niets geen-band'],
    ['WACHT_OP_TOESTEMMING', null, 'niets geen-band'],
    ['INGETROKKEN', null, 'niets geen-band'],
    ['WACHT_OP_TOESTEMMING', NU, 'bestaat wacht-op-toestemming'],
    ['INGETROKKEN', NU, 'bestaat ingetrokken'],
    ['VERLOPEN', NU, 'bestaat verlopen'],
    ['ACTIEF', NU, 'inhoud gedeeld'],
    ['INGEZIEN', NU, 'inhoud gedeeld'],
  ] as const)('and is %s since %s gives %s', (status, geopendOp, verwacht) => {
    expect(zicht(INTAKER, anPaspoort({ delingen: [anDeling({ status, geopendOp })] }))).toBe(verwacht);
  });

  it('is closed at its end and by the consent that is gone, before anybody changed its state', () => {
    const paspoort = anPaspoort({
      delingen: [anDeling({ besluitOp: ZESTIEN, eindigtOp: op('2027-11-01') })],
    });
    expect(zicht(INTAKER, paspoort, net(op('2027-11-01')))).toBe('inhoud gedeeld');
    expect(zicht(INTAKER, paspoort, op('2027-11-01'))).toBe('bestaat verlopen');
    const zonder = anDeler({ toestemmingen: [] });
    expect(zicht(INTAKER, anPaspoort({ delingen: [anDeling()] }), NU, zonder)).toBe(
      'bestaat wacht-op-toestemming',
    );
  });
});

describe('who is invited', () => {
  const paspoort = anPaspoort({ uitnodigingen: [nodigUit('ouder'), nodigUit('mentor', { gevoelig: true })] });

  it('reads without what is sensitive, unless the youngster said so', () => {
    expect(ziet(OUDER, paspoort)).toEqual(['naam', 'droom', 'sterk', 'advies', 'aanpak']);
    expect(ziet(MENTOR, paspoort)).toEqual(['naam', 'droom', 'thuis', 'sterk', 'advies', 'aanpak']);
  });

  it('as a parent until the 16th birthday, then when the youngster confirms, and never from the 18th', () => {
    const bevestigd = anPaspoort({ uitnodigingen: [nodigUit('ouder', { besluitOp: ZESTIEN })] });
    expect([net(ZESTIEN), ZESTIEN].map((nu) => zicht(OUDER, paspoort, nu))).toEqual([
      'inhoud uitgenodigd',
      'niets jongere-bevestigt-nog',
    ]);
    expect([ZESTIEN, net(ACHTTIEN), ACHTTIEN].map((nu) => zicht(OUDER, bevestigd, nu))).toEqual([
      'inhoud uitgenodigd',
      'inhoud uitgenodigd',
      'niets meerderjarig',
    ]);
  });

  it('as a mentor as long as it is his own pupil', () => {
    expect(zicht({ ...MENTOR, eigenLeerling: false }, paspoort)).toBe('niets geen-band');
    expect(zicht({ ...MENTOR, gebruikerId: 'ander' }, paspoort)).toBe('bestaat alleen-dat-het-bestaat');
  });

  it('stops reading at once when the invitation ends', () => {
    const gestopt = anPaspoort({ uitnodigingen: [nodigUit('ouder', { beeindigdOp: NU })] });
    expect([zicht(OUDER, gestopt, net(NU)), zicht(OUDER, gestopt)]).toEqual([
      'inhoud uitgenodigd',
      'niets geen-band',
    ]);
    const opnieuw = anPaspoort({
      uitnodigingen: [...gestopt.uitnodigingen, nodigUit('ouder', { besluitOp: NU })],
    });
    expect(zicht(OUDER, opnieuw)).toBe('inhoud uitgenodigd');
  });
});

describe('the end', () => {
  const vol = anPaspoort({
    versies: [anVersie({ status: 'GEDEELD' })],
    delingen: [anDeling()],
    uitnodigingen: [nodigUit('ouder'), nodigUit('mentor')],
  });

  it('leaves an expired passport to the youngster alone', () => {
    expect(IEDEREEN.map((kijker) => zicht(kijker, laatVerlopen(vol, NU), NU))).toEqual([
      'inhoud eigen',
      'niets geen-band',
      'bestaat alleen-dat-het-bestaat',
      'bestaat verlopen',
      'niets geen-band',
      'niets geen-band',
    ]);
  });

  it('closes shares and invitations of an expired passport also when they were forgotten', () => {
    const vergeten = { ...vol, versies: [anVersie({ status: 'VERLOPEN' })] };
    expect([INTAKER, OUDER, MENTOR].map((kijker) => besluit(kijker, vergeten).zicht)).toEqual([
      'bestaat',
      'niets',
      'bestaat',
    ]);
  });

  it('leaves nothing of a destroyed one, to nobody', () => {
    expect(IEDEREEN.map((kijker) => zicht(kijker, vernietig(vol, NU)))).toEqual(
      IEDEREEN.map(() => 'niets vernietigd'),
    );
  });
});

describe('the matrix of who sees what', () => {
  const deelt = anPaspoort({
    delingen: DELING_STATUSSEN.flatMap((status) =>
      (['mbo-a', 'rmc', 'school'] as const).map((organisatieId) =>
        anDeling({ id: `${status} ${organisatieId}`, status, ontvanger: { organisatieId, soort: 'rmc' } }),
      ),
    ),
    uitnodigingen: [nodigUit('ouder'), nodigUit('mentor')],
  });

  it.each(IEDEREEN)('allows $rol what it sees, at every age', (kijker) => {
    for (const jaar of [2023, 2026, 2027, 2028, 2029, 2030]) {
      const nu = op(`${jaar}-06-01`);
      const gezien = besluit(kijker, deelt, nu).zicht;
      const leeftijd = levensfase(
        leeftijdOp(GEBOREN, toKalenderdag(nu), REGELS.leeftijden),
        REGELS.leeftijden,
      );
      const vraag = { rol: kijker.rol, klasse: 'paspoort', actie: 'lezen', toestand: 'lopend' } as const;
      const mag = beslisToegang({
        ...vraag,
        leeftijd,
        doelgroep: true,
        toestemming: true,
        relatie: kijker.rol === 'jongere' ? 'zelf' : 'genodigd',
      }).mag;
      expect([jaar, gezien, gezien !== 'inhoud' || mag]).toEqual([jaar, gezien, true]);
    }
  });
});
