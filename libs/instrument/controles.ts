import { INSTRUMENTTHEMAS, type Signaleringsinstrument } from '../domain/mas/instrument/instrument.ts';
import type { Padfout } from '../yaml/lees-yaml.ts';

type Delen = Partial<Signaleringsinstrument>;

/** Elk thema staat er: ook school en klas tellen, niet alleen de jongere en thuis. */
function ontbrekendeThemas({ themas }: Delen): Padfout[] {
  if (!themas) return [];
  return INSTRUMENTTHEMAS.filter((naam) => !themas.some(({ id }) => id === naam)).map((naam) => ({
    pad: ['themas'],
    melding: `het thema "${naam}" ontbreekt`,
  }));
}

/** Elk thema vraagt naar risico en naar wat beschermt: anders leest het als een lijst van gebreken. */
function eenzijdigeThemas({ themas = [] }: Delen): Padfout[] {
  return themas.flatMap(({ vragen }, t) =>
    (['risico', 'beschermend'] as const)
      .filter((soort) => !vragen.some((vraag) => vraag.soort === soort))
      .map((soort) => ({ pad: ['themas', t, 'vragen'], melding: `er is geen vraag van de soort ${soort}` })),
  );
}

/** Een voorwaarde wijst naar een vraag die er is. */
function losseVoorwaarden({ themas, adviezen }: Delen): Padfout[] {
  if (!themas || !adviezen) return [];
  const bekend = new Set(themas.flatMap(({ vragen }) => vragen.map(({ id }) => id)));
  return adviezen.flatMap(({ als }, a) =>
    als.flatMap((voorwaarde, v) =>
      'vraag' in voorwaarde && !bekend.has(voorwaarde.vraag)
        ? [
            {
              pad: ['adviezen', a, 'als', v, 'vraag'],
              melding: `er is geen vraag "${voorwaarde.vraag}"`,
            },
          ]
        : [],
    ),
  );
}

/** Alleen het laatste advies geldt altijd: een eerder zonder voorwaarden houdt de rest tegen, en zonder is er soms geen. */
function onbereikbareAdviezen({ adviezen = [] }: Delen): Padfout[] {
  return adviezen.flatMap(({ als }, a) => {
    const laatste = a === adviezen.length - 1;
    if (laatste === (als.length === 0)) return [];
    const melding = laatste
      ? 'het laatste advies heeft geen voorwaarden: er past altijd een'
      : 'alleen het laatste advies heeft geen voorwaarden';
    return [{ pad: ['adviezen', a], melding }];
  });
}

function dubbeleAdviezen({ adviezen = [] }: Delen): Padfout[] {
  const ids = adviezen.map(({ id }) => id);
  return ids.flatMap((id, a) =>
    ids.indexOf(id) < a ? [{ pad: ['adviezen', a, 'id'], melding: `"${id}" komt twee keer voor` }] : [],
  );
}

/** Wat per onderdeel klopt maar samen niet. */
export const instrumentfouten = (delen: Delen): Padfout[] => [
  ...ontbrekendeThemas(delen),
  ...eenzijdigeThemas(delen),
  ...losseVoorwaarden(delen),
  ...onbereikbareAdviezen(delen),
  ...dubbeleAdviezen(delen),
];
