import type { Ingreep } from './kopie.ts';

/** De processen van het product. */
export type Deel = 'api' | 'worker';

/** Een plek tussen een gevolg en zijn bevestiging, waar een proces kan sterven. */
interface Plek {
  readonly naam: string;
  readonly bestand: string;
  /** De opdracht waar het om gaat, zoals zij in de bouw staat. */
  readonly opdracht: string;
  readonly delen: readonly Deel[];
}

const API = ['api'] as const;
const WORKER = ['worker'] as const;

const PLEKKEN: readonly Plek[] = [
  {
    naam: 'werk van een opdracht',
    bestand: 'apps/api/shared/opdrachten.js',
    opdracht: 'const antwoord = await werk(tx, context);',
    delen: API,
  },
  {
    naam: 'audit van een opdracht',
    bestand: 'apps/api/shared/opdrachten.js',
    opdracht: 'await schrijfAudit(tx, [gelukt(opdracht.audit, antwoord, context.nu)]);',
    delen: API,
  },
  {
    naam: 'vastleggen',
    bestand: 'libs/database/transaction.js',
    opdracht: "await uitvoeren(runner, 'commit');",
    delen: ['api', 'worker'],
  },
  {
    naam: 'verzenden uit de outbox',
    bestand: 'libs/outbox/relay.js',
    opdracht: 'await stuurInSpoor(kanaal, zending);',
    delen: WORKER,
  },
  {
    naam: 'outbox opruimen',
    bestand: 'libs/outbox/relay.js',
    opdracht: "await rows(tx, 'delete from outbox where id = any($1::bigint[])', [gelukt]);",
    delen: WORKER,
  },
  {
    naam: 'mail naar de server',
    bestand: 'libs/mail/eenmalig.js',
    opdracht: 'await this.mailer.send(post);',
    delen: WORKER,
  },
  {
    naam: 'mail in het boek',
    bestand: 'libs/mail/verzonden.js',
    opdracht: 'await bestand.write(`${regel}\\n`);',
    delen: WORKER,
  },
  {
    naam: 'boek op schijf',
    bestand: 'libs/mail/verzonden.js',
    opdracht: 'await bestand.sync();',
    delen: WORKER,
  },
  {
    naam: 'mail is verstuurd',
    bestand: 'apps/worker/post.js',
    opdracht: 'await kantoor.mailer.send(alsPost(bericht, kantoor.publicUrl));',
    delen: WORKER,
  },
  {
    naam: 'handeling van een proces',
    bestand: 'activities/werk.js',
    opdracht: 'await werk(tx, { nu, regelboek: werkplaats.regelboek });',
    delen: WORKER,
  },
  {
    naam: 'blik van een proces',
    bestand: 'activities/werk.js',
    opdracht: 'const uitkomst = await plan(tx, { nu, regelboek: werkplaats.regelboek });',
    delen: WORKER,
  },
  {
    naam: 'moment van een proces',
    bestand: 'activities/werk.js',
    opdracht: 'await bewaarMoment(tx, id, { ...uitkomst, op: nu });',
    delen: WORKER,
  },
  {
    naam: 'keten van de audit',
    bestand: 'libs/audit/ketenaar.js',
    opdracht: 'const kop = (await kopVan(tx)) ?? NIETS;',
    delen: WORKER,
  },
  {
    naam: 'besluit over een mail',
    bestand: 'apps/worker/post.js',
    opdracht:
      'const besluit = await beslisBezorging(dataSource, { soort, organisatieId }, { regelboek, nu });',
    delen: WORKER,
  },
];

/** Een plaats waar een proces van de campagne een keer sterft: vlak voor of vlak na een opdracht. */
export interface Krakpunt {
  readonly naam: string;
  readonly deel: Deel;
}

const plaatsen = ({ naam }: Plek): readonly string[] => [`voor ${naam}`, `na ${naam}`];

/** Alle plaatsen, per proces dat er komt. */
export const KRAKPUNTEN: readonly Krakpunt[] = PLEKKEN.flatMap((plek) =>
  plaatsen(plek).flatMap((naam) => plek.delen.map((deel) => ({ naam, deel }))),
);

const krak = (naam: string): string => `globalThis.krak?.(${JSON.stringify(naam)});`;

/** De ingrepen die elke plaats een naam geven in een kopie van de bouw. Het product zelf heeft geen van deze plaatsen. */
export const KRAKINGREPEN: readonly Ingreep[] = PLEKKEN.map((plek) => {
  const [voor, na] = plaatsen(plek);
  // `if (...)` zonder haken hoort bij wat erna komt: daarom blijft het een opdracht waar dat kan.
  const vervang = plek.opdracht.startsWith('const ')
    ? `${krak(voor!)} ${plek.opdracht} ${krak(na!)}`
    : `{ ${krak(voor!)} ${plek.opdracht} ${krak(na!)} }`;
  return { naam: plek.naam, bestand: plek.bestand, zoek: plek.opdracht, vervang };
});
