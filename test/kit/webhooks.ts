import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Organisatienaam, Wereld } from '#test/builders/wereld.ts';
import type { TestApi } from './api.ts';

export interface Beheerder {
  readonly gebruikerId: string;
  readonly organisatieId: string;
}

/** Een beheerder bij een organisatie van de wereld. */
export async function aBeheerder(
  api: TestApi,
  wereld: Wereld,
  organisatie: Organisatienaam,
): Promise<Beheerder> {
  const gebruikerId = randomUUID();
  await api.dataSource.query("insert into gebruiker (id, naam) values ($1, 'een beheerder')", [gebruikerId]);
  await api.dataSource.query(
    "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values ($1, $2, $3, 'beheerder', '2020-01-01')",
    [randomUUID(), gebruikerId, wereld.org[organisatie]],
  );
  return { gebruikerId, organisatieId: wereld.org[organisatie] };
}

export const alsBeheerder = async (api: TestApi, wie: Beheerder, pad: string, body?: object) =>
  api.vraag(pad, { token: await api.token(wie), ...(body ? { body } : {}) });

export interface Proefabonnement {
  readonly id: string;
  readonly uit: string;
  readonly in: string;
}

/** Een abonnement langs de voordeur: gevraagd door de een, goedgekeurd door de ander. */
export async function anAbonnement(
  api: TestApi,
  {
    adres,
    soorten,
    eerste,
    tweede,
  }: {
    readonly adres: string;
    readonly soorten: readonly string[];
    readonly eerste: Beheerder;
    readonly tweede: Beheerder;
  },
): Promise<Proefabonnement> {
  const gevraagd = await alsBeheerder(api, eerste, '/v1/abonnementen', { url: adres, soorten });
  if (gevraagd.status !== 201) throw new Error(`niet gevraagd: ${gevraagd.tekst}`);
  const { id, sleutels } = gevraagd.json as {
    id: string;
    sleutels: { richting: 'uit' | 'in'; sleutel: string }[];
  };
  const goed = await alsBeheerder(api, tweede, `/v1/abonnementen/${id}/goedkeuringen`, {});
  if (goed.status !== 201) throw new Error(`niet goedgekeurd: ${goed.tekst}`);
  const geheim = (welke: string): string => sleutels.find(({ richting }) => richting === welke)!.sleutel;
  return { id, uit: geheim('uit'), in: geheim('in') };
}

/** De koppen die het systeem van een partner zet: met het pakket zelf, los van de code van het product. */
export function partnerkoppen(
  geheim: string,
  inhoud: string,
  { id = randomUUID(), op = new Date() }: { readonly id?: string; readonly op?: Date } = {},
): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(op.getTime() / 1000)),
    'webhook-signature': new Webhook(geheim).sign(id, op, inhoud),
  };
}
