import { randomUUID } from 'node:crypto';
import { Conflict, NotAllowed, NotFound } from '../domain/domain-error.ts';
import { onderteken, rondInvullenAf, stelVast } from '../domain/paspoort/paspoort-besluiten.ts';
import { huidigeVersie, type Paspoort, type Paspoortversie } from '../domain/paspoort/paspoort.ts';
import type { Invulpatch } from '../domain/paspoort/vul-in.ts';
import { maakBezwaar, wijzigPaspoort } from '../domain/paspoort/wijzig.ts';
import { magInvullen } from '../domain/paspoort/mag-invullen.ts';
import type { Paspoortdeel, Paspoortvariant } from '../domain/paspoort/vragen.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { sleutels } from '../kluis/kluis.ts';
import { eisEigenBijlagen, noemtBijlage } from './bijlagen.ts';
import { volgLeerlingen } from '../dossier/processen.ts';
import { bewaarPaspoort, type Dader } from './bewaar-paspoort.ts';
import { volgPaspoort, type Paspoortcontext } from './gevolgen.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { laadPaspoort, type Paspoortzaak } from './laad-paspoort.ts';
import { metHuidige, schrijverVan, wijzig, type Besluit } from './zaak.ts';

interface Overstaprij {
  readonly regio: string;
  readonly school_id: string;
  readonly afspraak_id: string;
}

const LEEG = { versies: [], patches: [], delingen: [], uitnodigingen: [] } as const;
const EERSTE_VERSIE: Paspoortversie = {
  nummer: 1,
  status: 'CONCEPT',
  antwoorden: {},
  mentordeel: { antwoorden: {}, ondertekend: null, bezwaar: null },
};

/**
 * Begint het Paspoort van een jongere, op zijn eigen verzoek. Fout: Conflict als er al een is, NotFound zonder overstap. Wie er
 * eerder van afzag, mag zich bedenken.
 */
export async function begin(
  tx: Tx,
  nieuw: { readonly leerlingId: string; readonly variant: Paspoortvariant; readonly door: Dader },
  context: Paspoortcontext,
): Promise<Paspoort> {
  const { leerlingId, variant, door } = nieuw;
  const overstap = await row<Overstaprij>(
    tx,
    'select regio, school_id, afspraak_id from overstap where leerling_id = $1 order by seizoen desc limit 1',
    [leerlingId],
  );
  if (!overstap) throw new NotFound('paspoort.geen-overstap', 'Er is geen overstap van deze leerling.');
  await eisNietVernietigd(tx, leerlingId);
  const { versie: vragenversie } = context.vragen.nieuwste(variant);
  const id = randomUUID();
  const gemaakt = await rows(
    tx,
    `insert into paspoort (id, leerling_id, variant, vragenversie, regio, school_id, afspraak_id, begonnen_op, laatst_gebruikt_op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict do nothing returning id`,
    [
      id,
      leerlingId,
      variant,
      vragenversie,
      overstap.regio,
      overstap.school_id,
      overstap.afspraak_id,
      context.nu,
    ],
  );
  if (gemaakt.length === 0) throw new Conflict('paspoort.is-er-al', 'Je hebt al een Paspoort.');
  const leeg: Paspoort = { ...LEEG, id, leerlingId, variant, vragenversie };
  const naar: Paspoort = { ...leeg, versies: [EERSTE_VERSIE] };
  await bewaarPaspoort(tx, { van: leeg, naar, gebeurtenissen: [{ soort: 'begonnen' }], door }, context.nu);
  await rows(tx, 'update paspoort_oproep set afgezien_op = null where leerling_id = $1', [leerlingId]);
  await volgLeerlingen(tx, [{ leerlingId, regio: overstap.regio }], context.nu);
  await volgPaspoort(tx, naar, { gebruikt: true }, context);
  return naar;
}

/**
 * Na een vernietiging begint de jongere met een nieuwe sleutel; wat er stond, blijft onleesbaar. Zolang een vernietiging loopt, is er niets
 * te beginnen: zij zou het meenemen, of er niet mee klaar komen. Fout: Conflict.
 */
