import { leeftijdOp } from '../leerling/leeftijd.ts';
import { ROLLEN, type Leeftijden, type Rol } from '../afspraken/afspraken.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import {
  ACTIES,
  DATAKLASSEN,
  DOSSIERTOESTANDEN,
  levensfase,
  RELATIES,
  SLEUTEL_VAN,
  type Actie,
  type Dataklasse,
  type Dossiertoestand,
  type Relatie,
} from './dataklassen.ts';
import { onvervuldeEis, type Eis, type Toegangsvraag } from './eisen.ts';
import {
  ALLEEN_AANTALLEN,
  ALLEEN_BIJ,
  BANDEN,
  BANDEN_VAN_ROL,
  BEWIJSHOUDERS,
  KETENROL_VAN,
  KETENROLLEN,
  MERKEN,
  merkVan,
  OUDER_PER_FASE,
  SCHRIJVERS,
  UITNODIGINGEN,
  ZOEKERS,
  type Ketenrol,
  type Mate,
  type Rolplaats,
} from './matrix.ts';

/** Waarom iets mag of niet; vaste codes, voor het logboek. */
export type Toegangsreden =
  | 'merk'
  | 'uitnodiging'
  | 'ontvangstbewijs'
  | 'noodtoegang'
  | 'kenmerk-ontbreekt'
  | 'vernietigd'
  | 'geen-inhoud'
  | 'geen-merk'
  | 'geen-band'
  | 'geen-uitnodiging'
  | 'afgesloten'
  | 'alleen-lezen'
  | 'alleen-aantallen'
  | `eis.${Eis}`;

export interface Toegangsbesluit {
  readonly mag: boolean;
  /** Hoeveel: alles, een uittreksel, alleen stand of aantal. `geen` als het niet mag. */
  readonly mate: Mate;
  readonly reden: Toegangsreden;
}

/** Een vraag waarin alles staat wat altijd nodig is. */
interface Zaak extends Rolplaats {
  readonly klasse: Dataklasse;
  readonly actie: Actie;
  readonly relatie: Relatie;
  readonly toestand: Dossiertoestand;
  readonly mate: Exclude<Mate, 'geen'>;
}

const weiger = (reden: Toegangsreden): Toegangsbesluit => ({ mag: false, mate: 'geen', reden });
const geef = (mate: Mate, reden: Toegangsreden): Toegangsbesluit => ({ mag: true, mate, reden });
const uit = <T>(lijst: readonly T[], waarde: T | undefined): T | null =>
  waarde !== undefined && lijst.includes(waarde) ? waarde : null;

/** De plaats van een rol in de matrix; null voor een rol die niet bestaat. */
function plaatsVan(rol: Toegangsvraag['rol']): Rolplaats | null {
  const eigen = uit<Ketenrol | Rol>(ROLLEN, rol);
  if (eigen) return KETENROL_VAN[eigen as Rol];
  const ketenrol = uit<Ketenrol | Rol>(KETENROLLEN, rol);
  return ketenrol ? { ketenrol: ketenrol as Ketenrol } : null;
}

/** De mate uit de matrix; voor een ouder hangt zij van de leeftijd van de jongere af. */
function mateVan(ketenrol: Ketenrol, klasse: Dataklasse, vraag: Toegangsvraag): Mate {
  const mate = MERKEN[merkVan(klasse, ketenrol)];
  if (ketenrol !== 'ouder' || vraag.leeftijd === undefined) return mate;
  const goedgevonden = vraag.leeftijd === 'zelfbeslisser' && vraag.toestemming === true;
  return goedgevonden ? mate : (OUDER_PER_FASE[vraag.leeftijd]?.[klasse] ?? mate);
}

/** Antwoorden op wat is gevraagd, van die ene leerling, zolang het loopt. */
function alsGenodigde({ ketenrol, uitnodigingen = [], klasse, actie, toestand }: Zaak): Toegangsbesluit {
  const uitnodiging = UITNODIGINGEN[klasse];
  if (!uitnodiging || !(uitnodiging.rollen.includes(ketenrol) || uitnodigingen.includes(klasse)))
    return weiger('geen-uitnodiging');
  if (toestand !== 'lopend') return weiger('afgesloten');
  return uitnodiging.acties.includes(actie) ? geef('deel', 'uitnodiging') : weiger('alleen-lezen');
}

/** Wie er vroeger mee werkte, houdt een bewijs van wat hij vol had; nooit de inhoud. */
function alsVoormalige({ ketenrol, klasse, actie, mate }: Zaak): Toegangsbesluit {
  const bewijs = BEWIJSHOUDERS.includes(ketenrol) && klasse !== 'beheer' && mate === 'vol';
  if (!bewijs) return weiger('geen-band');
  return actie === 'lezen' ? geef('status', 'ontvangstbewijs') : weiger('alleen-lezen');
}

const heeftBand = ({ ketenrol, klasse, relatie, mate }: Zaak): boolean =>
  BANDEN_VAN_ROL[ketenrol].includes(relatie) &&
  (ALLEEN_BIJ[ketenrol]?.[klasse] ?? BANDEN[SLEUTEL_VAN[klasse]][mate]).includes(relatie);

