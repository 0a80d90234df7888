import { randomUUID } from 'node:crypto';
import { Conflict, Invalid, NotAllowed, NotFound } from '../domain/domain-error.ts';
import { delinggrond } from '../domain/paspoort/delinggrond.ts';
import type { Delingdoel, Uitnodiging } from '../domain/paspoort/paspoort.ts';
import type { Toestemmingsbewijs } from '../domain/paspoort/toestemming.ts';
import { leeftijdOp } from '../domain/leerling/leeftijd.ts';
import { levensfase } from '../domain/toegang/dataklassen.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import type { Dader } from './bewaar-paspoort.ts';
import { volgGronden } from './delen.ts';
import type { Paspoortcontext } from './gevolgen.ts';
import { Inhoudslot } from './inhoud.ts';
import { laadPaspoort } from './laad-paspoort.ts';
import { maakPaspoorttaak } from './taken.ts';
import { schrijverVan, wijzig, type Besluit } from './zaak.ts';

type Door = Besluit & { readonly door: Dader };

/** Wie de jongere vraagt om mee te lezen, en of die ook gevoelige antwoorden ziet. */
export type Gast = Pick<Uitnodiging, 'soort' | 'gebruikerId' | 'gevoelig'>;

/**
 * De jongere laat zijn ouder of een mentor van zijn eigen school meelezen; de mentor schrijft daarmee ook zijn eigen deel.
 * Nog eens uitnodigen is een nieuw besluit. Fouten: NotAllowed, Invalid als die mens daar niet voor in aanmerking komt.
 */
export async function nodigUit(
  tx: Tx,
  { gast, ...besluit }: Door & { readonly gast: Gast },
  context: Paspoortcontext,
) {
  return wijzig(tx, besluit, context, await magUitnodigen(tx, besluit, gast, context));
}

async function magUitnodigen(tx: Tx, besluit: Door, gast: Gast, context: Paspoortcontext) {
  const past = await row(
    tx,
    gast.soort === 'ouder'
      ? `select 1 from gebruiker_leerling l join paspoort p on p.leerling_id = l.leerling_id
         where p.id = $1 and l.gebruiker_id = $2 and l.relatie = 'ouder' and l.van <= $3 and (l.tot is null or l.tot >= $3)`
      : `select 1 from mandaat m join paspoort p on p.school_id = m.organisatie_id
         where p.id = $1 and m.gebruiker_id = $2 and m.rol = 'mentor' and m.van <= $3 and (m.tot is null or m.tot >= $3)`,
    [besluit.paspoortId, gast.gebruikerId, toKalenderdag(context.nu)],
  );
  if (!past)
    throw new Invalid('uitnodiging.past-niet', 'Deze persoon kun je niet uitnodigen.', {
      pointer: '/gebruikerId',
    });
  return (zaak: Parameters<Parameters<typeof wijzig>[3]>[0], nu: typeof context.nu) => {
    eisJongere(besluit.door, zaak, nu);
    const anderen = zaak.paspoort.uitnodigingen.map((u) =>
      u.gebruikerId === gast.gebruikerId && u.soort === gast.soort && u.beeindigdOp === null
        ? { ...u, beeindigdOp: nu }
        : u,
    );
    const nieuw: Uitnodiging = { ...gast, besluitOp: nu, beeindigdOp: null };
    return {
      naar: { ...zaak.paspoort, uitnodigingen: [...anderen, nieuw] },
      gebeurtenissen: [{ soort: `uitgenodigd-${gast.soort}` }],
    };
  };
}

function eisJongere(door: Dader, zaak: Parameters<typeof schrijverVan>[1], nu: Paspoortcontext['nu']): void {
  if (schrijverVan(door, zaak, nu).relatie !== 'zelf')
    throw new NotAllowed('paspoort.niet-de-jongere', 'Alleen de jongere beslist wie er meeleest.');
}

