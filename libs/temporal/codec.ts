import { hkdfSync } from 'node:crypto';
import proto from '@temporalio/proto';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { ontsleutel, SLEUTEL_BYTES, versleutel, type Plaats } from '../kluis/versleuteling.ts';

const { Payload: Protopayload } = proto.temporal.api.common.v1;

const CODERING = 'binary/overstap-gcm';
const KLASSE = 'proces';

const tekst = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** Het proces waar een bericht bij hoort; zonder proces wordt er niets versleuteld en dus niets verstuurd. */
function procesVan(context: SerializationContext | undefined): string {
  const id = context && 'workflowId' in context ? context.workflowId : undefined;
  if (!id) throw new Error('Een bericht zonder proces wordt niet verstuurd.');
  return id;
}

/**
 * Versleutelt alles wat naar de engine gaat: begin, hints, stappen en uitkomsten. Elk proces heeft een eigen sleutel, afgeleid
 * van het geheim van de installatie; bytes van een ander proces zijn niet te openen. In een geschiedenis staan alleen ids, codes en
 * ogenblikken, dus vernietigen hoeft hier niets te doen: ook zonder sleutel van de leerling blijft zij leesbaar voor de werker.
 */
export class ProcesCodec implements PayloadCodec {
  constructor(private readonly geheim: Buffer) {}

  encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const proces = procesVan(context);
    const sleutel = this.sleutelVan(proces);
    return Promise.resolve(
      payloads.map((payload) => ({
        metadata: { encoding: Buffer.from(CODERING) },
        data: versleutel(sleutel, plaats(proces), Protopayload.encode(payload).finish()),
      })),
    );
  }

  /** Opent wat `encode` maakte; een bericht van voor de versleuteling gaat ongewijzigd door. */
  decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    return Promise.resolve(
      payloads.map((payload) => {
        if (tekst(payload.metadata?.['encoding']) !== CODERING) return payload;
        const proces = procesVan(context);
        return Protopayload.decode(
          ontsleutel(this.sleutelVan(proces), plaats(proces), payload.data ?? new Uint8Array()),
        );
      }),
    );
  }

  private sleutelVan(proces: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.geheim, '', proces, SLEUTEL_BYTES));
  }
}

const plaats = (proces: string): Plaats => ({ klasse: KLASSE, subject: proces, kolom: 'engine.payload' });
