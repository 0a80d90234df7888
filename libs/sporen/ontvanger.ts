import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { zonderStreep } from '../config/adres.ts';
import { zetSporen } from './spoor.ts';

const RUST_MS = 1000;

/**
 * Stuurt sporen naar een ontvanger (OTLP over HTTP) en geeft hoe het stopt; zonder adres gebeurt er niets. Eenmaal per proces.
 */
export function startSporen(dienst: string, adres: string | undefined): () => Promise<void> {
  if (adres === undefined) return () => Promise.resolve();
  const exporter = new OTLPTraceExporter({ url: `${zonderStreep(adres)}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': dienst }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: RUST_MS })],
  });
  provider.register();
  zetSporen(true);
  return async () => {
    zetSporen(false);
    // Is de ontvanger weg, dan stopt het product toch.
    await provider.shutdown().catch(() => undefined);
  };
}
