import type { Afspraken, Taakroute } from '../domain/afspraken/afspraken.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Bevoegdheidsregels } from '../domain/organisatie/bevoegde-instantie.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { row, rows, type Db } from '../database/transaction.ts';

interface Toewijzingrij {
  readonly gemeente: string;
  readonly route: Taakroute;
  readonly organisatie_id: string;
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag | null;
}

/**
 * De afspraken en toewijzingen die bij een zaak horen. Afspraakversies zijn onveranderlijk en blijven in het geheugen;
 * toewijzingen worden na `ververs` opnieuw gelezen.
 */
export class Regelboek {
  private readonly versies = new Map<string, Afspraken>();
  private readonly organisaties = new Map<string, Map<string, string>>();
  private toewijzingen: Map<string, Toewijzingrij[]> | null = null;

  /** Vergeet wat kan veranderen: toewijzingen en organisaties. */
  ververs(): void {
    this.toewijzingen = null;
    this.organisaties.clear();
  }

  /** De afspraak waaronder een zaak loopt. */
  async afspraken(db: Db, afspraakId: string): Promise<Afspraken> {
    const known = this.versies.get(afspraakId);
    if (known) return known;
    const found = await row<{ inhoud: Afspraken }>(db, 'select inhoud from afspraak_versie where id = $1', [
      afspraakId,
    ]);
    if (!found) throw new NotFound('afspraken.onbekend', 'Deze versie van de afspraken bestaat niet.');
    this.versies.set(afspraakId, found.inhoud);
    return found.inhoud;
  }

  /** De nieuwste versie van de afspraken van een regio en schooljaar; null als die er niet is. */
  async nieuwste(
    db: Db,
    regio: string,
    schooljaar: string,
  ): Promise<{ id: string; afspraken: Afspraken } | null> {
    const found = await row<{ id: string }>(
      db,
      'select id from afspraak_versie where regio = $1 and schooljaar = $2 order by versie desc limit 1',
      [regio, schooljaar],
    );
    return found && { id: found.id, afspraken: await this.afspraken(db, found.id) };
  }

  /** De id van een organisatie die de afspraak met een sleutel noemt. */
  async organisatieId(db: Db, regio: string, sleutel: string): Promise<string> {
    const id = (await this.sleutels(db, regio)).get(sleutel);
    if (!id) throw new NotFound('organisatie.onbekend', `De organisatie ${sleutel} staat niet in de regio.`);
    return id;
  }

  /**
   * De regels voor bevoegdheid bij een overdracht, gezien vanuit de regio van de school: de uitvoerder volgt uit het woonadres en
   * kan in een andere regio liggen. Een gemeente zonder uitvoerder valt onder het vangnet van de regio.
   */
  async bevoegdheid(db: Db, afspraken: Afspraken): Promise<Bevoegdheidsregels> {
    const vangnetId = await this.organisatieId(db, afspraken.regio, afspraken.vangnet);
    return this.metVangnet(db, afspraken, () => vangnetId);
  }

  /** Dezelfde regels voor verzuim: wie een plicht heeft, valt onder een leerplicht, want een traject is van een leerplicht. */
  async verzuimbevoegdheid(db: Db, afspraken: Afspraken): Promise<Bevoegdheidsregels> {
    const { regio, vangnet, vangnetLeerplicht } = afspraken;
    const doorstroompuntId = await this.organisatieId(db, regio, vangnet);
    const leerplichtId = await this.organisatieId(db, regio, vangnetLeerplicht);
    return this.metVangnet(db, afspraken, (route) => (route === 'rmc' ? doorstroompuntId : leerplichtId));
  }

  private async metVangnet(
    db: Db,
    { leeftijden }: Afspraken,
    vangnet: Bevoegdheidsregels['vangnet'],
  ): Promise<Bevoegdheidsregels> {
    const toewijzingen = await this.laadToewijzingen(db);
    const uitvoerder = (gemeente: string, route: Taakroute, dag: Kalenderdag): string =>
      (toewijzingen.get(`${gemeente}/${route}`) ?? []).find(
        (t) => t.van <= dag && (t.tot === null || dag <= t.tot),
      )?.organisatie_id ?? vangnet(route);
    return { leeftijden, uitvoerder, vangnet };
  }

  private async sleutels(db: Db, regio: string): Promise<Map<string, string>> {
    const known = this.organisaties.get(regio);
    if (known) return known;
    const found = await rows<{ sleutel: string; organisatie_id: string }>(
      db,
      'select sleutel, organisatie_id from regio_organisatie where regio = $1',
      [regio],
    );
    const map = new Map(found.map((r) => [r.sleutel, r.organisatie_id]));
    this.organisaties.set(regio, map);
    return map;
  }

  private async laadToewijzingen(db: Db): Promise<Map<string, Toewijzingrij[]>> {
    if (this.toewijzingen) return this.toewijzingen;
    const map = new Map<string, Toewijzingrij[]>();
    const all = await rows<Toewijzingrij>(
      db,
      'select gemeente, route, organisatie_id, van, tot from taaktoewijzing',
    );
    for (const rij of all) {
      const sleutel = `${rij.gemeente}/${rij.route}`;
      map.set(sleutel, [...(map.get(sleutel) ?? []), rij]);
    }
    this.toewijzingen = map;
    return map;
  }
}
