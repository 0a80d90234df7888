import type { Bestandsoort } from '#libs/domain/bestand/bestand.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { controleerBestand, verwerkBestand } from '#libs/inlezen/pijplijn.ts';
import type { InleesContext } from '#libs/inlezen/soort.ts';
import type { TestApi } from './api.ts';
import { op, SLEUTELS } from './regio.ts';

export interface Levering {
  readonly soort: Bestandsoort;
  readonly inhoud: string | Uint8Array<ArrayBuffer>;
  readonly velden?: Readonly<Record<string, string>>;
}

/**
 * Levert bestanden in zoals een gebruiker: door de API. Wat daarna de worker doet, gebeurt hier op dezelfde database: dezelfde
 * controle en verwerking, zonder de engine ertussen.
 */
export class Inleesbalie {
  readonly context: InleesContext;

  constructor(
    private readonly api: TestApi,
    nu: string,
    koppelsleutels: InleesContext['koppelsleutels'] = SLEUTELS,
  ) {
    this.context = { nu: op(nu), regelboek: new Regelboek(), koppelsleutels };
  }

  /** Levert in en laat controleren. */
  async leverIn(
    token: string,
    { soort, inhoud, velden }: Levering,
  ): Promise<{ readonly id: string; readonly eerderBestandId: unknown }> {
    const body = new FormData();
    for (const [naam, waarde] of Object.entries({ soort, ...velden })) body.set(naam, waarde);
    body.set('bestand', new Blob([inhoud], { type: 'text/csv' }), `${soort}.csv`);
    const { status, json } = await this.api.vraag('/v1/bestanden', { token, body });
    if (status !== 201) throw new Error(`inleveren gaf ${status}: ${JSON.stringify(json)}`);
    const id = String(json['id']);
    await controleerBestand(this.api.dataSource, id, this.context);
    return { id, eerderBestandId: json['eerderBestandId'] };
  }

  /** Vraagt een gecontroleerd bestand toe te passen, en doet dat. */
  async verwerk(token: string, id: string): Promise<void> {
    const { status, json } = await this.api.vraag(`/v1/bestanden/${id}/verwerkingen`, { token, body: {} });
    if (status !== 201) throw new Error(`verwerken gaf ${status}: ${JSON.stringify(json)}`);
    await verwerkBestand(this.api.dataSource, id, this.context);
  }

  /** Inleveren, controleren en toepassen. Geeft de id. */
  async leesIn(token: string, levering: Levering): Promise<string> {
    const { id } = await this.leverIn(token, levering);
    await this.verwerk(token, id);
    return id;
  }
}
