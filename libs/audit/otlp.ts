import { createHash, createHmac } from 'node:crypto';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Uitkomst } from './audit.ts';

/** Een regel van de audit voor het Logboek Dataverwerkingen: het verwerkingslog is de audit zelf. */
export interface Logregel {
  readonly seq: number;
  readonly op: Instant;
  readonly verzoek_id: string;
  readonly handeling: string;
  readonly leerling_id: string | null;
  readonly organisatie_id: string | null;
  readonly grondslag: string | null;
  readonly uitkomst: Uitkomst;
  /** De eerste regel van haar verzoek. */
  readonly eerste: boolean;
}

export interface Logboek {
  /** Voor het pseudoniem van een leerling: buiten dit systeem niet te herleiden. */
  readonly geheim: Uint8Array;
  /** Waarmee het kenmerk van een verwerkingsactiviteit in het register begint; de naam van de handeling volgt. */
  readonly register: string;
}

interface Attribuut {
  readonly key: string;
  readonly value: { readonly stringValue: string };
}

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: 1;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribuut[];
  readonly status: { readonly code: 0 | 1 | 2 };
}

// Unset, Ok, Error: een weigering is geen fout van het systeem.
const STATUS = { gelukt: 1, geweigerd: 0, mislukt: 2 } as const;

const attribuut = (key: string, waarde: string): Attribuut => ({ key, value: { stringValue: waarde } });
const nano = (op: Instant): string => `${BigInt(Date.parse(op)) * 1_000_000n}`;
const kort = (tekst: string): string => createHash('sha256').update(tekst).digest('hex').slice(0, 16);

function spanVan(regel: Logregel, register: string, attributen: readonly Attribuut[]): Omit<Span, 'spanId'> {
  return {
    traceId: regel.verzoek_id.replaceAll('-', ''),
    name: regel.handeling,
    kind: 1,
    startTimeUnixNano: nano(regel.op),
    endTimeUnixNano: nano(regel.op),
    attributes: [
      attribuut('dpl.core.processing_activity_id', `${register}${regel.handeling}`),
      ...attributen,
    ],
    status: { code: STATUS[regel.uitkomst] },
  };
}

/**
 * De spans van regels: een per verzoek, en daaronder een per leerling om wie het ging. Nooit een steekproef. Kenmerken volgen uit de
 * regel, zodat nog eens sturen hetzelfde geeft.
 */
export function spansVan(regels: readonly Logregel[], { geheim, register }: Logboek): Span[] {
  return regels.flatMap((regel) => {
    if (regel.leerling_id === null) return [];
    const wortel = kort(`${regel.verzoek_id}|verzoek`);
    const pseudoniem = createHmac('sha256', geheim).update(regel.leerling_id).digest('hex');
    const over = [
      attribuut('dpl.core.data_subject_id', pseudoniem),
      attribuut('dpl.core.data_subject_id_type', 'pseudoniem'),
      ...(regel.grondslag ? [attribuut('overstap.grondslag', regel.grondslag)] : []),
      ...(regel.organisatie_id ? [attribuut('overstap.organisatie', regel.organisatie_id)] : []),
    ];
    const kind: Span = {
      ...spanVan(regel, register, over),
      spanId: kort(`${regel.verzoek_id}|${regel.seq}`),
      parentSpanId: wortel,
    };
    return regel.eerste ? [{ ...spanVan(regel, register, []), spanId: wortel }, kind] : [kind];
  });
}

/** Een verzoek aan een ontvanger van OTLP/HTTP in JSON. */
export const otlpVerzoek = (spans: readonly Span[]) => ({
  resourceSpans: [
    {
      resource: { attributes: [attribuut('service.name', 'overstap')] },
      scopeSpans: [{ scope: { name: 'overstap.verwerkingslog' }, spans }],
    },
  ],
});
