import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { demoLeerlingen, type DemoLeerling, type DemoSchool } from './leerlingen.ts';

/** De regio waarin de demo speelt. */
export const DEMOREGIO = '010';

const COHORTEN: Readonly<Record<string, readonly string[]>> = { '90AB': ['pro'], '90AC': ['vso'] };
const GEWOON = ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'vmbo-tl', 'havo'];

/** De scholen van de afspraak met de cohorten die zij hebben. */
export function demoScholen({ organisaties }: Afspraken): DemoSchool[] {
  return organisaties
    .filter((o) => o.soort === 'vo' && o.brin !== null && o.gemeente !== null)
    .map((o) => ({ brin: o.brin!, gemeente: o.gemeente!, cohorten: COHORTEN[o.brin!] ?? GEWOON }));
}

/** De leerlingen van de demo onder deze afspraak. */
export function demoLeerlingenVan(afspraken: Afspraken, aantal: number): DemoLeerling[] {
  return demoLeerlingen({
    aantal,
    schooljaar: afspraken.schooljaar,
    scholen: demoScholen(afspraken),
    mbos: afspraken.organisaties.filter((o) => o.soort === 'mbo' && o.weekcheck).map((o) => o.brin!),
    gemeenten: [...new Set(afspraken.taaktoewijzing.map((t) => t.gemeente))],
  });
}
