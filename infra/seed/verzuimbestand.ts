import type { Kalenderdag } from '#libs/domain/tijd/tijd.ts';
import { csvTekst, nl } from './csv.ts';
import type { DemoLeerling } from './generator.ts';
import type { DemoVerzuimregel } from './verzuimloop.ts';

/** De kolommen waarmee een leerlingvolgsysteem verzuim uitvoert. */
export const VERZUIMKOP =
  'Stamnummer;BSN;Onderwijsnummer;Datum;Van lesuur;T/m lesuur;Hele dag;Code;Minuten te laat';

export interface Leerlingverzuim {
  readonly leerling: Pick<DemoLeerling, 'leerlingnummer' | 'bsn' | 'onderwijsnummer'>;
  readonly regels: readonly DemoVerzuimregel[];
}

/** Het verzuimbestand van een school over een periode, beide dagen inclusief; null als er geen verzuim was. */
export function verzuimCsv(
  verzuim: readonly Leerlingverzuim[],
  { van, tot }: { readonly van: Kalenderdag; readonly tot: Kalenderdag },
): Uint8Array | null {
  const regels = verzuim.flatMap(({ leerling, regels: eigen }) =>
    eigen
      .filter(({ dag }) => van <= dag && dag <= tot)
      .map(({ dag, lesuren, code, minutenTeLaat }) => [
        leerling.leerlingnummer,
        leerling.bsn,
        leerling.onderwijsnummer,
        nl(dag),
        lesuren?.[0] ?? null,
        lesuren?.[1] ?? null,
        lesuren === null ? 'j' : null,
        code,
        minutenTeLaat,
      ]),
  );
  return regels.length === 0 ? null : Buffer.from(csvTekst(VERZUIMKOP, regels));
}
