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

/** Stuurt elke organisatie die erbij hoort de afspraak; een postvak krijgt haar een keer. */
export const nodigUit = (tx: Tx, dossier: Trajectdossier, mdoId: string, context: Context): Promise<void> =>
  stuur(tx, { dossier, mdoId, soort: 'mdo-uitnodiging', methode: 'REQUEST' }, context);

/** Stuurt elke organisatie die uitgenodigd was de afzegging. */
export const zegAf = (tx: Tx, dossier: Trajectdossier, mdoId: string, context: Context): Promise<void> =>
  stuur(tx, { dossier, mdoId, soort: 'mdo-afgelast', methode: 'CANCEL' }, context);

async function stuur(
  tx: Tx,
  wat: {
    readonly dossier: Trajectdossier;
    readonly mdoId: string;
    readonly soort: 'mdo-uitnodiging' | 'mdo-afgelast';
    readonly methode: 'REQUEST' | 'CANCEL';
  },
  { nu }: Context,
): Promise<void> {
  const { dossier, mdoId, soort, methode } = wat;
  const afspraak = await afspraakVan(tx, mdoId);
  const postvakken = await rows<Postvak>(
    tx,
    `select distinct o.id as "organisatieId", o.mail from traject_mdo_deelnemer d join organisatie o on o.id = d.organisatie_id
     where d.mdo_id = $1 order by o.id`,
    [mdoId],
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
