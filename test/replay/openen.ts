import type { PayloadCodec } from '@temporalio/common';

interface Bericht {
  readonly metadata: Readonly<Record<string, string>>;
  readonly data?: string;
}

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
const isBericht = (waarde: object): waarde is Bericht => 'metadata' in waarde && 'data' in waarde;

/** Een geschiedenis (JSON) met alle berichten geopend, zodat zij zonder de sleutels van een installatie na te spelen is. */
export async function open(waarde: unknown, codec: PayloadCodec, workflowId: string): Promise<unknown> {
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  if (Array.isArray(waarde)) return Promise.all(waarde.map((deel) => open(deel, codec, workflowId)));
  if (isBericht(waarde)) return openBericht(waarde, codec, workflowId);
  const delen = Object.entries(waarde).map(
    async ([naam, deel]) => [naam, await open(deel, codec, workflowId)] as const,
  );
  return Object.fromEntries(await Promise.all(delen));
}

async function openBericht(
  { metadata, data }: Bericht,
  codec: PayloadCodec,
  workflowId: string,
): Promise<Bericht> {
  const gesloten = {
    metadata: Object.fromEntries(Object.entries(metadata).map(([naam, deel]) => [naam, bytes(deel)])),
    data: bytes(data ?? ''),
  };
  const [geopend] = await codec.decode([gesloten], {
    type: 'workflow',
    namespace: 'default',
    workflowId,
  } as never);
  const terug = Object.entries(geopend?.metadata ?? {}).map(([naam, deel]) => [
    naam,
    Buffer.from(deel).toString('base64'),
  ]);
  const geopendeData = Buffer.from(geopend?.data ?? []).toString('base64');
  // Een antwoord zonder inhoud (`binary/null`) heeft ook geen `data`.
  return {
    metadata: Object.fromEntries(terug) as Record<string, string>,
    ...(geopendeData === '' ? {} : { data: geopendeData }),
  };
}
