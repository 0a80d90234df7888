import { randomUUID } from 'node:crypto';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { beslisOverdracht } from '../domain/overdracht/beslis-overdracht.ts';
import type { Overdrachtbesluit } from '../domain/overdracht/overdracht.ts';
import { weigeraars } from '../domain/overstap/ontvanger-wissel.ts';
import type { Aanleiding } from '../domain/overstap/overstap.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { maakBerichten } from './berichten.ts';
import { laadDossiers, vergrendel, type Dossier } from './feiten.ts';
import { herleid } from './herleid.ts';
import type { Context } from './context.ts';
import { ontvangersrollen, type Ontvangersrol } from './ontvangersrollen.ts';
import { startProcessen } from './processen.ts';
import { maakTaken } from './taken.ts';
import { schrijfTijdlijn } from './tijdlijn.ts';
import { organisatieVoorRol } from './treden.ts';

/** Wie de overdracht vroeg; leeg als het systeem het doet op een afgesproken moment. */
export interface Aanvrager {
  readonly organisatieId: string;
  readonly rol: string;
  readonly gebruikerId: string | null;
}

export interface Overdrachtvraag {
  readonly ids: readonly string[];
  readonly aanleiding: Aanleiding;
  readonly door?: Aanvrager;
  readonly toelichting?: string;
}

interface NieuweOverdracht {
  readonly id: string;
  readonly dossier: Dossier;
  readonly besluit: Extract<Overdrachtbesluit, { soort: 'draagOver' }>;
  readonly nummer: number;
  readonly uiterlijk: Instant;
  /** De enige bevoegde weigerde al: hij krijgt haar toch, maar de coördinator weet het meteen. */
  readonly terugNaarWeigeraar: boolean;
}

/** Wat er met elke overstap is gebeurd. */
export interface Overdrachtuitkomst {
  readonly overgedragen: readonly {
    readonly overstapId: string;
    readonly overdrachtId: string;
    readonly naarId: string;
  }[];
  readonly niet: readonly { readonly overstapId: string; readonly reden: string }[];
}

/**
 * Draagt overstappen over aan leerplicht of Doorstroompunt: vergrendelt ze, beslist op de feiten zoals zij in deze
 * transactie zijn, en schrijft overdracht, tijdlijn, taak, bericht en outbox. De enige schrijver van een overdracht:
 * het proces van de leerling en de deadlinerun roepen beide dit aan. Nog eens aanroepen doet niets meer.
 */
export async function draagOver(
  tx: Tx,
  vraag: Overdrachtvraag,
  context: Context,
): Promise<Overdrachtuitkomst> {
  await vergrendel(tx, vraag.ids);
  const dossiers = await laadDossiers(tx, vraag.ids, context);
  const nieuwe: NieuweOverdracht[] = [];
  const niet: { overstapId: string; reden: string }[] = [];
  const onbevoegd: Dossier[] = [];
  for (const dossier of dossiers) {
    const besluit = beslisOverdracht(dossier.feiten, dossier.regels, {
      aanleiding: vraag.aanleiding,
      nu: context.nu,
    });
    if (besluit.soort === 'draagOver') nieuwe.push(nieuweOverdracht(dossier, besluit, context.nu));
    else niet.push({ overstapId: dossier.feiten.id, reden: besluit.reden });
    if (besluit.soort === 'niemandBevoegd') onbevoegd.push(dossier);
  }
  await schrijfOverdrachten(tx, nieuwe, { ...vraag, nu: context.nu });
  await vraagOordeel(tx, onbevoegd, context.nu);
  await herleid(
    tx,
    [...nieuwe.map((n) => n.dossier), ...onbevoegd].map((d) => d.feiten.id),
    context,
  );
  return {
    overgedragen: nieuwe.map((n) => ({
      overstapId: n.dossier.feiten.id,
      overdrachtId: n.id,
      naarId: n.besluit.naarId,
    })),
    niet,
  };
}

