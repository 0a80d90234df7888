import type { Alvast } from '../api/alvast.ts';

// Een eigen ingang, klein en zonder iets anders mee te nemen: wat de eerste bladzijde zeker vraagt, is zo al onderweg terwijl haar
// script nog komt. Zij neemt het over (api/alvast.ts). Was zij eerder, dan is hier niets te doen.
if (globalThis.overstapAlvast === undefined) {
  const gevraagd: Alvast = new Map();
  globalThis.overstapAlvast = gevraagd;
  const taal = localStorage.getItem('taal') ?? 'nl';
  const adressen = ['/v1/mij'];
  if (location.pathname === '/mijn')
    adressen.push('/v1/paspoorten', '/v1/delingen', '/v1/overstappen?paginaGrootte=10');
  for (const adres of adressen) {
    const antwoord = fetch(adres, { headers: { Accept: 'application/json', 'Accept-Language': taal } });
    // Wie het overneemt, hoort wat er misging; neemt niemand het over, dan doet het er niet toe.
    antwoord.catch(() => undefined);
    gevraagd.set(adres, { taal, antwoord });
  }
}
