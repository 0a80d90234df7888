import type { Overstap } from '#libs/contract/overstappen.ts';
import type { Taak } from '#libs/contract/taken.ts';
import { lot, lukt } from './lot.ts';
import { perVier, type Wereld } from './wereld.ts';

/** Die gaan niet met afvinken: daar hoort een besluit bij. */
const MET_BESLUIT: readonly string[] = ['bestemming-bevestigen'];

/** Laat decanen en mentoren hun taken doen; wat een enkeling laat liggen, escaleert. Geeft hoeveel taken gedaan zijn. */
export async function laatScholenWerken({ client, schoolmensen }: Wereld): Promise<number> {
  const gedaan = await perVier(schoolmensen, async (als) => {
    let aantal = 0;
    const rol = als.startsWith('mentor') ? 'mentor' : 'decaan';
    for (const taak of await client.alles<Taak>('/v1/taken', als)) {
      const wie = taak.leerling ? `${taak.leerling.roepnaam}/${taak.leerling.achternaam}` : taak.id;
      if (MET_BESLUIT.includes(taak.soort) || taak.rol !== rol || lot(`taak/${taak.soort}/${wie}`) >= 90)
        continue;
      const afronding = { uitkomst: 'Gesproken met leerling en ouders.' };
      if (await lukt(() => client.post(`/v1/taken/${taak.id}/afrondingen`, als, afronding))) aantal += 1;
    }
    return aantal;
  });
  return gedaan.reduce((som, aantal) => som + aantal, 0);
}

/** Een decaan wacht niet op de zomer: van elke school met risicoleerlingen gaat er een vroeg over. */
export async function draagVroegOver({ client, decanen, afspraken }: Wereld): Promise<number> {
  const pad = `/v1/overstappen?seizoen=${afspraken.schooljaar}&status=RISICO&paginaGrootte=1`;
  const gedaan = await perVier(decanen.slice(0, 2), async (als) => {
    const [eerste] = (await client.get<{ items: Overstap[] }>(pad, als)).items;
    if (!eerste) return false;
    const reden = { toelichting: 'Gezin heeft al contact met leerplicht; wachten helpt niet.' };
    return lukt(() => client.post(`/v1/overstappen/${eerste.id}/overdrachten`, als, reden));
  });
  return gedaan.filter(Boolean).length;
}
