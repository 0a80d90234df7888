import { NotFound } from '../domain/domain-error.ts';
import type { Deler } from '../domain/paspoort/delinggrond.ts';
import type { Ouder, Toestemming } from '../domain/paspoort/toestemming.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { row, rows, type Db } from '../database/transaction.ts';
import type { Inhoudslot } from './inhoud.ts';

type Toestemmingrij = Omit<Toestemming, 'naam' | 'bewijs'> & {
  readonly id: string;
  readonly naam: Buffer;
  readonly bewijsSoort: NonNullable<Toestemming['bewijs']>['soort'] | null;
  readonly kenmerk: Buffer | null;
};

/**
 * Wie de jongere is voor een besluit over delen: leeftijd, ouders, en wat zij besloten. Wie de inhoud niet mag openen, ziet ook
 * geen besluiten. Fout: NotFound als de geboortedatum niet te zien is.
 */
export async function laadDeler(db: Db, leerlingId: string, slot: Inhoudslot | null): Promise<Deler> {
  const persoon = await row<{ geboortedatum: Kalenderdag }>(
    db,
    'select geboortedatum from leerling_persoon where leerling_id = $1',
    [leerlingId],
  );
  if (!persoon) throw new NotFound('paspoort.onbekend', 'Dit Paspoort bestaat niet.');
  const ouders = await rows<Ouder>(
    db,
    `select gebruiker_id as id, gezag from gebruiker_leerling
     where leerling_id = $1 and relatie = 'ouder' and tot is null order by gebruiker_id`,
    [leerlingId],
  );
  return {
    geboortedatum: persoon.geboortedatum,
    ouders,
    toestemmingen: slot ? await laadToestemmingen(db, leerlingId, slot) : [],
  };
}

async function laadToestemmingen(db: Db, leerlingId: string, slot: Inhoudslot): Promise<Toestemming[]> {
  const gevonden = await rows<Toestemmingrij>(
    db,
    `select id, ouder_id as "ouderId", naam, ontvanger_id as "ontvangerId", doel, besluit, op, bewijs_soort as "bewijsSoort",
            kenmerk
     from paspoort_toestemming where leerling_id = $1 order by op, id`,
    [leerlingId],
  );
  return gevonden.map(({ id, naam, bewijsSoort, kenmerk, ...rest }) => ({
    ...rest,
    naam: slot.openToestemming(`${id}/naam`, naam),
    bewijs:
      bewijsSoort && kenmerk
        ? { soort: bewijsSoort, kenmerk: slot.openToestemming(`${id}/kenmerk`, kenmerk) }
        : null,
  }));
}
