import { describe, expect, it } from '@jest/globals';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { laatVerlopen, vernietig } from './paspoort-einde.ts';
import { anDeling, anPaspoort, anVersie, anVragenlijst } from './paspoort.builder.ts';
import { PASPOORT_STATUSSEN } from './paspoort.ts';
import { zichtbareInhoud } from './zichtbare-inhoud.ts';

const NU = op('2029-03-01');
const paspoort = anPaspoort({
  versies: PASPOORT_STATUSSEN.map((status, index) => anVersie({ nummer: index + 1, status })),
  patches: ['p1'],
  delingen: [anDeling({ verwerktOp: op('2027-04-01') }), anDeling({ id: 'd2', status: 'INGETROKKEN' })],
  uitnodigingen: [
    { soort: 'ouder', gebruikerId: 'o', gevoelig: false, besluitOp: op('2027-01-01'), beeindigdOp: null },
    {
      soort: 'mentor',
      gebruikerId: 'm',
      gevoelig: true,
      besluitOp: op('2027-01-01'),
      beeindigdOp: op('2027-02-01'),
    },
  ],
});

describe('the end of a passport', () => {
  it.each([
    ['expires', laatVerlopen],
    ['is destroyed', vernietig],
  ])('closes every share and invitation when it %s, and keeps what ended before', (_wat, einde) => {
    const na = einde(paspoort, NU);
    expect(na.delingen.map(({ status }) => status)).toEqual(['VERLOPEN', 'INGETROKKEN']);
    expect(na.uitnodigingen.map(({ beeindigdOp }) => beeindigdOp)).toEqual([NU, op('2027-02-01')]);
    expect(einde(na, op('2030-01-01'))).toEqual(na);
  });

  it('keeps the answers for the youngster when it expires', () => {
    const na = laatVerlopen(paspoort, NU);
    expect(na.versies.map(({ status }) => status)).toEqual([
      ...PASPOORT_STATUSSEN.slice(0, -1).map(() => 'VERLOPEN'),
      'VERNIETIGD',
    ]);
    expect(na.versies.map(({ antwoorden }) => antwoorden)).toEqual(
      paspoort.versies.map(({ antwoorden }) => antwoorden),
    );
  });

  it('takes every answer away when it is destroyed; what a college processed stays a fact', () => {
    const na = vernietig(paspoort, NU);
    const velden = na.versies.flatMap((v) => zichtbareInhoud(anVragenlijst(), v, { soort: 'alles' }).velden);
    expect([velden, na.patches]).toEqual([[], []]);
    expect(new Set(na.versies.map(({ status }) => status))).toEqual(new Set(['VERNIETIGD']));
    expect(JSON.stringify(na)).not.toMatch(/Selin|rust|mentor-1/);
    expect(na.delingen[0]?.verwerktOp).toBe(op('2027-04-01'));
  });
});
