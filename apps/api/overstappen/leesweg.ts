import { voorwaardenVan } from '#libs/domain/toegang/mag-handeling.ts';
import type { Voorwaarde } from '#libs/domain/toegang/voorwaarden.ts';
import type { Actor, Handeling } from '#libs/domain/toegang/toegang.ts';
import type { Parameters, Vertaling } from '../shared/zicht.ts';
import { HEEFT_ZAAK_SQL, OVERSTAP_ZICHT } from '../shared/zichtbaarheid.ts';

/** Langs welke tabellen een lijst van overstappen `o` leest, en hoe de voorwaarden van wie kijkt daarop luiden. */
export interface Leesweg {
  readonly tabellen: string;
  readonly zicht: Vertaling;
}

type Bron = (p: Parameters, actor: Actor, na: string | null) => string;

/**
 * Van wie niet zijn eigen leerlingen ziet maar die van een ander, staan de overstappen in een kleine tabel naast de grote. De lijst begint
 * dan daar: als voorwaarde bij elke overstap zou zij het hele land lezen om een bladzijde te tonen. `na` is de laatste van de vorige
 * bladzijde, als er op id wordt gelezen.
 */
const BRONNEN: Partial<Record<Voorwaarde, Bron>> = {
  eigenMbo: (p, { organisatieId }, na) =>
    `select distinct az.overstap_id as id from aanmelding az where az.mbo_id = ${p.neem(organisatieId)}
     ${na === null ? '' : `and az.overstap_id > ${p.neem(na)}`}`,
  heeftZaak: (p, { organisatieId }) => {
    const org = p.neem(organisatieId);
    return `select ez.id from overstap ez where ez.eigenaar_id = ${org} union
      select dz.overstap_id from overdracht dz where dz.naar_id = ${org} and dz.status in (${HEEFT_ZAAK_SQL})`;
  },
};

/** De leesweg van een lijst: langs een kleine tabel als alles wat deze actor ziet daarin staat, anders langs alle overstappen. */
export function leeswegVan(
  {
    actor,
    handeling,
    na,
  }: { readonly actor: Actor; readonly handeling: Handeling; readonly na: string | null },
  p: Parameters,
): Leesweg {
  const [eerste, ...rest] = voorwaardenVan(actor, handeling);
  const [voorwaarde] = eerste ?? [];
  const bron = rest.length === 0 && eerste?.length === 1 && voorwaarde ? BRONNEN[voorwaarde] : undefined;
  if (!bron || !voorwaarde) return { tabellen: 'overstap o', zicht: OVERSTAP_ZICHT };
  return {
    tabellen: `(${bron(p, actor, na)}) k join overstap o on o.id = k.id`,
    zicht: { ...OVERSTAP_ZICHT, [voorwaarde]: () => 'o.id = k.id' },
  };
}
