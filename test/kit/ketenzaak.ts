import type { Mogelijkheid, Traject, Trajectregel } from '#libs/contract/trajectvormen.ts';
import type { Instrument } from '#libs/contract/trajectonderzoek.ts';
import type { Verzuimmelding } from '#libs/contract/verzuimmeldingen.ts';
import type { Vooruitblik } from '#libs/contract/vooruitblik.ts';
import type { Overstap } from '#libs/contract/overstappen.ts';
import { Padclient } from './padclient.ts';
import { dienIn, pasToe } from '#apps/cli/inleveren.ts';
import type { Persona } from '#apps/cli/demo.ts';
import type { Product } from './product.ts';
import { inBestand, om, type Weekdag } from './seizoen.ts';

export const DECAAN = 'decaan-thorbecke';
type Handeling = Mogelijkheid['handeling'];
/** Weken zonder vakantie in elk schooljaar, eind januari en begin februari: de week van de weekchecks, en de dag. */
const LESDAGEN: readonly (readonly [week: number, dag: Weekdag])[] = [
  [3, 'maandag'],
  [3, 'woensdag'],
  [4, 'maandag'],
  [4, 'woensdag'],
  [5, 'maandag'],
  [5, 'dinsdag'],
];
/** Wat er bij een besluit hoort en geen feit is dat de leerplicht aanvinkt. */
const APART = /^(toestemming-|motief$|evaluatiedatum$|einddatum$|wetsartikel$)/;

/** Een school met verzuim, en wat leerplicht daarmee doet: alles over de API van een lopend product. */
export class Ketenzaak {
  readonly client: Padclient;
  private lesdagen: readonly string[] = [];

  constructor(private readonly product: Product) {
    this.client = new Padclient(product.basis);
  }

  /** Zet de klok op een dag waarop de weken ervoor lesweken waren. */
  async begin(): Promise<void> {
    const seizoen = await this.product.seizoen();
    this.lesdagen = LESDAGEN.map((les) => inBestand(seizoen.week(...les)));
    await this.product.verzet(om(seizoen.week(5, 'woensdag'), '12:00'));
  }

  /** Leerlingen van de school voor wie een leerplicht bevoegd is, en niet het Doorstroompunt. */
  async leerlingen(): Promise<Overstap[]> {
    const blik = await this.client.get<Vooruitblik>('/v1/vooruitblik', DECAAN);
    const bijLeerplicht = new Set(
      blik.items
        .filter(({ naar, vangnet }) => naar?.naam.startsWith('Leerplicht') === true && !vangnet)
        .map(({ overstapId }) => overstapId),
    );
    const { items } = await this.client.post<{ items: Overstap[] }>('/v1/overstappen/_zoek', DECAAN, {
      paginaGrootte: 30,
    });
    return items.filter(({ id }) => bijLeerplicht.has(id));
  }

  /** Levert een bestand met zoveel lesuren per dag op zes dagen in en past het toe. */
  async leverVerzuimIn(regels: readonly { readonly nummer: string; readonly uren: number }[]): Promise<void> {
    const kop = 'Stamnummer;Datum;Van lesuur;T/m lesuur;Hele dag;Code;Minuten te laat';
    const inhoud = regels.flatMap(({ nummer, uren }) =>
      this.lesdagen.map((dag) => `${nummer};${dag};1;${uren};;AO;`),
    );
    const { bestand } = await dienIn(this.client, {
      soort: 'verzuim',
      als: DECAAN,
      naam: 'verzuim.csv',
      inhoud: Buffer.from(`${[kop, ...inhoud].join('\n')}\n`),
    });
    const klaar = await pasToe(this.client, bestand, { als: DECAAN });
    if (klaar.status !== 'VERWERKT') throw new Error(`verzuim: ${klaar.status}`);
  }

  voorstellen(): Promise<Verzuimmelding[]> {
    return this.client.alles('/v1/verzuimmeldingen?toestand=VOORSTEL', DECAAN);
  }

  /** Wat de school meldde. */
  gemeld(): Promise<Verzuimmelding[]> {
    return this.client.alles('/v1/verzuimmeldingen?toestand=BEVESTIGD', DECAAN);
  }

