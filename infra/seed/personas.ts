import { createHash, randomUUID } from 'node:crypto';
import type { Afspraken, Rol } from '#libs/domain/afspraken/afspraken.ts';
import { row, rows, type Tx } from '#libs/database/transaction.ts';

interface Persona {
  readonly id: string;
  readonly naam: string;
  readonly rol: Rol;
  readonly organisatie: string;
}

const VOORLETTERS = 'ABCDEFGHJKLMNPRSTVWZ';
const NAMEN = [
  'de Wit',
  'Smit',
  'Bos',
  'Jansen',
  'van Dijk',
  'Aydin',
  'Visser',
  'Mulder',
  'Koster',
  'Veenstra',
];

/** Een vaste verzonnen naam bij een sleutel. */
function naamBij(sleutel: string): string {
  const [a = 0, b = 0] = createHash('sha256').update(sleutel).digest();
  return `${VOORLETTERS[a % VOORLETTERS.length]}. ${NAMEN[b % NAMEN.length]}`;
}

const PER_SOORT: Readonly<Record<string, readonly (readonly [string, Rol])[]>> = {
  vo: [
    ['decaan', 'decaan'],
    ['mentor', 'mentor'],
  ],
  mbo: [['intaker', 'mbo_intaker']],
  gemeente: [['lp', 'lpa']],
  rmc: [['rmc', 'rmc']],
  regio: [
    ['coordinator', 'coordinator'],
    ['projectleider', 'projectleider'],
    ['stuurgroep', 'stuurgroep'],
    ['beheerder', 'beheerder'],
  ],
};

/** Elke organisatie van de regio heeft haar eigen mensen: `decaan-thorbecke`, `lp-zwolle`, `intaker-deltion`. */
export function personasVan({ organisaties }: Afspraken): Persona[] {
  return organisaties.flatMap((organisatie) =>
    (PER_SOORT[organisatie.soort] ?? []).map(([voorvoegsel, rol]) => {
      const kern = organisatie.sleutel.replace(/^(lp|rmc|regio)-/, '');
      const id = organisatie.soort === 'regio' ? voorvoegsel : `${voorvoegsel}-${kern}`;
      return { id, naam: naamBij(id), rol, organisatie: organisatie.sleutel };
    }),
  );
}

/** Legt personas vast met een mandaat vanaf het begin van het seizoen; wie er al is, blijft. */
export async function legPersonasVast(tx: Tx, afspraken: Afspraken): Promise<number> {
  const personas = personasVan(afspraken);
  for (const persona of personas) {
    const bekend = await row(tx, 'select id from gebruiker where persona = $1', [persona.id]);
    if (bekend) continue;
    const id = randomUUID();
    await rows(tx, 'insert into gebruiker (id, naam, persona) values ($1, $2, $3)', [
      id,
      persona.naam,
      persona.id,
    ]);
    await rows(
      tx,
      `insert into mandaat (id, gebruiker_id, organisatie_id, rol, van)
       select $1, $2, organisatie_id, $3, $4 from regio_organisatie where regio = $5 and sleutel = $6`,
      [randomUUID(), id, persona.rol, '2020-01-01', afspraken.regio, persona.organisatie],
    );
  }
  return personas.length;
}
