import type { Bestemming } from '#libs/contract/bestemmingen.ts';
import type { Overstap } from '#libs/contract/overstappen.ts';
import type { Taak } from '#libs/contract/taken.ts';
import type { Bestemmingsoort } from '#libs/domain/overstap/bestemming.ts';
import { lot, lukt } from './lot.ts';
import { perVier, type Wereld } from './wereld.ts';

interface Keuze {
  readonly soort: Bestemmingsoort;
  readonly bewijs: string;
}

/** Wat een decaan vastlegt voor een leerling die niet naar een mbo gaat. */
const KEUZE: Readonly<Record<string, Keuze>> = {
  havo: { soort: 'havo', bewijs: 'Toelatingsbrief van de havo' },
  zittenblijver: { soort: 'zittenblijver', bewijs: 'Besluit van de rapportvergadering' },
  vavo: { soort: 'vavo', bewijs: 'Aanmelding bij het vavo' },
  particulier: { soort: 'particulier_onderwijs', bewijs: 'Inschrijfbewijs' },
};

/** Van de tien die niet naar een mbo gaan, legt de decaan er zoveel vast; de rest vergeet hij. */
const VASTGELEGD = 80;
const BEVESTIGD = 90;

/** Laat decanen vastleggen wie niet naar een mbo gaat. Geeft hoeveel bestemmingen zijn vastgelegd. */
export async function legBestemmingenVast({
  client,
  decanen,
  afspraken,
  leerlingen,
}: Wereld): Promise<number> {
  const waarheen = new Map(leerlingen.map((l) => [l.leerlingnummer, l.bestemming]));
  const pad = `/v1/overstappen?seizoen=${afspraken.schooljaar}`;
  const gedaan = await perVier(decanen, async (als) => {
    let aantal = 0;
    for (const { id, leerling, plaatsing } of await client.alles<Overstap>(pad, als)) {
      const keuze = KEUZE[waarheen.get(leerling.leerlingnummer) ?? ''];
      const open = plaatsing !== 'DEFINITIEF_MBO' && plaatsing !== 'VERVOLG_ANDERS';
      if (!keuze || !open || lot(`bestemming/${leerling.leerlingnummer}`) >= VASTGELEGD) continue;
      if (await lukt(() => client.post(`/v1/overstappen/${id}/bestemmingen`, als, keuze))) aantal += 1;
    }
    return aantal;
  });
  return gedaan.reduce((som, aantal) => som + aantal, 0);
}

/** De coördinator bevestigt voor scholen die niet meedoen; een enkele blijft liggen en komt terug bij de decaan. */
export async function bevestigBestemmingen({ client }: Wereld): Promise<number> {
  const als = 'coordinator';
  let aantal = 0;
  for (const taak of await client.alles<Taak>('/v1/taken?soort=bestemming-bevestigen', als)) {
    const pad = `/v1/overstappen/${taak.overstapId ?? ''}/bestemmingen`;
    const { items } = await client.get<{ items: Bestemming[] }>(pad, als);
    const open = items.find(({ stand }) => stand === 'WACHT_OP_BEVESTIGING');
    if (!open || lot(`bevestig/${open.leerling.achternaam}`) >= BEVESTIGD) continue;
    if (await lukt(() => client.post(`/v1/bestemmingen/${open.id}/bevestigingen`, als))) aantal += 1;
  }
  return aantal;
}
