import { z } from 'zod';
import type { Padfout } from '../yaml/lees-yaml.ts';

/** Waar een id staat, en in welke verzameling het maar een keer mag. */
interface Vindplaats {
  readonly verzameling: string;
  readonly id: string;
  readonly pad: Padfout['pad'];
}

const metId = z.object({ id: z.string() });
const delen = (waarde: unknown, naam: string): unknown[] => {
  const gelezen = z.object({ [naam]: z.array(z.unknown()) }).safeParse(waarde);
  return gelezen.success ? (gelezen.data[naam] ?? []) : [];
};

function vindplaats(waarde: unknown, pad: Padfout['pad'], verzameling: string): Vindplaats[] {
  const gelezen = metId.safeParse(waarde);
  return gelezen.success ? [{ verzameling, id: gelezen.data.id, pad: [...pad, 'id'] }] : [];
}

/** Alle ids die er staan, ook naast onderdelen die niet goed van vorm zijn. */
function vindplaatsen(ruw: unknown): Vindplaats[] {
  return delen(ruw, 'themas').flatMap((thema, t) => [
    ...vindplaats(thema, ['themas', t], 'themas'),
    ...delen(thema, 'vragen').flatMap((vraag, v) => {
      const pad = ['themas', t, 'vragen', v];
      return [
        ...vindplaats(vraag, pad, 'vragen'),
        ...delen(vraag, 'opties').flatMap((optie, o) =>
          vindplaats(optie, [...pad, 'opties', o], `opties ${t} ${v}`),
        ),
      ];
    }),
  ]);
}

/** Een antwoord hoort bij een id: dat staat er een keer. De fout staat bij het tweede. */
export function dubbeleIds(ruw: unknown): Padfout[] {
  const gezien = new Set<string>();
  return vindplaatsen(ruw).flatMap(({ verzameling, id, pad }) => {
    const sleutel = `${verzameling} ${id}`;
    if (gezien.has(sleutel)) return [{ pad, melding: `"${id}" komt twee keer voor` }];
    gezien.add(sleutel);
    return [];
  });
}

const meerkeuze = z.object({ soort: z.literal('meerkeuze'), maximum: z.int(), opties: z.array(z.unknown()) });
const waarde = z.object({ waarde: z.int() });
const schaal = z.object({ soort: z.literal('schaal'), van: waarde, tot: waarde });

function maatfout(vraag: unknown, pad: Padfout['pad']): Padfout[] {
  const keuzes = meerkeuze.safeParse(vraag).data;
  if (keuzes && keuzes.maximum > keuzes.opties.length)
    return [{ pad: [...pad, 'maximum'], melding: `er zijn maar ${keuzes.opties.length} antwoorden` }];
  const punten = schaal.safeParse(vraag).data;
  if (punten && punten.tot.waarde <= punten.van.waarde)
    return [{ pad: [...pad, 'tot'], melding: 'de schaal loopt niet op' }];
  return [];
}

const vrij = z.object({ gevoelig: z.literal(true), verplicht: z.literal(true) });

/** Niemand hoeft over gezondheid, geld of thuis te schrijven. */
const dwang = (vraag: unknown, pad: Padfout['pad']): Padfout[] =>
  vrij.safeParse(vraag).success
    ? [{ pad: [...pad, 'verplicht'], melding: 'een gevoelige vraag is nooit verplicht' }]
    : [];

/** Niet meer te kiezen dan er is, een schaal die oploopt, en geen gevoelige vraag die moet. */
export function vraagfouten(ruw: unknown): Padfout[] {
  return delen(ruw, 'themas').flatMap((thema, t) =>
    delen(thema, 'vragen').flatMap((vraag, v) => {
      const pad = ['themas', t, 'vragen', v];
      return [...maatfout(vraag, pad), ...dwang(vraag, pad)];
    }),
  );
}
