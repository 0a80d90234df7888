/** Vraagt de meters van een proces, zoals Prometheus dat doet. */
export async function vraagMeters(poort: number): Promise<string> {
  const antwoord = await fetch(`http://127.0.0.1:${poort}/metrics`);
  if (!antwoord.ok) throw new Error(`meters: ${antwoord.status}`);
  return antwoord.text();
}

/** De waarde van een meter met precies deze naam en labels; undefined als zij er niet is. */
export function leesMeter(tekst: string, regel: string): number | undefined {
  const gevonden = tekst.split('\n').find((een) => een.startsWith(`${regel} `));
  return gevonden === undefined ? undefined : Number(gevonden.slice(regel.length + 1));
}
