import { z } from 'zod';
import { BESTANDSOORTEN } from '../domain/bestand/bestand.ts';
import { isKop, isWoord } from '../domain/bestand/indeling.ts';
import { Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

const Kop = z.string().trim().min(1).max(100).refine(isKop, veldregel('kop'));
const Woord = z.string().trim().min(1).max(40).refine(isWoord, veldregel('woord'));
const Veldnaam = z.string().regex(/^[A-Za-z]{1,40}$/, veldregel('veld'));

/** Welk veld een kolom is; een leeg veld slaat de kolom over. */
export const Kolomindeling = z
  .record(Kop, Veldnaam.or(z.literal('')))
  .refine((kolommen) => Object.keys(kolommen).length <= 200, veldregel('veel-kolommen'))
  .meta({ id: 'Kolomindeling', description: 'Van kop naar veld; een leeg veld slaat de kolom over' });

/** Wat een woord of code van de organisatie zelf betekent, per veld. */
export const Woordindeling = z
  .record(
    Veldnaam,
    z
      .record(Woord, z.string().max(40))
      .refine((w) => Object.keys(w).length <= 100, veldregel('veel-woorden')),
  )
  .meta({ id: 'Woordindeling', description: 'Per veld van uw woord naar dat van Overstap' });

const Stand = z.object({
  kolommen: z.record(z.string(), z.string()),
  waarden: z.record(z.string(), z.record(z.string(), z.string())),
});

export const Indeling = Stand.extend({
  soort: z.enum(BESTANDSOORTEN),
  versie: z.number().int().meta({ description: '0: er is nog niets onthouden' }),
  gewijzigdOp: Ogenblik.nullable(),
  velden: z.array(
    z.object({
      veld: z.string(),
      naam: z.string(),
      verplicht: z.boolean(),
      keuzes: z.array(z.object({ waarde: z.string(), tekst: z.string() })),
    }),
  ),
}).meta({
  id: 'Indeling',
  description: 'Hoe de bestanden van uw organisatie zijn ingedeeld; zonder een regel ervan',
});
export type Indeling = z.infer<typeof Indeling>;

export const NieuweIndeling = z
  .strictObject({ kolommen: Kolomindeling, waarden: Woordindeling })
  .meta({ id: 'NieuweIndeling', description: 'Alleen koppen en codes; nooit gegevens van een leerling' });
export type NieuweIndeling = z.infer<typeof NieuweIndeling>;

const gedeeld = {
  groep: 'bestanden',
  pad: '/v1/indelingen/{soort}',
  status: 200,
  params: z.strictObject({ soort: z.enum(BESTANDSOORTEN) }),
  antwoord: Indeling,
} as const;

export const leesIndeling = operatie({
  ...gedeeld,
  id: 'leesIndeling',
  handeling: 'bestand.lezen',
  methode: 'get',
  samenvatting: 'Welke velden een soort bestand heeft, en hoe uw organisatie haar kolommen noemt',
});
export const bewaarIndeling = operatie({
  ...gedeeld,
  id: 'bewaarIndeling',
  handeling: 'bestand.inleveren',
  methode: 'put',
  schrijft: true,
  samenvatting: 'Onthoud hoe uw kolommen en codes heten; geldt voor elk volgend bestand van deze soort',
  body: NieuweIndeling,
});
