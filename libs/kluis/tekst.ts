import type { Db, Tx } from '../database/transaction.ts';
import { sleutels } from './kluis.ts';
import type { Sleutelklasse } from './sleutelkluis.ts';
import { slotVoor } from './waarden.ts';
import { ontsleutel } from './versleuteling.ts';

const GEWOON: Sleutelklasse = 'overstap';

/** Waar een tekst staat; zonder klasse onder de sleutel van de overstap. */
interface Tekstplek {
  readonly subject: string;
  readonly kolom: string;
  readonly klasse?: Sleutelklasse;
}

/** Vrije tekst van een mens: alleen versleuteld, met de sleutel van de leerling, of van de taak waar zij bij hoort. */
export async function sluitTekst(tx: Tx, plaats: Tekstplek, tekst: string | null): Promise<Buffer | null> {
  if (tekst === null) return null;
  return (await slotVoor(tx, plaats.klasse ?? GEWOON, plaats.subject)).sluit(
    plaats.kolom,
    Buffer.from(tekst, 'utf8'),
  );
}

/** Een versleutelde tekst zoals zij uit de database komt. */
export interface GeslotenTekst extends Tekstplek {
  readonly bytes: Buffer | null;
}

/** Opent teksten, in dezelfde volgorde. Wat er niet is, of van wie gewist is, is null. */
export async function openTeksten(db: Db, teksten: readonly GeslotenTekst[]): Promise<(string | null)[]> {
  const klassen = [...new Set(teksten.flatMap(({ bytes, klasse = GEWOON }) => (bytes ? [klasse] : [])))];
  const perKlasse = new Map<Sleutelklasse, Map<string, Buffer>>();
  for (const klasse of klassen) perKlasse.set(klasse, await sleutelsVan(db, klasse, teksten));
  return teksten.map(({ subject, kolom, bytes, klasse = GEWOON }) => {
    const sleutel = perKlasse.get(klasse)?.get(subject);
    return sleutel && bytes ? ontsleutel(sleutel, { klasse, subject, kolom }, bytes).toString('utf8') : null;
  });
}

const sleutelsVan = (
  db: Db,
  welke: Sleutelklasse,
  teksten: readonly GeslotenTekst[],
): Promise<Map<string, Buffer>> =>
  sleutels().van(
    db,
    welke,
    teksten.flatMap(({ subject, bytes, klasse = GEWOON }) => (bytes && klasse === welke ? [subject] : [])),
  );

/** Waar vrije tekst staat; de rij hoort bij de plaats, zodat teksten niet te verwisselen zijn. */
export const TEKSTPLAATS = {
  bewijs: (id: string): string => `bestemming.bewijs/${id}`,
  toelichting: (id: string): string => `overdracht.toelichting/${id}`,
  achteraf: (kolom: string, id: string): string => `overdracht.${kolom}/${id}`,
  behandeling: (id: string): string => `behandeling.achteraf/${id}`,
  dagpakket: (id: string): string => `dagpakketregel.bytes/${id}`,
  uitkomst: (id: string): string => `taak.uitkomst/${id}`,
  noodreden: (id: string): string => `noodtoegang.reden/${id}`,
  melding: (id: string): string => `verzuimmelding.tekst/${id}`,
  traject: (id: string): string => `traject_tekst.bytes/${id}`,
  instrument: (id: string): string => `traject_instrument.antwoorden/${id}`,
  partnerlink: (id: string): string => `partnerlink.naam/${id}`,
  toestemming: (id: string, deel: 'naam' | 'kenmerk'): string => `traject_toestemming.${deel}/${id}`,
  consultvraag: (id: string): string => `consult.vraag/${id}`,
  consultantwoord: (id: string): string => `consult.antwoord/${id}`,
  vrijstelling: (id: string): string => `vrijstelling.inhoud/${id}`,
  inzagetekst: (id: string): string => `inzagetekst.tekst/${id}`,
  bewaarplicht: (id: string): string => `bewaarplicht.toelichting/${id}`,
  webhooksleutel: (id: string): string => `webhooksleutel.geheim/${id}`,
  noodoordeel: (id: string): string => `noodtoegang.toelichting/${id}`,
} as const;
