const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Welk proces op welke computer: `123@computer`, met bij een eigen rij nog een achtervoegsel. */
const WERKER = /\d+@[\w.-]+/g;

const lees = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

/**
 * Vervangt in een geschiedenis elk id door een volgnummer en elke computernaam door een vast woord, ook binnen payloads.
 * Hetzelfde id wordt steeds hetzelfde nummer, zodat de geschiedenis klopt en toch naar niemand wijst.
 */
export function pseudonimiseer(geschiedenis: unknown): unknown {
  const nummers = new Map<string, string>();
  const nummer = (id: string): string => {
    const bekend = nummers.get(id) ?? String(nummers.size + 1).padStart(12, '0');
    nummers.set(id, bekend);
    return `00000000-0000-4000-8000-${bekend}`;
  };
  const tekst = (waarde: string): string => waarde.replace(UUID, nummer).replace(WERKER, 'werker');
  const vervang = (waarde: unknown, sleutel: string): unknown => {
    if (typeof waarde === 'string')
      return sleutel === 'data' ? Buffer.from(tekst(lees(waarde))).toString('base64') : tekst(waarde);
    if (Array.isArray(waarde)) return waarde.map((item) => vervang(item, sleutel));
    if (typeof waarde !== 'object' || waarde === null) return waarde;
    return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, vervang(deel, naam)]));
  };
  return vervang(geschiedenis, '');
}

/** De payloads van een geschiedenis, als waarden. */
export function payloads(geschiedenis: unknown): unknown[] {
  if (typeof geschiedenis !== 'object' || geschiedenis === null) return [];
  return Object.entries(geschiedenis).flatMap(([naam, deel]) =>
    naam === 'data' && typeof deel === 'string' ? [JSON.parse(lees(deel)) as unknown] : payloads(deel),
  );
}

/** Alle sleutels en teksten in een waarde. */
export function inhoud(waarde: unknown): { readonly sleutels: string[]; readonly teksten: string[] } {
  if (typeof waarde === 'string') return { sleutels: [], teksten: [waarde] };
  if (typeof waarde !== 'object' || waarde === null) return { sleutels: [], teksten: [] };
  const delen = Object.values(waarde).map(inhoud);
  return {
    sleutels: [...(Array.isArray(waarde) ? [] : Object.keys(waarde)), ...delen.flatMap((d) => d.sleutels)],
    teksten: delen.flatMap((d) => d.teksten),
  };
}
