import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { maakBerichten } from '../dossier/berichten.ts';
import type { Context } from '../dossier/context.ts';
import { alsIcs, type Agendamethode } from '../mail/agenda.ts';
import type { Trajectdossier } from './traject.ts';

/** In iemands agenda staat nooit over wie het gaat. */
const TITEL = 'Overleg';

interface Afspraak {
  readonly op: Instant;
  readonly einde: Instant;
  readonly volgnummer: number;
  readonly status: string;
}

interface Postvak {
  readonly organisatieId: string;
  readonly mail: string | null;
}

async function afspraakVan(db: Db, mdoId: string): Promise<Afspraak> {
  const afspraak = await row<Afspraak>(
    db,
    'select op, op + make_interval(mins => minuten) as einde, volgnummer, status from traject_mdo where id = $1',
    [mdoId],
  );
  if (!afspraak) throw new NotFound('mdo.onbekend', 'Dit overleg bestaat niet.');
  return afspraak;
}

const ics = (
  mdoId: string,
  { op, einde, volgnummer }: Afspraak,
  bij: {
    readonly methode: Agendamethode;
    readonly nu: Instant;
    readonly organisator: string | null;
    readonly genodigde: string | null;
  },
): string =>
  alsIcs({
    ...bij,
    uid: `mdo-${mdoId}@bericht.overstap.invalid`,
    volgnummer,
    titel: TITEL,
    begin: op,
    einde,
    gewijzigdOp: bij.nu,
  });

/** De afspraak om in een eigen agenda te zetten; van een afgelast overleg de afzegging. Fout: NotFound. */
export async function agendabestand(db: Db, mdoId: string, nu: Instant): Promise<string> {
  const afspraak = await afspraakVan(db, mdoId);
  const methode = afspraak.status === 'AFGELAST' ? 'CANCEL' : 'PUBLISH';
  return ics(mdoId, afspraak, { methode, nu, organisator: null, genodigde: null });
}

type Post =
  | { readonly soort: 'mdo-uitnodiging'; readonly methode: 'REQUEST' }
  | { readonly soort: 'mdo-afgelast' | 'mdo-afgezegd'; readonly methode: 'CANCEL' };

const aanAllen =
  (post: Post) =>
  async (tx: Tx, dossier: Trajectdossier, mdoId: string, context: Context): Promise<void> =>
    stuur(tx, { dossier, mdoId, organisatieIds: await genodigden(tx, mdoId), ...post }, context);

/** Stuurt elke organisatie die erbij hoort de afspraak; een postvak krijgt haar een keer. */
export const nodigUit = aanAllen({ soort: 'mdo-uitnodiging', methode: 'REQUEST' });

/** Stuurt elke organisatie die uitgenodigd was de afzegging. */
export const zegAf = aanAllen({ soort: 'mdo-afgelast', methode: 'CANCEL' });

/** Stuurt een organisatie die er niet meer bij hoort de afzegging; het gezin heeft geen postvak. */
export const zegEenAf = (
  tx: Tx,
  dossier: Trajectdossier,
  { mdoId, organisatieId }: { readonly mdoId: string; readonly organisatieId: string | null },
  context: Context,
): Promise<void> => {
  const organisatieIds = organisatieId === null ? [] : [organisatieId];
  return stuur(tx, { dossier, mdoId, organisatieIds, soort: 'mdo-afgezegd', methode: 'CANCEL' }, context);
};

/** Laat organisaties weten dat zij de samenvatting kunnen lezen; in de mail staat er niets van. */
export const meldSamenvatting = (
  tx: Tx,
  mdoId: string,
  organisatieIds: readonly string[],
  { nu }: Context,
): Promise<void> =>
  maakBerichten(
    tx,
    [...new Set(organisatieIds)].map((organisatieId) => ({
      soort: 'mdo-samenvatting' as const,
      sleutel: `mdo/${mdoId}/samenvatting/${organisatieId}`,
      organisatieId,
      rol: 'coordinator' as const,
      pad: `/overleggen/${mdoId}`,
    })),
    nu,
  );

const genodigden = async (tx: Tx, mdoId: string): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      'select distinct organisatie_id as id from traject_mdo_deelnemer where mdo_id = $1 and af_op is null and organisatie_id is not null',
      [mdoId],
    )
  ).map(({ id }) => id);

async function stuur(
  tx: Tx,
  wat: Post & {
    readonly dossier: Trajectdossier;
    readonly mdoId: string;
    readonly organisatieIds: readonly string[];
  },
  { nu }: Context,
): Promise<void> {
  const { dossier, mdoId, organisatieIds, soort, methode } = wat;
  const afspraak = await afspraakVan(tx, mdoId);
  const postvakken = await rows<Postvak>(
    tx,
    'select id as "organisatieId", mail from organisatie where id = any($1::uuid[]) order by id',
    [organisatieIds],
  );
  const lp = await row<{ mail: string | null }>(tx, 'select mail from organisatie where id = $1', [
    dossier.kop.lpId,
  ]);
  await maakBerichten(
    tx,
    postvakken.map(({ organisatieId, mail }) => ({
      soort,
      sleutel: `mdo/${mdoId}/${afspraak.volgnummer}/${organisatieId}`,
      organisatieId,
      rol: 'coordinator' as const,
      pad: `/overleggen/${mdoId}`,
      agenda: {
        methode,
        ics: ics(mdoId, afspraak, { methode, nu, organisator: lp?.mail ?? null, genodigde: mail }),
      },
    })),
    nu,
  );
}
