import { useZeg, Zin } from '../zin.tsx';
import type { Bestand } from './soorten.ts';

type Melding = Bestand['fouten'][number];

/** Wat er over een bestand of regel gezegd wordt, met de regels en koppen die de melding noemt. */
export function Bestandzin({ melding: { code, melding, regel, gegevens } }: { readonly melding: Melding }) {
  const met = { ...(regel ? { regel } : {}), ...gegevens };
  const zin = useZeg()(`bestandmet.${code}`, met);
  return zin ? <>{zin}</> : <Zin bij={`bestandmelding.${code}`} tekst={melding} />;
}
