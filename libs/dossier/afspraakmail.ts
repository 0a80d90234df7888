import type { Rol } from '../domain/afspraken/afspraken.ts';
import type { Berichtsoort } from '../domain/bericht/berichtsoort.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { rows, type Tx } from '../database/transaction.ts';
import { alsIcs } from '../mail/agenda.ts';
import { maakBerichten } from './berichten.ts';

/** Een afspraak die organisaties in hun agenda krijgen; zonder over wie zij gaat. */
export interface Afspraakmail {
  readonly soort: Berichtsoort;
  readonly methode: 'REQUEST' | 'CANCEL';
  /** Hetzelfde bij elke wijziging van deze afspraak; alleen eigen ids. */
  readonly kenmerk: string;
  /** Hoger bij elke wijziging. */
  readonly volgnummer: number;
  readonly titel: string;
  readonly op: Instant;
  readonly einde: Instant | null;
  /** Wie uitnodigt. */
  readonly van: string;
  readonly aan: readonly { readonly organisatieId: string; readonly rol: Rol }[];
  readonly pad: string;
}

/** Stuurt elke organisatie de afspraak of haar afzegging; een postvak krijgt van elke wijziging een bericht. */
export async function stuurAfspraak(tx: Tx, afspraak: Afspraakmail, nu: Instant): Promise<void> {
  const { kenmerk, volgnummer, methode, van, aan, soort, pad, titel } = afspraak;
  const gevonden = await rows<{ id: string; mail: string | null }>(
    tx,
    'select id, mail from organisatie where id = any($1::uuid[])',
    [[van, ...aan.map(({ organisatieId }) => organisatieId)]],
  );
  const postvak = new Map(gevonden.map(({ id, mail }) => [id, mail]));
  const ics = (genodigde: string): string =>
    alsIcs({
      methode,
      uid: `${kenmerk.replaceAll('/', '-')}@bericht.overstap.invalid`,
      volgnummer,
      titel,
      begin: afspraak.op,
      einde: afspraak.einde,
      gewijzigdOp: nu,
      organisator: postvak.get(van) ?? null,
      genodigde: postvak.get(genodigde) ?? null,
    });
  await maakBerichten(
    tx,
    aan.map(({ organisatieId, rol }) => ({
      soort,
      sleutel: `${kenmerk}/${volgnummer}/${organisatieId}`,
      organisatieId,
      rol,
      pad,
      agenda: { methode, ics: ics(organisatieId) },
    })),
    nu,
  );
}
