import type { Partnertaak } from '#libs/contract/partnertaken.ts';
import { PARTNERTAKEN, type Partnertaaksoort } from '#libs/domain/mas/partner/partnertaak.ts';
import type { Routestatus } from '#libs/domain/mas/routezaak.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import { lot, lukt } from '../lot.ts';
import { perVier } from '../wereld.ts';
import { daadVoor, doelenVan, wegNaar } from './doelen.ts';
import { isTeVroeg, sleutelVan, vandaagIn, verhaalVan, type Geval, type Masspel } from './spel.ts';

/** Een enkele partner antwoordt nooit: dat escaleert. De rest komt er bij twee van de drie bezoeken aan toe. */
const ZWIJGT = 3;
const KOMT_ERAAN_TOE = 66;
const PROEFTIJD_DAGEN = 120;
const ZONDER_ROUTE: Readonly<Partial<Record<Partnertaaksoort, string>>> = {
  'advies-rvdk': 'advies',
  'advies-jeugdarts': 'advies',
  'afspraken-school': 'gedaan',
  'begeleiding-achttien': 'gedaan',
  'mdo-afspraak': 'gedaan',
};

/** Elke partner werkt zijn taken af: aannemen, teruggeven, melden en afronden; de uitkomst is die van het verhaal. */
export async function laatPartnersWerken(spel: Masspel): Promise<void> {
  const { client } = spel.wereld;
  const perTaak = gevallenPerTaak(spel);
  await perVier(spel.partners, async ({ id: als }) => {
    for (const taak of await client.als(als).alles('lijstPartnertaken')) {
      const geval = perTaak.get(taak.id) ?? null;
      const deze = vastNaam(taak, geval);
      if (lot(`zwijgt/${deze}`) < ZWIJGT || lot(`${deze}/${spel.bezoek}`) >= KOMT_ERAAN_TOE) continue;
      await werk(spel, { als, taak, geval });
    }
  });
}

/** Dezelfde taak heet in elk spel hetzelfde, zodat elk spel hetzelfde verloopt. */
const vastNaam = ({ soort, kenmerk }: Partnertaak, geval: Geval | null): string =>
  geval?.gezien ? `${soort}/${sleutelVan(geval.gezien.leerling)}` : kenmerk;

const gevallenPerTaak = ({ gevallen }: Masspel): ReadonlyMap<string, Geval> =>
  new Map(
    [...gevallen.values()].flatMap((geval) =>
      (geval.gezien?.taken ?? []).map(({ id }) => [id, geval] as const),
    ),
  );

interface Werk {
  readonly als: string;
  readonly taak: Partnertaak;
  readonly geval: Geval | null;
}

async function werk(spel: Masspel, { als, taak, geval }: Werk): Promise<void> {
  const doet = wat(spel, taak, geval);
  if (doet === null) return;
  const partner = spel.wereld.client.als(als);
  const pad = { id: taak.id };
  if (doet === 'aanname' && (await lukt(() => partner.roep('neemPartnertaakAan', { pad }))))
    spel.verloop.tel('aangenomen', 1);
  if (
    doet === 'teruggave' &&
    (await lukt(() =>
      partner.roep('geefPartnertaakTerug', { pad, inhoud: { reden: 'Past niet bij ons aanbod.' } }),
    ))
  )
    spel.verloop.tel('teruggegeven', 1);
  if (typeof doet === 'string') return;
  const dag =
    doet.code === 'voorwaardelijk-sepot' ? { dag: plusDagen(vandaagIn(spel), PROEFTIJD_DAGEN) } : {};
  const melding = { code: doet.code, bericht: 'Zo gaat het nu.', ...dag };
  if (await lukt(() => partner.roep('meldOverPartnertaak', { pad, inhoud: melding })))
    spel.verloop.tel('gemeld door partners', 1);
}

/** Wat deze partner nu met zijn taak doet; null: nog niets. */
function wat(
  spel: Masspel,
  taak: Partnertaak,
  geval: Geval | null,
): 'aanname' | 'teruggave' | { readonly code: string } | null {
  const naar = geval === null ? null : volgendeVan(spel, geval, taak.id);
  const daad = naar === null ? null : daadVoor(taak.soort, naar);
  if (taak.status === 'AANGEBODEN')
    return typeof daad === 'string' || PARTNERTAKEN[taak.soort].naAannemen !== null
      ? onderweg(daad)
      : 'aanname';
  if (daad !== null && typeof daad === 'object') return daad;
  const code = ZONDER_ROUTE[taak.soort];
  return code === undefined ? null : { code };
}

/** Aannemen of teruggeven zet de route verder: alleen als het verhaal daarheen gaat. */
const onderweg = (daad: ReturnType<typeof daadVoor>): 'aanname' | 'teruggave' | null =>
  typeof daad === 'string' ? daad : null;

/** Waar de route van deze taak volgens het verhaal nu heen gaat. */
function volgendeVan(spel: Masspel, geval: Geval, taakId: string): Routestatus | null {
  const { gezien, doel } = geval;
  const taak = gezien?.taken.find(({ id }) => id === taakId);
  const route = gezien?.routes.find(({ id }) => id === taak?.routeId);
  if (!gezien || !route) return null;
  const verhaal = verhaalVan(spel, gezien.leerling);
  const wil = doelenVan({ verhaal, geval })[doel] ?? { route: 'R1', status: 'AFGEROND' as const };
  if (wil.route !== route.route || isTeVroeg(spel, wil)) return null;
  return wegNaar(route.route, route.status as Routestatus, wil.status)?.[0] ?? null;
}
