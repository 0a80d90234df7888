import { randomUUID } from 'node:crypto';
import { rows, type Tx } from '../database/transaction.ts';
import { Invalid } from '../domain/domain-error.ts';
import { vanzelfTot, type Vrijstellingsberoep } from '../domain/leerling/vrijstelling.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from '../traject/bewaar.ts';
import { peilVan } from '../traject/handel.ts';
import { inschrijvingenVan } from '../traject/samen.ts';
import { schrijfTrajecttekst } from '../traject/teksten.ts';
import { vandaag, vergrendelTraject, type Trajectdoener, type Trajectdossier } from '../traject/traject.ts';
import { laatVervolgVervallen } from './gevolgen.ts';
import { laadVrijstellingen, sluitBeroep } from './vrijstelling.ts';

/** Een beroep zoals het binnenkomt; zonder laatste dag geldt die van de wet. */
export interface NieuwBeroep {
  readonly beroep: Omit<Vrijstellingsberoep, 'tot'> & { readonly tot: Kalenderdag | null };
  readonly toelichting: string | null;
  readonly door: Trajectdoener;
}

const eis = (klopt: boolean, pointer: string, code: string, uitleg: string): void => {
  if (!klopt) throw new Invalid(code, uitleg, { pointer });
};

/** Vult de laatste dag in en weigert dagen die niet kunnen. Fout: Invalid. */
function volledig(
  { feiten, afspraken }: Trajectdossier,
  beroep: NieuwBeroep['beroep'],
  dag: Kalenderdag,
): Vrijstellingsberoep {
  const tot = beroep.tot ?? vanzelfTot(beroep, feiten.jongere, afspraken.leeftijden);
  if (tot === null)
    throw new Invalid('vrijstelling.einde', 'Noem de laatste dag van deze vrijstelling.', {
      pointer: '/tot',
    });
  eis(beroep.van <= tot, '/tot', 'vrijstelling.einde-voor-begin', 'Het einde ligt voor het begin.');
  eis(
    beroep.ingediendOp <= dag,
    '/ingediendOp',
    'vrijstelling.later-ingediend',
    'De dag waarop het beroep binnenkwam, moet nog komen.',
  );
  eis(
    beroep.verklaring === null || beroep.verklaring.dag <= beroep.ingediendOp,
    '/verklaring/dag',
    'vrijstelling.later-verklaard',
    'De verklaring is van na de dag waarop het beroep binnenkwam.',
  );
  return { ...beroep, tot };
}

/**
 * Legt een beroep op een vrijstelling vast bij een traject. Ook wat de wet breekt, wordt vastgelegd: dat staat er dan bij. Geeft het id.
 * Fouten: NotFound, Invalid.
 */
export async function legBeroepVast(
  tx: Tx,
  trajectId: string,
  nieuw: NieuwBeroep,
  context: Context,
): Promise<string> {
  const dossier = await vergrendelTraject(tx, trajectId, context);
  const { kop } = dossier;
  peilVan(dossier, nieuw.door, context);
  const beroep = volledig(dossier, nieuw.beroep, vandaag(context));
  const id = randomUUID();
  const { leerlingId } = kop;
  await rows(
    tx,
    `insert into vrijstelling (id, traject_id, leerling_id, status, ingediend_op, van, tot, inhoud, vastgelegd_op, vastgelegd_door)
     values ($1, $2, $3, 'INGEDIEND', $4, $5, $6, $7, $8, $9)`,
    [
      id,
      trajectId,
      leerlingId,
      beroep.ingediendOp,
      beroep.van,
      beroep.tot,
      await sluitBeroep(tx, { id, leerlingId }, beroep),
      context.nu,
      nieuw.door.gebruikerId,
    ],
  );
  if (nieuw.toelichting !== null) {
    const tekst = { soort: 'vrijstelling', klasse: 'zorg', bronId: id, tekst: nieuw.toelichting } as const;
    await schrijfTrajecttekst(tx, kop, tekst, { door: nieuw.door, nu: context.nu });
  }
  const alle = await laadVrijstellingen(tx, await inschrijvingenVan(tx, trajectId));
  const eerdere = alle.filter(({ tot }) => tot < beroep.van);
  await laatVervolgVervallen(tx, eerdere, context);
  const gebeurtenissen = [{ soort: 'vrijstelling-ingediend', gegevens: { vrijstellingId: id } }];
  await bewaarTraject(tx, kop, { gebeurtenissen, door: nieuw.door }, context);
  return id;
}