async function eisNietVernietigd(tx: Tx, leerlingId: string): Promise<void> {
  const loopt = await row(
    tx,
    "select 1 from vernietiging where leerling_id = $1 and status in ('AANGEVRAAGD', 'GOEDGEKEURD')",
    [leerlingId],
  );
  if (loopt)
    throw new Conflict(
      'paspoort.vernietiging-loopt',
      'Je gegevens worden net weggehaald. Probeer het later nog eens.',
    );
  await sleutels().vernieuw(tx, 'paspoort', leerlingId);
}

/** Verwerkt een wijziging van antwoorden; wat nog eens komt, doet niets. Fouten: die van `wijzigPaspoort`. */
export async function vulIn(
  tx: Tx,
  {
    deel,
    patch,
    ...besluit
  }: Besluit & { readonly door: Dader; readonly deel: Paspoortdeel; readonly patch: Invulpatch },
  context: Paspoortcontext,
): Promise<Paspoort> {
  const huidig = noemtBijlage(patch) ? await laadPaspoort(tx, besluit.paspoortId, context) : null;
  if (huidig) await eisEigenBijlagen(tx, huidig, patch);
  return wijzig(tx, besluit, context, (zaak, nu) => {
    const schrijver = schrijverVan(besluit.door, zaak, nu);
    const naar = wijzigPaspoort(zaak.paspoort, patch, { schrijver, deel, lijst: zaak.lijst });
    const nieuw = naar.versies.length > zaak.paspoort.versies.length;
    return {
      naar,
      gebeurtenissen: nieuw ? [{ soort: 'nieuwe-versie' }] : [],
      patch: { inhoud: patch, deel },
    };
  });
}

/** Fout: NotAllowed als dit niet het deel van deze schrijver is. */
function eisDeel(door: Dader, zaak: Paspoortzaak, deel: Paspoortdeel, nu: Instant): void {
  const { status } = huidigeVersie(zaak.paspoort);
  const besluit = magInvullen(schrijverVan(door, zaak, nu), deel, status);
  if (!besluit.mag)
    throw new NotAllowed(`paspoort.${besluit.reden}`, 'Dit is niet uw deel van het Paspoort.');
}

/** De jongere is klaar met invullen. */
export const rondAf = (tx: Tx, besluit: Besluit & { readonly door: Dader }, context: Paspoortcontext) =>
  wijzig(tx, besluit, context, (zaak, nu) => {
    eisDeel(besluit.door, zaak, 'jongere', nu);
    const versie = rondInvullenAf(huidigeVersie(zaak.paspoort), zaak.lijst);
    return { naar: metHuidige(zaak.paspoort, versie), gebeurtenissen: [{ soort: 'ingevuld' }] };
  });

/** De mentor ondertekent zijn deel, na het gesprek. */
export const ondertekenDeel = (
  tx: Tx,
  besluit: Besluit & { readonly door: Dader },
  context: Paspoortcontext,
) =>
  wijzig(tx, besluit, context, (zaak, nu) => {
    eisDeel(besluit.door, zaak, 'mentor', nu);
    const { gebruikerId, rol } = besluit.door;
    const versie = onderteken(huidigeVersie(zaak.paspoort), zaak.lijst, { gebruikerId, rol, op: nu });
    return { naar: metHuidige(zaak.paspoort, versie), gebeurtenissen: [{ soort: 'besproken-mentor' }] };
  });

/** De jongere staat achter wat er staat. */
export const stelPaspoortVast = (
  tx: Tx,
  besluit: Besluit & { readonly door: Dader },
  context: Paspoortcontext,
) =>
  wijzig(tx, besluit, context, (zaak, nu) => {
    eisDeel(besluit.door, zaak, 'jongere', nu);
    const versie = stelVast(huidigeVersie(zaak.paspoort), zaak.lijst);
    return { naar: metHuidige(zaak.paspoort, versie), gebeurtenissen: [{ soort: 'vastgesteld' }] };
  });

/** De jongere maakt bezwaar tegen het deel van de mentor, of trekt het in (null). */
export const maakBezwaarTegen = (
  tx: Tx,
  { tekst, ...besluit }: Besluit & { readonly door: Dader; readonly tekst: string | null },
  context: Paspoortcontext,
) =>
  wijzig(tx, besluit, context, (zaak, nu) => ({
    naar: maakBezwaar(zaak.paspoort, schrijverVan(besluit.door, zaak, nu), { tekst, op: nu }),
    gebeurtenissen: [{ soort: tekst === null ? 'bezwaar-ingetrokken' : 'bezwaar' }],
  }));
