import { lot, lukt } from './lot.ts';
import { perVier, type Wereld } from './wereld.ts';

/** Die gaan niet met afvinken: daar hoort een besluit bij. */
const MET_BESLUIT: readonly string[] = ['bestemming-bevestigen'];

/** Laat decanen en mentoren hun taken doen; wat een enkeling laat liggen, escaleert. Geeft hoeveel taken gedaan zijn. */
export async function laatScholenWerken({ client, schoolmensen }: Wereld): Promise<number> {
  const gedaan = await perVier(schoolmensen, async (als) => {
    const school = client.als(als);
    let aantal = 0;
    const rol = als.startsWith('mentor') ? 'mentor' : 'decaan';
    for (const taak of await school.alles('lijstTaken')) {
      const wie = taak.leerling ? `${taak.leerling.roepnaam}/${taak.leerling.achternaam}` : taak.id;
      if (MET_BESLUIT.includes(taak.soort) || taak.rol !== rol || lot(`taak/${taak.soort}/${wie}`) >= 90)
        continue;
      const afronding = { uitkomst: 'Gesproken met leerling en ouders.' };
      if (await lukt(() => school.roep('rondTaakAf', { pad: { id: taak.id }, inhoud: afronding })))
        aantal += 1;
    }
    return aantal;
  });
  return gedaan.reduce((som, aantal) => som + aantal, 0);
}

/** Een decaan wacht niet op de zomer: van elke school met risicoleerlingen gaat er een vroeg over. */
export async function draagVroegOver({ client, decanen, afspraken }: Wereld): Promise<number> {
  const vraag = { seizoen: afspraken.schooljaar, status: 'RISICO', paginaGrootte: 1 } as const;
  const gedaan = await perVier(decanen.slice(0, 2), async (als) => {
    const decaan = client.als(als);
    const [eerste] = (await decaan.roep('lijstOverstappen', { vraag })).items;
    if (!eerste) return false;
    const reden = { toelichting: 'Gezin heeft al contact met leerplicht; wachten helpt niet.' };
    return lukt(() => decaan.roep('draagVroegOver', { pad: { id: eerste.id }, inhoud: reden }));
  });
  return gedaan.filter(Boolean).length;
}
