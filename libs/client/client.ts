import { metHerhaling, type Herhaling } from './herhaal.ts';
import { maakKern, type Kern, type Kernopties } from './kern.ts';
import { OPERATIES } from './operaties.ts';
import type { Antwoord, Argument, Item, LijstId, LosVerzoek, OperatieId, Verzoek } from './typen.ts';

export interface Clientopties extends Kernopties {
  readonly herhaling?: Herhaling;
}

/** De API, met de typen van het contract. Fouten van elk verzoek: Probleem, GeenVerbinding. */
export interface Client {
  /** Het adres van een operatie, bijvoorbeeld voor een link naar een bestand. */
  adresVan<K extends OperatieId>(id: K, ...verzoek: Argument<K>): string;
  /** Doet een verzoek en geeft het antwoord zoals het kwam: voor een bestand, of een andere vorm dan JSON. */
  haal<K extends OperatieId>(id: K, ...verzoek: Argument<K>): Promise<Response>;
  /** Doet een verzoek en geeft wat het contract belooft. */
  roep<K extends OperatieId>(id: K, ...verzoek: Argument<K>): Promise<Antwoord<K>>;
  /** De bladzijden van een lijst, een voor een: de volgende wordt pas gehaald als er om gevraagd wordt. */
  bladzijden<K extends LijstId>(id: K, ...verzoek: Argument<K>): AsyncGenerator<readonly Item<K>[]>;
  /** Alles wat op een lijst staat. */
  alles<K extends LijstId>(id: K, ...verzoek: Argument<K>): Promise<Item<K>[]>;
}

/** De grootste bladzijde die het contract toestaat. */
const PER_BLADZIJDE = 200;

interface Bladzijde {
  readonly items: readonly unknown[];
  readonly volgende: string | null;
}

/** Volgt `volgende` tot het leeg is. */
async function* bladzijdenVan(kern: Kern, id: LijstId, verzoek: LosVerzoek<LijstId>) {
  const deel = OPERATIES[id].startsWith('get ') ? 'vraag' : 'inhoud';
  let cursor: string | null = null;
  do {
    const welke = { paginaGrootte: PER_BLADZIJDE, ...verzoek[deel], ...(cursor ? { cursor } : {}) };
    const bladzijde = (await kern.roep(id, { ...verzoek, [deel]: welke })) as Bladzijde;
    yield bladzijde.items;
    cursor = bladzijde.volgende;
  } while (cursor);
}

/** De velden van een formulier met het bestand, zoals zij over de draad gaan. */
function alsFormulier(inhoud: object): FormData {
  const formulier = new FormData();
  for (const [naam, waarde] of Object.entries(inhoud) as [string, string | File | undefined][])
    if (waarde !== undefined) formulier.append(naam, waarde);
  return formulier;
}

/** Een formulier mag ook als velden komen: dan wordt het hier een formulier. */
function volledig<K extends OperatieId>(id: K, verzoek: Verzoek<K> | undefined): LosVerzoek<K> {
  const los = (verzoek ?? {}) as LosVerzoek<K>;
  if (!OPERATIES[id].endsWith(' formulier') || los.inhoud instanceof FormData) return los;
  return { ...los, inhoud: alsFormulier(los.inhoud as object) };
}

/** Maakt een client. Zonder `adres` praat hij met het eigen adres van de bladzijde. */
export function maakClient({ herhaling, ...opties }: Clientopties = {}): Client {
  const stuur = metHerhaling(opties.stuur ?? ((naar, init) => fetch(naar, init)), herhaling);
  const kern = maakKern({ ...opties, stuur });
  const bladzijden = <K extends LijstId>(id: K, ...[verzoek]: Argument<K>) =>
    bladzijdenVan(kern, id, (verzoek ?? {}) as LosVerzoek<LijstId>) as AsyncGenerator<readonly Item<K>[]>;
  return {
    adresVan: (id, ...[verzoek]) => kern.adresVan(id, verzoek),
    haal: (id, ...[verzoek]) => kern.haal(id, volledig(id, verzoek)),
    roep: (id, ...[verzoek]) => kern.roep(id, volledig(id, verzoek)),
    bladzijden,
    alles: async <K extends LijstId>(id: K, ...verzoek: Argument<K>) => {
      const items: Item<K>[] = [];
      for await (const bladzijde of bladzijden(id, ...verzoek)) items.push(...bladzijde);
      return items;
    },
  };
}
