/** De bestanden die in dit tabblad zijn gekozen, om met een andere indeling nog eens te lezen. Alleen in het geheugen. */
const gekozen = new Map<string, File>();

export const onthoudBestand = (id: string, bestand: File): void => {
  gekozen.set(id, bestand);
};
export const gekozenBestand = (id: string): File | undefined => gekozen.get(id);

const SCHEIDINGEN = [';', ',', '\t', '|'] as const;
const GENOEG = 64_000;

async function leesBegin(bestand: File): Promise<string> {
  const bytes = await bestand.slice(0, GENOEG).arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: bestand.size <= GENOEG }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const deel = (regel: string, scheiding: string): string[] =>
  regel.split(scheiding).map((cel) => cel.replace(/^"|"$/g, '').trim());

/**
 * Per kop een voorbeeld uit de eerste regel met iets erin, om een kolom te herkennen. Het bestand wordt daarvoor in de browser
 * zelf gelezen; er gaat niets heen en er blijft niets staan. Alleen van tekst, niet van een rekenblad.
 */
export async function voorbeeldenVan(bestand: File | undefined): Promise<Readonly<Record<string, string>>> {
  if (!bestand || !/\.(csv|txt)$/i.test(bestand.name)) return {};
  const [kopregel = '', ...regels] = (await leesBegin(bestand)).replace(/^\uFEFF/, '').split(/\r?\n/);
  const scheiding = SCHEIDINGEN.reduce((beste, een) =>
    kopregel.split(een).length > kopregel.split(beste).length ? een : beste,
  );
  const rijen = regels.slice(0, 20).map((regel) => deel(regel, scheiding));
  return Object.fromEntries(
    deel(kopregel, scheiding).map((kop, plek) => [kop, rijen.find((rij) => rij[plek])?.[plek] ?? '']),
  );
}
