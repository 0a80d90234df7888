import type { Rol } from '../domain/afspraken/afspraken.ts';
import { Invalid } from '../domain/domain-error.ts';
import type { Bestemmingsoort } from '../domain/overstap/bestemming.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { maakBerichten } from './berichten.ts';
import type { Context } from './context.ts';
import type { Dossier } from './feiten.ts';
import { maakTaken } from './taken.ts';
import { organisatieVoorRol } from './treden.ts';

interface Bevestiger {
  readonly organisatieId: string;
  readonly rol: Rol;
}

/**
 * Wie een bestemming moet bevestigen: de ontvangende school, of de coördinator als die school niet meedoet. null: de
 * afspraak vraagt voor deze soort geen bevestiging. Fout: Invalid.
 */
export async function bevestigerVan(
  tx: Tx,
  nieuw: { readonly soort: Bestemmingsoort; readonly ontvangerId: string | null },
  dossier: Dossier,
): Promise<Bevestiger | null> {
  const { feiten, afspraken } = dossier;
  if (!afspraken.bestemmingenMetBevestiging.includes(nieuw.soort)) return null;
  if (nieuw.ontvangerId === feiten.schoolId)
    throw new Invalid(
      'bestemming.eigen-school',
      'Kies de school waar de leerling heen gaat, niet de eigen school.',
      {
        pointer: '/ontvangerId',
      },
    );
  if (nieuw.ontvangerId === null) {
    const organisatieId = await organisatieVoorRol(tx, {
      rol: 'coordinator',
      eigen: feiten.schoolId,
      regio: feiten.regio,
    });
    return { organisatieId, rol: 'coordinator' };
  }
  const school = await row<{ soort: string }>(tx, 'select soort from organisatie where id = $1', [
    nieuw.ontvangerId,
  ]);
  if (school?.soort !== 'vo' && school?.soort !== 'mbo')
    throw new Invalid('bestemming.geen-school', 'Deze ontvangende school is niet bekend.', {
      pointer: '/ontvangerId',
    });
  return { organisatieId: nieuw.ontvangerId, rol: school.soort === 'vo' ? 'decaan' : 'mbo_intaker' };
}

/** Vraagt de bevestiger om een besluit: taak, bericht en toegang tot deze ene leerling. */
export async function vraagBevestiging(
  tx: Tx,
  vraag: {
    readonly id: string;
    readonly dossier: Dossier;
    readonly bevestiger: Bevestiger;
    readonly uiterlijk: Instant;
  },
  { nu }: Context,
): Promise<void> {
  const { id, dossier, bevestiger, uiterlijk } = vraag;
  const { feiten, afspraakId } = dossier;
  const wie = { organisatieId: bevestiger.organisatieId, rol: bevestiger.rol };
  const sleutel = `bestemming-bevestigen/${id}`;
  await maakTaken(
    tx,
    [
      {
        ...wie,
        soort: 'bestemming-bevestigen',
        sleutel,
        regio: feiten.regio,
        overstapId: feiten.id,
        overdrachtId: null,
        bestandId: null,
        uiterlijk,
        afspraakId,
        gegevens: { bestemmingId: id },
      },
    ],
    nu,
  );
  await maakBerichten(
    tx,
    [{ ...wie, soort: 'bestemming-bevestigen', sleutel, pad: `/bestemmingen/${id}` }],
    nu,
  );
  await rows(
    tx,
    `insert into deelname (organisatie_id, leerling_id, rol, grondslag, van) values ($1, $2, $3, 'bestemming', $4)
     on conflict do nothing`,
    [wie.organisatieId, feiten.leerlingId, wie.rol, nu],
  );
}

/** Wie voor een bestemming mocht meekijken, mag dat niet meer. */
export async function sluitToegang(tx: Tx, overstapId: string, nu: Instant): Promise<void> {
  await rows(
    tx,
    `update deelname d set tot = $2 from overstap o
     where o.id = $1 and d.leerling_id = o.leerling_id and d.grondslag = 'bestemming' and d.tot is null and d.van < $2`,
    [overstapId, nu],
  );
}
