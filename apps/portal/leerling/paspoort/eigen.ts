import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import type { Wachtstand, Waarde } from '../concept/stand.ts';

export type Paspoort = Antwoord<'leesPaspoort'>;
export type Vragenlijst = Antwoord<'leesPaspoortvragen'>;
export type Thema = Vragenlijst['themas'][number];
export type Vraag = Thema['vragen'][number];

/** Een Paspoort met zijn vragen. */
export interface Geopend {
  readonly paspoort: Paspoort;
  readonly lijst: Vragenlijst;
}

/** Het eigen Paspoort: null als er (nog) geen is. */
export function useEigenPaspoort() {
  const lijst = useVraag('lijstPaspoorten');
  const eerste = lijst.data?.items[0];
  const uit = eerste === undefined;
  const pad = { id: eerste?.id ?? '' };
  const paspoort = useVraag('leesPaspoort', { pad }, { uit });
  const vragen = useVraag(
    'leesPaspoortvragen',
    { pad: { variant: eerste?.variant ?? 'mbo-tot-23' } },
    { uit },
  );
  const data = lijst.data && uit ? null : geopendVan(paspoort.data, vragen.data);
  return {
    lijst: lijst.data,
    data,
    error: lijst.error ?? paspoort.error ?? vragen.error,
    isPending: data === undefined,
    refetch: () => Promise.all([lijst.refetch(), paspoort.refetch(), vragen.refetch()]),
  };
}

const geopendVan = (paspoort?: Paspoort, lijst?: Vragenlijst): Geopend | undefined =>
  paspoort && lijst ? { paspoort, lijst } : undefined;

/** De kaarten met de vragen die de leerling zelf beantwoordt. */
export const kaartenVan = ({ themas }: Vragenlijst): Thema[] =>
  themas
    .map((thema) => ({ ...thema, vragen: thema.vragen.filter(({ deel }) => deel === 'jongere') }))
    .filter(({ vragen }) => vragen.length > 0);

const isLeeg = (waarde: Waarde | undefined): boolean =>
  waarde === undefined || waarde === null || waarde === '' || (Array.isArray(waarde) && waarde.length === 0);

/** Wat er bij een vraag staat: op dit toestel, anders bij de API. */
export function antwoordOp(
  { paspoort }: Geopend,
  wacht: Wachtstand['wacht'],
  vraagId: string,
): { readonly waarde: Waarde; readonly versie: number } {
  const daar = paspoort.invullen?.find(({ deel }) => deel === 'jongere')?.antwoorden[vraagId];
  const hier = wacht.get(vraagId);
  return { waarde: hier ? hier.waarde : (daar?.waarde ?? null), versie: daar?.versie ?? 0 };
}

/** Hoeveel vragen van een kaart een antwoord hebben, en of er een verplichte mist. */
export function kaartstand(geopend: Geopend, wacht: Wachtstand['wacht'], { vragen }: Thema) {
  const open = vragen.filter(({ id }) => isLeeg(antwoordOp(geopend, wacht, id).waarde));
  return {
    klaar: vragen.length - open.length,
    totaal: vragen.length,
    mist: open.filter(({ verplicht }) => verplicht).length,
  };
}

/** De eerste vraag zonder antwoord: eerst wat nodig is, dan wat mag; anders de eerste vraag. */
export function eersteOpen(geopend: Geopend, wacht: Wachtstand['wacht']): string {
  const alle = kaartenVan(geopend.lijst).flatMap((thema) =>
    thema.vragen.map((vraag, plek) => ({ vraag, pad: padVan(thema.id, plek) })),
  );
  const open = alle.filter(({ vraag }) => isLeeg(antwoordOp(geopend, wacht, vraag.id).waarde));
  return (open.find(({ vraag }) => vraag.verplicht) ?? open[0] ?? alle[0])?.pad ?? '/mijn/paspoort';
}

export const padVan = (thema: string, plek: number): string => `/mijn/paspoort/${thema}/${plek + 1}`;
