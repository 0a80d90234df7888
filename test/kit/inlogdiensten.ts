import { rows } from '#libs/database/transaction.ts';
import type { Inlogdienst } from '#libs/config/inlogdienst.ts';
import type { Wereld } from '#test/builders/wereld.ts';
import type { TestApi } from './api.ts';

interface Idp {
  readonly basis: string;
  readonly stop: () => Promise<void>;
}
type StartIdp = (opties: {
  readonly client: { readonly redirectUris: readonly string[]; readonly jwksUri: string };
  readonly personas: () => Promise<readonly object[]>;
}) => Promise<Idp>;

const SOORT = {
  decaan: 'vo',
  andereDecaan: 'vo',
  mentor: 'vo',
  intaker: 'mbo',
  beheerder: 'regio',
  coordinator: 'regio',
} as const;
export type Persona = keyof typeof SOORT;

/** De nagemaakte inlogdiensten van de demo, met de mensen van de wereld als persona. */
export async function startInlogdiensten(
  api: TestApi,
  wereld: Wereld,
  diensten: Inlogdienst[],
): Promise<{ readonly stop: () => Promise<void> }> {
  const idp = (await import(new URL('../../infra/dev/idp.mjs', import.meta.url).href)) as {
    startIdp: StartIdp;
  };
  const { inlogdiensten } = (await import(
    new URL('../../infra/dev/idp-diensten.mjs', import.meta.url).href
  )) as {
    inlogdiensten: (basis: string) => Inlogdienst[];
  };
  const { basis, stop } = await idp.startIdp({
    client: {
      redirectUris: ['https://overstap.test/aanmelden/terug'],
      jwksUri: `${api.url}/aanmelden/sleutels`,
    },
    personas: () => Promise.resolve(personasVan(wereld)),
  });
  diensten.push(
    ...inlogdiensten(basis).map((dienst) => ({ ...dienst, niveau: 'laag' as const, scope: 'openid' })),
  );
  for (const [naam, soort] of Object.entries(SOORT)) {
    const dienst = diensten.find(({ soorten }) => (soorten as readonly string[]).includes(soort));
    await rows(
      api.dataSource,
      'insert into gebruiker_identiteit (issuer, sub, gebruiker_id) values ($1, $2, $3)',
      [dienst?.issuer, naam, wereld.gebruiker[naam as Persona].gebruikerId],
    );
  }
  return { stop };
}

const personasVan = (wereld: Wereld): object[] =>
  Object.entries(SOORT).map(([id, soort]) => {
    const { organisatieId, rol } = wereld.gebruiker[id as Persona];
    return {
      id,
      naam: id,
      rol,
      email: 'zelfde@voorbeeld.test',
      organisatie: { id: organisatieId, naam: soort, soort },
    };
  });
