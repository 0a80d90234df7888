import { randomUUID } from 'node:crypto';
import { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import {
  vragenVan,
  type Paspoortdeel,
  type Paspoortvariant,
  type Vraag,
} from '#libs/domain/paspoort/vragen.ts';
import type { Product } from './product.ts';

/** Vraagt de API iets namens wie dit token heeft; met inhoud is het een opdracht. Fout: alles wat geen succes is. */
export const vraagDe =
  ({ basis }: Product, token: string) =>
  async <T>(pad: string, inhoud?: object): Promise<T> => {
    const antwoord = await fetch(`${basis}${pad}`, {
      method: inhoud ? 'POST' : 'GET',
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(inhoud ? { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() } : {}),
      },
      ...(inhoud ? { body: JSON.stringify(inhoud) } : {}),
    });
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
    return (await antwoord.json()) as T;
  };

/** Een antwoord op elke vraag van een deel, behalve op foto's en op wat er al staat. */
async function antwoordOp(
  deel: Paspoortdeel,
  zonder: readonly string[],
  variant: Paspoortvariant = 'mbo-tot-23',
) {
  const lijst = (await Vragenboek.open('infra/paspoort')).nieuwste(variant);
  const vragen = vragenVan(lijst).filter(
    (vraag) => vraag.deel === deel && vraag.soort !== 'bestand' && !zonder.includes(vraag.id),
  );
  return Object.fromEntries(vragen.map((vraag) => [vraag.id, { waarde: waardeVoor(vraag), basis: 0 }]));
}

function waardeVoor(vraag: Vraag): unknown {
  if (vraag.soort === 'keuze') return vraag.opties[0]?.id;
  if (vraag.soort === 'meerkeuze') return [vraag.opties[0]?.id];
  return vraag.soort === 'schaal' ? vraag.van.waarde : `Dit is mijn antwoord op ${vraag.id}`;
}

/** Vult aan wat nog leeg is, langs de API: een verhaal gaat niet over typen. Begint zo nodig. Geeft de id. */
export async function vulDeRestIn(product: Product, persona: string): Promise<string> {
  const zelf = vraagDe(product, await product.token(persona));
  const { items } = await zelf<{ items: { id: string }[] }>('/v1/paspoorten');
  const { id } = items[0] ?? (await zelf<{ id: string }>('/v1/paspoorten', { variant: 'mbo-tot-23' }));
  const { invullen } = await zelf<{ invullen: { antwoorden: object }[] }>(`/v1/paspoorten/${id}`);
  const wijzigingen = await antwoordOp('jongere', Object.keys(invullen[0]!.antwoorden));
  await zelf(`/v1/paspoorten/${id}/wijzigingen`, { id: randomUUID(), deel: 'jongere', wijzigingen });
  return id;
}

/** Een meerderjarige deelt drie antwoorden met de instelling van deze persona. Geeft de id van de deling. */
export async function deelMetMbo(product: Product, persona: string, intaker: string): Promise<string> {
  const zelf = vraagDe(product, await product.token(persona));
  const variant = 'mbo-vanaf-23';
  const { id } = await zelf<{ id: string }>('/v1/paspoorten', { variant });
  const wijzigingen = await antwoordOp('jongere', [], variant);
  await zelf(`/v1/paspoorten/${id}/wijzigingen`, { id: randomUUID(), deel: 'jongere', wijzigingen });
  await zelf(`/v1/paspoorten/${id}/afrondingen`, {});
  await zelf(`/v1/paspoorten/${id}/vaststellingen`, {});
  const personas = (await (await fetch(`${product.basis}/dev/personas`)).json()) as Persona[];
  const ontvangerId = personas.find((een) => een.id === intaker)!.organisatie.id;
  const { totHoogstens } = await zelf<{ totHoogstens: string }>(`/v1/paspoorten/${id}/ontvangers`);
  const vragen = Object.keys(wijzigingen).slice(0, 3);
  const wens = { ontvangerId, doel: 'intake', vragen, tot: totHoogstens };
  return (await zelf<{ id: string }>(`/v1/paspoorten/${id}/delingen`, wens)).id;
}

interface Persona {
  readonly id: string;
  readonly rol: string;
  readonly organisatie: { readonly id: string; readonly naam: string };
}

/** De persona die mentor is op de school van deze leerling. */
export async function mentorVan(product: Product, persona: string): Promise<string> {
  const zelf = vraagDe(product, await product.token(persona));
  const { items } = await zelf<{ items: { school: { naam: string } }[] }>('/v1/overstappen');
  const personas = (await (await fetch(`${product.basis}/dev/personas`)).json()) as Persona[];
  const school = items[0]!.school.naam;
  return personas.find(({ rol, organisatie }) => rol === 'mentor' && organisatie.naam === school)!.id;
}

/** De mentor van de school van de leerling schrijft zijn deel, en ondertekent na het gesprek. */
export async function laatMentorOndertekenen(product: Product, persona: string, id: string): Promise<void> {
  const mentor = vraagDe(product, await product.token(await mentorVan(product, persona)));
  const wijzigingen = await antwoordOp('mentor', []);
  await mentor(`/v1/paspoorten/${id}/wijzigingen`, { id: randomUUID(), deel: 'mentor', wijzigingen });
  const { nu } = (await (await fetch(`${product.basis}/dev/klok`)).json()) as { nu: string };
  await mentor(`/v1/paspoorten/${id}/ondertekeningen`, { gesprekOp: nu.slice(0, 10) });
}

/** Een leerling van 15 deelt met de eerste ontvanger, en wacht dan op zijn ouders. Geeft de naam van de ontvanger. */
export async function deelMetOuders(product: Product, persona: string): Promise<string> {
  const zelf = vraagDe(product, await product.token(persona));
  const id = await vulDeRestIn(product, persona);
  await zelf(`/v1/paspoorten/${id}/afrondingen`, {});
  const gasten = await zelf<{ items: { gebruikerId: string; soort: string }[] }>(
    `/v1/paspoorten/${id}/meelezers`,
  );
  const mentor = gasten.items.find(({ soort }) => soort === 'mentor')!;
  await zelf(`/v1/paspoorten/${id}/meelezers`, { gebruikerId: mentor.gebruikerId, soort: 'mentor' });
  await laatMentorOndertekenen(product, persona, id);
  await zelf(`/v1/paspoorten/${id}/vaststellingen`, {});
  const { items, totHoogstens } = await zelf<{
    items: { organisatie: { id: string; naam: string }; doelen: string[] }[];
    totHoogstens: string;
  }>(`/v1/paspoorten/${id}/ontvangers`);
  const { organisatie, doelen } = items[0]!;
  const wens = {
    ontvangerId: organisatie.id,
    doel: doelen[0],
    vragen: ['roepnaam', 'trots'],
    tot: totHoogstens,
  };
  await zelf(`/v1/paspoorten/${id}/delingen`, wens);
  return organisatie.naam;
}

/** De jongere laat zijn ouder meelezen, zonder zijn gevoelige antwoorden. */
export async function laatOuderMeelezen(product: Product, persona: string): Promise<void> {
  const zelf = vraagDe(product, await product.token(persona));
  const { items } = await zelf<{ items: { id: string }[] }>('/v1/paspoorten');
  const pad = `/v1/paspoorten/${items[0]!.id}/meelezers`;
  const gasten = await zelf<{ items: { gebruikerId: string; soort: string }[] }>(pad);
  const ouder = gasten.items.find(({ soort }) => soort === 'ouder')!;
  await zelf(pad, { gebruikerId: ouder.gebruikerId, soort: 'ouder' });
}
