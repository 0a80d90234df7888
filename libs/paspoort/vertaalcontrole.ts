import type { Vraagwoorden, Vragenvertaling } from '../domain/paspoort/vertaling.ts';
import { vragenVan, type Vraag, type Vragenlijst } from '../domain/paspoort/vragen.ts';
import type { Padfout } from '../yaml/lees-yaml.ts';

type Pad = Padfout['pad'];

/** Wat een vertaling mist, en wat zij heeft zonder dat de vragenlijst het kent. Zo is een lijst heel vertaald, of niet. */
export function vertaalfouten(vertaling: Vragenvertaling, lijst: Vragenlijst): Padfout[] {
  const vragen = vragenVan(lijst);
  return [
    ...namenfouten(['themas'], vertaling.themas, namenVan(lijst.themas)),
    ...namenfouten(['vragen'], vertaling.vragen, namenVan(vragen)),
    ...vragen.flatMap((vraag) => {
      const woorden = vertaling.vragen[vraag.id];
      return woorden ? woordfouten(['vragen', vraag.id], woorden, vraag) : [];
    }),
  ];
}

function woordfouten(pad: Pad, woorden: Vraagwoorden, vraag: Vraag): Padfout[] {
  const schaal = vraag.soort === 'schaal';
  const opties = 'opties' in vraag ? namenVan(vraag.opties) : null;
  return [
    ...deelfout([...pad, 'hulp'], woorden.hulp, vraag.hulp !== ''),
    ...deelfout([...pad, 'van'], woorden.van, schaal),
    ...deelfout([...pad, 'tot'], woorden.tot, schaal),
    ...deelfout([...pad, 'opties'], woorden.opties, opties !== null),
    ...(opties && woorden.opties ? namenfouten([...pad, 'opties'], woorden.opties, opties) : []),
  ];
}

const namenVan = (delen: readonly { readonly id: string }[]): string[] => delen.map(({ id }) => id);

function namenfouten(
  pad: Pad,
  woorden: Readonly<Record<string, unknown>>,
  ids: readonly string[],
): Padfout[] {
  const onbekend = Object.keys(woorden).filter((id) => !ids.includes(id));
  return [
    ...ids.flatMap((id) => deelfout([...pad, id], woorden[id], true)),
    ...onbekend.flatMap((id) => deelfout([...pad, id], woorden[id], false)),
  ];
}

function deelfout(pad: Pad, waarde: unknown, hoort: boolean): Padfout[] {
  const naam = String(pad.at(-1));
  if (waarde === undefined) return hoort ? [{ pad, melding: `"${naam}" ontbreekt` }] : [];
  return hoort ? [] : [{ pad, melding: `"${naam}" staat niet in de vragenlijst` }];
}
