import { z } from 'zod';
import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { beoordeelBericht } from '../domain/melding/ontvangst.ts';
import { DUO_STATUSSEN, type DuoStatus } from '../domain/melding/melding-machine.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { wekTraject } from '../traject/bewaar.ts';
import { schrijfGebeurtenissen } from './gebeurtenissen.ts';

/**
 * De berichten van de webservice van het verzuimregister, met hun eigen namen. Dit is een stand-in: de inhoud gaat als JSON,
 * zonder BSN en zonder woorden van mensen, en kent geen ondertekening. Bron: Edustandaard; domain.md §8.
 */
export const REGISTERBERICHTEN = {
  DC0011: 'levering melding',
  DC0018: 'nummer melding',
  DC0010: 'aanvraag gewijzigde meldingen',
  DC0001: 'bevestiging',
  DC0002: 'fout',
} as const;

/** Zegt dat het register over deze melding moet horen, in dezelfde transactie als het feit. Een hint: de feiten bepalen wat. */
export async function meldAanRegister(tx: Tx, meldingId: string, nu: Instant): Promise<void> {
  await rows(tx, "insert into outbox (kanaal, onderwerp, op) values ('register', $1, $2)", [meldingId, nu]);
}

interface Registerrij {
  readonly meldingsnummer: string | null;
  readonly soort: string;
  readonly begindatum: Kalenderdag;
  readonly einddatum: Kalenderdag;
  readonly status: DuoStatus;
  readonly intrekreden: string | null;
  readonly actieGewenst: boolean;
  readonly brin: string;
  readonly leerlingnummer: string;
  readonly gemeente: string | null;
  readonly versie: number;
}

/** Een bericht aan het register; de ontvangercode is `00` met de code van de woongemeente. */
export interface Uitgaand {
  readonly bericht: 'DC0011' | 'DC0010';
  /** Waarmee het register antwoordt. */
  readonly kenmerk: string;
  readonly versie: number;
  readonly ontvanger: string | null;
  readonly inhoud: Omit<Registerrij, 'versie' | 'gemeente'>;
}

const UIT = `
  select m.meldingsnummer, m.soort, m.begindatum, m.einddatum, m.duo_status as status, m.intrekreden,
         coalesce(m.actie_gewenst, false) as "actieGewenst", s.brin, o.leerlingnummer, m.gemeente, m.versie
  from verzuimmelding m join overstap o on o.id = m.overstap_id join organisatie s on s.id = m.school_id
  where m.id = $1 and m.toestand = 'BEVESTIGD'`;

const VAN_DE_SCHOOL: readonly DuoStatus[] = ['W', 'I'];

/** Wat het register nu over een melding moet horen; null als er niets te melden is. */
export async function uitgaandBericht(db: Db, meldingId: string): Promise<Uitgaand | null> {
  const rij = await row<Registerrij>(db, UIT, [meldingId]);
  if (!rij || rij.status === 'R') return null;
  const { versie, gemeente, ...inhoud } = rij;
  return {
    bericht: VAN_DE_SCHOOL.includes(rij.status) ? 'DC0011' : 'DC0010',
    kenmerk: meldingId,
    versie,
    ontvanger: gemeente === null ? null : `00${gemeente}`,
    inhoud,
  };
}

const Inkomend = z.discriminatedUnion('bericht', [
  z.strictObject({
    bericht: z.literal('DC0018'),
    kenmerk: z.guid(),
    meldingsnummer: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  }),
  z.strictObject({
    bericht: z.literal('DC0010'),
    meldingsnummer: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
    status: z.enum(DUO_STATUSSEN),
  }),
  z.strictObject({ bericht: z.literal('DC0001'), kenmerk: z.guid() }),
  z.strictObject({ bericht: z.literal('DC0002'), kenmerk: z.guid(), code: z.string().max(40) }),
]);
export type Inkomend = z.infer<typeof Inkomend>;

/** Wat er met een bericht gebeurde; `plek` is het nummer van de regel in het bestand, vanaf 1. */
export interface Berichtuitslag {
  readonly plek: number;
  readonly uitslag: 'verwerkt' | 'ongewijzigd' | 'onbekend' | 'tegenspraak' | 'fout-gemeld' | 'ongeldig';
  readonly melding: string;
}

const UITLEG: Readonly<Record<Berichtuitslag['uitslag'], string>> = {
  verwerkt: 'Verwerkt.',
  ongewijzigd: 'Dit was al bekend.',
  onbekend: 'Bij dit kenmerk of nummer hoort geen melding.',
  tegenspraak: 'Deze status kan niet volgen op die van nu. Kijk de melding na.',
  'fout-gemeld': 'Het register nam de melding niet aan. Kijk de melding na en lever haar opnieuw.',
  ongeldig: 'Dit is geen bericht dat wij kennen.',
};
const uitslag = (plek: number, wat: Berichtuitslag['uitslag']): Berichtuitslag => ({
  plek,
  uitslag: wat,
  melding: UITLEG[wat],
});

