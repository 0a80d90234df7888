import { expect } from '@jest/globals';
import type { Antwoord, TestApi } from './api.ts';

/** Wat bij een weigering wel groeit, of niets over de zaak zegt. */
const TELT_NIET = ['audit', 'audit_keten', 'audit_anker', 'audit_uitvoer', 'limiet', 'sessie'];

/** Alles wat van mensen of over leerlingen kan zijn: de proefnamen, een BSN en een geboortedatum. */
const PERSOONLIJK = /Kanarie|Vogelaar|99999\d{4}|2010-05-05/;

/** De inhoud van elke tabel als controlegetal. */
async function toestand(api: TestApi): Promise<ReadonlyMap<string, string>> {
  const tabellen = await api.dataSource.query<{ naam: string }[]>(
    `select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'sleutels') and c.relname <> all($1::text[])`,
    [TELT_NIET],
  );
  const getallen = await api.dataSource.query<{ naam: string; getal: string }[]>(
    tabellen
      .map(
        ({ naam }) =>
          `select '${naam}' as naam, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as getal from ${naam} t`,
      )
      .join(' union all '),
  );
  return new Map(getallen.map(({ naam, getal }) => [naam, getal]));
}

export type Auditrij = Readonly<Record<string, unknown>>;

const laatsteRegel = async (api: TestApi): Promise<number> => {
  const [rij] = await api.dataSource.query<{ seq: number }[]>(
    'select coalesce(max(seq), 0) as seq from audit',
  );
  return rij!.seq;
};

export interface Weigering {
  readonly status: number;
  readonly code: string;
}

/**
 * Doet een verzoek dat geweigerd moet worden, en ziet na wat na elke weigering geldt: de status en de code, geen rij anders (dus
 * ook geen bericht in de outbox), en precies een regel in de audit, met uitkomst `geweigerd` en zonder persoonsgegevens. Bron:
 * security.md §3.
 */
export async function expectWeigering(
  api: TestApi,
  verwacht: Weigering,
  verzoek: () => Promise<Antwoord>,
): Promise<{ readonly antwoord: Antwoord; readonly regel: Auditrij }> {
  const [voor, na] = [await toestand(api), await laatsteRegel(api)];
  const antwoord = await verzoek();
  expect({ status: antwoord.status, code: antwoord.json['code'] }).toEqual(verwacht);
  expect(antwoord.tekst).not.toMatch(PERSOONLIJK);
  expect(await toestand(api)).toEqual(voor);
  const regels = await api.dataSource.query<Auditrij[]>('select * from audit where seq > $1 order by seq', [
    na,
  ]);
  expect(regels).toMatchObject([
    { uitkomst: 'geweigerd', reden: verwacht.code, detail: null, noodknop: false },
  ]);
  expect(JSON.stringify(regels)).not.toMatch(PERSOONLIJK);
  return { antwoord, regel: regels[0]! };
}
