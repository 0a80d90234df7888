import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { demoLeerlingen, type DemoLeerling, type DemoSchool } from './generator.ts';

/** De regio waarin de demo speelt. */
export const DEMOREGIO = '010';

/** De sleutel waarmee het koppelpunt van de demoregio BSN's hasht; alleen voor verzonnen leerlingen. */
export const DEMO_KOPPELSLEUTEL = 'demo-sleutel-koppelpunt-010';

const BIJZONDER: Readonly<Record<string, readonly string[]>> = { '90AB': ['pro'], '90AC': ['vso'] };
const GEWOON = ['vmbo-bb', 'vmbo-kb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'vmbo-tl', 'vmbo-tl', 'havo'];

/** De scholen van de afspraak met de cohorten die zij hebben. Praktijkonderwijs en vso zijn kleiner. */
export function demoScholen({ organisaties }: Afspraken): DemoSchool[] {
  return organisaties.flatMap(({ soort, brin, gemeente }) =>
    soort === 'vo' && brin !== null && gemeente !== null
      ? [{ brin, gemeente, cohorten: BIJZONDER[brin] ?? GEWOON, gewicht: brin in BIJZONDER ? 1 : 3 }]
      : [],
  );
}

/** De leerlingen van de demo onder deze afspraak. */
export function demoLeerlingenVan(afspraken: Afspraken, aantal: number): DemoLeerling[] {
  const { organisaties, taaktoewijzing, schooljaar } = afspraken;
  const mbos = organisaties.filter((o) => o.soort === 'mbo' && o.weekcheck);
  return demoLeerlingen({
    aantal,
    schooljaar,
    scholen: demoScholen(afspraken),
    // Instellingen met vavo staan vooraan.
    mbos: mbos.toSorted((a, b) => Number(b.vavo) - Number(a.vavo)).map((o) => o.brin!),
    gemeenten: [...new Set(taaktoewijzing.map((t) => t.gemeente))],
  });
}
