import { roep } from '../../api/client.ts';
import { GeenVerbinding, magOpnieuw, Probleem } from '../../api/probleem.ts';
import { Conceptopslag, type Concept } from './opslag.ts';
import { kopie, LEEG, zelfde, type Waarde, type Wachtstand } from './stand.ts';

/** Zo lang moet de schrijver rusten voordat zijn antwoord wordt verstuurd. */
const RUST_MS = 700;

/**
 * De antwoorden van een Paspoort die nog onderweg zijn: eerst op het toestel, dan naar de API, een voor een. Valt het internet weg, dan
 * blijven zij staan en gaan zij later alsnog. Nog eens versturen kan geen kwaad: een wijziging houdt haar kenmerk.
 */
export class Wachtrij {
  private stand = LEEG;
  private readonly luisteraars = new Set<() => void>();
  private readonly opslag: Promise<Conceptopslag | null>;
  private loop: Promise<void> | null = null;
  private rust: ReturnType<typeof setTimeout> | undefined;
  /** Wat de API kan hebben gekregen, ook als haar antwoord niet terugkwam. */
  private readonly onderweg = new Set<string>();
  private opSchijf: Promise<void> = Promise.resolve();

  constructor(
    private readonly eigenaar: string,
    private readonly paspoortId: string,
    private readonly naVersturen: () => Promise<void>,
  ) {
    // Een browser zonder opslag (soms in een privevenster) schrijft nog wel, maar onthoudt niets zonder internet.
    this.opslag = Conceptopslag.open(this.eigenaar).catch(() => null);
    void this.opslag.then(async (opslag) => {
      const bewaard = (await opslag?.alle(paspoortId)) ?? [];
      if (bewaard.length === 0) return;
      for (const { kenmerk } of bewaard) this.onderweg.add(kenmerk);
      const eerst = new Map(bewaard.map((concept) => [concept.vraagId, concept]));
      this.zet({ wacht: new Map([...eerst, ...this.stand.wacht]) });
      void this.verstuur();
    });
  }

  readonly lees = (): Wachtstand => this.stand;
  readonly volg = (meld: () => void): (() => void) => {
    this.luisteraars.add(meld);
    return () => this.luisteraars.delete(meld);
  };

  /** Bewaart een antwoord op het toestel, en verstuurt het als de schrijver even rust. */
  schrijf(vraagId: string, waarde: Waarde, basis: number): void {
    const was = this.stand.wacht.get(vraagId);
    this.zetConcept({
      paspoortId: this.paspoortId,
      vraagId,
      waarde,
      basis: was?.basis ?? basis,
      kenmerk: crypto.randomUUID(),
      eerder: was && this.onderweg.has(was.kenmerk) ? [...was.eerder, was.waarde] : (was?.eerder ?? []),
    });
    clearTimeout(this.rust);
    this.rust = setTimeout(() => void this.verstuur(), RUST_MS);
  }

  /** Kiest bij een botsing: wat hier staat, of wat er al stond. */
  async kies(mijne: boolean): Promise<void> {
    const { botsing } = this.stand;
    const concept = botsing && this.stand.wacht.get(botsing.vraagId);
    if (!botsing || !concept) return;
    this.zet({ botsing: null });
    if (mijne) this.zetConcept({ ...concept, basis: botsing.versie, kenmerk: crypto.randomUUID() });
    else this.klaar(concept);
    await this.naVersturen();
    await this.verstuur();
  }

  /** Verstuurt wat er wacht; wie al bezig is, gaat gewoon door. */
  verstuur(): Promise<void> {
    this.loop ??= this.allesWeg().finally(() => {
      this.loop = null;
    });
    return this.loop;
  }

  private async allesWeg(): Promise<void> {
    this.zet({ bezig: true, fout: null });
    let weg = 0;
    for (;;) {
      const volgende = [...this.stand.wacht.values()].find(
        ({ vraagId }) => vraagId !== this.stand.botsing?.vraagId && vraagId !== this.stand.fout?.vraagId,
      );
      if (!volgende || !(await this.een(volgende))) break;
      weg += 1;
    }
    if (weg > 0) await this.naVersturen().catch(() => undefined);
    this.zet({ bezig: false });
  }

  /** Verstuurt er een. Onwaar: nu niet verder. */
  private async een(concept: Concept): Promise<boolean> {
    const { vraagId, waarde, basis, kenmerk } = concept;
    this.onderweg.add(kenmerk);
    try {
      await roep('wijzigPaspoort', {
        pad: { id: this.paspoortId },
        inhoud: {
          id: kenmerk,
          deel: 'jongere',
          wijzigingen: { [vraagId]: { waarde: kopie(waarde), basis } },
        },
        sleutel: kenmerk,
      });
      this.zet({ geenNet: false });
      this.klaar(concept);
      return true;
    } catch (reden) {
      if (reden instanceof Probleem && reden.status === 409) return this.legBij(concept);
      if (magOpnieuw(reden) || (reden instanceof Probleem && [401, 429].includes(reden.status)))
        this.zet({ geenNet: reden instanceof GeenVerbinding });
      else this.zet({ fout: { vraagId, reden } });
      return this.stand.fout?.vraagId === vraagId;
    }
  }

  /** Er stond al iets anders: is dat wat wij eerder stuurden, dan gaan wij verder; anders kiest de schrijver. */
  private async legBij(concept: Concept): Promise<boolean> {
    const paspoort = await roep('leesPaspoort', { pad: { id: this.paspoortId } }).catch(() => null);
    if (!paspoort) return false;
    const daar = paspoort.invullen?.find(({ deel }) => deel === 'jongere')?.antwoorden[concept.vraagId];
    const [waarde, versie] = [daar?.waarde ?? null, daar?.versie ?? 0];
    if (zelfde(waarde, concept.waarde)) {
      this.klaar(concept);
      return true;
    }
    if (concept.eerder.some((eerder) => zelfde(eerder, waarde))) {
      this.zetConcept({ ...concept, basis: versie, kenmerk: crypto.randomUUID() });
      return true;
    }
    this.zet({ botsing: { vraagId: concept.vraagId, daar: waarde, versie } });
    return true;
  }

  private zetConcept(concept: Concept): void {
    this.zet({ wacht: new Map(this.stand.wacht).set(concept.vraagId, concept), fout: null });
    this.schrijfWeg(concept);
  }

  /** Wat verstuurd is, gaat van het toestel; wat intussen veranderde, gaat verder op wat er nu staat. */
  private klaar(concept: Concept): void {
    const nu = this.stand.wacht.get(concept.vraagId);
    if (nu && nu.kenmerk !== concept.kenmerk)
      return this.zetConcept({ ...nu, basis: concept.basis + 1, eerder: [...nu.eerder, concept.waarde] });
    const wacht = new Map(this.stand.wacht);
    wacht.delete(concept.vraagId);
    this.zet({ wacht });
    this.schrijfWeg(concept);
  }

  /** Zet op het toestel wat er nu van een antwoord wacht; een voor een, zodat het nieuwste blijft staan. */
  private schrijfWeg(plek: Concept): void {
    this.opSchijf = this.opSchijf
      .then(async () => {
        const nu = this.stand.wacht.get(plek.vraagId);
        const opslag = await this.opslag;
        await (nu ? opslag?.bewaar(nu) : opslag?.weg(plek));
      })
      .catch(() => undefined);
  }

  private zet(deel: Partial<Wachtstand>): void {
    this.stand = { ...this.stand, ...deel };
    for (const meld of this.luisteraars) meld();
  }
}
