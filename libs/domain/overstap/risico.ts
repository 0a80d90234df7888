import type { AanmeldingFeit } from '../aanmelding/aanmelding.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { OverstapFeiten, Reden } from './overstap.ts';
import type { Plaatsingsoordeel } from './plaatsingsoordeel.ts';

const LEVEND = new Set(['AANGEMELD', 'IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN']);

interface Risicoregel {
  readonly reden: Reden;
  /** De aanmelding waaruit het risico volgt, `true` als het uit de leerling of kalender volgt, of false. */
  readonly geldt: (feiten: OverstapFeiten, nu: Instant) => AanmeldingFeit | boolean;
}

const levend = (feiten: OverstapFeiten): AanmeldingFeit[] =>
  feiten.aanmeldingen.filter((a) => LEVEND.has(a.status));

/** Entree heeft geen vooropleidingseis; elk hoger niveau wel. */
const vraagtDiploma = (aanmelding: AanmeldingFeit): boolean =>
  aanmelding.niveau !== null && aanmelding.niveau > 1;

/** Wanneer een leerling met een lopende aanmelding toch risico loopt. Bron: regionale afspraak over de doorstroommonitor. */
const REGELS: readonly Risicoregel[] = [
  {
    reden: 'NIET_GESLAAGD_VOOR_NIVEAU',
    geldt: (feiten) =>
      feiten.geslaagd === false && levend(feiten).length > 0 && levend(feiten).every(vraagtDiploma),
  },
  {
    reden: 'NIET_VERSCHENEN',
    geldt: (feiten) => {
      const lopend = levend(feiten);
      return lopend.length > 0 && lopend.every((a) => a.intakeNietVerschenen) && lopend[0]!;
    },
  },
  {
    reden: 'INTAKES_GEANNULEERD',
    geldt: (feiten) => {
      const lopend = levend(feiten);
      return (
        lopend.length > 0 &&
        lopend.every((a) => a.geannuleerdeIntakes >= feiten.drempelGeannuleerdeIntakes) &&
        lopend[0]!
      );
    },
  },
];

/** Het eerste risico dat geldt, of null. */
export function risico(feiten: OverstapFeiten, nu: Instant): Plaatsingsoordeel | null {
  for (const { reden, geldt } of REGELS) {
    const oorzaak = geldt(feiten, nu);
    if (oorzaak === false) continue;
    const bron =
      oorzaak === true
        ? ({ soort: 'jongere', id: null } as const)
        : ({ soort: 'aanmelding', id: oorzaak.id } as const);
    return { plaatsing: 'RISICO', reden, bron, sinds: oorzaak === true ? null : oorzaak.statusOp };
  }
  return null;
}