  /** De school meldt; geeft de persona van de leerplicht die de melding krijgt. */
  async meld(id: string): Promise<string> {
    await this.client.post(`/v1/verzuimmeldingen/${id}/bevestigingen`, DECAAN, {
      actieGewenst: true,
      meldingsnummer: `V-${id.slice(0, 8)}`,
    });
    return this.leerplichtVan(id);
  }

  /** De persona van de leerplicht die een melding behandelt. */
  async leerplichtVan(meldingId: string): Promise<string> {
    const { behandelaar } = await this.client.get<Verzuimmelding>(
      `/v1/verzuimmeldingen/${meldingId}`,
      DECAAN,
    );
    const personas = await this.client.get<Persona[]>('/dev/personas');
    const wie = personas.find(
      ({ id, organisatie }) => id.startsWith('lp-') && organisatie.id === behandelaar?.id,
    );
    if (!wie) throw new Error('Geen persona bij deze leerplicht.');
    return wie.id;
  }

  /** Brengt het traject van een melding tot deze stand van een route. */
  async breng(als: string, route: 'R1' | 'R2', standen: readonly string[]): Promise<void> {
    const [regel] = await this.client.alles<Trajectregel>('/v1/trajecten', als);
    const id = regel!.id;
    if (regel!.status === 'GEMELD') await this.onderzoek(als, id);
    await this.doe(als, id, (h) => h.soort === 'kies' && h.route === route);
    for (const naar of standen) await this.doe(als, id, (h) => h.soort === 'route' && h.naar === naar);
  }

  private async onderzoek(als: string, id: string): Promise<void> {
    const { client } = this;
    const pad = `/v1/trajecten/${id}`;
    await this.doe(als, id, (h) => h.soort === 'stap' && h.naar === 'IN_ONDERZOEK');
    for (const wie of ['ouders', 'jongere']) {
      const { nu } = await client.get<{ nu: string }>('/dev/klok');
      const horing = await client.post<{ id: string }>(`${pad}/horingen`, als, { wie, op: nu });
      await client.post(`${pad}/horingen/${horing.id}/uitkomsten`, als, {
        uitkomst: 'gehoord',
        verslag: 'Zij willen weer naar school.',
      });
    }
    const { versie, themas } = await client.get<Instrument>(`${pad}/instrument`, als);
    const vragen = themas.flatMap((thema) => thema.vragen);
    await client.post(`${pad}/instrumenten`, als, {
      versie,
      antwoorden: Object.fromEntries(vragen.map(({ id: vraag }) => [vraag, 'nee'])),
    });
    await client.post(`${pad}/duidingen`, als, {
      soort: 'signaal-met-problemen',
      verwijtbaar: true,
      luxeDagen: 0,
    });
    await this.doe(als, id, (h) => h.soort === 'stap' && h.naar === 'ROUTEKEUZE');
  }

  /** Doet wat mag, met alles wat erbij nodig is. */
  private async doe(als: string, id: string, past: (handeling: Handeling) => boolean): Promise<void> {
    const { client } = this;
    const pad = `/v1/trajecten/${id}`;
    const traject = await client.get<Traject>(pad, als);
    const { items } = await client.get<{ items: Mogelijkheid[] }>(`${pad}/mogelijkheden`, als);
    const kan = items.find(({ handeling, mag }) => mag && past(handeling));
    if (!kan)
      throw new Error(`Dit mag niet: ${JSON.stringify(items.filter(({ handeling }) => past(handeling)))}`);
    const { handeling } = kan;
    const nodig = kan.nodig.map(([eerste]) => eerste!);
    const mee = { motief: 'Zo afgesproken.', gegeven: nodig.filter((iets) => !APART.test(iets)) };
    if (handeling.soort === 'stap')
      await client.post(`${pad}/stappen`, als, { naar: handeling.naar, ...mee });
    if (handeling.soort === 'kies')
      await client.post(`${pad}/routes`, als, {
        route: handeling.route,
        meldingen: traject.meldingen.map((melding) => melding.id),
        ...mee,
      });
    if (handeling.soort !== 'route') return;
    const route = `${pad}/routes/${handeling.routeId}`;
    for (const wie of ['jongere', 'ouders'])
      if (nodig.includes(`toestemming-${wie}` as never))
        await client.post(`${route}/toestemmingen`, als, {
          wie,
          besluit: 'ja',
          naam: 'Wie besloot',
          bewijs: 'gesprek',
        });
    await client.post(`${route}/stappen`, als, { naar: handeling.naar, ...mee });
  }
}