function nieuweOverdracht(
  dossier: Dossier,
  besluit: NieuweOverdracht['besluit'],
  nu: Instant,
): NieuweOverdracht {
  const { feiten, afspraken } = dossier;
  return {
    id: randomUUID(),
    dossier,
    besluit,
    nummer: (feiten.overdrachten.at(-1)?.nummer ?? 0) + 1,
    uiterlijk: uiterstOgenblik(toKalenderdag(nu), afspraken.termijnen.acceptatie, afspraken.feestdagen),
    terugNaarWeigeraar: weigeraars(feiten).has(besluit.naarId),
  };
}

async function schrijfOverdrachten(
  tx: Tx,
  nieuwe: readonly NieuweOverdracht[],
  vraag: Overdrachtvraag & { readonly nu: Instant },
): Promise<void> {
  if (nieuwe.length === 0) return;
  const { nu } = vraag;
  const ids = nieuwe.map((n) => n.dossier.feiten.id);
  const rolVan = await ontvangersrollen(tx, nieuwe);
  await rows(
    tx,
    `with door as (
       update overdracht set status = 'DOORGEGEVEN', beeindigd_op = $2, versie = versie + 1
       where overstap_id = any($1::uuid[]) and status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD') returning id
     )
     insert into outbox (kanaal, onderwerp, op) select 'engine', 'overdracht/' || id, $2 from door`,
    [ids, nu],
  );
  await rows(tx, INVOEG_SQL, [JSON.stringify(nieuwe.map(alsRij)), nu]);
  if (vraag.toelichting) await licht(tx, nieuwe, vraag.toelichting);
  await rows(tx, DEELNAME_SQL, [ids, nu]);
  await schrijfTijdlijn(
    tx,
    nieuwe.map((n) => tijdlijnregel(n, vraag)),
  );
  await startProcessen(
    tx,
    nieuwe.map((n) => ({
      soort: 'overdracht',
      onderwerp: n.id,
      regio: n.dossier.feiten.regio,
      volgendMoment: nu,
    })),
    nu,
  );
  await maakTaken(
    tx,
    nieuwe.map((n) => beslistaak(n, rolVan(n))),
    nu,
  );
  await meldImpasse(tx, nieuwe, nu);
  await maakBerichten(
    tx,
    nieuwe.map((n) => aanbodbericht(n, rolVan(n))),
    nu,
  );
}

const alsRij = ({ id, dossier, besluit, nummer, uiterlijk, terugNaarWeigeraar }: NieuweOverdracht) => ({
  id,
  overstap_id: dossier.feiten.id,
  nummer,
  van_id: dossier.feiten.eigenaarId,
  naar_id: besluit.naarId,
  route: besluit.route,
  gemeente: besluit.gemeente,
  aanleiding: besluit.aanleiding,
  vangnet: besluit.vangnet,
  escaleer: terugNaarWeigeraar,
  uiterlijk,
  afspraak_id: dossier.afspraakId,
});

/** De toelichting van de gever: een mens schrijft haar bij een vroege overdracht van een leerling. */
async function licht(tx: Tx, nieuwe: readonly NieuweOverdracht[], tekst: string): Promise<void> {
  for (const { id, dossier } of nieuwe) {
    const plaats = { subject: dossier.feiten.leerlingId, kolom: TEKSTPLAATS.toelichting(id) };
    await rows(tx, 'update overdracht set toelichting = $2 where id = $1', [
      id,
      await sluitTekst(tx, plaats, tekst),
    ]);
  }
}

const INVOEG_SQL = `
  insert into overdracht (id, overstap_id, nummer, van_id, naar_id, route, gemeente, aanleiding, vangnet, status,
                          aangeboden_op, uiterlijk, afspraak_id, geescaleerd_op, geescaleerd_naar)
  select id, overstap_id, nummer, van_id, naar_id, route, gemeente, aanleiding, vangnet, 'AANGEBODEN', $2, uiterlijk,
         afspraak_id, case when escaleer then $2::timestamptz end, case when escaleer then 'coordinator' end
  from jsonb_to_recordset($1::jsonb) as o(id uuid, overstap_id uuid, nummer integer, van_id uuid, naar_id uuid,
    route text, gemeente text, aanleiding text, vangnet boolean, escaleer boolean, uiterlijk timestamptz, afspraak_id uuid)`;

