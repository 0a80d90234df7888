import { AsyncLocalStorage } from 'node:async_hooks';
import { escapeLiteral } from 'pg';

/** De rollen waarmee de processen van het product op de database werken; geen van beide gaat buiten rijbeveiliging om. */
export const DATABASEROLLEN = ['overstap_api', 'overstap_worker'] as const;
export type Databaserol = (typeof DATABASEROLLEN)[number];

/**
 * Namens wie de database wordt gelezen en geschreven. Wat ontbreekt, geeft nergens recht op: zonder rechten geeft elke
 * tabel met persoonsgegevens nul rijen.
 */
export interface Rechten {
  /** De organisatie van wie een verzoek doet. */
  readonly organisatieId: string | null;
  readonly organisatieSoort: string | null;
  readonly rol: string | null;
  readonly gebruikerId: string | null;
  /** RMC-regio's waarin de organisatie meedoet. */
  readonly regios: readonly string[];
  /** De dossiers van de jongere zelf of zijn ouder. */
  readonly leerlingIds: readonly string[];
  /** Het ogenblik van het verzoek, als wie vraagt dan een noodtoegang open heeft. De database kijkt zelf of dat zo is. */
  readonly noodOp: string | null;
  /** Is wie vraagt vandaag opsporingsambtenaar? */
  readonly boa: boolean;
  /** Waarom het systeem zelf handelt, bv. `proces` of `bestand`; null als een mens iets vraagt. */
  readonly grondslag: string | null;
  /** Het proces of de gebruiker namens wie het systeem handelt. */
  readonly namens: string | null;
}

const NIEMAND: Rechten = {
  organisatieId: null,
  organisatieSoort: null,
  rol: null,
  gebruikerId: null,
  regios: [],
  leerlingIds: [],
  noodOp: null,
  boa: false,
  grondslag: null,
  namens: null,
};

const opslag = new AsyncLocalStorage<Rechten>();

/** Doet werk met deze rechten: elke transactie en elke vraag daarbinnen draagt ze. */
export const metRechten = <T>(rechten: Partial<Rechten>, werk: () => T): T =>
  opslag.run({ ...NIEMAND, ...rechten }, werk);

/** Doet werk als het systeem, met een grondslag en namens wie. */
export const alsSysteem = <T>(grondslag: string, namens: string, werk: () => T): T =>
  metRechten({ grondslag, namens }, werk);

export const huidigeRechten = (): Rechten | undefined => opslag.getStore();

/** De instellingen van een transactie, als paren; zij gelden tot haar einde. */
function instellingen(rechten: Rechten): readonly (readonly [naam: string, waarde: string])[] {
  return [
    ['app.org', rechten.organisatieId ?? ''],
    ['app.soort', rechten.organisatieSoort ?? ''],
    ['app.rol', rechten.rol ?? ''],
    ['app.gebruiker', rechten.gebruikerId ?? ''],
    ['app.regios', rechten.regios.join(',')],
    ['app.leerlingen', rechten.leerlingIds.join(',')],
    ['app.nood_op', rechten.noodOp ?? ''],
    ['app.boa', rechten.boa ? 'ja' : ''],
    ['app.grondslag', rechten.grondslag ?? ''],
    ['app.namens', rechten.namens ?? ''],
    ['app.zaak', ''],
    ['app.noodvraag', ''],
  ];
}

/** De opdracht die de rechten in een transactie zet, als tekst: zij gaat mee met het begin, een heen en weer minder per transactie. */
export const rechtenAlsTekst = (rechten: Rechten): string =>
  `select ${instellingen(rechten)
    .map(([naam, waarde]) => `set_config('${naam}', ${escapeLiteral(waarde)}, true)`)
    .join(', ')}`;

/**
 * Laat een beheerder in deze transactie zien of een overstap bestaat, nadat is beslist dat hij om noodtoegang mag vragen. Nog
 * niet van wie zij is: daarvoor moet de noodtoegang er zijn.
 */
export async function openNoodvraag(
  tx: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  overstapId: string,
): Promise<void> {
  await tx.query("select set_config('app.noodvraag', $1, true)", [overstapId]);
}

/**
 * Opent voor de rest van deze transactie de zaak van een leerling, nadat is beslist dat de actor dit mag. Schrijven over een
 * leerling kan alleen zo: een opdracht raakt nooit een andere leerling dan die ene.
 */
export async function openZaak(
  tx: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  leerlingId: string,
): Promise<void> {
  await tx.query("select set_config('app.zaak', $1, true)", [leerlingId]);
}
