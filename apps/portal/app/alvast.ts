import type { Alvast } from '../api/alvast.ts';

// Een eigen ingang, klein en zonder iets anders mee te nemen: wat de eerste bladzijde zeker vraagt, is zo al onderweg terwijl haar
// script nog komt. Zij neemt het over (api/alvast.ts). Was zij eerder, dan is hier niets te doen.
if (globalThis.overstapAlvast === undefined) {
  const gevraagd: Alvast = new Map();
  globalThis.overstapAlvast = gevraagd;
  const taal = localStorage.getItem('taal') ?? 'nl';
  const vraag = (adres: string): Promise<Response> => {
    const antwoord = fetch(adres, { headers: { Accept: 'application/json', 'Accept-Language': taal } });
    gevraagd.set(adres, { taal, antwoord });
    return antwoord;
  };
  const overgeslagen = (): undefined => undefined;
  vraag('/v1/mij').catch(overgeslagen);
  if (location.pathname === '/mijn') {
    for (const adres of ['/v1/paspoorten', '/v1/delingen']) vraag(adres).catch(overgeslagen);
    vraag('/v1/overstappen?paginaGrootte=10')
      .then(async (antwoord) => {
        const { items } = (await antwoord.clone().json()) as { items?: readonly { id: string }[] };
        // Heeft iemand er meer, dan kiest de bladzijde.
        const [een, twee] = items ?? [];
        if (een && !twee) await vraag(`/v1/overstappen/${een.id}/aanmeldingen`);
      })
      .catch(overgeslagen);
  }
}
