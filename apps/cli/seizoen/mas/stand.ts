import type { Traject } from '#libs/contract/trajectvormen.ts';
import {
  PARTNERTAAK_TEKST,
  ROUTESTATUS_TEKST,
  ROUTE_TEKST,
  TRAJECTSTATUS_TEKST,
} from '#libs/contract/teksten-traject.ts';
import { TRAJECTEINDE_TEKST } from '#libs/contract/teksten-traject.ts';
import { TRAJECT_STATUSSEN } from '#libs/domain/mas/traject/traject-machine.ts';
import { MAS_ROUTES, statussenVan } from '#libs/domain/mas/routezaak.ts';
import { perVier } from '../wereld.ts';
import type { Masspel } from './spel.ts';

/** Alle trajecten van de regio, zoals de leerplicht ze ziet; met straf, dus als opsporingsambtenaar. */
export async function leesTrajecten({ wereld, gemeenten }: Masspel): Promise<readonly Traject[]> {
  const perGemeente = await perVier(gemeenten, async (kern) => {
    const boa = wereld.client.als(`boa-${kern}`);
    const regels = [
      ...(await boa.alles('lijstTrajecten')),
      ...(await boa.alles('lijstTrajecten', { vraag: { status: 'AFGESLOTEN' } })),
    ];
    const trajecten: Traject[] = [];
    for (const { id } of regels) trajecten.push(await boa.roep('leesTraject', { pad: { id } }));
    return trajecten;
  });
  return eenmaal(perGemeente.flat());
}

/** Wie een traject kreeg aangeboden, ziet het ook: het telt een keer. */
const eenmaal = <T extends { readonly id: string }>(trajecten: readonly T[]): T[] => [
  ...new Map(trajecten.map((traject) => [traject.id, traject])).values(),
];

const tel = <T>(dingen: readonly T[], wat: (ding: T) => string): ReadonlyMap<string, number> =>
  dingen.reduce(
    (telling, ding) => telling.set(wat(ding), (telling.get(wat(ding)) ?? 0) + 1),
    new Map<string, number>(),
  );

const rij = (naam: string, aantal: number): string => `${naam.padEnd(60)} ${String(aantal).padStart(5)}`;

/** De slottabel: trajecten naar status en einde, routes naar status, en taken van partners. */
export function slottabel(trajecten: readonly Traject[]): string[] {
  const statussen = tel(trajecten, ({ status }) => status);
  const einden = tel(
    trajecten.filter(({ eindeReden }) => eindeReden !== null),
    ({ eindeReden }) => eindeReden!,
  );
  const routes = tel(
    trajecten.flatMap((t) => t.routes),
    ({ route, status }) => `${route}/${status}`,
  );
  const taken = tel(
    trajecten.flatMap((t) => t.taken),
    ({ soort, statusTekst }) => `${PARTNERTAAK_TEKST[soort].label}: ${statusTekst.toLowerCase()}`,
  );
  return [
    rij('Trajecten', trajecten.length),
    ...TRAJECT_STATUSSEN.filter((s) => statussen.has(s)).map((s) =>
      rij(`  ${TRAJECTSTATUS_TEKST[s].label}`, statussen.get(s)!),
    ),
    ...[...einden].map(([reden, aantal]) =>
      rij(`    ${TRAJECTEINDE_TEKST[reden as keyof typeof TRAJECTEINDE_TEKST]}`, aantal),
    ),
    '',
    rij('Routes', trajecten.flatMap((t) => t.routes).length),
    ...MAS_ROUTES.flatMap((route) =>
      statussenVan(route)
        .filter((status) => routes.has(`${route}/${status}`))
        .map((status) =>
          rij(
            `  ${ROUTE_TEKST[route].label}: ${ROUTESTATUS_TEKST[status]}`,
            routes.get(`${route}/${status}`)!,
          ),
        ),
    ),
    '',
    rij('Taken van partners', trajecten.flatMap((t) => t.taken).length),
    ...[...taken].toSorted().map(([naam, aantal]) => rij(`  ${naam}`, aantal)),
    '',
  ];
}

const KORT: readonly (readonly [string, readonly string[]])[] = [
  ['vooraf', ['PREVENTIEF']],
  ['gemeld', ['GEMELD']],
  ['onderzoek', ['IN_ONDERZOEK']],
  ['keuze', ['ROUTEKEUZE']],
  ['lopend', ['LOPEND']],
  ['monitoring', ['MONITORING']],
  ['verhuist', ['OVERDRACHT_GEMEENTE']],
];

/** De stand van de open trajecten in een regel. */
export async function leesMasstand({ wereld, gemeenten }: Masspel): Promise<string> {
  const open = eenmaal(
    (await perVier(gemeenten, (kern) => wereld.client.als(`lp-${kern}`).alles('lijstTrajecten'))).flat(),
  );
  const per = tel(open, ({ status }) => status);
  const delen = KORT.map(([naam, van]) => [naam, van.reduce((som, s) => som + (per.get(s) ?? 0), 0)] as const)
    .filter(([, aantal]) => aantal > 0)
    .map(([naam, aantal]) => `${naam} ${aantal}`);
  return `${String(open.length).padStart(3)} trajecten  ${delen.join('  ')}`;
}
