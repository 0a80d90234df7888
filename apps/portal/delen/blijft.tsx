import type { Item } from '../api/vragen.ts';
import { Zin } from './zin.tsx';

/** Wat na afloop van een deling bij de ontvanger blijft: wat hij overnam in een plan. */
export function Blijft({
  deling: { blijftBij, ontvanger },
}: {
  readonly deling: Pick<Item<'lijstDelingen'>, 'blijftBij' | 'ontvanger'>;
}) {
  return (
    <p>
      <Zin bij="delingblijft.plan" tekst={blijftBij} met={{ naam: ontvanger.naam }} />
    </p>
  );
}
