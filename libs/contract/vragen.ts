import { z } from 'zod';
import { OVERSTAPVRAGEN, VRAAGANTWOORDEN } from '../domain/overstap/vraag.ts';
import { Id, IdPad, Ogenblik } from './gedeeld.ts';
import { operatie } from './operatie.ts';

export const NieuweOverstapvraag = z
  .strictObject({ vraag: z.enum(OVERSTAPVRAGEN) })
  .meta({ id: 'NieuweOverstapvraag', description: 'Een vaste vraag over een leerling; nooit vrije tekst' });
export const Vraagbeantwoording = z.strictObject({ antwoord: z.enum(VRAAGANTWOORDEN) }).meta({
  id: 'Vraagbeantwoording',
  description: 'Een vast antwoord; wat niet op papier hoort, gaat per telefoon',
});

const vragen = {
  methode: 'post',
  status: 201,
  schrijft: true,
  params: IdPad,
  body: NieuweOverstapvraag,
  antwoord: z.object({ overstapId: Id, uiterlijk: Ogenblik }),
} as const;

export const vraagSchool = operatie({
  ...vragen,
  groep: 'overdrachten',
  id: 'vraagSchool',
  handeling: 'overdracht.beslissen',
  pad: '/v1/overdrachten/{id}/vragen',
  samenvatting: 'Vraag de school iets over een leerling die aan u is overgedragen',
});
export const vraagMentor = operatie({
  ...vragen,
  groep: 'overstappen',
  id: 'vraagMentor',
  handeling: 'overstap.overdragen',
  pad: '/v1/overstappen/{id}/mentorvragen',
  samenvatting: 'Vraag de mentor iets over een leerling van de eigen school',
});
export const beantwoordVraag = operatie({
  groep: 'taken',
  id: 'beantwoordVraag',
  handeling: 'taak.beeindigen',
  methode: 'post',
  status: 201,
  schrijft: true,
  pad: '/v1/taken/{id}/antwoorden',
  samenvatting: 'Beantwoord de vraag van een ander; het antwoord staat op de tijdlijn',
  params: IdPad,
  body: Vraagbeantwoording,
  antwoord: z.object({ id: Id, status: z.literal('GEDAAN') }),
});