/** De nieuwe ontvanger wordt betrokken; een eerdere ontvanger die niets overnam, verliest zijn toegang. */
const DEELNAME_SQL = `
  with open as (
    select o.leerling_id, d.naar_id, d.van_id, case when 'rmc' in (d.route, n.soort) then 'rmc' else 'lpa' end as rol
    from overstap o join overdracht d on d.overstap_id = o.id and d.status = 'AANGEBODEN'
    join organisatie n on n.id = d.naar_id where o.id = any($1::uuid[])
  ), weg as (
    update deelname x set tot = $2 from open
    where x.leerling_id = open.leerling_id and x.rol in ('lpa', 'rmc') and x.klasse = 'overstap' and x.tot is null and x.van <= $2
      and x.organisatie_id not in (open.naar_id, open.van_id)
  )
  insert into deelname (organisatie_id, leerling_id, rol, grondslag, van)
  select naar_id, leerling_id, rol, 'wettelijke-taak', $2 from open on conflict do nothing`;

const tijdlijnregel = (
  { id, dossier, besluit, nummer }: NieuweOverdracht,
  vraag: Overdrachtvraag & { nu: Instant },
) => ({
  overstapId: dossier.feiten.id,
  soort: 'overdracht-aangeboden',
  op: vraag.nu,
  organisatieId: vraag.door?.organisatieId ?? dossier.feiten.eigenaarId,
  rol: vraag.door?.rol ?? null,
  gebruikerId: vraag.door?.gebruikerId ?? null,
  gegevens: {
    overdrachtId: id,
    nummer,
    aanleiding: besluit.aanleiding,
    route: besluit.route,
    naarId: besluit.naarId,
  },
});

const aanbodbericht = ({ id, besluit }: NieuweOverdracht, rol: Ontvangersrol) => ({
  soort: 'overdracht-aangeboden' as const,
  sleutel: `overdracht/${id}/aangeboden`,
  organisatieId: besluit.naarId,
  rol,
  pad: `/overdrachten/${id}`,
});

function beslistaak({ id, dossier, besluit, uiterlijk }: NieuweOverdracht, rol: Ontvangersrol) {
  return {
    soort: 'overdracht-beslissen' as const,
    sleutel: `overdracht-beslissen/${id}`,
    regio: dossier.feiten.regio,
    overstapId: dossier.feiten.id,
    overdrachtId: id,
    bestandId: null,
    organisatieId: besluit.naarId,
    rol,
    uiterlijk,
    afspraakId: dossier.afspraakId,
    gegevens: { aanleiding: besluit.aanleiding },
  };
}

/** Niemand anders kan de leerling overnemen: de coördinator van de regio hoort het op hetzelfde ogenblik. */
async function meldImpasse(tx: Tx, nieuwe: readonly NieuweOverdracht[], nu: Instant): Promise<void> {
  for (const { id, dossier, besluit } of nieuwe.filter((n) => n.terugNaarWeigeraar)) {
    const rol = 'coordinator';
    const organisatieId = await organisatieVoorRol(tx, {
      rol,
      eigen: besluit.naarId,
      regio: dossier.feiten.regio,
    });
    const bericht = {
      soort: 'overdracht-escalatie',
      organisatieId,
      rol,
      pad: `/overdrachten/${id}`,
    } as const;
    await maakBerichten(tx, [{ ...bericht, sleutel: `overdracht/${id}/impasse` }], nu);
  }
}

/** Niemand is bevoegd: de school oordeelt of de overstap dicht kan; het systeem sluit nooit zelf. */
async function vraagOordeel(tx: Tx, dossiers: readonly Dossier[], nu: Instant): Promise<void> {
  const taken = dossiers.map(({ feiten, afspraken, afspraakId }) => ({
    soort: 'geen-instantie-beoordelen' as const,
    sleutel: `geen-instantie-beoordelen/${feiten.id}`,
    regio: feiten.regio,
    overstapId: feiten.id,
    overdrachtId: null,
    bestandId: null,
    organisatieId: feiten.schoolId,
    rol: 'decaan' as const,
    uiterlijk: uiterstOgenblik(toKalenderdag(nu), afspraken.termijnen.taakDecaan, afspraken.feestdagen),
    afspraakId,
    gegevens: {},
  }));
  await maakTaken(tx, taken, nu);
}
