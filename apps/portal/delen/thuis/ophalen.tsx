import { useState } from 'react';
import { GeenVerbinding, Probleem } from '../../api/probleem.ts';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';

interface Props {
  readonly adres: string;
  readonly accept: string;
  /** Hoe het bestand op het toestel heet. */
  readonly naam: string;
  readonly children: string;
}

/** Haalt een bestand op en zet het op het toestel; wat misgaat, staat eronder. */
export function Ophalen({ adres, accept, naam, children }: Props) {
  const [bezig, zetBezig] = useState(false);
  const [fout, zetFout] = useState<unknown>(null);
  const haal = async (): Promise<void> => {
    zetBezig(true);
    zetFout(null);
    try {
      bewaar(await (await vraag(adres, accept)).blob(), naam);
    } catch (reden) {
      zetFout(reden);
    } finally {
      zetBezig(false);
    }
  };
  return (
    <>
      <Knop bezig={bezig} pictogram="bestand" onClick={() => void haal()}>
        {children}
      </Knop>
      {fout !== null && <Foutmelding fout={fout} opnieuw={() => void haal()} />}
    </>
  );
}

async function vraag(adres: string, accept: string): Promise<Response> {
  const antwoord = await fetch(adres, { headers: { Accept: accept }, credentials: 'same-origin' }).catch(
    () => {
      throw new GeenVerbinding();
    },
  );
  if (!antwoord.ok) throw new Probleem(antwoord.status, await antwoord.json().catch(() => ({})));
  return antwoord;
}

function bewaar(inhoud: Blob, naam: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(inhoud);
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
