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
  const vraag = { seizoen: afspraken.schooljaar };
  const gedaan = await perVier(decanen, async (als) => {
    const decaan = client.als(als);
    let aantal = 0;
    for (const { id, leerling, plaatsing } of await decaan.alles('lijstOverstappen', { vraag })) {
      const keuze = KEUZE[waarheen.get(leerling.leerlingnummer) ?? ''];
      const open = plaatsing !== 'DEFINITIEF_MBO' && plaatsing !== 'VERVOLG_ANDERS';
      if (!keuze || !open || lot(`bestemming/${leerling.leerlingnummer}`) >= VASTGELEGD) continue;
      if (await lukt(() => decaan.roep('legBestemmingVast', { pad: { id }, inhoud: keuze }))) aantal += 1;
    }
    return aantal;
  });
  return gedaan.reduce((som, aantal) => som + aantal, 0);
}

/** De coördinator bevestigt voor scholen die niet meedoen; een enkele blijft liggen en komt terug bij de decaan. */
export async function bevestigBestemmingen({ client }: Wereld): Promise<number> {
  const coordinator = client.als('coordinator');
  let aantal = 0;
  const vraag = { soort: 'bestemming-bevestigen' } as const;
  for (const { overstapId } of await coordinator.alles('lijstTaken', { vraag })) {
    if (!overstapId) continue;
    const { items } = await coordinator.roep('lijstBestemmingen', { pad: { id: overstapId } });
    const open = items.find(({ stand }) => stand === 'WACHT_OP_BEVESTIGING');
    if (!open || lot(`bevestig/${open.leerling.achternaam}`) >= BEVESTIGD) continue;
    if (await lukt(() => coordinator.roep('bevestigBestemming', { pad: { id: open.id } }))) aantal += 1;
  }
  return aantal;
}
