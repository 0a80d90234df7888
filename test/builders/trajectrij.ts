import type { DataSource } from 'typeorm';

/** De partners die in een vol traject een taak hebben. */
export const PARTNERS = ['halt', 'rvdk', 'om', 'hulpverlener', 'jeugdarts', 'gi'] as const;
export type Partnernaam = (typeof PARTNERS)[number];

/** Van wie het traject is, en met wie. */
export interface Trajectbasis {
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly schoolId: string;
  readonly lpId: string;
  readonly rmcId: string;
  readonly afspraakId: string;
  readonly meldingId: string;
  /** De opsporingsambtenaar op de autorisatielijst. */
  readonly boaId: string;
  readonly op: string;
  /** Een traject dat er al is; anders komt er een. */
  readonly trajectId?: string;
}

export type Bij = { readonly traject_id: string; readonly leerling_id: string };

/** Voegt een rij toe; een veld is een kolom. */
export async function zet(
  db: DataSource,
  tabel: string,
  rij: Readonly<Record<string, unknown>>,
): Promise<void> {
  const kolommen = Object.keys(rij);
  await db.query(
    `insert into ${tabel} (${kolommen.join(', ')}) values (${kolommen.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(rij),
  );
}

/** De rij van een traject zelf. */
export async function zetTraject(
  db: DataSource,
  id: string,
  basis: Trajectbasis,
  anders: object = {},
): Promise<void> {
  await zet(db, 'traject', {
    id,
    leerling_id: basis.leerlingId,
    overstap_id: basis.overstapId,
    school_id: basis.schoolId,
    regio: '010',
    afspraak_id: basis.afspraakId,
    lp_id: basis.lpId,
    status: 'LOPEND',
    status_sinds: basis.op,
    begonnen_op: basis.op,
    ouders_veroordeeld: true,
    ...anders,
  });
}
