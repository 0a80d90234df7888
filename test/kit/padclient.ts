import { randomUUID } from 'node:crypto';
import { ApiClient } from '#apps/cli/client.ts';
import { Probleem } from '#libs/client/fout.ts';

interface Bladzijde<T> {
  readonly items: readonly T[];
  readonly volgende: string | null;
}

/**
 * Voor tests die een adres bij zijn pad noemen: wat iemand van buiten zou sturen, ook wat het contract niet toestaat. Wie het contract
 * volgt, neemt `als(persona).roep(...)`.
 */
export class Padclient extends ApiClient {
  get<T>(pad: string, als?: string): Promise<T> {
    return this.stuur<T>(pad, als);
  }

  post<T>(pad: string, als: string, inhoud: object = {}): Promise<T> {
    return this.stuur<T>(pad, als, { method: 'POST', body: JSON.stringify(inhoud) });
  }

  /** Alle bladzijden van een lijst. */
  async alles<T>(pad: string, als: string): Promise<T[]> {
    const items: T[] = [];
    const lijst = `${pad}${pad.includes('?') ? '&' : '?'}paginaGrootte=200`;
    let volgende: string | null = null;
    do {
      const cursor: string = volgende ? `&cursor=${volgende}` : '';
      const bladzijde: Bladzijde<T> = await this.get(lijst + cursor, als);
      items.push(...bladzijde.items);
      volgende = bladzijde.volgende;
    } while (volgende);
    return items;
  }

  private async stuur<T>(pad: string, als?: string, init: RequestInit = {}): Promise<T> {
    const headers = {
      ...(als ? { Authorization: `Bearer ${await this.token(als)}` } : {}),
      ...(init.body ? { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() } : {}),
    };
    const antwoord = await fetch(this.adres + pad, { ...init, headers });
    const inhoud: unknown = await antwoord.json().catch(() => null);
    if (!antwoord.ok) throw new Probleem(antwoord.status, inhoud as null);
    return inhoud as T;
  }
}
