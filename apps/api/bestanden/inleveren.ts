import type { DataSource } from 'typeorm';
import { herkenVorm } from '#libs/bestand/vorm.ts';
import type { Inlevering } from '#libs/contract/bestanden.ts';
import { rows, type Db } from '#libs/database/transaction.ts';
import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { Invalid, NotAllowed } from '#libs/domain/domain-error.ts';
import { toInstant, toKalenderdag } from '#libs/domain/tijd/amsterdam.ts';
import { schooljaarVan } from '#libs/domain/tijd/schooljaar.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { magHandeling } from '#libs/domain/toegang/mag-handeling.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';
import type { leverIn } from '#libs/inlezen/bestanden.ts';
import { ApiFout } from '../shared/fout.ts';
import { leesIndelingVan } from './indeling-lezer.ts';

export interface Upload {
  readonly originalname: string;
  readonly buffer: Uint8Array;
}
type Nieuw = Parameters<typeof leverIn>[1];

/** Maakt van een verzoek een inlevering. Fouten: 400 zonder bestand, NotAllowed, Invalid (regio of seizoen onbekend, geen tabel). */
export async function naarInlevering(
  actor: Actor,
  vraag: Inlevering & { readonly bestand: Upload | undefined },
  kader: { readonly db: DataSource; readonly nu: Instant },
): Promise<Nieuw> {
  const regio = vraag.regio ?? enigeRegio(actor);
  eisRecht(actor, vraag.soort, regio);
  const seizoen =
    vraag.seizoen ?? (await lopendSeizoen(kader.db, { soort: vraag.soort, regio, nu: kader.nu }));
  const inhoud = inhoudVan(vraag);
  eisTabel(inhoud);
  return {
    soort: vraag.soort,
    organisatieId: actor.organisatieId,
    regio,
    seizoen,
    ...inhoud,
    opties: {
      volledigeLevering: vraag.volledigeLevering,
      geenWijzigingen: vraag.geenWijzigingen,
      ...(await indelingVoor(kader.db, vraag, actor)),
    },
    door: actor.gebruikerId,
  };
}

function enigeRegio(actor: Actor): string {
  const [regio, tweede] = actor.regios;
  if (regio && tweede === undefined) return regio;
  throw new Invalid('bestand.regio-onbekend', 'Zeg voor welke regio dit bestand is.');
}

function eisRecht(actor: Actor, bestandsoort: string, regio: string): void {
  const onderwerp = { organisatieId: actor.organisatieId, bestandsoort, regio };
  if (!magHandeling(actor, 'bestand.inleveren', onderwerp))
    throw new NotAllowed('toegang.geen-recht', 'Uw rol kan dit soort bestand hier niet inleveren.');
  if (!actor.regios.includes(regio))
    throw new Invalid('bestand.andere-regio', 'Uw organisatie doet niet mee in deze regio.');
}

/** Wat aan zijn naam of eerste bytes geen tabel is, komt niet binnen. Fout: Invalid. */
function eisTabel({ naam, inhoud }: Pick<Nieuw, 'naam' | 'inhoud'>): void {
  const { fout } = herkenVorm(inhoud, naam);
  if (fout) throw new Invalid(fout.code, fout.melding, { pointer: '/bestand' });
}

/** Wie bevestigt dat er geen wijzigingen zijn, hoeft geen bestand mee te sturen. */
function inhoudVan({ bestand, geenWijzigingen }: Inlevering & { readonly bestand: Upload | undefined }) {
  // De naam komt als latin1 uit het formulier, terwijl browsers utf-8 sturen.
  if (bestand)
    return { naam: Buffer.from(bestand.originalname, 'latin1').toString('utf8'), inhoud: bestand.buffer };
  if (geenWijzigingen) return { naam: 'geen-wijzigingen.csv', inhoud: new Uint8Array() };
  const detail = 'Stuur het bestand mee in het veld bestand.';
  throw new ApiFout(400, 'verzoek.ongeldig', {
    detail,
    errors: [{ in: 'body', pointer: '/bestand', detail }],
  });
}

/** Wat de inleveraar zegt gaat voor; zegt hij niets, dan geldt wat zijn organisatie eerder onthield. */
async function indelingVoor(db: Db, { soort, kolommen, waarden }: Inlevering, actor: Actor) {
  const onthouden = kolommen && waarden ? null : await leesIndelingVan(db, actor.organisatieId, soort);
  return {
    kolommen: kolommen ?? onthouden?.kolommen ?? null,
    waarden: waarden ?? onthouden?.waarden ?? null,
  };
}

interface Seizoenvraag {
  readonly soort: Inlevering['soort'];
  readonly regio: string;
  readonly nu: Instant;
}

/**
 * Het seizoen waar een bestand zonder opgave bij hoort. Seizoenen lopen door elkaar: een nieuw cohort hoort bij het
 * nieuwste seizoen dat open is, een stand van aanmeldingen bij het oudste waarvoor nog weekchecks komen, en verzuim bij dit schooljaar.
 */
async function lopendSeizoen(db: Db, { soort, regio, nu }: Seizoenvraag): Promise<string> {
  const gevonden = await rows<{ schooljaar: string; momenten: Afspraken['momenten']; geopend: boolean }>(
    db,
    `select distinct on (schooljaar) schooljaar, inhoud->'momenten' as momenten,
            exists (select 1 from proces p where p.soort = 'seizoen' and p.onderwerp = regio || '/' || schooljaar) as geopend
     from afspraak_versie where regio = $1 order by schooljaar, versie desc`,
    [regio],
  );
  const begonnen = gevonden.filter(
    ({ momenten: m }) => toInstant(m.seizoenOpen.dag, m.seizoenOpen.tijd) <= nu,
  );
  // Een seizoen dat de regio hier echt opende, gaat voor een jaar waarvan alleen de afspraken er zijn.
  const geopend = begonnen.filter((seizoen) => seizoen.geopend);
  const open = geopend.length > 0 ? geopend : begonnen;
  const loopt = open.filter(({ momenten: m }) => nu < toInstant(m.eindeSeizoen.dag, m.eindeSeizoen.tijd));
  const dit = open.find(({ schooljaar }) => schooljaar === schooljaarVan(toKalenderdag(nu)));
  const seizoen =
    { cohort: undefined, verzuim: dit, weekcheck: loopt[0], koppelpunt: loopt[0] }[soort] ?? open.at(-1);
  if (seizoen) return seizoen.schooljaar;
  throw new Invalid(
    'bestand.seizoen-onbekend',
    'Er is nu geen seizoen open. Zeg voor welk seizoen dit bestand is.',
  );
}
