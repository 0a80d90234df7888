import type { DataSource } from 'typeorm';
import { NotFound } from '../domain/domain-error.ts';
import { inTransaction, rows, type Tx } from '../database/transaction.ts';
import type { Context } from './context.ts';
import { herleid } from './herleid.ts';
import { wekProcessen, workflowId } from './processen.ts';
import { schrijfTijdlijn } from './tijdlijn.ts';

/** Zoveel overstappen per transactie: wie ernaast werkt, wacht hoogstens zo lang. */
const PARTIJ = 250;

/** Welke lopende zaken overgaan naar de nieuwste afspraken, en het besluit daarover. */
export interface Overzetting {
  readonly regio: string;
  readonly schooljaar: string;
  /** Kenmerk van het besluit van de regio; staat op elke tijdlijn. Letters, cijfers en streepjes, geen naam. */
  readonly besluit: string;
}

/** Een kenmerk zegt welk besluit het was, niet waarover een mens het had. */
export const isBesluitkenmerk = (tekst: string): boolean => /^[A-Za-z0-9-]{3,60}$/.test(tekst);

/**
 * Zet lopende overstappen van een regio en schooljaar over naar de nieuwste versie van hun afspraken: status, bal en wekkers worden
 * opnieuw afgeleid. Vanzelf gebeurt dit nooit: een zaak houdt haar afspraken tot een mens haar overzet. Wat al is aangeboden of als taak is
 * uitgezet, houdt zijn termijn. Hervatbaar; nog eens doet niets. Fout: NotFound zonder afspraken.
 * @returns de versie en hoeveel overstappen er nu onder vallen die dat eerst niet deden
 */
export async function zetOver(
  dataSource: DataSource,
  overzetting: Overzetting,
  context: Context,
): Promise<{ readonly versie: number; readonly overgezet: number }> {
  const { regio, schooljaar } = overzetting;
  const nieuwste = await context.regelboek.nieuwste(dataSource, regio, schooljaar);
  if (!nieuwste)
    throw new NotFound('afspraken.geen', `Er zijn geen afspraken voor regio ${regio} in ${schooljaar}.`);
  let overgezet = 0;
  for (;;) {
    const aantal = await inTransaction(dataSource, (tx) =>
      zetPartijOver(tx, overzetting, nieuwste.id, context),
    );
    overgezet += aantal;
    if (aantal === 0) break;
  }
  await inTransaction(dataSource, (tx) =>
    wekProcessen(tx, [workflowId('seizoen', `${regio}/${schooljaar}`)], context.nu),
  );
  return { versie: nieuwste.afspraken.versie, overgezet };
}

async function zetPartijOver(
  tx: Tx,
  { regio, schooljaar, besluit }: Overzetting,
  afspraakId: string,
  context: Context,
): Promise<number> {
  const partij = await rows<{ id: string; van: string }>(
    tx,
    `select id, afspraak_id as van from overstap
     where regio = $1 and seizoen = $2 and afgesloten_op is null and afspraak_id <> $3 order by id limit ${PARTIJ} for update`,
    [regio, schooljaar, afspraakId],
  );
  if (partij.length === 0) return 0;
  const ids = partij.map(({ id }) => id);
  await rows(tx, 'update overstap set afspraak_id = $2 where id = any($1::uuid[])', [ids, afspraakId]);
  await schrijfTijdlijn(
    tx,
    partij.map(({ id, van }) => ({
      overstapId: id,
      soort: 'afspraken-overgezet',
      op: context.nu,
      organisatieId: null,
      rol: null,
      gebruikerId: null,
      gegevens: { van, naar: afspraakId, besluit },
    })),
  );
  await herleid(tx, ids, context);
  return ids.length;
}
