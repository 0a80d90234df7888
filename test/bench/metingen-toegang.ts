import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { schrijfAudit, type Auditregel } from '#libs/audit/audit.ts';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { metRechten } from '#libs/database/rechten.ts';
import { inTransaction, rows } from '#libs/database/transaction.ts';
import { leesPersonen } from '#libs/kluis/persoon.ts';
import { metAanroepers, rond, type Verdeling } from './meting.ts';
import { SEIZOEN, type Meetomgeving } from './omgeving.ts';

const AANROEPERS = 8;
const KEREN = 400;
const BLADZIJDE = 50;

/** De bladzijde van een werkvoorraad, zoals de API haar vraagt. */
const LIJST_SQL = `
  select o.id, o.leerling_id, o.status, o.reden, o.bal_uiterlijk, s.naam from overstap o
  join organisatie s on s.id = o.school_id
  where o.school_id = $1 and o.seizoen = $2 order by coalesce(o.bal_uiterlijk, '9999-12-31'::timestamptz), o.id limit ${BLADZIJDE}`;

interface Rij {
  readonly id: string;
  readonly leerling_id: string;
}

/** Wat een bladzijde kost: kaal, met rijbeveiliging, met namen geopend, en met een auditregel per leerling. */
export async function meetToegang(omgeving: Meetomgeving): Promise<Readonly<Record<string, Verdeling>>> {
  const schoolId = await omgeving.organisatie('90AA');
  const api = await openDatabase({
    url: config().DATABASE_URL,
    pool: AANROEPERS,
    naam: 'meting-api',
    rol: 'overstap_api',
  });
  const rechten = {
    organisatieId: schoolId,
    organisatieSoort: 'vo',
    rol: 'decaan',
    gebruikerId: randomUUID(),
    regios: ['010'],
  };
  const lijst = (db: DataSource): Promise<Rij[]> => rows<Rij>(db, LIJST_SQL, [schoolId, SEIZOEN]);
  const alsSchool = <T>(werk: () => Promise<T>): Promise<T> => metRechten(rechten, werk);
  const metNamen = async (): Promise<Rij[]> => {
    const rijen = await lijst(api);
    await leesPersonen(
      api,
      rijen.map((r) => r.leerling_id),
    );
    return rijen;
  };
  const meet = (werk: () => Promise<unknown>): Promise<Verdeling> => metAanroepers(AANROEPERS, KEREN, werk);
  const uitkomst = {
    kaal: await meet(() => lijst(omgeving.dataSource)),
    rijbeveiliging: await meet(() => alsSchool(() => lijst(api))),
    namen: await meet(() => alsSchool(metNamen)),
    audit: await meet(() =>
      alsSchool(async () => {
        const rijen = await metNamen();
        await inTransaction(api, (tx) =>
          schrijfAudit(
            tx,
            rijen.map((rij) => regel(rij, { schoolId, omgeving })),
          ),
        );
      }),
    ),
  };
  await api.destroy();
  return uitkomst;
}

const regel = (
  rij: Rij,
  met: { readonly schoolId: string; readonly omgeving: Meetomgeving },
): Auditregel => ({
  op: met.omgeving.context.nu,
  actor: randomUUID(),
  namens: null,
  organisatieId: met.schoolId,
  rol: 'decaan',
  handeling: 'lijstOverstappen',
  objectSoort: 'overstap',
  objectId: rij.id,
  leerlingId: rij.leerling_id,
  klasse: 'identiteit',
  grondslag: 'inschrijving',
  uitkomst: 'gelukt',
  reden: null,
  noodknop: false,
  verzoekId: randomUUID(),
});

/** Hoeveel keer zo lang als kaal, op p50 en p95-achtig p99. */
export const verhoudingen = (uitkomst: Readonly<Record<string, Verdeling>>): Record<string, number> => {
  const kaal = uitkomst['kaal'];
  return Object.fromEntries(
    Object.entries(uitkomst).map(([naam, { p50 }]) => [naam, kaal ? rond(p50 / kaal.p50) : 0]),
  );
};
