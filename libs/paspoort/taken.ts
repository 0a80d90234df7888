import type { Delinggrond } from '../domain/paspoort/delinggrond.ts';
import type { Deelbesluit } from '../domain/paspoort/mag-delen.ts';
import type { Paspoort } from '../domain/paspoort/paspoort.ts';
import type { Taaksoort } from '../domain/taak/taak.ts';
import { uiterstOgenblik } from '../domain/afspraken/ladder.ts';
import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { row, type Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import { maakTaken } from '../dossier/taken.ts';

const SOORT = {
  'ouders-oneens': 'paspoort-ouders-oneens',
  'gezag-onbekend': 'paspoort-gezag-onbekend',
} as const satisfies Record<string, Taaksoort>;

interface Overstaprij {
  readonly id: string;
  readonly regio: string;
  readonly school_id: string;
  readonly afspraak_id: string;
}

/** Waarom een deling vastloopt: uit het besluit om te delen, of uit haar grond van nu. */
type Aanleiding = Deelbesluit | Delinggrond;

/**
 * De mentor krijgt een taak als delen vastloopt op de ouders: zij zijn het niet eens, of van niemand is gezag bekend. Een taak per
 * deling en reden. Andere besluiten maken geen taak.
 */
export async function maakPaspoorttaak(
  tx: Tx,
  paspoort: Pick<Paspoort, 'leerlingId'>,
  { delingId, besluit }: { readonly delingId: string; readonly besluit: Aanleiding },
  context: Context,
): Promise<void> {
  const taak = 'taak' in besluit ? besluit.taak : null;
  if (!taak) return;
  const overstap = await row<Overstaprij>(
    tx,
    'select id, regio, school_id, afspraak_id from overstap where leerling_id = $1 order by seizoen desc limit 1',
    [paspoort.leerlingId],
  );
  if (!overstap) return;
  const { termijnen, feestdagen } = await context.regelboek.afspraken(tx, overstap.afspraak_id);
  await maakTaken(
    tx,
    [
      {
        soort: SOORT[taak],
        sleutel: `${SOORT[taak]}/${delingId}`,
        regio: overstap.regio,
        overstapId: overstap.id,
        overdrachtId: null,
        bestandId: null,
        organisatieId: overstap.school_id,
        rol: 'mentor',
        uiterlijk: uiterstOgenblik(toKalenderdag(context.nu), termijnen.taakMentor, feestdagen),
        afspraakId: overstap.afspraak_id,
        gegevens: {},
      },
    ],
    context.nu,
  );
}