interface Geraakt {
  readonly id: string;
  readonly leerling_id: string;
  readonly status: DuoStatus;
  readonly meldingsnummer: string | null;
}

const zoek = (tx: Tx, kolom: 'id' | 'meldingsnummer', waarde: string): Promise<Geraakt[]> =>
  rows<Geraakt>(
    tx,
    `select id, leerling_id, duo_status as status, meldingsnummer from verzuimmelding
     where ${kolom} = $1 and toestand = 'BEVESTIGD' for update`,
    [waarde],
  );

/** Het traject kan al verder zijn dan het register weet: het kijkt opnieuw. */
async function wekTrajectVan(tx: Tx, meldingId: string, nu: Instant): Promise<void> {
  const traject = await row<{ id: string }>(
    tx,
    `select coalesce(t.samengevoegd_in_id, t.id) as id from traject_melding b join traject t on t.id = b.traject_id where b.melding_id = $1`,
    [meldingId],
  );
  if (traject) await wekTraject(tx, traject.id, { nu });
}

/** Het register gaf een nummer: de melding is geregistreerd. Hetzelfde nummer nog eens verandert niets. */
async function verwerkNummer(
  tx: Tx,
  bericht: Extract<Inkomend, { bericht: 'DC0018' }>,
  nu: Instant,
): Promise<Berichtuitslag['uitslag']> {
  const [melding] = await zoek(tx, 'id', bericht.kenmerk);
  if (!melding) return 'onbekend';
  if (melding.meldingsnummer === bericht.meldingsnummer) return 'ongewijzigd';
  if (melding.meldingsnummer !== null) return 'tegenspraak';
  await rows(
    tx,
    `update verzuimmelding set meldingsnummer = $2, duo_status = case when duo_status = 'W' then 'R' else duo_status end,
       duo_status_op = case when duo_status = 'W' then $3 else duo_status_op end, versie = versie + 1 where id = $1`,
    [melding.id, bericht.meldingsnummer, nu],
  );
  await schrijfGebeurtenissen(
    tx,
    [{ meldingId: melding.id, leerlingId: melding.leerling_id, soort: 'verzuimmelding_geregistreerd' }],
    { door: null, nu },
  );
  await wekTrajectVan(tx, melding.id, nu);
  return 'verwerkt';
}

/** Een andere status in het register. Intrekken doet de school hier, met een reden: dat komt niet langs deze weg. */
async function verwerkStatus(
  tx: Tx,
  bericht: Extract<Inkomend, { bericht: 'DC0010' }>,
  nu: Instant,
): Promise<Berichtuitslag['uitslag']> {
  const gevonden = await zoek(tx, 'meldingsnummer', bericht.meldingsnummer);
  const [melding] = gevonden;
  const oordeel = beoordeelBericht(bericht, gevonden.length === 1 ? (melding ?? null) : null);
  if (oordeel !== 'verwerken' || !melding) return oordeel === 'verwerken' ? 'onbekend' : oordeel;
  if (bericht.status === 'I') return 'tegenspraak';
  await rows(
    tx,
    'update verzuimmelding set duo_status = $2, duo_status_op = $3, versie = versie + 1 where id = $1',
    [melding.id, bericht.status, nu],
  );
  await schrijfGebeurtenissen(
    tx,
    [
      {
        meldingId: melding.id,
        leerlingId: melding.leerling_id,
        soort: 'verzuimmelding_status',
        gegevens: { van: melding.status, naar: bericht.status, bron: 'register' },
      },
    ],
    { door: null, nu },
  );
  return 'verwerkt';
}

async function verwerk(tx: Tx, bericht: Inkomend, nu: Instant): Promise<Berichtuitslag['uitslag']> {
  switch (bericht.bericht) {
    case 'DC0018':
      return verwerkNummer(tx, bericht, nu);
    case 'DC0010':
      return verwerkStatus(tx, bericht, nu);
    case 'DC0001':
      return (await zoek(tx, 'id', bericht.kenmerk)).length > 0 ? 'ongewijzigd' : 'onbekend';
    case 'DC0002':
      return (await zoek(tx, 'id', bericht.kenmerk)).length > 0 ? 'fout-gemeld' : 'onbekend';
  }
}

function alsBericht(regel: string): Inkomend | null {
  try {
    return Inkomend.parse(JSON.parse(regel));
  } catch {
    return null;
  }
}

/** Verwerkt een bestand met een bericht per regel (JSON). Dezelfde regels nog eens veranderen niets. */
export async function verwerkRegisterbestand(tx: Tx, tekst: string, nu: Instant): Promise<Berichtuitslag[]> {
  const uitslagen: Berichtuitslag[] = [];
  for (const [n, regel] of tekst.split(/\r?\n/).entries()) {
    if (regel.trim() === '') continue;
    const bericht = alsBericht(regel);
    uitslagen.push(uitslag(n + 1, bericht ? await verwerk(tx, bericht, nu) : 'ongeldig'));
  }
  return uitslagen;
}
