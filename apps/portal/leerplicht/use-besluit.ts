import type { Inhoud } from '../api/client.ts';
import { useOpdracht } from '../api/vragen.ts';
import type { Besluitwaarden } from './besluitschema.ts';
import type { Daad } from './daden.ts';
import { NA_BESLUIT } from './risicozaken.ts';

/** Voert een besluit over een overdracht uit. Fouten: Probleem, GeenVerbinding. */
export function useBesluit() {
  const accepteer = useOpdracht('accepteerOverdracht', NA_BESLUIT);
  const weiger = useOpdracht('weigerOverdracht', NA_BESLUIT);
  const contact = useOpdracht('legEersteActieVast', NA_BESLUIT);
  const meldTerug = useOpdracht('meldOverdrachtTerug', NA_BESLUIT);
  const sluit = useOpdracht('sluitOverdracht', NA_BESLUIT);
  return async (daad: Daad, id: string, waarden: Besluitwaarden): Promise<unknown> => {
    const pad = { id };
    switch (daad) {
      case 'neemOver':
        return accepteer.mutateAsync({ pad, inhoud: waarden });
      case 'weiger':
        return weiger.mutateAsync({ pad, inhoud: waarden as Inhoud<'weigerOverdracht'> });
      case 'contact':
        return contact.mutateAsync({ pad, inhoud: waarden });
      case 'meldTerug':
        return meldTerug.mutateAsync({ pad, inhoud: {} });
      case 'sluit':
        return sluit.mutateAsync({ pad, inhoud: waarden as Inhoud<'sluitOverdracht'> });
    }
  };
}
