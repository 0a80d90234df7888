import { rows, type Db } from '../database/transaction.ts';
import type { Meldingsoort } from '../domain/verzuim/meldplicht.ts';
import type { NieuweRegel, Regeluitslag } from '../verzuim/regels.ts';

/** Een voorstel dat bij de school ligt, met de regels waarop het rust. */
interface OpenVoorstel {
  readonly id: string;
  readonly soort: Meldingsoort;
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly regels: readonly string[];
}

/** Wat een regel met meldingen doet: zij geeft een voorstel, telt erin mee, of laat er een vervallen. */
export interface Gevolg {
  readonly melding: 'voorstel' | 'telt-mee' | 'vervalt';
  readonly meldingSoort: Meldingsoort;
}

/** De voorstellen van leerlingen die bij hun school liggen. */
export function openVoorstellen(db: Db, overstapIds: readonly string[]): Promise<OpenVoorstel[]> {
  return rows<OpenVoorstel>(
    db,
    `select m.id, m.soort, m.leerling_id as "leerlingId", o.id as "overstapId", m.regels
     from verzuimmelding m join overstap o on o.leerling_id = m.leerling_id and o.school_id = m.school_id
     where o.id = any($1::uuid[]) and m.toestand = 'VOORSTEL'`,
    [overstapIds],
  );
}

interface Geschreven {
  readonly delen: readonly { readonly regel: number; readonly nieuw: NieuweRegel }[];
  readonly uitslagen: readonly Regeluitslag[];
}

/** Het gevolg per regel van het bestand. Een nieuw voorstel staat bij de laatste les die meetelt: daar werd de grens bereikt. */
export function gevolgenVan(
  eerst: readonly OpenVoorstel[],
  daarna: readonly OpenVoorstel[],
  { delen, uitslagen }: Geschreven,
): Map<number, Gevolg> {
  const gevolgen = new Map<number, Gevolg>();
  const veranderd = uitslagen
    .filter(({ oordeel }) => oordeel !== 'ongewijzigd')
    .map(({ id, plek }) => ({ id, ...delen[plek]! }))
    .sort((a, b) => (a.nieuw.dag < b.nieuw.dag ? -1 : 1));
  const bekend = new Set(eerst.map(({ id }) => id));
  const over = new Set(daarna.map(({ id }) => id));
  for (const { soort, overstapId } of eerst.filter(({ id }) => !over.has(id))) {
    const eerste = veranderd.find(({ nieuw }) => nieuw.overstapId === overstapId);
    if (eerste) gevolgen.set(eerste.regel, { melding: 'vervalt', meldingSoort: soort });
  }
  for (const { id, soort, regels } of daarna) {
    const mee = veranderd.filter((een) => regels.includes(een.id));
    for (const { regel } of mee) gevolgen.set(regel, { melding: 'telt-mee', meldingSoort: soort });
    const laatste = mee.at(-1);
    if (laatste && !bekend.has(id)) gevolgen.set(laatste.regel, { melding: 'voorstel', meldingSoort: soort });
  }
  return gevolgen;
}
