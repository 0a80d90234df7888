import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { Auditregel } from '#libs/audit/audit.ts';
import type { Operatie } from '#libs/contract/operatie.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { Aangemelde } from './aanmeldingen.ts';

/** Wie een verzoek doet, ook als hij het niet mag; zonder mandaat van vandaag heeft hij geen rol. */
export type Wie = Pick<Actor, 'gebruikerId' | 'organisatieId' | 'dossier'> & {
  readonly rol: Actor['rol'] | null;
};

/** Een verzoek na de poort: wat het wil, wie het doet, en de actor als hij het mag. */
export type Verzoek = Request & {
  operatie?: Operatie;
  wie?: Wie;
  aangemelde?: Aangemelde;
  actor?: Actor;
  verzoekId?: string;
};

/** Wat de audit van een verzoek weet voordat het is uitgevoerd. */
export type Auditbasis = Omit<Auditregel, 'op' | 'uitkomst'>;

const OBJECT: Readonly<Record<string, string>> = {
  overstappen: 'overstap',
  overdrachten: 'overdracht',
  dagpakketten: 'dagpakket',
  bestemmingen: 'bestemming',
  aanwezigheden: 'aanwezigheid',
  taken: 'taak',
  aanmeldingen: 'aanmelding',
  intakes: 'intake',
  bestanden: 'bestand',
  indelingen: 'bestandsindeling',
  verzuim: 'verzuimregel',
  verzuimmeldingen: 'verzuimmelding',
  noodtoegangen: 'noodtoegang',
  vernietigingen: 'vernietiging',
  bewaarplichten: 'bewaarplicht',
  bewaarvoorstellen: 'bewaarvoorstel',
  toegangsaanvragen: 'toegangsaanvraag',
  abonnementen: 'abonnement',
  webhooksleutels: 'webhooksleutel',
  webhookberichten: 'webhookbericht',
  vrijstellingen: 'vrijstelling',
  partnertaken: 'partnertaak',
  partnerlinks: 'partnerlink',
  trajectaanbiedingen: 'traject',
  trajecten: 'traject',
  trajectbeelden: 'trajectbeeld',
  overleggen: 'overleg',
  consulten: 'consult',
  paspoorten: 'paspoort',
  delingen: 'deling',
  inzageverzoeken: 'inzageverzoek',
  ouderlinks: 'ouderlink',
  mandaten: 'mandaat',
  vervangingen: 'vervanging',
  afspraken: 'afspraak',
  auditregels: 'auditregel',
  storingen: 'storing',
  stuitmeldingen: 'stuitmelding',
  mailadressen: 'organisatie',
};

/** Waar een operatie over gaat: een woord per groep van paden. */
export function objectSoortVan({ pad }: Pick<Operatie, 'pad'>): string | null {
  const [, , groep = ''] = pad.split('/');
  return OBJECT[groep] ?? null;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const alsUuid = (waarde: unknown): string | null =>
  typeof waarde === 'string' && UUID.test(waarde) ? waarde.toLowerCase() : null;

/** Het adres van de verbinding; wat een verzoek daar zelf over zegt, telt alleen van een eigen proxy. */
export const adresVan = (request: Request): string => request.ip ?? 'onbekend';

/** Het kenmerk van een verzoek. Een correlatie-id dat de aanroeper zelf bedacht, kan van alles bevatten en telt niet. */
export function verzoekIdVan(request: Verzoek): string {
  request.verzoekId ??= alsUuid(request.res?.getHeader('X-Correlation-Id')) ?? randomUUID();
  return request.verzoekId;
}

/** De basis voor regels van de audit; null als niet bekend is wie het doet. Van de invoer alleen het id in het pad. */
export function auditbasis(request: Verzoek): Auditbasis | null {
  const { wie, operatie } = request;
  if (!wie || !operatie) return null;
  return {
    actor: wie.gebruikerId,
    // Een burger handelt voor zichzelf of zijn kind, niet namens een organisatie.
    organisatieId: wie.dossier ? null : wie.organisatieId,
    rol: wie.rol,
    handeling: operatie.id,
    objectSoort: objectSoortVan(operatie),
    objectId: operatie.pad.includes('{id}') ? alsUuid(request.params['id']) : null,
    verzoekId: verzoekIdVan(request),
  };
}

/** Wat met de noodknop gebeurt, is in de audit als zodanig te zien. */
export const MET_NOODKNOP = { noodknop: true, grondslag: 'noodtoegang' } as const;

/** De regel van een geslaagde opdracht; maakt zij iets nieuws, dan is dat het object. */
export const gelukt = (basis: Auditbasis, antwoord: unknown, op: Instant): Auditregel => ({
  ...basis,
  objectId: basis.objectId ?? alsUuid((antwoord as { id?: unknown } | null)?.id),
  op,
  uitkomst: 'gelukt',
});
