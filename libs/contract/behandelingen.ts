import { z } from 'zod';
import { BEHANDELSOORTEN } from '../domain/overdracht/behandeling.ts';
import { OVERDRACHT_STATUSSEN } from '../domain/overstap/overstap.ts';
import { Dag, Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';
import { veldregel } from './veldregels.ts';

/** Een stap van de behandeling, zoals de ontvanger die vastlegde. */
export const Behandeling = z
  .object({
    id: Id,
    soort: z.enum(BEHANDELSOORTEN),
    soortTekst: z.string(),
    op: Ogenblik,
    vastgelegdOp: Ogenblik,
    achteraf: z.string().nullable().meta({ description: 'Waarom het later is vastgelegd dan het gebeurde' }),
  })
  .meta({ id: 'Behandeling', description: 'Wat een ontvanger met een leerling deed' });
export type Behandeling = z.infer<typeof Behandeling>;

export const NieuweBehandeling = z
  .strictObject({
    soort: z.enum(BEHANDELSOORTEN, veldregel('behandeling')),
    gebeurdOp: Dag.optional().meta({
      description: 'De dag waarop het gebeurde, als dat eerder was dan vandaag; vraagt een toelichting',
    }),
    toelichting: z.string().trim().min(3).max(2000).optional(),
  })
  .refine(({ gebeurdOp, toelichting }) => (gebeurdOp === undefined) === (toelichting === undefined), {
    path: ['toelichting'],
    ...veldregel('eerdere-dag'),
  })
  .meta({ id: 'NieuweBehandeling', description: 'Leg vast wat u met een leerling deed' });

export const lijstBehandelingen = operatie({
  groep: 'overdrachten',
  handeling: 'overdracht.beslissen',
  methode: 'get',
  status: 200,
  id: 'lijstBehandelingen',
  pad: '/v1/overdrachten/{id}/behandelingen',
  samenvatting: 'Wat u met een leerling deed sinds u hem overnam, het eerste bovenaan',
  params: IdPad,
  antwoord: z.object({ items: z.array(Behandeling) }),
});
export const legBehandelingVast = operatie({
  groep: 'overdrachten',
  handeling: 'overdracht.beslissen',
  methode: 'post',
  status: 201,
  schrijft: true,
  id: 'legBehandelingVast',
  pad: '/v1/overdrachten/{id}/behandelingen',
  samenvatting: 'Leg een contact, begeleiding of zorg vast',
  params: IdPad,
  body: NieuweBehandeling,
  antwoord: z.object({ id: Id, behandelingId: Id, status: z.enum(OVERDRACHT_STATUSSEN) }),
});