/** De jongere laat iemand niet meer meelezen: dat geldt meteen. Fouten: NotAllowed, NotFound. */
export const beeindigUitnodiging = (
  tx: Tx,
  { volgnummer, ...besluit }: Door & { readonly volgnummer: number },
  context: Paspoortcontext,
) =>
  wijzig(tx, besluit, context, (zaak, nu) => {
    eisJongere(besluit.door, zaak, nu);
    const was = zaak.paspoort.uitnodigingen[volgnummer - 1];
    if (!was) throw new NotFound('uitnodiging.onbekend', 'Deze uitnodiging bestaat niet.');
    if (was.beeindigdOp !== null) return { naar: zaak.paspoort, gebeurtenissen: [] };
    const uitnodigingen = zaak.paspoort.uitnodigingen.map((u) => (u === was ? { ...u, beeindigdOp: nu } : u));
    return {
      naar: { ...zaak.paspoort, uitnodigingen },
      gebeurtenissen: [{ soort: 'uitnodiging-beeindigd' }],
    };
  });

/** Wat een ouder besluit over een deling van zijn kind. */
export interface Ouderbesluit {
  readonly besluit: 'ja' | 'nee';
  /** De naam waaronder hij besluit. */
  readonly naam: string;
  readonly bewijs: Toestemmingsbewijs | null;
}

/**
 * Een ouder geeft toestemming voor een deling, weigert haar of trekt haar in. Een nieuw besluit staat naast het vorige. Zijn ouders het
 * niet eens, dan wacht de deling en krijgt de mentor een taak. Fouten: NotFound, Conflict als de jongere zelf beslist.
 */
export async function legToestemmingVast(
  tx: Tx,
  {
    delingId,
    besluit,
    door,
    paspoortId,
  }: Door & { readonly delingId: string; readonly besluit: Ouderbesluit },
  context: Paspoortcontext,
): Promise<void> {
  const zaak = await laadPaspoort(tx, paspoortId, context, { vergrendel: true });
  const deling = zaak?.paspoort.delingen.find(({ id }) => id === delingId);
  if (!zaak || !deling) throw new NotFound('deling.onbekend', 'Deze deling bestaat niet.');
  const { leeftijden } = zaak.afspraken;
  const fase = levensfase(
    leeftijdOp(zaak.deler.geboortedatum, toKalenderdag(context.nu), leeftijden),
    leeftijden,
  );
  if (fase === 'zelfbeslisser' || fase === 'meerderjarig')
    throw new Conflict('toestemming.jongere-beslist-zelf', 'De jongere beslist hier nu zelf over.');
  await schrijfToestemming(tx, { leerlingId: zaak.paspoort.leerlingId, deling, besluit, door }, context);
  const naar = await wijzig(tx, { paspoortId, door }, context, (nieuw, nu) => volgGronden(nieuw, nu));
  const opnieuw = await laadPaspoort(tx, paspoortId, context);
  const nu = naar.delingen.find(({ id }) => id === delingId);
  if (!opnieuw || !nu) return;
  const grond = delinggrond(nu, opnieuw.deler, opnieuw.afspraken, context.nu);
  await maakPaspoorttaak(tx, naar, { delingId, besluit: grond }, context);
}

async function schrijfToestemming(
  tx: Tx,
  wat: {
    readonly leerlingId: string;
    readonly deling: { readonly ontvanger: { readonly organisatieId: string }; readonly doel: Delingdoel };
    readonly besluit: Ouderbesluit;
    readonly door: Dader;
  },
  { nu }: Paspoortcontext,
): Promise<void> {
  const { leerlingId, deling, besluit, door } = wat;
  const slot = await Inhoudslot.voor(tx, leerlingId);
  const id = randomUUID();
  await rows(
    tx,
    `insert into paspoort_toestemming (id, leerling_id, ouder_id, naam, ontvanger_id, doel, besluit, op, bewijs_soort, kenmerk)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      leerlingId,
      door.gebruikerId,
      slot.sluitToestemming(`${id}/naam`, besluit.naam),
      deling.ontvanger.organisatieId,
      deling.doel,
      besluit.besluit,
      nu,
      besluit.bewijs?.soort ?? null,
      besluit.bewijs ? slot.sluitToestemming(`${id}/kenmerk`, besluit.bewijs.kenmerk) : null,
    ],
  );
}
