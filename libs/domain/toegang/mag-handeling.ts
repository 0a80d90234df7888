import { kleinsteMate, volgensMatrix } from './handeling-data.ts';
import type { Mate } from './matrix.ts';
import { binnenDoel } from './link.ts';
import { REGELS } from './regels.ts';
import type { Mogelijkheden, Voorwaarde } from './voorwaarden.ts';
import { ELKE_KLAS, type Actor, type Handeling, type Onderwerp, type Toezicht } from './toegang.ts';

const is = (waarde: string | undefined, verwacht: string): boolean =>
  waarde !== undefined && waarde === verwacht;

const isToezicht = (toezicht: Toezicht | undefined, actor: Actor): boolean =>
  is(toezicht?.organisatieId, actor.organisatieId) && is(toezicht?.rol, actor.rol);

const TOETSEN: Readonly<Record<Voorwaarde, (actor: Actor, onderwerp: Onderwerp) => boolean>> = {
  altijd: () => true,
  eigenDossier: (a, o) => is(o.leerlingId, a.dossier?.leerlingId ?? ''),
  eigenSchool: (a, o) => a.organisatieSoort === 'vo' && is(o.schoolId, a.organisatieId),
  eigenKlas: ({ klassen = [] }, { klas }) =>
    klassen.includes(ELKE_KLAS) || (klas !== undefined && klassen.includes(klas)),
  eigenStudent: (a, o) => a.organisatieSoort === 'mbo' && is(o.schoolId, a.organisatieId),
  eigenMbo: (a, o) => a.organisatieSoort === 'mbo' && (o.mboIds ?? []).includes(a.organisatieId),
  heeftZaak: (a, o) => (o.ontvangerIds ?? []).includes(a.organisatieId),
  zaakVanMeerderjarige: (a, o) => (o.ontvangerIds ?? []).includes(a.organisatieId) && o.meerderjarig === true,
  isOntvanger: (a, o) => is(o.naarId, a.organisatieId),
  isGever: (a, o) => is(o.vanId, a.organisatieId),
  heeftTaak: (a, o) => is(o.naarId, a.organisatieId) && (a.taakId === undefined || is(o.taakId, a.taakId)),
  isDeelnemer: (a, o) => (o.deelnemers ?? []).some((deelnemer) => isToezicht(deelnemer, a)),
  opAutorisatielijst: (a, o) => a.boa === true && (o.geautoriseerden ?? []).includes(a.gebruikerId),
  eigenOrganisatie: (a, o) => is(o.organisatieId, a.organisatieId),
  eigenRol: (a, o) => is(o.taakRol, a.rol),
  eigenRegio: (a, o) => o.regio !== undefined && a.regios.includes(o.regio),
  geescaleerd: (_, o) => o.geescaleerd === true,
  noodtoegang: (a, o) =>
    o.leerlingId !== undefined && (a.noodtoegang?.leerlingIds ?? []).includes(o.leerlingId),
  regioOrganisatie: (a) => a.organisatieSoort === 'regio',
  eigenOpening: (a, o) => is(o.geopendDoor, a.gebruikerId) && is(o.organisatieId, a.organisatieId),
  isMeelezer: (a, o) => isToezicht(o.meelezer, a),
  isBeoordelaar: (a, o) => isToezicht(o.beoordelaar, a),
  genodigd: (_, o) => o.genodigd === true,
  cohortbestand: (a, o) => a.organisatieSoort === 'vo' && is(o.bestandsoort, 'cohort'),
  verzuimbestand: (a, o) => a.organisatieSoort === 'vo' && is(o.bestandsoort, 'verzuim'),
  weekcheckbestand: (a, o) => a.organisatieSoort === 'mbo' && is(o.bestandsoort, 'weekcheck'),
  koppelpuntbestand: (a, o) =>
    ['mbo', 'regio'].includes(a.organisatieSoort) && is(o.bestandsoort, 'koppelpunt'),
};

/** Wat de regels van het product geven, voor zover de matrix van gegevens het toelaat. */
const mogelijkheden = (actor: Actor, handeling: Handeling): Mogelijkheden =>
  binnenDoel(actor, handeling) ? volgensMatrix(actor, handeling, REGELS[actor.rol]?.[handeling] ?? []) : [];

/**
 * Mag deze actor dit met dit onderwerp? Wat de tabel niet toestaat mag niet, en een kenmerk dat ontbreekt telt als
 * nee. Zonder onderwerp mag alleen wat voor de rol altijd mag.
 */
export function magHandeling(actor: Actor, handeling: Handeling, onderwerp: Onderwerp = {}): boolean {
  return mogelijkheden(actor, handeling).some((rij) => rij.every((v) => TOETSEN[v](actor, onderwerp)));
}

/** Kent de rol deze handeling, voor welk onderwerp dan ook? Zo niet, dan blijft de deur van de route dicht. */
export function kentHandeling(actor: Actor, handeling: Handeling): boolean {
  return mogelijkheden(actor, handeling).length > 0;
}

/** De mogelijkheden van een actor, om er een voorwaarde in een vraag aan de database van te maken. */
export function voorwaardenVan(actor: Actor, handeling: Handeling): Mogelijkheden {
  return mogelijkheden(actor, handeling);
}

/** Hoeveel een actor bij een handeling ziet: van al zijn mogelijkheden de kleinste. */
export function mateBij(actor: Actor, handeling: Handeling): Mate {
  return kleinsteMate(actor, handeling, mogelijkheden(actor, handeling));
}
