import { useNavigate } from 'react-router';
import { useOpdracht } from '../../api/vragen.ts';
import { onthoudBestand } from './onthouden.ts';
import type { Soort } from './soorten.ts';

/** Wat er bij een bestand hoort; alles gaat als tekst mee. */
export interface Wens {
  readonly bestand: File | null;
  readonly volledigeLevering?: boolean;
  readonly geenWijzigingen?: boolean;
  readonly seizoen?: string | undefined;
  readonly regio?: string | undefined;
}

function formulierVan(soort: Soort, wens: Wens): FormData {
  const formulier = new FormData();
  formulier.set('soort', soort);
  if (wens.volledigeLevering) formulier.set('volledigeLevering', 'ja');
  if (wens.geenWijzigingen) formulier.set('geenWijzigingen', 'ja');
  if (wens.seizoen) formulier.set('seizoen', wens.seizoen);
  if (wens.regio) formulier.set('regio', wens.regio);
  if (wens.bestand) formulier.set('bestand', wens.bestand);
  return formulier;
}

/** Levert een bestand in en gaat naar zijn bladzijde; daar is te zien wat de controle vindt. */
export function useInleveren(soort: Soort, basis: string) {
  const ga = useNavigate();
  const opdracht = useOpdracht('leverBestandIn', ['lijstBestanden']);
  const leverIn = async (wens: Wens, vervangt = false): Promise<void> => {
    const { id, eerderBestandId } = await opdracht.mutateAsync({ inhoud: formulierVan(soort, wens) });
    if (wens.bestand) onthoudBestand(id, wens.bestand);
    await ga(`${basis}/${id}`, { state: { eerder: eerderBestandId }, replace: vervangt });
  };
  return { leverIn, bezig: opdracht.isPending, fout: opdracht.error };
}
