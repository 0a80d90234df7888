import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { instant } from '../tijd/amsterdam.ts';
import { AANMELD_STATUSSEN, type Aanmeldstatus } from './aanmelding.ts';
import { magOvergang } from './aanmelding-machine.ts';
import { pasStatusToe } from './pas-status-toe.ts';

const DAG = (dag: number) => instant(`2027-02-${String(dag).padStart(2, '0')}T09:00:00Z`);
const status = fc.constantFrom(...AANMELD_STATUSSEN);

describe('pasStatusToe', () => {
  it.each<[Aanmeldstatus, Aanmeldstatus]>([
    ['AANGEMELD', 'IN_BEHANDELING'],
    ['AANGEMELD', 'DEFINITIEF'],
    ['DEFINITIEF', 'BEEINDIGD'],
    ['AFGEWEZEN', 'AANGEBODEN'],
    ['NIET_VERSCHENEN', 'DEFINITIEF'],
  ])('applies %s to %s', (huidig, naar) => {
    const vraag = {
      huidig: { status: huidig, statusOp: DAG(1) },
      bericht: { status: naar, geldigOp: DAG(2) },
    };
    expect(pasStatusToe(vraag)).toEqual({ soort: 'toegepast', status: naar });
  });

  it('applies a first message', () => {
    expect(pasStatusToe({ huidig: null, bericht: { status: 'AANGEMELD', geldigOp: DAG(1) } })).toEqual({
      soort: 'toegepast',
      status: 'AANGEMELD',
    });
  });

  it('applies a message of the same instant', () => {
    const huidig = { status: 'AANGEMELD', statusOp: DAG(2) } as const;
    expect(pasStatusToe({ huidig, bericht: { status: 'AFGEMELD', geldigOp: DAG(2) } }).soort).toBe(
      'toegepast',
    );
  });

  it('refuses a first message that starts at the end and says what can follow', () => {
    expect(pasStatusToe({ huidig: null, bericht: { status: 'BEEINDIGD', geldigOp: DAG(1) } })).toEqual({
      soort: 'geweigerd',
      reden: 'status-kan-niet-volgen',
      toegestaan: [
        'AANGEMELD',
        'IN_BEHANDELING',
        'WACHTLIJST',
        'AANGEBODEN',
        'DEFINITIEF',
        'AFGEWEZEN',
        'AFGEMELD',
      ],
    });
  });

  it('refuses to undo a definitive placement and says what can follow', () => {
    const huidig = { status: 'DEFINITIEF', statusOp: DAG(1) } as const;
    expect(pasStatusToe({ huidig, bericht: { status: 'AANGEMELD', geldigOp: DAG(2) } })).toEqual({
      soort: 'geweigerd',
      reden: 'status-kan-niet-volgen',
      toegestaan: ['AFGEMELD', 'BEEINDIGD', 'NIET_VERSCHENEN'],
    });
  });

  it('58: leaves an older message without effect, whatever it says', () => {
    fc.assert(
      fc.property(status, status, fc.integer({ min: 1, max: 9 }), (oud, nieuw, dag) => {
        const huidig = { status: oud, statusOp: DAG(10) };
        expect(pasStatusToe({ huidig, bericht: { status: nieuw, geldigOp: DAG(dag) } })).toEqual({
          soort: 'zonderEffect',
          reden: 'ouder-bericht',
        });
      }),
    );
  });

  it('applies a message once: the second time nothing changes', () => {
    fc.assert(
      fc.property(status, status, (oud, nieuw) => {
        const bericht = { status: nieuw, geldigOp: DAG(2) };
        const eerste = pasStatusToe({ huidig: { status: oud, statusOp: DAG(1) }, bericht });
        if (eerste.soort !== 'toegepast') return;
        const huidig = { status: eerste.status, statusOp: bericht.geldigOp };
        expect(pasStatusToe({ huidig, bericht })).toEqual({ soort: 'zonderEffect', reden: 'zelfde-status' });
      }),
    );
  });

  it('applies a newer message exactly when the status may follow', () => {
    fc.assert(
      fc.property(fc.option(status), status, (oud, nieuw) => {
        const huidig = oud === null ? null : { status: oud, statusOp: DAG(1) };
        const { soort } = pasStatusToe({ huidig, bericht: { status: nieuw, geldigOp: DAG(2) } });
        expect(soort === 'toegepast').toBe(magOvergang(oud, nieuw));
      }),
    );
  });
});
