import type { Browser } from 'playwright-core';
import type { Bestand } from '#libs/contract/bestanden.ts';
import type { Overdracht } from '#libs/contract/overdrachten.ts';
import { Padclient } from './padclient.ts';
import type { Persona } from '#apps/cli/demo.ts';
import { dienIn, pasToe, type Inlevering } from '#apps/cli/inleveren.ts';
import type { Klaargezet } from './haltes.ts';
import { DECAAN } from './ketenzaak.ts';
import { deelMetMbo, deelMetOuders, mentorVan } from './paspoortverhaal.ts';
import type { Product } from './product.ts';
import { om } from './seizoen.ts';

const INTAKER = 'intaker-deltion';
const COHORT = { soort: 'cohort', als: DECAAN, naam: 'overstappers-thorbecke.csv' } as const;
const WEEKCHECK = { soort: 'weekcheck', als: INTAKER, naam: 'weekcheck-deltion.csv' } as const;

interface Metid {
  readonly id: string;
}

/** Thuis: een leerling van 15 die met zijn ouders wil delen en hen laat meelezen, en een van 16 die net begonnen is. */
export async function vulThuis(product: Product): Promise<void> {
  const client = new Padclient(product.basis);
  await deelMetOuders(product, 'leerling-15');
  await laatOuderMeelezen(client);
  await client.post('/v1/paspoorten', 'leerling-16', { variant: 'mbo-tot-23' });
}

/** Na `vulThuis` een regio waarin op elke bladzijde van school, thuis, mbo, leerplicht, regio en beheer iets staat. */
export async function vulSchool(product: Product, browser: Browser): Promise<Klaargezet> {
  const client = new Padclient(product.basis);
  const seizoen = await product.seizoen();
  const cohort = await leesIn(client, COHORT, await seizoen.voorbeeld(COHORT.naam));
  await pasToe(client, cohort, { als: DECAAN });
  const deling = await deelMetMbo(product, 'leerling-18', INTAKER);
  // Een vrijdag waarop weekchecks ontbreken.
  await product.verzet(om(seizoen.week(3, 'vrijdag')));
  const voorbeeld = await seizoen.voorbeeld(WEEKCHECK.naam);
  const goed = await leesIn(client, WEEKCHECK, voorbeeld.replace('geplaats', 'aangemeld'));
  await pasToe(client, goed, { als: INTAKER });
  const weekcheck = await leesIn(client, WEEKCHECK, voorbeeld);
  await vraagToegang(product, browser);
  const [aangemeld] = await client.alles<Metid>('/v1/overstappen', INTAKER);
  return {
    cohort: cohort.id,
    weekcheck: weekcheck.id,
    aangemeld: aangemeld!.id,
    thema: 'over-mij',
    nummer: '4',
    deling,
    mentor: await mentorVan(product, 'leerling-15'),
    ...(await vanLeerling(client)),
    ...(await draagOver(client)),
  };
}

/** Levert een bestand in en wacht op de controle. */
async function leesIn(
  client: Padclient,
  levering: Omit<Inlevering, 'inhoud'>,
  tekst: string,
): Promise<Bestand> {
  return (await dienIn(client, { ...levering, inhoud: Buffer.from(tekst) })).bestand;
}

/** De ouder mag meelezen met het Paspoort van zijn kind. */
async function laatOuderMeelezen(client: Padclient): Promise<void> {
  const [eigen] = (await client.get<{ items: Metid[] }>('/v1/paspoorten', 'leerling-15')).items;
  const pad = `/v1/paspoorten/${eigen!.id}/meelezers`;
  const { items } = await client.get<{ items: { gebruikerId: string; soort: string }[] }>(pad, 'leerling-15');
  const ouder = items.find(({ soort }) => soort === 'ouder')!;
  await client.post(pad, 'leerling-15', { gebruikerId: ouder.gebruikerId, soort: 'ouder' });
}

/** De overstap en het Paspoort van de leerling van 15. */
async function vanLeerling(client: Padclient): Promise<Klaargezet> {
  const eerste = async (pad: string): Promise<string> =>
    (await client.get<{ items: Metid[] }>(pad, 'leerling-15')).items[0]!.id;
  return { leerling: await eerste('/v1/overstappen'), paspoort: await eerste('/v1/paspoorten') };
}

/** De school draagt vroeg over tot een leerplicht die in de demo bekend is iets te doen heeft. */
async function draagOver(client: Padclient): Promise<Klaargezet> {
  const personas = await client.get<Persona[]>('/dev/personas');
  for (const { id } of await client.alles<Metid>('/v1/overstappen', DECAAN)) {
    await client
      .post(`/v1/overstappen/${id}/overdrachten`, DECAAN, { toelichting: 'Al drie weken niet gezien.' })
      .catch(() => undefined);
    const gegeven = await client.alles<Overdracht>('/v1/overdrachten', DECAAN);
    const naar = personas.find(
      (een) => een.id.startsWith('lp-') && gegeven.some(({ naar: bij }) => bij?.id === een.organisatie.id),
    );
    const overdracht = gegeven.find(({ naar: bij }) => bij?.id === naar?.organisatie.id);
    if (naar && overdracht)
      return { leerplicht: naar.id, overdracht: overdracht.id, overgedragen: overdracht.overstapId! };
  }
  throw new Error('Geen leerling ging naar een leerplicht.');
}

/** Iemand van de regio die nog geen toegang heeft, meldt zich aan: dat is een aanvraag voor de beheerder. */
async function vraagToegang(product: Product, browser: Browser): Promise<void> {
  const context = await browser.newContext({ baseURL: product.basis });
  const page = await context.newPage();
  await page.goto('/aanmelden?issuer=gemeente&account=nieuw-gemeente&terug=%2F');
  await context.close();
}
