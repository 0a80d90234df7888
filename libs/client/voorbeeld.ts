import { maakClient } from '#libs/client/client.ts';
import { Probleem } from '#libs/client/fout.ts';

/** Vertelt de school wat er te doen is, en rondt de eerste taak af. */
export async function voorbeeld(adres: string, token: string): Promise<string[]> {
  const api = maakClient({ adres, koppen: () => ({ Authorization: `Bearer ${token}` }) });

  // Alle bladzijden van een lijst; TypeScript kent de velden van een taak.
  const taken = await api.alles('lijstTaken', { vraag: { soort: 'aanmelding-zoeken' } });
  const gezien = taken.map((taak) => `${taak.titel}: ${taak.leerling?.roepnaam ?? 'zonder leerling'}`);

  try {
    // Een opdracht krijgt vanzelf een Idempotency-Key.
    const { status } = await api.roep('rondTaakAf', {
      pad: { id: taken[0]!.id },
      inhoud: { uitkomst: 'Gesproken met leerling en ouders.' },
    });
    return [...gezien, status];
  } catch (fout) {
    // Wat de API weigert, is een Probleem met een vaste code.
    if (fout instanceof Probleem && fout.status === 409) return [...gezien, fout.code];
    throw fout;
  }
}
