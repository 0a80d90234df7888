import type { AanmeldingFeit, Aanmeldstatus } from '../aanmelding/aanmelding.ts';
import { anJongere, LEEFTIJDEN } from '../leerling/jongere.builder.ts';
import { leeftijdsgrenzen } from '../leerling/leeftijdsgrenzen.ts';
import type { Bevoegdheidsregels } from '../organisatie/bevoegde-instantie.ts';
import { beginVanDag, eindeVanDag, instant } from '../tijd/amsterdam.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import type { Instant, Schooljaar } from '../tijd/tijd.ts';
import type { Bestemming, Bestemmingsoort } from './bestemming.ts';
import type { JongereFeiten, OverdrachtFeit, OverstapFeiten, OverstapMomenten } from './overstap.ts';

/** Het begin van een dag, voor tests. */
export const op = (dag: string): Instant => beginVanDag(kalenderdag(dag));

export const SCHOOL = 'school';
export const VANGNET = 'vangnet';

/** Elke gemeente heeft een eigen leerplicht (`lp-0193`) en een eigen Doorstroompunt (`rmc-0193`), voor tests. */
export const REGELS: Bevoegdheidsregels = {
  leeftijden: LEEFTIJDEN,
  uitvoerder: (gemeente, route) => `${route === 'rmc' ? 'rmc' : 'lp'}-${gemeente}`,
  vangnet: () => VANGNET,
};

/** Een seizoen met de momenten van een gewone regio, voor tests. */
export function anMomenten(jongere: JongereFeiten = anJongere()): OverstapMomenten {
  const vanafSeizoen = { van: kalenderdag('2026-09-01'), tot: null };
  return {
    eindeAanmelddatum: eindeVanDag(kalenderdag('2027-04-01')),
    aandacht: op('2027-04-02'),
    risico: op('2027-05-01'),
    kwetsbaarZonderPaspoort: op('2027-05-01'),
    overdrachtVoorZomer: op('2027-07-05'),
    terugmelding: op('2027-08-30'),
    hardeDeadline: op('2027-10-01'),
    eindeSeizoen: op('2027-12-26'),
    leeftijdsgrenzen: leeftijdsgrenzen(jongere, vanafSeizoen, LEEFTIJDEN).map(beginVanDag),
  };
}

/** Een aanmelding bij `mbo-a`, voor tests. */
export function anAanmelding(status: Aanmeldstatus, anders: Partial<AanmeldingFeit> = {}): AanmeldingFeit {
  return {
    id: `aanmelding-${status}`,
    mboId: 'mbo-a',
    opleidingcode: '25180',
    niveau: 3,
    status,
    statusOp: instant('2027-02-01T09:00:00Z'),
    aangemeldOp: instant('2027-01-15T09:00:00Z'),
    toelatingsrecht: true,
    startdatum: null,
    geannuleerdeIntakes: 0,
    intakeNietVerschenen: false,
    ...anders,
  };
}

/** Een overdracht aan leerplicht van Zwolle, aangeboden voor de zomer; voor tests. */
export function anOverdracht(anders: Partial<OverdrachtFeit> = {}): OverdrachtFeit {
  const geaccepteerd = anders.status !== undefined && ['GEACCEPTEERD', 'TERUGGEMELD'].includes(anders.status);
  return {
    id: 'overdracht-1',
    nummer: 1,
    vanId: SCHOOL,
    naarId: 'lp-0193',
    route: 'kwalificatieplicht',
    gemeente: '0193',
    aanleiding: 'VOOR_ZOMER',
    status: 'AANGEBODEN',
    aangebodenOp: op('2027-07-05'),
    geaccepteerdOp: geaccepteerd ? op('2027-07-07') : null,
    eersteActieOp: null,
    uiterlijk: op('2027-07-13'),
    eersteActieUiterlijk: geaccepteerd ? op('2027-07-15') : null,
    zorgSinds: null,
    ...anders,
  };
}

export const anBestemming = (soort: Bestemmingsoort, anders: Partial<Bestemming> = {}): Bestemming => ({
  soort,
  vastgelegdOp: op('2027-03-01'),
  bevestigdOp: op('2027-03-08'),
  uiterlijk: op('2027-03-22'),
  ...anders,
});

/** Een overstap zonder aanmelding, bestemming of overdracht, bij de school; voor tests. */
export function anOverstap(anders: Partial<OverstapFeiten> = {}): OverstapFeiten {
  const jongere = anders.jongere ?? anJongere();
  return {
    id: 'overstap-1',
    leerlingId: 'leerling-1',
    seizoen: '2026-2027' as Schooljaar,
    regio: '015',
    schoolId: SCHOOL,
    eigenaarId: SCHOOL,
    cohort: 'vmbo-4',
    kwetsbaar: false,
    geladenOp: op('2026-10-01'),
    jongere,
    aanmeldingen: [],
    bestemming: null,
    overdrachten: [],
    paspoort: false,
    geslaagd: null,
    afgesloten: null,
    teruggemeldOp: null,
    verouderdeMbos: [],
    drempelGeannuleerdeIntakes: 2,
    momenten: anMomenten(jongere),
    vorige: null,
    ...anders,
  };
}
