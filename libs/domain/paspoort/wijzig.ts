import { NotAllowed } from '../domain-error.ts';
import type { Instant } from '../tijd/tijd.ts';
import {
  magBezwaarMaken,
  magInvullen,
  type Invulbesluit,
  type Invulweigering,
  type Schrijver,
} from './mag-invullen.ts';
import { ontbrekendeVragen } from './ontbrekende-vragen.ts';
import {
  huidigeVersie,
  type Antwoorden,
  type Bezwaar,
  type Paspoort,
  type Paspoortversie,
} from './paspoort.ts';
import { vulIn, type Invulpatch } from './vul-in.ts';
import type { Paspoortdeel, Vragenlijst } from './vragen.ts';

const UITLEG: Readonly<Record<Invulweigering, string>> = {
  'deel-van-ander': 'Dit deel is voor een ander om te schrijven.',
  'niet-gevraagd': 'De jongere heeft u niet gevraagd om dit deel te schrijven.',
  'nog-niet-ondertekend': 'Er is nog geen ondertekend deel van de mentor.',
  'al-vastgesteld': 'De jongere heeft dit Paspoort vastgesteld. Alleen hij kan het weer openen.',
  verlopen: 'Dit Paspoort is verlopen. Alleen de jongere kan het weer openen.',
  vernietigd: 'Dit Paspoort is vernietigd.',
};

type Gevolg = Extract<Invulbesluit, { mag: true }>['gevolg'];

/** Fout: NotAllowed met de reden. */
function gevolgVan(besluit: Invulbesluit): Gevolg {
  if (besluit.mag) return besluit.gevolg;
  throw new NotAllowed(`paspoort.${besluit.reden}`, UITLEG[besluit.reden]);
}

/** De versie na een ander antwoord van de jongere: wat hij vaststelde, staat open; klaar blijft klaar als niets ontbreekt. */
function naAntwoord(versie: Paspoortversie, antwoorden: Antwoorden, lijst: Vragenlijst): Paspoortversie {
  const klaar = versie.status !== 'CONCEPT' && ontbrekendeVragen(lijst, 'jongere', antwoorden).length === 0;
  return { ...versie, antwoorden, status: klaar ? 'INGEVULD' : 'CONCEPT' };
}

/** De versie na een wijziging van de mentor: zijn ondertekening geldt niet meer, het bezwaar blijft. */
function naMentor(versie: Paspoortversie, antwoorden: Antwoorden): Paspoortversie {
  return {
    ...versie,
    mentordeel: { ...versie.mentordeel, antwoorden, ondertekend: null },
    status: versie.status === 'BESPROKEN_MENTOR' ? 'INGEVULD' : versie.status,
  };
}

/** Zet de gewijzigde versie neer. Is de oude gedeeld of verlopen, dan komt er een bij en blijft de oude zoals zij was. */
function metVersie(paspoort: Paspoort, gewijzigd: Paspoortversie, gevolg: Gevolg): Paspoort {
  const versies =
    gevolg === 'zelfde-versie'
      ? [...paspoort.versies.slice(0, -1), gewijzigd]
      : [...paspoort.versies, { ...gewijzigd, nummer: gewijzigd.nummer + 1, status: 'CONCEPT' as const }];
  return { ...paspoort, versies };
}

/** Wie wat schrijft. */
export interface Invulvraag {
  readonly schrijver: Schrijver;
  readonly deel: Paspoortdeel;
  readonly lijst: Vragenlijst;
}

/**
 * Het Paspoort na een patch. Een gedeelde versie verandert nooit: dan begint een nieuwe, met de antwoorden van de vorige.
 * Fout: NotAllowed als de schrijver dit deel niet schrijft, en de fouten van `vulIn`.
 */
export function wijzigPaspoort(paspoort: Paspoort, patch: Invulpatch, vraag: Invulvraag): Paspoort {
  if (paspoort.patches.includes(patch.id)) return paspoort;
  const versie = huidigeVersie(paspoort);
  const gevolg = gevolgVan(magInvullen(vraag.schrijver, vraag.deel, versie.status));
  const was = vraag.deel === 'jongere' ? versie.antwoorden : versie.mentordeel.antwoorden;
  const { antwoorden, patches } = vulIn({ antwoorden: was, patches: paspoort.patches }, patch, vraag);
  const verwerkt = { ...paspoort, patches };
  if (antwoorden === was) return verwerkt;
  const gewijzigd =
    vraag.deel === 'jongere' ? naAntwoord(versie, antwoorden, vraag.lijst) : naMentor(versie, antwoorden);
  return metVersie(verwerkt, gewijzigd, gevolg);
}

/**
 * Het Paspoort na een bezwaar tegen het deel van de mentor; tekst `null` trekt het in. Wat vastgesteld was, stelt de jongere
 * opnieuw vast. Fout: NotAllowed.
 */
export function maakBezwaar(
  paspoort: Paspoort,
  schrijver: Schrijver,
  { tekst, op }: { readonly tekst: string | null; readonly op: Instant },
): Paspoort {
  const versie = huidigeVersie(paspoort);
  const { mentordeel, status } = versie;
  const gevolg = gevolgVan(
    magBezwaarMaken(schrijver, { status, ondertekend: mentordeel.ondertekend !== null }),
  );
  if ((mentordeel.bezwaar?.tekst ?? null) === tekst) return paspoort;
  const bezwaar: Bezwaar | null = tekst === null ? null : { tekst, op };
  const gewijzigd: Paspoortversie = {
    ...versie,
    mentordeel: { ...mentordeel, bezwaar },
    status: status === 'VASTGESTELD' ? 'BESPROKEN_MENTOR' : status,
  };
  return metVersie(paspoort, gewijzigd, gevolg);
}
