import type { Partnertaak } from '#libs/contract/partnertaken.ts';
import type { Trajectregel } from '#libs/contract/trajectvormen.ts';
import { Padclient } from './padclient.ts';
import type { Persona } from '#apps/cli/demo.ts';
import type { Klaargezet } from './haltes.ts';
import { DECAAN, Ketenzaak } from './ketenzaak.ts';
import type { Product } from './product.ts';

/** Lesuren per dag van drie leerlingen: twee worden gemeld, van een derde is het nog een voorstel. */
const UREN = [4, 4, 4, 2];

interface Metid {
  readonly id: string;
}

/** Een regio waarin op elke bladzijde van verzuim, trajecten en partners iets staat. */
export async function vulKeten(product: Product): Promise<Klaargezet> {
  const client = new Padclient(product.basis);
  const zaak = new Ketenzaak(product);
  await zaak.begin();
  const leerlingen = await zaak.leerlingen();
  await zaak.leverVerzuimIn(
    UREN.map((uren, plek) => ({ nummer: leerlingen[plek]!.leerling.leerlingnummer, uren })),
  );
  const [eerste, ...rest] = await zaak.voorstellen();
  const leerplicht = await zaak.meld(eerste!.id);
  await zaak.breng(leerplicht, 'R2', ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN']);
  await zaak.breng(leerplicht, 'R1', ['TOESTEMMING', 'AANGEMELD']);
  const [traject] = await client.alles<Trajectregel>('/v1/trajecten', leerplicht);
  const [taak] = await client.alles<Partnertaak>('/v1/partnertaken', 'halt-ijv');
  const bestanden = await client.alles<Metid & { readonly soort: string }>('/v1/bestanden', DECAAN);
  return {
    leerplicht,
    traject: traject!.id,
    taak: taak!.id,
    bestand: bestanden.find(({ soort }) => soort === 'verzuim')!.id,
    melding: eerste!.id,
    leerling: eerste!.overstapId!,
    overleg: await planOverleg(client, leerplicht, traject!.id),
    consult: await vraagRaad(client, leerplicht),
    ...(await nogEen(
      zaak,
      rest.map(({ id }) => id),
    )),
  };
}

/** Nog een melding begint een traject dat nog niet is onderzocht; wat overblijft, is een voorstel. */
async function nogEen(zaak: Ketenzaak, voorstellen: readonly string[]): Promise<Klaargezet> {
  const [tweede, voorstel] = voorstellen;
  const onderzoeker = await zaak.meld(tweede!);
  const trajecten = await zaak.client.alles<Trajectregel>('/v1/trajecten', onderzoeker);
  const onderzoek = trajecten.find(({ status }) => status === 'GEMELD')!;
  return { voorstel: voorstel!, onderzoeker, onderzoek: onderzoek.id };
}

async function planOverleg(client: Padclient, leerplicht: string, traject: string): Promise<string> {
  const { nu } = await client.get<{ nu: string }>('/dev/klok');
  const halt = await personaVan(client, 'halt-ijv');
  const { id } = await client.post<Metid>(`/v1/trajecten/${traject}/overleggen`, leerplicht, {
    op: new Date(Date.parse(nu) + 2 * 86_400_000).toISOString(),
    minuten: 60,
    genodigden: [
      { organisatieId: null, rol: 'jongere' },
      { organisatieId: halt.organisatie.id, rol: 'halt' },
    ],
    agenda: 'Hoe gaat het thuis en op school?',
  });
  return id;
}

async function vraagRaad(client: Padclient, leerplicht: string): Promise<string> {
  const { items } = await client.get<{ items: { regio: unknown }[] }>('/v1/consultontvangers', DECAAN);
  const { organisatie } = await personaVan(client, leerplicht);
  const { id } = await client.post<Metid>('/v1/consulten', DECAAN, {
    regio: items[0]!.regio,
    leerplichtId: organisatie.id,
    vraag: 'Wat doen wij als een leerling vaak te laat is?',
  });
  return id;
}

const personaVan = async (client: Padclient, id: string): Promise<Persona> =>
  (await client.get<Persona[]>('/dev/personas')).find((een) => een.id === id)!;
