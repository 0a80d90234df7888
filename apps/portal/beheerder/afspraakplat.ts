/** Een afspraak als losse regels: waar zij staat, en wat er staat. */
export interface Platteregel {
  /** De weg erheen; het eerste stuk is het onderdeel. */
  readonly pad: readonly string[];
  readonly waarde: unknown;
}

type Ding = Readonly<Record<string, unknown>>;
const isDing = (waarde: unknown): waarde is Ding =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

const tekst = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : '');

/** Hoe een ding in een lijst heet: zo blijft het hetzelfde als de volgorde verandert. */
function naamVan(ding: Ding, plek: number): string {
  const samen = [ding['gemeente'], ding['route'], ding['van']].map(tekst);
  if (ding['route'] !== undefined) return samen.filter(Boolean).join(' ');
  const eigen = tekst(ding['sleutel']) || tekst(ding['naam']) || tekst(ding['soort']);
  return eigen || tekst(ding['van']) || String(plek + 1);
}

/** Wat als een waarde leest: een dag met een tijd, een periode, of zoveel dagen na iets. */
function alsEen(ding: Ding): unknown {
  const { naam: _naam, sleutel: _sleutel, soort: _soort, ...rest } = ding;
  const delen = Object.entries(rest);
  const dag = tekst(rest['dag']);
  if (dag && delen.length <= 2) return `${dag} ${tekst(rest['tijd'])}`.trim();
  if (typeof rest['van'] === 'string' && typeof rest['tot'] === 'string' && delen.length === 2)
    return [rest['van'], rest['tot']];
  const [termijn] = delen.find(([naam]) => naam.startsWith('dagen')) ?? [];
  if (termijn && delen.length === 2 && typeof rest['tijd'] === 'string')
    return { aantal: rest[termijn], wat: termijn, tijd: rest['tijd'] };
  return null;
}

/** Alle regels van een afspraak. Een lijst van woorden blijft een regel. */
export function plat(inhoud: unknown, pad: readonly string[] = []): Platteregel[] {
  if (Array.isArray(inhoud) && inhoud.some(isDing))
    return inhoud.flatMap((ding, plek) =>
      plat(ding, [...pad, isDing(ding) ? naamVan(ding, plek) : String(plek + 1)]),
    );
  if (!isDing(inhoud)) return [{ pad, waarde: inhoud }];
  const samen = alsEen(inhoud);
  if (samen !== null) return [{ pad, waarde: samen }];
  return Object.entries(inhoud).flatMap(([naam, waarde]) => plat(waarde, [...pad, naam]));
}

export interface Verschil {
  readonly pad: readonly string[];
  /** undefined: stond er niet. */
  readonly oud: unknown;
  readonly nieuw: unknown;
}

const zelfde = (een: unknown, ander: unknown): boolean => JSON.stringify(een) === JSON.stringify(ander);

/** Wat er tussen twee afspraken veranderde; het nummer van de versie zelf telt niet. */
export function verschillen(oud: unknown, nieuw: unknown): Verschil[] {
  const sleutel = ({ pad }: Platteregel): string => JSON.stringify(pad);
  const eerst = new Map(plat(oud).map((regel) => [sleutel(regel), regel]));
  const daarna = new Map(plat(nieuw).map((regel) => [sleutel(regel), regel]));
  return [...new Set([...eerst.keys(), ...daarna.keys()])].flatMap((plek) => {
    const [een, ander] = [eerst.get(plek), daarna.get(plek)];
    const pad = (een ?? ander)!.pad;
    if (pad[0] === 'versie' || zelfde(een?.waarde, ander?.waarde)) return [];
    return [{ pad, oud: een?.waarde, nieuw: ander?.waarde }];
  });
}
