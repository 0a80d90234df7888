import { createHash, randomUUID } from 'node:crypto';
import type { Afspraken, Rol } from '#libs/domain/afspraken/afspraken.ts';
import { row, rows, type Tx } from '#libs/database/transaction.ts';
import { DEMOREGIO } from './demoregio.ts';
import { ACHTERNAMEN } from './namen.ts';

export interface Persona {
  /** Vast: `decaan-thorbecke`, `lp-zwolle`, `coordinator`. */
  readonly id: string;
  readonly naam: string;
  readonly rol: Rol;
  /** Sleutel van de organisatie in de afspraak. */
  readonly organisatie: string;
  /** Opsporingsambtenaar: alleen die begint een strafzaak. */
  readonly boa: boolean;
}

const VOORLETTERS = 'ABCDEFGHJKLMNPRSTVWZ';

/** Een vaste verzonnen naam bij een sleutel. */
function naamBij(sleutel: string): string {
  const bytes = createHash('sha256').update(sleutel).digest();
  const [achternaam, tussenvoegsel] = ACHTERNAMEN[bytes.readUInt16BE(1) % ACHTERNAMEN.length]!;
  const voorletter = VOORLETTERS[bytes[0]! % VOORLETTERS.length];
  return [`${voorletter}.`, tussenvoegsel, achternaam].filter((deel) => deel !== null).join(' ');
}

const PER_SOORT: Readonly<Record<string, readonly (readonly [string, Rol])[]>> = {
  vo: [
    ['decaan', 'decaan'],
    ['mentor', 'mentor'],
  ],
  mbo: [['intaker', 'mbo_intaker']],
  gemeente: [
    ['lp', 'lpa'],
    ['boa', 'lpa'],
    ['beheerder', 'beheerder'],
  ],
  rmc: [['rmc', 'rmc']],
  hulp: [['hulp', 'hulpverlener']],
  jgz: [['jeugdarts', 'jeugdarts']],
  halt: [['halt', 'halt']],
  rvdk: [['rvdk', 'rvdk']],
  gi: [['gi', 'gi']],
  om: [['om', 'om']],
  regio: [
    ['coordinator', 'coordinator'],
    ['projectleider', 'projectleider'],
    ['stuurgroep', 'stuurgroep'],
    ['beheerder', 'beheerder'],
  ],
};

/**
 * Elke organisatie heeft haar eigen mensen: `decaan-thorbecke`, `lp-zwolle`, `intaker-deltion`; een gemeente ook een
 * opsporingsambtenaar, `boa-zwolle`, en een beheerder, `beheerder-zwolle`. De mensen van de
 * demoregio zelf heten naar hun rol; die van een andere regio ook naar hun regio.
 */
export function personasVan({ organisaties, regio }: Afspraken): Persona[] {
  return organisaties.flatMap(({ soort, sleutel }) =>
    (PER_SOORT[soort] ?? []).map(([voorvoegsel, rol]) => {
      const kern = sleutel.replace(/^(lp|rmc|regio|hulp|jgz|halt|rvdk|gi|om)-/, '');
      const id = soort === 'regio' && regio === DEMOREGIO ? voorvoegsel : `${voorvoegsel}-${kern}`;
      return { id, naam: naamBij(id), rol, organisatie: sleutel, boa: voorvoegsel === 'boa' };
    }),
  );
}

/** Legt personas vast met een mandaat dat al geldt; wie er al is, blijft. Geeft hoeveel er nieuw zijn. */
export async function legPersonasVast(tx: Tx, afspraken: Afspraken): Promise<number> {
  let nieuw = 0;
  for (const persona of personasVan(afspraken)) {
    if (await row(tx, 'select 1 from gebruiker where persona = $1', [persona.id])) continue;
    const id = randomUUID();
    await rows(tx, 'insert into gebruiker (id, naam, persona) values ($1, $2, $3)', [
      id,
      persona.naam,
      persona.id,
    ]);
    await rows(
      tx,
      `insert into mandaat (id, gebruiker_id, organisatie_id, rol, van, boa)
       select $1, $2, organisatie_id, $3, '2020-01-01', $6 from regio_organisatie where regio = $4 and sleutel = $5`,
      [randomUUID(), id, persona.rol, afspraken.regio, persona.organisatie, persona.boa],
    );
    nieuw += 1;
  }
  return nieuw;
}
