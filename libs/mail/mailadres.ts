import { domainToASCII } from 'node:url';

const LANGSTE = 254;
const LOKAAL = /^[A-Za-z0-9._%+-]{1,64}$/;
const DOMEIN = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/;

/**
 * Leest precies een mailadres: geen lijst, geen regeleinde, geen weergavenaam, geen commentaar. Het deel voor de apenstaart is
 * ASCII; een domein met andere letters wordt zijn naam in ASCII (IDNA). Geeft null als het geen adres is.
 */
export function leesMailadres(tekst: string): string | null {
  const delen = tekst.split('@');
  const [lokaal = '', ruw = ''] = delen;
  if (delen.length !== 2 || !LOKAAL.test(lokaal) || /[\s,;:<>()[\]\\"/?#%]/.test(ruw)) return null;
  const domein = domainToASCII(ruw);
  const adres = `${lokaal}@${domein}`;
  return DOMEIN.test(domein) && adres.length <= LANGSTE ? adres : null;
}

/** Het domein van een gelezen adres. */
export const domeinVan = (adres: string): string => adres.slice(adres.indexOf('@') + 1);
