import { maakClient, type Client } from '#libs/client/client.ts';
import { personatoken } from './demo.ts';

/** Een token van de API geldt een kwartier; ruim voor het vervalt een nieuw, want een seizoen duurt langer. */
const TOKEN_MS = 10 * 60_000;

/** Iets dat niet lukt en dat de gebruiker moet weten: een regel, geen stack. */
export class Mislukt extends Error {}

/** De API zoals de opdrachtregel haar gebruikt: in de demo als een persona, daarbuiten met het token van wie haar bedient. */
export class ApiClient {
  /** Zonder aanmelding: voor de deur van de demo. */
  readonly openbaar: Client;
  private readonly clients = new Map<string, Client>();
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly totMs: number }>();

  /** Met een eigen token is er geen persona nodig: zo werkt een beheerder buiten de demo. */
  constructor(
    readonly adres: string,
    private readonly eigenToken?: string,
  ) {
    this.openbaar = maakClient({ adres });
  }

  /** De API als deze persona. */
  als(persona: string): Client {
    const bekend = this.clients.get(persona);
    if (bekend) return bekend;
    const koppen = async () => ({ Authorization: `Bearer ${await this.token(persona)}` });
    const client = maakClient({ adres: this.adres, koppen });
    this.clients.set(persona, client);
    return client;
  }

  /** Het token waarmee een persona spreekt. */
  async token(persona: string): Promise<string> {
    if (this.eigenToken) return this.eigenToken;
    let bekend = this.tokens.get(persona);
    if (!bekend || bekend.totMs <= Date.now()) {
      bekend = { token: personatoken(this.openbaar, persona), totMs: Date.now() + TOKEN_MS };
      this.tokens.set(persona, bekend);
    }
    return bekend.token;
  }
}
