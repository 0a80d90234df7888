import type { GelezenRegel, Leesfout } from '../domain/bestand/bestand.ts';
import { leesfout, regelgegevens, regelopsomming } from './leesfout.ts';
import type { Kenmerken } from './soort.ts';

/** Een gelezen regel met wat hem herkenbaar maakt, waar nog bevindingen bij kunnen komen. */
export interface Kandidaat<T> extends GelezenRegel<T> {
  readonly fouten: Leesfout[];
  readonly waarschuwingen: Leesfout[];
  waarden: T | null;
  readonly kenmerken: Kenmerken | null;
  /** De cellen van de regel als een tekst; gelijk is letterlijk gelijk. */
  readonly inhoud: string;
}

function groepeer<T>(
  kandidaten: readonly Kandidaat<T>[],
  sleutels: (k: Kenmerken) => readonly string[],
): Kandidaat<T>[][] {
  const groepen = new Map<string, Kandidaat<T>[]>();
  for (const kandidaat of kandidaten) {
    for (const sleutel of kandidaat.kenmerken ? sleutels(kandidaat.kenmerken) : []) {
      const groep = groepen.get(sleutel);
      if (groep) groep.push(kandidaat);
      else groepen.set(sleutel, [kandidaat]);
    }
  }
  return [...groepen.values()].filter((groep) => groep.length > 1);
}

/** Ten hoogste twaalf regels waaruit elke regel van de groep er een met een andere geboortedatum vindt. */
function kiesVoorbeelden<T>(groep: readonly Kandidaat<T>[]): readonly Kandidaat<T>[] {
  const eerste = groep[0]?.kenmerken?.geboortedatum;
  const gelijk = groep.filter((k) => k.kenmerken?.geboortedatum === eerste);
  const anders = groep.filter((k) => k.kenmerken?.geboortedatum !== eerste);
  return [...gelijk.slice(0, 6), ...anders.slice(0, 6)];
}

function weigerGeboortedatums<T>(groep: readonly Kandidaat<T>[]): void {
  const eerste = groep[0]?.kenmerken?.geboortedatum;
  if (groep.every((k) => k.kenmerken?.geboortedatum === eerste)) return;
  const voorbeelden = kiesVoorbeelden(groep);
  for (const kandidaat of groep) {
    if (kandidaat.fouten.some((fout) => fout.code === 'dubbel.geboortedatum')) continue;
    const andere = voorbeelden
      .filter((k) => k.kenmerken?.geboortedatum !== kandidaat.kenmerken?.geboortedatum)
      .map((k) => k.regel);
    const melding = `Deze leerling staat ook op ${regelopsomming(andere)}, met een andere geboortedatum. Verbeter de verkeerde regel.`;
    kandidaat.fouten.push(
      leesfout('dubbel.geboortedatum', melding, { regel: kandidaat.regel, gegevens: regelgegevens(andere) }),
    );
    kandidaat.waarden = null;
  }
}

function waarschuwDubbel<T>(groep: readonly Kandidaat<T>[]): void {
  const [eerste, ...rest] = groep;
  for (const kandidaat of rest) {
    const gelijk = kandidaat.inhoud === eerste?.inhoud;
    const melding = gelijk
      ? `Deze regel is gelijk aan regel ${eerste.regel} en telt een keer.`
      : `Dezelfde leerling, aanmelding of les staat ook op regel ${eerste?.regel}, met andere gegevens. Controleer welke regel geldt.`;
    kandidaat.waarschuwingen.push(
      leesfout(gelijk ? 'dubbel' : 'dubbel.verschil', melding, {
        regel: kandidaat.regel,
        ...(eerste ? { gegevens: regelgegevens([eerste.regel]) } : {}),
      }),
    );
  }
}

/** Een leerling die al eerder in het bestand staat, wordt geen tweede leerling: de eerste regel telt, wat ervan verschilt is fout. */
function weigerTweede<T>(groep: readonly Kandidaat<T>[]): void {
  const [eerste, ...rest] = groep.filter((k) => k.waarden !== null);
  for (const kandidaat of rest) {
    if (!eerste || kandidaat.inhoud === eerste.inhoud) continue;
    const melding = `Deze leerling staat ook op regel ${eerste.regel}, met andere gegevens. Regel ${eerste.regel} telt. Klopt die niet, herstel dan het bestand en lever het opnieuw in.`;
    kandidaat.fouten.push(
      leesfout('dubbel.leerling', melding, {
        regel: kandidaat.regel,
        gegevens: regelgegevens([eerste.regel]),
      }),
    );
    kandidaat.waarden = null;
  }
}

/**
 * Zoekt leerlingen die vaker in hetzelfde bestand staan. Verschillende geboortedatums weigeren alle betrokken regels. Hoort een leerling er
 * `eenmaal` in, dan telt zijn eerste regel.
 */
export function zoekDubbelen<T>(kandidaten: readonly Kandidaat<T>[], eenmaal: boolean): void {
  const goed = kandidaten.filter((k) => k.waarden !== null);
  groepeer(goed, (k) => (k.geboortedatum === null ? [] : k.leerling)).forEach(weigerGeboortedatums);
  if (eenmaal)
    groepeer(
      goed.filter((k) => k.waarden !== null),
      (k) => k.leerling,
    ).forEach(weigerTweede);
  const over = goed.filter((k) => k.waarden !== null);
  groepeer(over, (k) => (k.regel === null ? [] : [k.regel])).forEach(waarschuwDubbel);
}
