import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Conflict, NotAllowed } from '../domain-error.ts';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { toKalenderdag } from '../tijd/amsterdam.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant } from '../tijd/tijd.ts';
import { bevestig, trekIn, volgGrond, zieIn } from './deling-besluiten.ts';
import { delinggrond } from './delinggrond.ts';
import { magDelen } from './mag-delen.ts';
import { naDeling, onderteken, rondInvullenAf, stelVast } from './paspoort-besluiten.ts';
import { laatVerlopen } from './paspoort-einde.ts';
import {
  anDeler,
  anDeling,
  anPaspoort,
  anToestemming,
  anVersie,
  anVragenlijst,
  JONGERE,
  MBO,
  MENTOR,
  REGELS,
} from './paspoort.builder.ts';
import { antwoordOp, huidigeVersie, type Deling, type Paspoort, type Paspoortversie } from './paspoort.ts';
import { maakBezwaar, wijzigPaspoort } from './wijzig.ts';
import { inhoudBij, paspoortzicht } from './zicht.ts';
import type { Paspoortinhoud } from './zichtbare-inhoud.ts';

const lijst = anVragenlijst();

interface Wereld {
  readonly nu: Instant;
  readonly paspoort: Paspoort;
  readonly toestemmingen: readonly ReturnType<typeof anToestemming>[];
  /** Per deling wat de jongere als voorbeeld zag. */
  readonly voorbeelden: ReadonlyMap<string, Paspoortinhoud>;
  readonly teller: number;
}
type Daad = (wereld: Wereld) => Wereld;

const deler = ({ toestemmingen }: Wereld) => anDeler({ toestemmingen });
const grondVan = (deling: Deling, wereld: Wereld) => delinggrond(deling, deler(wereld), REGELS, wereld.nu);

const metVersie = (wereld: Wereld, doe: (versie: Paspoortversie) => Paspoortversie): Wereld => {
  const { versies } = wereld.paspoort;
  const versie = doe(huidigeVersie(wereld.paspoort));
  return { ...wereld, paspoort: { ...wereld.paspoort, versies: [...versies.slice(0, -1), versie] } };
};
const metDelingen = (wereld: Wereld, doe: (deling: Deling) => Deling): Wereld => ({
  ...wereld,
  paspoort: { ...wereld.paspoort, delingen: wereld.paspoort.delingen.map(doe) },
});

function schrijf(vraag: string, waarde: string): Daad {
  const deel = vraag === 'advies' ? 'mentor' : 'jongere';
  return (wereld) => {
    const { antwoorden, mentordeel } = huidigeVersie(wereld.paspoort);
    const basis = antwoordOp(deel === 'jongere' ? antwoorden : mentordeel.antwoorden, vraag).versie;
    const patch = { id: `p${wereld.teller}`, wijzigingen: { [vraag]: { waarde, basis } } };
    const wie = { schrijver: deel === 'jongere' ? JONGERE : MENTOR, deel, lijst } as const;
    return { ...wereld, paspoort: wijzigPaspoort(wereld.paspoort, patch, wie) };
  };
}

const stelOpnieuwVast: Daad = (wereld) =>
  metVersie(wereld, (versie) => {
    const ondertekend = { gebruikerId: 'm', rol: 'mentor', op: wereld.nu } as const;
    return stelVast(onderteken(rondInvullenAf(versie, lijst), lijst, ondertekend), lijst);
  });

const deel =
  (vragen: readonly string[], dagen: number): Daad =>
  (wereld) => {
    const { paspoort, nu } = wereld;
    const versie = huidigeVersie(paspoort);
    const tot = plusDagen(toKalenderdag(nu), dagen);
    const verzoek = { schrijver: JONGERE, ontvanger: MBO, doel: 'intake', vragen, tot } as const;
    const zaak = { lijst, versie, delingen: paspoort.delingen, deler: deler(wereld), regels: REGELS };
    const besluit = magDelen(verzoek, zaak, nu);
    if (besluit.soort === 'magNiet') return wereld;
    const id = `d${wereld.teller}`;
    const deling = anDeling({
      id,
      versie: versie.nummer,
      vragen: besluit.vragen,
      status: besluit.status,
      besluitOp: nu,
      geopendOp: besluit.soort === 'deel' ? nu : null,
      eindigtOp: besluit.eindigtOp,
    });
    const gedeeld = metVersie(wereld, (v) => ({ ...v, status: naDeling(v.status, 'GEDEELD') }));
    return {
      ...gedeeld,
      paspoort: { ...gedeeld.paspoort, delingen: [...paspoort.delingen, deling] },
      voorbeelden: new Map([...wereld.voorbeelden, [id, besluit.inhoud]]),
    };
  };

