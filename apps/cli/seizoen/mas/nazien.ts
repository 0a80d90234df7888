import type { Traject } from '#libs/contract/trajectvormen.ts';
import { looptRoute, type Routestatus } from '#libs/domain/mas/routezaak.ts';
import { toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { perVier } from '../wereld.ts';
import { vandaagIn, type Masspel } from './spel.ts';

/** Zo'n einde laat een route volgens eigen regels doorlopen. */
const MET_LOPENDE_ROUTE: readonly (string | null)[] = [
  'EINDE_KWALIFICATIEPLICHT_18',
  'OVERLEDEN',
  'SAMENGEVOEGD',
];

type Gezien = Pick<Traject, 'status' | 'bal' | 'routes' | 'taken' | 'eindeReden'>;

const isLaat = (bal: Traject['bal'], vandaag: Kalenderdag): boolean =>
  bal?.uiterlijk != null && toKalenderdag(bal.uiterlijk as Instant) < vandaag;

/** Wat er aan een traject niet klopt; leeg: niets. */
export function trajectafwijkingen(
  { status, bal, routes, taken, eindeReden }: Gezien,
  { vandaag, heeftTaak }: { readonly vandaag: Kalenderdag; readonly heeftTaak: boolean },
): string[] {
  const dicht = status === 'AFGESLOTEN';
  const lopend = routes.filter((r) => looptRoute({ route: r.route, status: r.status as Routestatus }));
  const voorbij = lopend.some(
    (r) => r.status === 'GEPAUZEERD' && r.evaluatieOp !== null && r.evaluatieOp < vandaag,
  );
  const als = (mis: boolean, wat: string): string[] => (mis ? [wat] : []);
  return [
    ...als(!dicht && bal === null, 'open, maar niemand is aan zet'),
    ...als(dicht && bal !== null, 'gesloten, maar er is nog iemand aan zet'),
    ...als(
      dicht && lopend.length > 0 && !MET_LOPENDE_ROUTE.includes(eindeReden),
      'gesloten, maar er loopt nog een route',
    ),
    ...als(
      dicht &&
        lopend.length === 0 &&
        taken.some((t) => t.status === 'AANGEBODEN' || t.status === 'AANGENOMEN'),
      'gesloten, maar een partner heeft nog een taak',
    ),
    ...als(
      status === 'OVERDRACHT_GEMEENTE' && isLaat(bal, vandaag),
      'een andere gemeente antwoordt niet op een aanbod',
    ),
    ...als(!dicht && voorbij && !heeftTaak, 'een pauze is voorbij en niemand heeft een taak'),
  ];
}

const BIJ_OPEN: readonly (string | null)[] = ['W', 'R', 'B', 'I'];

/** Ziet via de API na dat geen traject kwijt is en elke melding bij haar traject past. Geeft wat niet klopt. */
export async function zieTrajectenNa(spel: Masspel, trajecten: readonly Traject[]): Promise<string[]> {
  const { client } = spel.wereld;
  const perId = new Map(trajecten.map((traject) => [traject.id, traject]));
  const perGemeente = await perVier(spel.gemeenten, async (kern) => {
    const leerplicht = client.als(`lp-${kern}`);
    const taken = await leerplicht.alles('lijstTaken');
    const meldingen = await leerplicht.alles('lijstVerzuimmeldingen');
    return { taken: taken.flatMap(({ overstapId }) => overstapId ?? []), meldingen };
  });
  const metTaak = new Set(perGemeente.flatMap(({ taken }) => taken));
  const losseMeldingen = perGemeente
    .flatMap(({ meldingen }) => meldingen)
    .filter((m) => m.trajectId && perId.has(m.trajectId) && perId.get(m.trajectId)!.status !== 'AFGESLOTEN')
    .filter(({ duoStatus }) => !BIJ_OPEN.includes(duoStatus));
  return [
    ...losseMeldingen.map(({ id, duoStatus }) => `melding ${id}: status ${duoStatus} bij een open traject`),
    ...trajecten.flatMap((traject) => {
      const heeftTaak = metTaak.has(traject.overstapId);
      return trajectafwijkingen(traject, { vandaag: vandaagIn(spel), heeftTaak }).map(
        (wat) => `traject ${traject.id}: ${wat}`,
      );
    }),
  ];
}
