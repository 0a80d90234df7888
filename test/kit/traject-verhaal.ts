import { randomUUID } from 'node:crypto';
import type { Product } from './product.ts';
import { wachtTot } from './werker.ts';

const DAG_MS = 86_400_000;
const SCHOOL = 'decaan-thorbecke';
const LPA = 'boa-zwolle';
const LEERPLICHT = 'Leerplicht Zwolle';
const COHORTKOP =
  'Onderwijsnummer;Leerlingnummer;Achternaam;Tussenvoegsel;Roepnaam;Geb.datum;BRIN;Klas;Cohort;Postcode;Huisnummer;Gemeente';

/** Een jongere met een traject bij de leerplicht van Zwolle. */
export interface Persoon {
  readonly trajectId: string;
  readonly naam: string;
  readonly lijstnaam: string;
}
interface Naam {
  readonly roepnaam: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
}
interface Lijst<T> {
  readonly items: readonly T[];
}

/** Wat anderen in een verhaal over een traject doen, langs de API: de school meldt, een partner antwoordt, een collega is sneller. */
export class Trajectverhaal {
  constructor(private readonly product: Product) {}

  private async vraag<T>(persona: string, pad: string, inhoud?: object): Promise<T> {
    const formulier = inhoud instanceof FormData;
    const antwoord = await fetch(`${this.product.basis}/v1/${pad}`, {
      method: inhoud ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await this.product.token(persona)}`,
        ...(inhoud ? { 'idempotency-key': randomUUID() } : {}),
        ...(inhoud && !formulier ? { 'content-type': 'application/json' } : {}),
      },
      ...(inhoud ? { body: formulier ? inhoud : JSON.stringify(inhoud) } : {}),
    });
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
    return (await antwoord.json()) as T;
  }

  /** Nu, volgens de demoklok, of zoveel dagen later. */
  async over(dagen: number): Promise<string> {
    const klok = (await (await fetch(`${this.product.basis}/dev/klok`)).json()) as { nu: string };
    return new Date(Date.parse(klok.nu) + dagen * DAG_MS).toISOString();
  }

  /** Tien uur 's ochtends over zoveel dagen, zoals men het in een veld invult. */
  async overDagen(dagen: number): Promise<string> {
    return `${(await this.over(dagen)).slice(0, 10)}T10:00`;
  }

  /** De minuut die net voorbij is, zoals men haar in een veld invult. */
  async zojuist(): Promise<string> {
    const delen = { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' } as const;
    // Zo schrijft Zweden een dag en een tijd.
    return new Intl.DateTimeFormat('sv', delen).format(new Date(await this.over(0))).replace(' ', 'T');
  }

  /** De school legt van twee weken verzuim vast en meldt het, tot er bij de leerplicht van Zwolle zoveel trajecten bij kwamen. */
  async meldVerzuim(hoeveel: number): Promise<Persoon[]> {
    const { items } = await this.vraag<Lijst<{ id: string }>>(SCHOOL, 'overstappen?paginaGrootte=100');
    const eerder = await this.trajecten();
    const nieuw: Persoon[] = [];
    for (const { id } of items) {
      if ((await this.meld(id)) !== LEERPLICHT) continue;
      const trajectId = await wachtTot(() => this.trajectVan(id));
      const gevonden = (await this.trajecten()).find((een) => een.trajectId === trajectId);
      if (gevonden && !eerder.some((een) => een.trajectId === trajectId)) nieuw.push(gevonden);
      if (nieuw.length === hoeveel) break;
    }
    return nieuw;
  }

  /** De school levert een lijst in en past haar toe: regels van `voorbeelden/overstappers-thorbecke.csv`. */
  async leverCohort(regels: readonly string[]): Promise<void> {
    const inhoud = new FormData();
    inhoud.set('soort', 'cohort');
    inhoud.set(
      'bestand',
      new Blob([[COHORTKOP, ...regels, ''].join('\n')], { type: 'text/csv' }),
      'cohort.csv',
    );
    const { id } = await this.vraag<{ id: string }>(SCHOOL, 'bestanden', inhoud);
    const is = (status: string) => async (): Promise<true | null> =>
      (await this.vraag<{ status: string }>(SCHOOL, `bestanden/${id}`)).status === status ? true : null;
    await wachtTot(is('GECONTROLEERD'));
    await this.vraag(SCHOOL, `bestanden/${id}/verwerkingen`, {});
    await wachtTot(is('VERWERKT'));
  }

  /** Het traject van wie met deze achternaam op de lijst van de school staat, na twee weken verzuim; een per leerling. */
  async trajectenVan(achternaam: string): Promise<Persoon[]> {
    const { items } = await this.vraag<Lijst<{ id: string; leerling: Naam }>>(
      SCHOOL,
      'overstappen?paginaGrootte=100',
    );
    const ids: string[] = [];
    for (const { id } of items.filter(({ leerling }) => leerling.achternaam === achternaam)) {
      await this.meld(id);
      ids.push(await wachtTot(() => this.trajectVan(id)));
    }
    return (await this.trajecten()).filter(({ trajectId }) => ids.includes(trajectId));
  }

  /** De school legt van twee weken verzuim vast en meldt het. Geeft wie de melding behandelt. */
  async meld(overstapId: string, school = SCHOOL): Promise<string> {
    await this.verzuim(overstapId, school);
    return wachtTot(() => this.bevestig(overstapId, school));
  }

  /** De eigen school van deze leerling meldt zijn verzuim. */
  async meldVan(leerling: string): Promise<void> {
    const { items } = await this.vraag<Lijst<{ id: string }>>(leerling, 'overstappen');
    const { id } = items[0]!;
    const personas = (await (await fetch(`${this.product.basis}/dev/personas`)).json()) as { id: string }[];
    for (const { id: school } of personas.filter((persona) => persona.id.startsWith('decaan-')))
      if (await this.vraag(school, `overstappen/${id}`).catch(() => null)) {
        await this.meld(id, school);
        return;
      }
    throw new Error(`${leerling} zit op geen school`);
  }

  /** De leerplicht pakt een traject op. */
  async pakOp(trajectId: string): Promise<void> {
    await this.vraag(LPA, `trajecten/${trajectId}/stappen`, { naar: 'IN_ONDERZOEK' });
  }

  private async trajectVan(overstapId: string): Promise<string | null> {
    const pad = `verzuimmeldingen?overstapId=${overstapId}`;
    const { items } = await this.vraag<Lijst<{ trajectId: string | null }>>(LPA, pad);
    return items.find(({ trajectId }) => trajectId !== null)?.trajectId ?? null;
  }

  private async verzuim(overstapId: string, school: string): Promise<void> {
    for (let dagen = -14; dagen < 0; dagen++) {
      const dag = (await this.over(dagen)).slice(0, 10);
      if ([0, 6].includes(new Date(dag).getUTCDay())) continue;
      await this.vraag(school, 'verzuim', { overstapId, dag, reden: 'ongeoorloofd', lesuren: 3 });
    }
  }

  /** De school bevestigt wat het systeem voorstelt te melden. Geeft wie de melding behandelt; null: er is nog niets voorgesteld. */
  private async bevestig(overstapId: string, school: string): Promise<string | null> {
    const pad = `verzuimmeldingen?overstapId=${overstapId}`;
    const { items } = await this.vraag<Lijst<{ id: string; toestand: string }>>(school, pad);
    for (const { id } of items.filter(({ toestand }) => toestand === 'VOORSTEL'))
      await this.vraag(school, `verzuimmeldingen/${id}/bevestigingen`, { actieGewenst: true });
    const na = await this.vraag<Lijst<{ behandelaar: { naam: string } | null }>>(school, pad);
    return na.items.find(({ behandelaar }) => behandelaar !== null)?.behandelaar?.naam ?? null;
  }

  private async trajecten(): Promise<Persoon[]> {
    const { items } = await this.vraag<Lijst<{ id: string; leerling: Naam }>>(LPA, 'trajecten');
    return items.map(({ id, leerling: { roepnaam, tussenvoegsel, achternaam } }) => ({
      trajectId: id,
      naam: [roepnaam, tussenvoegsel, achternaam].filter(Boolean).join(' '),
      lijstnaam: `${achternaam}, ${[roepnaam, tussenvoegsel].filter(Boolean).join(' ')}`,
    }));
  }

  /** Een partner doet iets met de taak die hij het laatst kreeg. */
  async partner(
    persona: string,
    wat: (taak: string) => readonly [pad: string, inhoud: object],
  ): Promise<void> {
    const { items } = await this.vraag<Lijst<{ id: string; aangebodenOp: string }>>(persona, 'partnertaken');
    const [taak] = items.toSorted((a, b) => b.aangebodenOp.localeCompare(a.aangebodenOp));
    const [pad, inhoud] = wat(`partnertaken/${taak!.id}`);
    await this.vraag(persona, pad, inhoud);
  }

  /** De leerplicht hoorde en duidde: nu kan er een route gekozen worden. */
  async totKeuze(id: string): Promise<void> {
    const doe = <T = unknown>(deel: string, inhoud: object) =>
      this.vraag<T>(LPA, `trajecten/${id}/${deel}`, inhoud);
    await doe('stappen', { naar: 'IN_ONDERZOEK' });
    for (const wie of ['jongere', 'ouders']) {
      const { id: horing } = await doe<{ id: string }>('horingen', { wie, op: await this.over(0) });
      await doe(`horingen/${horing}/uitkomsten`, { uitkomst: 'gehoord', verslag: 'Hij wil niet.' });
    }
    await doe('instrumenten', { versie: 1, antwoorden: { gezondheid: 'nee' } });
    await doe('duidingen', { soort: 'signaal-zonder-problemen', verwijtbaar: true, luxeDagen: 0 });
    await doe('stappen', { naar: 'ROUTEKEUZE' });
  }

  /** De leerplicht koos strafrecht: vanaf nu is er een strafzaak. */
  async strafzaak(id: string): Promise<void> {
    await this.totKeuze(id);
    const { meldingen } = await this.vraag<{ meldingen: { id: string }[] }>(LPA, `trajecten/${id}`);
    const feiten = meldingen.map((melding) => melding.id);
    const keuze = { route: 'R4', verdachte: 'jongere', meldingen: feiten, motief: 'Niets hielp.' };
    await this.vraag(LPA, `trajecten/${id}/routes`, keuze);
  }

  /** Een collega legt intussen een afspraak vast. */
  async afspraak(trajectId: string): Promise<void> {
    const afspraak = { tekst: 'Gebeld met moeder.', voorSchool: false, voorGezin: false };
    await this.vraag(LPA, `trajecten/${trajectId}/afspraken`, afspraak);
  }
}