const ouder =
  (ouderId: string, besluit: 'ja' | 'nee'): Daad =>
  (wereld) => {
    const erbij = {
      ...wereld,
      toestemmingen: [...wereld.toestemmingen, anToestemming({ ouderId, besluit, op: wereld.nu })],
    };
    return metDelingen(erbij, (deling) => volgGrond(deling, grondVan(deling, erbij), wereld.nu));
  };

const LOSSE_DADEN: readonly Daad[] = [
  stelOpnieuwVast,
  (w) => ({ ...w, paspoort: maakBezwaar(w.paspoort, JONGERE, { tekst: `bezwaar ${w.teller}`, op: w.nu }) }),
  (w) => metDelingen(w, (d) => volgGrond(d, grondVan(d, w), w.nu)),
  (w) => metDelingen(w, (d) => bevestig(d, JONGERE, { deler: deler(w), regels: REGELS }, w.nu)),
  (w) => metDelingen(w, (d) => trekIn(d, JONGERE, w.nu)),
  (w) => metDelingen(w, (d) => zieIn(d, grondVan(d, w), w.nu)),
  (w) => ({ ...w, paspoort: laatVerlopen(w.paspoort, w.nu) }),
];

const vragen = fc.subarray(['naam', 'droom', 'thuis', 'sterk', 'advies', 'aanpak'], { minLength: 1 });
const daad: fc.Arbitrary<Daad> = fc.oneof(
  fc
    .tuple(fc.constantFrom('naam', 'droom', 'thuis', 'advies'), fc.constantFrom('a', 'b', 'c'))
    .map(([v, w]) => schrijf(v, w)),
  fc.tuple(vragen, fc.integer({ min: 0, max: 300 })).map(([v, n]) => deel(v, n)),
  fc
    .tuple(fc.constantFrom('ouder-1', 'ouder-2'), fc.constantFrom('ja' as const, 'nee' as const))
    .map(([o, b]) => ouder(o, b)),
  fc
    .integer({ min: 1, max: 120 })
    .map((n): Daad => (w) => ({ ...w, nu: op(plusDagen(toKalenderdag(w.nu), n)) })),
  fc.constantFrom(stelOpnieuwVast, ...LOSSE_DADEN),
);

/** Een daad die niet mag, verandert niets. */
function probeer(wereld: Wereld, doe: Daad): Wereld {
  const nu = { ...wereld, teller: wereld.teller + 1 };
  try {
    return doe(nu);
  } catch (error) {
    if (error instanceof Conflict || error instanceof NotAllowed) return nu;
    throw error;
  }
}

describe('a share never widens', () => {
  it('shows the receiver exactly the preview or nothing, whatever anyone writes, decides or forgets', () => {
    let gezien = 0;
    const eigenschap = fc.property(fc.array(daad, { maxLength: 25 }), (daden) => {
      let wereld: Wereld = {
        nu: op(kalenderdag('2027-02-20')),
        paspoort: anPaspoort({ versies: [anVersie()] }),
        toestemmingen: [anToestemming()],
        voorbeelden: new Map(),
        teller: 0,
      };
      for (const doe of daden) {
        wereld = probeer(wereld, doe);
        const zaak = { paspoort: wereld.paspoort, deler: deler(wereld), regels: REGELS };
        const besluit = paspoortzicht(
          { rol: 'mbo_intaker', organisatieId: MBO.organisatieId },
          zaak,
          wereld.nu,
        );
        const inhoud = inhoudBij(besluit, wereld.paspoort, lijst);
        gezien += inhoud.length;
        expect(inhoud).toEqual(besluit.bronnen.map(({ delingId }) => wereld.voorbeelden.get(delingId ?? '')));
      }
    });
    fc.assert(eigenschap, { numRuns: 400 });
    expect(gezien).toBeGreaterThan(100);
  });
});
