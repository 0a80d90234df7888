import type { Antwoord } from '../../api/client.ts';
import { Merkje } from '../merkje.tsx';
import type { Toon } from '../melding.tsx';
import { Zin } from '../zin.tsx';

type Overstap = Antwoord<'leesOverstap'>;
export type Status = NonNullable<Overstap['status']>;

const TOON: Readonly<Record<Status, Toon | undefined>> = {
  NIET_AANGEMELD: undefined,
  AANGEMELD: 'info',
  IN_BEHANDELING: 'info',
  AANDACHT: 'let-op',
  RISICO: 'fout',
  DEFINITIEF_MBO: 'goed',
  VERVOLG_ANDERS: 'goed',
  OVERGEDRAGEN: 'let-op',
  IN_BEHANDELING_LP: 'info',
  IN_BEHANDELING_RMC: 'info',
  IN_BEHANDELING_ZORG: 'info',
  TERUGGEMELD_SCHOOL: 'fout',
  AFGESLOTEN: undefined,
};

/** Hoe het met een overstap staat, in woorden van de API. */
export function Status({ overstap }: { readonly overstap: Pick<Overstap, 'status' | 'statusTekst'> }) {
  if (!overstap.status) return null;
  return (
    <Merkje toon={TOON[overstap.status]}>
      <Zin bij={`status.${overstap.status}`} tekst={overstap.statusTekst} />
    </Merkje>
  );
}