/** Kan deze actie bij dit merk? Schrijven, delen en beslissen kan alleen wie alles heeft en de bron is. */
function kanActie({ ketenrol, klasse, actie, mate }: Zaak): boolean {
  if (actie === 'lezen') return true;
  if (mate !== 'vol') return false;
  return actie === 'zoeken' ? ZOEKERS.includes(ketenrol) : SCHRIJVERS[klasse].includes(ketenrol);
}

/** Tellen in de eigen regio, zolang het loopt; meer is er niet. */
function alleenAantallen({ ketenrol, actie, relatie, toestand }: Zaak): Toegangsbesluit {
  if (!BANDEN_VAN_ROL[ketenrol].includes(relatie)) return weiger('geen-band');
  if (toestand !== 'lopend') return weiger('afgesloten');
  return actie === 'zoeken' ? geef('status', 'merk') : weiger('alleen-aantallen');
}

/** Wie een merk en een band heeft: wat kan hij doen? */
function metBand(zaak: Zaak): Toegangsbesluit {
  const { ketenrol, actie, toestand, mate } = zaak;
  if (mate === 'status' && ALLEEN_AANTALLEN.includes(ketenrol)) return alleenAantallen(zaak);
  if (!heeftBand(zaak)) return weiger('geen-band');
  if (toestand !== 'lopend' && !(mate === 'vol' && actie === 'lezen')) return weiger('afgesloten');
  return kanActie(zaak) ? geef(mate, 'merk') : weiger('alleen-lezen');
}

function metZaak(zaak: Zaak): Toegangsbesluit {
  if (zaak.relatie === 'genodigd') return alsGenodigde(zaak);
  return zaak.relatie === 'voormalig' ? alsVoormalige(zaak) : metBand(zaak);
}

/** De vraag met alles wat altijd nodig is, of null als er iets ontbreekt of niet bestaat. */
function volledig(vraag: Toegangsvraag): Omit<Zaak, 'mate'> | null {
  const plaats = plaatsVan(vraag.rol);
  const klasse = uit(DATAKLASSEN, vraag.klasse);
  const actie = uit(ACTIES, vraag.actie);
  const relatie = uit(RELATIES, vraag.relatie);
  const toestand = uit(DOSSIERTOESTANDEN, vraag.toestand);
  return plaats && klasse && actie && relatie && toestand
    ? { ...plaats, klasse, actie, relatie, toestand }
    : null;
}

/**
 * De ene beslissing over gegevens van een jongere: mag deze rol dit doen met deze klasse, bij deze band en toestand, en hoeveel
 * krijgt hij dan? Puur; een kenmerk dat ontbreekt of niet bestaat, telt als nee.
 */
export function beslisToegang(vraag: Toegangsvraag): Toegangsbesluit {
  const zaak = volledig(vraag);
  if (!zaak) return weiger('kenmerk-ontbreekt');
  if (zaak.toestand === 'vernietigd') return weiger('vernietigd');
  const gewoon = zonderNood(vraag, zaak);
  return !gewoon.mag && metNood(vraag, zaak) ? geef('vol', 'noodtoegang') : gewoon;
}

/** Lezen met de noodknop: alleen wie een open noodtoegang heeft, en alleen wat zijn rol daarmee ziet. */
const metNood = (vraag: Toegangsvraag, { nood = [], klasse, actie }: Omit<Zaak, 'mate'>): boolean =>
  vraag.noodtoegang === true && actie === 'lezen' && nood.includes(klasse);

function zonderNood(vraag: Toegangsvraag, zaak: Omit<Zaak, 'mate'>): Toegangsbesluit {
  const { ketenrol, klasse, klassen } = zaak;
  if (klassen && !klassen.includes(klasse)) return weiger('geen-inhoud');
  const mate = mateVan(ketenrol, klasse, vraag);
  if (mate === 'geen') return weiger('geen-merk');
  const eis = onvervuldeEis(ketenrol, klasse, vraag);
  return eis ? weiger(`eis.${eis}`) : metZaak({ ...zaak, mate });
}

/** Wat een ouder wil weten van zijn kind, op een dag. */
export interface Oudervraag extends Pick<Toegangsvraag, 'klasse' | 'gezag' | 'geheimAdres' | 'toestemming'> {
  readonly geboortedatum: Kalenderdag;
  readonly dag: Kalenderdag;
  /** De jongere heeft zijn Paspoort met deze ouder gedeeld. */
  readonly genodigd?: boolean;
}

/**
 * Hoeveel een ouder op een dag mag lezen. AGE-5, 9 en 10: op de twaalfde verjaardag van het kind gaat de jongere meebeslissen,
 * op de leeftijd van toestemming vervalt wat op toestemming berust, en wie meerderjarig is handelt zelf. `deel` van verzuim is
 * dat, wanneer en hoe vaak; nooit de reden.
 */
export function ouderMag(vraag: Oudervraag, leeftijden: Leeftijden): Mate {
  const { geboortedatum, dag, genodigd, ...rest } = vraag;
  return beslisToegang({
    ...rest,
    rol: 'ouder',
    actie: 'lezen',
    relatie: rest.klasse === 'paspoort' && genodigd === true ? 'genodigd' : 'betrokken',
    toestand: 'lopend',
    leeftijd: levensfase(leeftijdOp(geboortedatum, dag, leeftijden), leeftijden),
  }).mate;
}
